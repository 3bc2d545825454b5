"""Numbers of days, weeks, months, years: "two days earlier", "the following day"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dossier.dates.anchors import (
    Anchors,
    RelativeReading,
    basis_of,
    unpublished,
)
from dossier.dates.calendar import (
    a_day,
    a_month,
    a_year,
    an_interval,
    an_unknown_day,
    shift_month,
    week_of,
)
from dossier.dates.context import is_inexact, speaks_of_future
from dossier.dates.words import day_in_words, number_of
from dossier.model import DateValue


def read_ago(match: re.Match[str], anchors: Anchors) -> DateValue | None:
    """'three days ago' counts from the day of publication."""
    if is_inexact(match.string, match.start()):
        return None
    if anchors.published is None:
        return unpublished(match)
    basis = basis_of(match, anchors.published)
    return _away(anchors.published, match, -number_of(match["number"]), basis)


def read_ahead(match: re.Match[str], anchors: Anchors) -> DateValue | None:
    """'in two weeks' is a date only where the text looks ahead; else it is how long it took."""
    future = speaks_of_future(match.string, *match.span())
    if is_inexact(match.string, match.start("number")) or not (future or match["time"]):
        return None
    if anchors.published is None:
        return unpublished(match)
    basis = basis_of(match, anchors.published)
    return _away(anchors.published, match, number_of(match["number"]), basis)


def read_from_told(match: re.Match[str], anchors: Anchors) -> DateValue | None:
    """'two days later' counts from the day told last; 'two days earlier' from the day of
    publication where none was told."""
    if is_inexact(match.string, match.start()):
        return None
    sign = -1 if match["side"] == "earlier" else 1
    anchor = anchors.told or (anchors.published if sign < 0 else None)
    if anchor is None:
        return None
    basis = f"'{match.group()}', counted from {day_in_words(anchor)}"
    return _away(anchor, match, sign * number_of(match["number"]), basis)


def _away(anchor: date, match: re.Match[str], number: int, basis: str) -> DateValue | None:
    """As exact as the unit: so many days are a day, weeks a week, months a month."""
    match match["unit"]:
        case "day":
            return a_day(anchor + timedelta(number), basis)
        case "fortnight":
            return an_interval(*week_of(anchor + timedelta(weeks=2 * number)), basis)
        case "week":
            return an_interval(*week_of(anchor + timedelta(weeks=number)), basis)
        case "month":
            return a_month(*shift_month(anchor, number), basis)
        case _:
            year = anchor.year + number
            return a_year(year, basis) if 1 <= year <= 9999 else None


def read_beside_told(days: int) -> RelativeReading:
    """'the following day', 'that evening': unknown without a day told before."""

    def read(match: re.Match[str], anchors: Anchors) -> DateValue | None:
        if anchors.told is None:
            return an_unknown_day(f"'{match.group()}', and no day was told before")
        if days < 0 and anchors.published is not None and anchors.published < anchors.told:
            # It is told of the past, and the day told last lies ahead.
            return an_unknown_day(f"'{match.group()}', and no day was told before")
        basis = f"'{match.group()}', counted from {day_in_words(anchors.told)}"
        return a_day(anchors.told + timedelta(days), basis)

    return read
