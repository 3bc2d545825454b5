"""The page of a meeting, and the timeline of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.markup import Md
from dossier.site.views.differences import DifferenceRow
from dossier.site.views.parts import ExcerptView, Head, Link, MeetingRow, StatementView
from dossier.site.views.pictures import ChartView


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidView:
    """One thing that an article says of a meeting."""

    text: str
    note: str = ""
    """How it was found, or where it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """What one article tells of a meeting: a column of the table of sources."""

    anchor: Md
    title: str
    href: Md
    """For a link in HTML of our own."""
    label: str
    """Its outlet, or the start of its title: what names it on a narrow screen."""
    outlet: str
    date: str
    """Of the article, in words, or 'undated'."""
    copy: str
    """'the same text as The Example'; empty where the text is its own."""
    dates: tuple[SaidView, ...]
    places: tuple[str, ...]
    participants: tuple[str, ...]
    status: str
    figures: tuple[str, ...]
    excerpts: tuple[ExcerptView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherMeeting:
    """A meeting that is much alike, and why it is another."""

    row: MeetingRow
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView:
    """A meeting, source by source."""

    head: Head
    kind: Link
    title: str
    form: str
    date: str
    date_basis: str
    place: Link | None
    participants: tuple[Link, ...]
    status: str
    summary: str
    parent: Link | None
    """The gathering that it was a part of; its note says why we think so."""
    parts: tuple[MeetingRow, ...]
    reports: tuple[ReportView, ...]
    """The article that was published first comes first; undated ones last."""
    side_by_side: str
    """What the table shows: a sentence."""
    has_places: bool
    has_figures: bool
    """Whether a source tells any: a row of dashes tells nobody anything."""
    statements: tuple[StatementView, ...]
    earlier: tuple[MeetingRow, ...]
    """Of the same people, the latest first."""
    same_day: tuple[MeetingRow, ...]
    later: tuple[MeetingRow, ...]
    """Of the same people, the earliest first."""
    others: tuple[OtherMeeting, ...]
    differences: tuple[DifferenceRow, ...]
    """Where sources differ on it."""
    reasons: tuple[str, ...]
    name: str
    """How dossier.yml names it; empty where no name means it alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """The meetings of a month, or those of a year whose month is not known."""

    anchor: Md
    title: str
    meetings: tuple[MeetingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The meetings of a year, or the undated ones."""

    anchor: Md
    title: str
    number: str
    """'12 meetings, 3 of them planned'."""
    months: tuple[MonthView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """All meetings by date."""

    head: Head
    title: str
    introduction: str
    chart: ChartView | None
    """None where no meeting is dated."""
    see: tuple[Link, ...]
    """Pictures of the same meetings."""
    jumps: tuple[Link, ...]
    """To each year; empty where there is one alone."""
    years: tuple[YearView, ...]
