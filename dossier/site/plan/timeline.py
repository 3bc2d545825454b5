"""All meetings by year and month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dossier.dates.words import MONTHS
from dossier.model import DateValue, Meeting, Status
from dossier.site.collection import Collection
from dossier.site.links import html_href
from dossier.site.markup import Md
from dossier.site.plan.charts import chart_over_time
from dossier.site.plan.parts import PageParts
from dossier.site.plan.picture_pages import MAP, MATRIX, links_to_pictures
from dossier.site.views import ChartView, Head, Link, MonthView, TimelineView, YearView
from dossier.site.words import earliest_first, listed
from dossier.text import count, fold, slug

MEETINGS = "meetings/"
"""The id of the page."""
UNDATED = "Date unknown"


def timeline(collection: Collection, parts: PageParts) -> TimelineView:
    """All meetings by year and month, the newest first, undated ones last."""
    years: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in sorted(collection.dossier.meetings, key=_newest_first):
        years[(meeting.date.iso or "")[:4] or UNDATED].append(meeting)
    undated = years.pop(UNDATED, None)
    ordered = [*years.items(), *([(UNDATED, undated)] if undated else [])]
    made = tuple(_year(title, meetings, parts) for title, meetings in ordered)
    return TimelineView(
        head=Head(title="Meetings", description="Visits, talks, summits and sessions, by date."),
        title="Meetings",
        introduction=_introduction(collection.dossier.meetings),
        chart=meetings_chart(collection, parts),
        see=links_to_pictures(collection, parts, MATRIX, MAP),
        jumps=tuple(_jump(year, parts) for year in made) if len(made) > 1 else (),
        years=made,
    )


def meetings_chart(collection: Collection, parts: PageParts) -> ChartView | None:
    """Meetings over time; each bar leads to its month, or its year, on the page of all meetings."""
    dates = [one.date for one in collection.dossier.meetings]
    units = {collection.axis.unit_of(date) for date in dates} - {None}
    return chart_over_time(
        collection.axis,
        dates,
        name="meetings-chart",
        title="Meetings",
        nouns=("meeting", "meetings"),
        links={
            unit: html_href(parts.page_id, MEETINGS, _anchor(*_year_and_month(unit)))
            for unit in sorted(filter(None, units))
        },
    )


def _year_and_month(unit: str) -> tuple[str, str]:
    year, _, month = unit.partition("-")
    return year, MONTHS[int(month) - 1] if month else ""


def _anchor(year: str, month: str = "") -> str:
    return f"y{slug(year)}-{slug(month)}" if month else f"y{slug(year)}"


def _newest_first(meeting: Meeting) -> tuple[int, str, str]:
    return -earliest_first(meeting.date), fold(meeting.title), meeting.id


def _introduction(meetings: Sequence[Meeting]) -> str:
    if not meetings:
        return "No meetings were found in these articles."
    return f"{_number(meetings)}; the newest first."


def _number(meetings: Sequence[Meeting]) -> str:
    """'12 meetings, 3 planned and 1 cancelled'."""
    statuses = (Status.PLANNED, Status.CANCELLED, Status.DENIED)
    numbers = ((sum(one.status is status for one in meetings), status) for status in statuses)
    told = listed([f"{number:,} {status.value}" for number, status in numbers if number])
    return count(len(meetings), "meeting") + (f", {told}" if told else "")


def _jump(year: YearView, parts: PageParts) -> Link:
    return parts.link(year.title, parts.page_id, year.number, year.anchor)


def _year(title: str, meetings: Sequence[Meeting], parts: PageParts) -> YearView:
    months: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        months[_month(meeting.date)].append(meeting)
    return YearView(
        anchor=Md(_anchor(title)),
        title=title,
        number=_number(meetings),
        months=tuple(_months(title, months.items(), parts)),
    )


def _months(
    year: str, months: Iterable[tuple[str, list[Meeting]]], parts: PageParts
) -> Iterable[MonthView]:
    for month, meetings in months:
        yield MonthView(
            anchor=Md(_anchor(year, month)),
            title=month,
            meetings=tuple(parts.meeting_row(one) for one in meetings),
        )


def _month(value: DateValue) -> str:
    """Empty where the year alone is known, or not even that."""
    iso = value.iso or ""
    return MONTHS[int(iso[5:7]) - 1] if len(iso) >= 7 else ""
