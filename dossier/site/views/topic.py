"""The view of a topic's page."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.views.differences import DifferenceRow
from dossier.site.views.entity import ExcerptYear
from dossier.site.views.parts import Head, Link, LinkGroup, StatementView
from dossier.site.views.pictures import ChartView


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """A theme."""

    head: Head
    kind: Link
    name: str
    terms: tuple[str, ...]
    """The words that speak of it, those printed most first."""
    more_terms: str
    """'and 12 more'; empty where all are named."""
    summary: str
    chart: ChartView | None
    """Its course over time."""
    speakers: tuple[LinkGroup, ...]
    """The people and organisations that speak to it, with how often."""
    statements: tuple[StatementView, ...]
    """Their words, of those who speak most to it."""
    years: tuple[ExcerptYear, ...]
    """Its excerpts, the newest first: all of them, or those that the page has room for."""
    excerpts_summary: str
    all_excerpts: tuple[Link, ...]
    """The pages that hold all of them, where this one does not."""
    differences: tuple[DifferenceRow, ...]
    """Where sources differ on it."""
    touched: tuple[LinkGroup, ...]
    neighbours: tuple[Link, ...]
    """Topics in the same paragraphs."""
    reasons: tuple[str, ...]
