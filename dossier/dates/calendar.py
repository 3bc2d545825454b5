"""Building date values: one function a precision."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dossier.model import DateValue, Precision

CLOSE_BY = timedelta(days=31)


def make_day(year: int, month: int, day: int) -> date | None:
    """The date, or None for one that no calendar has (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def a_day(day: date, basis: str) -> DateValue:
    """A single day."""
    return DateValue(start=day, end=day, precision=Precision.DAY, basis=basis)


def an_interval(start: date, end: date, basis: str) -> DateValue:
    """From `start` to `end`, both days included."""
    return DateValue(start=start, end=end, precision=Precision.DAY, basis=basis)


def a_month(year: int, month: int, basis: str) -> DateValue:
    """A whole month."""
    last = monthrange(year, month)[1]
    return DateValue(
        start=date(year, month, 1),
        end=date(year, month, last),
        precision=Precision.MONTH,
        basis=basis,
    )


def a_year(year: int, basis: str, last: int | None = None) -> DateValue:
    """A whole year, or the years from `year` to `last`."""
    return DateValue(
        start=date(year, 1, 1),
        end=date(last or year, 12, 31),
        precision=Precision.YEAR,
        basis=basis,
    )


def an_unknown_day(basis: str) -> DateValue:
    """Words that tell a date which cannot be counted out."""
    return DateValue(basis=basis)


def nearest_year(
    month: int, day: int, anchor: date, *, weekday: int | None = None, behind: bool = False
) -> date | None:
    """The day and month in the year that brings it nearest to `anchor`.

    A weekday that is told too decides first: only years in which the day falls on it count, if
    any does within six years (a date meets each of its weekdays again within that time, but for
    leap days). But the day of this very month stands whatever its weekday: news tells of days
    close by, and a slip of the pen is likelier than a jump of years. `behind` leaves out the days
    after `anchor`. None for a day that no calendar has.
    """
    years = range(max(anchor.year - 6, 1), min(anchor.year + 6, 9999) + 1)
    days = [found for year in years if (found := make_day(year, month, day)) is not None]
    if behind:
        days = [found for found in days if found <= anchor]
    matching = [found for found in days if found.weekday() == weekday]
    if any(abs(found - anchor) <= CLOSE_BY for found in days):
        matching = []
    return min(matching or days, key=lambda found: (abs(found - anchor), found), default=None)


def shift_month(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months after (or before) the month of `day`."""
    total = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    return total // 12, total % 12 + 1


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of the week that `day` is in."""
    monday = day - timedelta(day.weekday())
    return monday, monday + timedelta(6)
