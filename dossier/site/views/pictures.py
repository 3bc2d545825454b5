"""Pictures, each with what says the same in words and numbers."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.markup import Md
from dossier.site.views.parts import Head, Link, MeetingRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartView:
    """A bar for each unit of time, and a table."""

    title: str
    peak: str
    """Where most is: 'most in April 2023: 12'; empty where there is one bar only."""
    picture: Md
    first: str
    """What stands under the first bar."""
    last: str
    columns: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    note: str
    """What is not in the picture; empty where all is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyView:
    """Who appears with somebody."""

    name: Link
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView:
    """Who appears with whom."""

    head: Head
    title: str
    introduction: str
    rule: str
    """What is in the picture, and what is not."""
    picture: Md | None
    company: tuple[CompanyView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A cell of a matrix."""

    text: str
    """How many; empty for none."""
    href: Md | None
    label: str
    """Who and who, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """Somebody, and how often they met each of the others."""

    name: Link
    cells: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EncountersView:
    """The meetings of two."""

    anchor: Md
    title: str
    meetings: tuple[MeetingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """Who met whom."""

    head: Head
    title: str
    introduction: str
    rule: str
    columns: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    encounters: tuple[EncountersView, ...]
    """The same as a list: each two, with their meetings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """The meetings at a place."""

    anchor: Md
    name: Link
    meetings: tuple[MeetingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """Where meetings were."""

    head: Head
    title: str
    introduction: str
    picture: Md | None
    rule: str
    """What a dot is, and what is not on the map."""
    places: tuple[PlaceView, ...]
    elsewhere: tuple[MeetingRow, ...]
    """Meetings at places that the map does not know, or at none that is told."""
