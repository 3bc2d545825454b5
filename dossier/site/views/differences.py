"""Where sources differ: a page of its own, and a section on the pages that it concerns."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.markup import Md
from dossier.site.views.parts import ExcerptView, Head, Link, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingView:
    """What one paragraph says: one reading, or several that it sets against one another."""

    values: tuple[Link, ...]
    """As printed, each a link to the paragraph; in the note who says so, and how often."""
    source: Source
    excerpts: tuple[ExcerptView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView:
    """One thing on which sources differ, reading by reading."""

    anchor: Md
    title: str
    reason: str
    readings: tuple[ReadingView, ...]
    links: tuple[Link, ...]
    """The meetings and topics that it concerns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceSection:
    """Differences of a kind."""

    anchor: Md
    title: str
    note: str
    differences: tuple[DifferenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """What one article has on a thing on which sources differ."""

    source: Source
    thing: Link
    readings: str
    """'40 (Norway); 44 (Bergen)'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferencesView:
    """The page 'Where sources differ'."""

    head: Head
    title: str
    introduction: str
    jumps: tuple[Link, ...]
    sections: tuple[DifferenceSection, ...]
    by_source: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """A difference in short, on the page of a meeting or topic."""

    thing: Link
    readings: tuple[Link, ...]
    """The value, a link to the paragraph; in the note who says so."""
