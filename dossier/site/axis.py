"""The time that the articles cover, in months or in years: one axis for all pictures of a site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dossier.dates.words import MONTHS
from dossier.model import DateValue, Precision

MOST_MONTHS = 48
"""From five years on, a bar a month would be a hair on a phone: then there is one a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Units of time, with none left out: '2023-04' of months, '2023' of years."""

    units: tuple[str, ...]
    """Empty where nothing is dated."""
    noun: str
    """'month' or 'year'."""

    def unit_of(self, value: DateValue | None) -> str | None:
        """The unit in which a date falls; None where that is not known, or beyond the axis."""
        if value is None or value.start is None:
            return None
        if self.noun == "month" and value.precision not in {Precision.DAY, Precision.MONTH}:
            return None
        unit = _unit(value.start, self.noun)
        return unit if unit in self.units else None


def time_axis(values: Iterable[DateValue | None]) -> Axis:
    """From the first of these dates to the last."""
    days = [value.start for value in values if value is not None and value.start is not None]
    if not days:
        return Axis(units=(), noun="month")
    first, last = min(days), max(days)
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    if len(months) > MOST_MONTHS:
        years = range(first.year, last.year + 1)
        return Axis(units=tuple(f"{year:04}" for year in years), noun="year")
    return Axis(
        units=tuple(f"{month // 12:04}-{month % 12 + 1:02}" for month in months), noun="month"
    )


def unit_in_words(unit: str) -> str:
    """'2023-04' -> 'April 2023'; a year as it is."""
    year, _, month = unit.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year


def _unit(day: date, noun: str) -> str:
    return f"{day.year:04}" if noun == "year" else f"{day.year:04}-{day.month:02}"
