"""The words of the calendar, both ways: as patterns to find, and as text for readers."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from dossier.model import DateValue, Precision

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# As newspapers shorten them, with or without the full stop.
_SHORT_MONTHS = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sept",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
_SHORT_WEEKDAYS = ("Mon", "Tues", "Tue", "Weds", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")
NUMBERS = (
    "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def _either_case(words: tuple[str, ...]) -> str:
    """Alternatives for 'April' and 'APRIL', never 'april': small letters are mostly other words."""
    return "|".join([*words, *(word.upper() for word in words)])


FULL_MONTH = rf"(?:{_either_case(MONTHS)})\b"
"""A month in full: for places where a short form would be another word ("Mar", "Jun")."""
MONTH = rf"(?:{FULL_MONTH}|(?:{_either_case(_SHORT_MONTHS)})\b\.?)"
FULL_WEEKDAY = rf"(?:{_either_case(WEEKDAYS)})\b"
WEEKDAY = rf"(?:{FULL_WEEKDAY}|(?:{_either_case(_SHORT_WEEKDAYS)})\b\.?)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\d:%])"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d%]|:\d)"
DASH = r"\s?[-‐‑–—/]\s?"


def number_of(word: str) -> int:
    """A count in digits or in words: "12", "Two", "a"; the word has been matched by NUMBERS."""
    if word.isdigit():
        return int(word)
    return 1 if word.lower() in ("a", "an") else NUMBERS.index(word.lower()) + 1


def month_number(word: str) -> int:
    """1 to 12 for 'July', 'JUL' or 'Jul.'; the word has been matched by MONTH."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(word[:3].title()))


def weekday_number(word: str) -> int:
    """0 for 'Monday', 'MON' or 'Mon.'; the word has been matched by WEEKDAY."""
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(word[:3].title()))


def day_number(word: str) -> int:
    """8 for '8', '08' and '8th'."""
    return int("".join(letter for letter in word if letter.isdigit()))


def day_in_words(day: date) -> str:
    """'Thursday 20 April 2023'."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def date_in_words(value: DateValue) -> str:
    """A date as a reader wants it.

    'Thursday 20 April 2023', '20 to 22 April 2023', 'July 2023', '2023', 'a Thursday, date
    unknown', 'date unknown'.
    """
    if value.precision is Precision.WEEKDAY:
        return f"a {WEEKDAYS[value.weekday or 0]}, date unknown"
    if value.start is None or value.precision is Precision.UNKNOWN:
        return "date unknown"
    start, end = value.start, value.end or value.start
    match value.precision:
        case Precision.DAY:
            return day_in_words(start) if start == end else _interval_in_words(start, end)
        case Precision.MONTH:
            first, last = _month_in_words(start), _month_in_words(end)
            return first if first == last else f"{first} to {last}"
        case Precision.YEAR:
            return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
        case _:
            assert_never(value.precision)


def _month_in_words(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _interval_in_words(start: date, end: date) -> str:
    """Says once what both ends share: '20 to 22 April 2023', '30 April to 2 May 2023'."""
    first = str(start.day)
    if (start.month, start.year) != (end.month, end.year):
        first += f" {MONTHS[start.month - 1]}"
    if start.year != end.year:
        first += f" {start.year}"
    return f"{first} to {end.day} {MONTHS[end.month - 1]} {end.year}"
