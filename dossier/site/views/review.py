"""The Review page: what the program was unsure of."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.markup import Md
from dossier.site.views.parts import ExcerptView, Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSource:
    """What an article says of a name in doubt."""

    source: Link
    excerpts: tuple[ExcerptView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSide:
    """One of the names in doubt."""

    name: str
    page: Link | None
    """None: it has no page."""
    places: tuple[ReviewSource, ...]
    more: str
    """'and 3 other mentions'; empty where all are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDecision:
    """What the editor may decide."""

    meaning: str
    lines: str
    """For dossier.yml."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """A thing that the program was unsure of, or a file that it left out."""

    anchor: Md | None
    """None for a file."""
    subject: str
    reason: str
    sides: tuple[ReviewSide, ...] = ()
    decisions: tuple[ReviewDecision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSection:
    """What was unsure, of one sort."""

    anchor: Md
    title: str
    introduction: str
    items: tuple[ReviewItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewView:
    """What an editor should look at."""

    head: Head
    title: str
    introduction: str
    sections: tuple[ReviewSection, ...]
