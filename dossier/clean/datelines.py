"""Datelines: 'OSLO, 4 March (Agency) –' at the start of the first paragraph, and their years."""

from __future__ import annotations

import re
from datetime import date

from dossier.clean.page import Page
from dossier.clean.shape import words
from dossier.clean.told_dates import (
    ToldDate,
    lead,
    prose,
    tells_later_days,
    told_dates,
    years_of_page,
)
from dossier.dates import find_dates
from dossier.dates.words import WEEKDAY, weekday_number
from dossier.knowledge import load
from dossier.model import DateValue, Precision
from dossier.text import fold

_REACH = 160
"""Characters of a paragraph in which its dateline stands."""
# "WASHINGTON, Dec 21 (Agency) -", "WINDSOR, England, Feb 27 --", "Zagreb, 25 October (AM) -",
# "Geneva (2 February 2022) –", "(Agency) Dec 21, 2022 -", "(Agency) - Zagreb, 25 October 2022 -"
_AGENCY_FIRST = re.compile(r"^\([^)]{2,40}\)\s*[-–—]{1,2}\s*")
_PLACE = re.compile(r"^(?:[^\W\d_][^\d:;!?\"“]{1,60}?,?|\([A-Z][\w.& ]{1,30}\))\s*\(?$")
_END = re.compile(r"^\s*,?\s*\)?\s*(?:\([^)]{2,40}\))?\s*(?:[-–—]{1,2}|:|\.\s*/[^/]{2,40}/\.)\s")
_FULL_STOP = re.compile(r"^\s*\.\s+[A-Z\"“‘']")
_PLACE_WORDS = 4
"""Of a place before a day that only a full stop ends: "New Elmstead, 9 January 2025. The …"."""
_WEEKDAY = re.compile(rf"\b{WEEKDAY}")
_NEAR_DAYS = 31
"""A day told in full in the text is of the dateline's year when it is so near to it."""
_SAME_STORY_DAYS = 3
"""So long after its dateline a story is filed."""
_BARE_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]\d|\d)")


def from_dateline(page: Page) -> DateValue | None:
    """'WASHINGTON, Dec 21 (Agency) -' at the start of the first paragraph.

    A year that it leaves out is that of the address or the copyright line, else the only one of
    the text with which it agrees.
    """
    block = lead(page)
    if block is None:
        return None
    years = years_of_page(page)
    for told in told_dates(block.text[:120], years):
        if _is_dateline(block.text, told.span.start, told.span.end) and not _ends_plainly(
            page, block.text, told
        ):
            return told.value(f"dateline '{told.surface}'")
    return None if years else _with_year_of_text(page, block.text)


def contradicts_dateline(page: Page, day: date) -> bool:
    """Whether the article's dateline, in the year of `day`, tells a day that is not near to it."""
    block = lead(page)
    dates = () if block is None else told_dates(block.text[:120], (day.year,))
    return any(
        block is not None
        and _is_dateline(block.text, told.span.start, told.span.end)
        and abs((told.day - day).days) > _SAME_STORY_DAYS
        for told in dates
    )


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a place stands before the day, and behind it what ends a dateline."""
    place, after = _AGENCY_FIRST.sub("", text[:start]), text[end:_REACH]
    spoken = words(place)
    if not spoken or fold(spoken[0]).strip(",.") in load("furniture")["before_days_not_places"]:
        return False
    return _PLACE.match(place) is not None and bool(_END.match(after) or _FULL_STOP.match(after))


def _ends_plainly(page: Page, text: str, told: ToldDate) -> bool:
    """Whether only a full stop ends it, and it may be a note of the past or a sentence."""
    if _FULL_STOP.match(text[told.span.end : _REACH]) is None:
        return False
    place = words(text[: told.span.start])
    named = all(word[:1].isupper() for word in place) and len(place) <= _PLACE_WORDS
    return not named or tells_later_days(page, told.day)


def _with_year_of_text(page: Page, text: str) -> DateValue | None:
    """The day with the year of the text's other dates, where only one agrees with it."""
    others = " ".join([page.title, *(block.text for block in prose(page))])
    for phrase in find_dates(text[:120], published=None):
        if phrase.value.precision is not Precision.UNKNOWN:
            continue
        if not _is_dateline(text, phrase.span.start, phrase.span.end):
            continue
        fitting = _fitting(phrase.surface, others)
        if len(fitting) == 1:
            told = fitting[0]
            return told.value(
                f"dateline '{phrase.surface}', in the only year of the text that agrees with it"
            )
    return None


def _fitting(surface: str, text: str) -> list[ToldDate]:
    """The day in each year of the text that its weekday agrees with.

    Without a weekday the text must name one year only, and a day of it that is near.
    """
    years = sorted({int(year) for year in _BARE_YEAR.findall(text)})
    days = [told for year in years for told in told_dates(surface, (year,))]
    if named := _WEEKDAY.search(surface):
        return [told for told in days if told.day.weekday() == weekday_number(named[0])]
    full = [told.day for told in told_dates(text, ())]
    return days if len(years) == 1 and any(_near(days, day) for day in full) else []


def _near(days: list[ToldDate], day: date) -> bool:
    return any(abs((told.day - day).days) <= _NEAR_DAYS for told in days)
