"""Dates that name a day, a month or a year by themselves: "Feb. 8", "9 and 10 February 2023"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dossier.dates.calendar import (
    a_day,
    a_month,
    a_year,
    an_interval,
    an_unknown_day,
    make_day,
    nearest_year,
)
from dossier.dates.context import lies_behind
from dossier.dates.words import (
    DASH,
    DAY,
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    day_in_words,
    day_number,
    month_number,
    weekday_number,
)
from dossier.model import DateValue

Reading = Callable[[re.Match[str], date | None], DateValue | None]


@dataclass(frozen=True, slots=True)
class DateForm:
    """One way of writing a date: what it looks like, and how it is read.

    `read` gets the match and a day near which a missing year is looked for (None: there is
    none); it returns None where the digits name no day of the calendar.
    """

    pattern: re.Pattern[str]
    read: Reading


def _form(pattern: str, read: Reading) -> DateForm:
    return DateForm(re.compile(rf"(?<![\w/.,-])(?:{pattern})(?![\w])", re.VERBOSE), read)


_BEFORE = rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:[Tt]he\s+)?"
_AFTER = rf"(?:,?\s+\(?(?P<weekday_after>{WEEKDAY})\)?)?"
_YEAR = rf"(?:(?:,?\s+|-)(?P<year>{YEAR}))"
_TO = rf"(?:{DASH}|\s+(?:and|to|until|till|through|&)\s+)"
_UNTIL = rf"(?:{DASH}|\s+(?:to|until|till|through)\s+)"
_OF = r"\.?(?:\s+of\s+|\s+|-)"


def _one_day(match: re.Match[str], near: date | None) -> DateValue | None:
    groups = match.groupdict()
    month, day = month_number(groups["month"]), day_number(groups["day"])
    said = groups.get("weekday") or groups.get("weekday_after")
    return _with_year(match, near, month, day, weekday_number(said) if said else None)


def _with_year(
    match: re.Match[str], near: date | None, month: int, day: int, weekday: int | None = None
) -> DateValue | None:
    """The year as told; else the one nearest to `near`; else the day stays unknown."""
    basis = f"'{match.group()}'"
    if year := match.groupdict().get("year"):
        found = make_day(int(year), month, day)
        return None if found is None else a_day(found, basis + _contradiction(found, weekday))
    if make_day(2000, month, day) is None:  # a leap year: every day that any year has
        return None
    if near is None:
        return an_unknown_day(f"{basis}, year unknown")
    behind = lies_behind(match.string, match.start())
    found = nearest_year(month, day, near, weekday=weekday, behind=behind)
    if found is None:
        return None
    basis += f", in the year nearest to {day_in_words(near)}"
    return a_day(found, basis + _contradiction(found, weekday))


def _contradiction(found: date, weekday: int | None) -> str:
    """What a reader is told where the weekday that was printed is not that of the day."""
    if weekday in (None, found.weekday()):
        return ""
    return f", though that day was a {WEEKDAYS[found.weekday()]}"


def _days(match: re.Match[str], near: date | None) -> DateValue | None:
    """A range of days; the first may stand in the month, and the year, before the last."""
    groups = match.groupdict()
    last_month = month_number(groups["last_month"] or groups["month"])
    end = _with_year(match, near, last_month, day_number(groups["last"]))
    if end is None or end.start is None:
        return end
    first_month = month_number(groups["month"] or groups["last_month"])
    year = end.start.year - (1 if first_month > last_month else 0)
    year = int(groups.get("first_year") or year)
    start = make_day(year, first_month, day_number(groups["day"]))
    if start is None or start > end.start:
        return None
    return an_interval(start, end.start, end.basis)


def _numeric(*, month_first: bool) -> Reading:
    """Day first, as most of the world writes, or month first; the other way where it must be."""

    def read(match: re.Match[str], near: date | None) -> DateValue | None:
        first, second = int(match["first"]), int(match["second"])
        swapped = first <= 12 if month_first else second > 12
        day, month = (second, first) if swapped else (first, second)
        return _with_year(match, near, month, day) if 1 <= month <= 12 else None

    return read


def _iso(match: re.Match[str], near: date | None) -> DateValue | None:
    return _with_year(match, near, int(match["month"]), int(match["day"]))


def _month(match: re.Match[str], near: date | None) -> DateValue | None:
    return a_month(int(match["year"]), month_number(match["month"]), f"'{match.group()}'")


def _year(match: re.Match[str], near: date | None) -> DateValue | None:
    first, last = int(match["year"]), int(match.groupdict().get("last") or match["year"])
    return a_year(first, f"'{match.group()}'", last) if first <= last else None


_NUMERIC = (
    rf"(?:{WEEKDAY},?\s+)?(?P<first>0?[1-9]|[12]\d|3[01])(?P<sign>[-/.])"
    rf"(?P<second>0?[1-9]|[12]\d|3[01])(?P=sign)(?P<year>{YEAR})"
)
# Without a year both numbers need two digits: "24/7" and "9/11" are no dates.
_DAY_AND_MONTH = r"(?P<first>0[1-9]|[12]\d|3[01])/(?P<second>0[1-9]|1[0-2])(?!/)"
_MONTH_AND_DAY = r"(?P<first>0[1-9]|1[0-2])/(?P<second>0[1-9]|[12]\d|3[01])(?!/)"

# Longer forms first: "9 and 10 February 2023" must not be read as "10 February 2023".
_IN_WORDS: tuple[DateForm, ...] = (
    _form(rf"(?P<year>{YEAR})[-/.](?P<month>0[1-9]|1[0-2])[-/.](?P<day>0[1-9]|[12]\d|3[01])", _iso),
    # 30 December 2022 to 2 January 2023
    _form(
        rf"(?:(?:[Ff]rom|[Bb]etween)\s+)?{_BEFORE}(?P<day>{DAY}){_OF}(?P<month>{MONTH}),?\s+"
        rf"(?P<first_year>{YEAR}){_UNTIL}(?:{WEEKDAY},?\s+)?(?P<last>{DAY}){_OF}(?P<last_month>{MONTH})"
        rf"{_YEAR}",
        _days,
    ),
    # 30 April to 2 May 2023; from 3 to 5 May; 11-12 July
    _form(
        rf"(?:(?:[Ff]rom|[Bb]etween)\s+)?{_BEFORE}(?P<day>{DAY})(?:{_OF}(?P<month>{MONTH}))?{_TO}"
        rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?(?P<last>{DAY}){_OF}(?P<last_month>{MONTH}){_YEAR}?",
        _days,
    ),
    # July 11-12, 2023; April 30 to May 2
    _form(
        rf"(?:(?:[Ff]rom|[Bb]etween)\s+)?{_BEFORE}(?P<month>{MONTH})\s+(?P<day>{DAY}){_TO}"
        rf"(?:{WEEKDAY},?\s+)?(?:(?P<last_month>{MONTH})\s+)?(?:the\s+)?(?P<last>{DAY}){_YEAR}?",
        _days,
    ),
    _form(rf"{_BEFORE}(?P<day>{DAY}){_OF}(?P<month>{MONTH}){_YEAR}?{_AFTER}", _one_day),
    _form(rf"{_BEFORE}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY}){_YEAR}?{_AFTER}", _one_day),
)
_PERIODS: tuple[DateForm, ...] = (
    _form(rf"(?:[Ii]n\s+)?(?P<month>{MONTH}),?\s+(?:of\s+)?(?P<year>{YEAR})", _month),
    _form(rf"(?:[Ff]rom|[Bb]etween)\s+(?P<year>{YEAR})(?:{_TO})(?P<last>{YEAR})", _year),
    _form(
        rf"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Oo]f|year)\s+(?P<year>{YEAR})(?!-)",
        _year,
    ),
)  # fmt: skip


def absolute_forms(*, month_first: bool) -> tuple[DateForm, ...]:
    """The table of forms; `month_first`: "04/05" is the fifth of April, as Americans write."""
    read = _numeric(month_first=month_first)
    short = _MONTH_AND_DAY if month_first else _DAY_AND_MONTH
    return (*_IN_WORDS, _form(_NUMERIC, read), _form(short, read), *_PERIODS)


FORMS = {first: absolute_forms(month_first=first) for first in (False, True)}
"""The table by `month_first`."""

_TIME = re.compile(
    r"""(?: [\s,;|·•@()T–—-] | \b(?:at|on|in)\b | \d{1,2}[:.h]\d\d(?::\d\d(?:[.,]\d+)?)?
        | \d{1,2}(?=\s*[ap]\.?m) | [ap]\.?m\b\.? | Z\b | \bh\b | \bhrs\b | [+-]\d\d:?\d\d
        | \b(?:UTC|GMT|BST|[A-Z]{1,3}S?T|[A-Z]{2}ST)\b )*""",
    re.VERBOSE | re.IGNORECASE,
)
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
)
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d.*", re.DOTALL)


def parse_date(text: str, *, month_first: bool = False) -> DateValue | None:
    """Read one absolute date that is the whole of `text`, in any usual form.

    `month_first`: "04/05/2023" is the fifth of April.

    A time of day and a time zone may stand around it and are left out: the day is the one
    printed, in the zone of whoever printed it. "2023-04" and "2023" give a month and a year.
    None when the text is anything else, or when it tells no year.
    """
    text = text.strip()
    if iso := _ISO_TIME.fullmatch(text):
        text = iso[1]
    if compact := _COMPACT.fullmatch(text):
        return _iso(compact, None)
    if re.fullmatch(rf"{YEAR}-(?:0[1-9]|1[0-2])", text):
        return a_month(int(text[:4]), int(text[5:]), f"'{text}'")
    if re.fullmatch(YEAR, text):
        return a_year(int(text), f"'{text}'")
    for form in FORMS[month_first]:
        for match in form.pattern.finditer(text):
            around = text[: match.start()] + " " + text[match.end() :]
            value = form.read(match, None)
            if value is not None and value.start is not None and _TIME.fullmatch(around):
                return value
    return None
