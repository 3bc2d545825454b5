"""Datelines: 'OSLO, 4 March (Agency) –' at the start of the first paragraph, and their years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

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
from dossier.dates import names_weekday
from dossier.knowledge import load
from dossier.model import DateValue
from dossier.text import fold

_REACH = 160
"""Characters of a paragraph in which its dateline stands."""
# "MADRID, Dec 3 (Agency) -", "LEEDS, England, Feb 9 --", "Riga, 12 May (AM) -",
# "Bergen (7 June 2022) –", "(Agency) Dec 3, 2022 -", "(Agency) - Riga, 12 May 2022 -"
_AGENCY_FIRST = re.compile(r"^\([^)]{2,40}\)\s*[-–—]{1,2}\s*")
_PLACE = re.compile(r"^(?:[^\W\d_][^\d:;!?\"“]{1,60}?,?|\([A-Z][\w.& ]{1,30}\))\s*\(?$")
_END = re.compile(r"^\s*,?\s*\)?\s*(?:\([^)]{2,40}\))?\s*(?:[-–—]{1,2}|:|\.\s*/[^/]{2,40}/\.)\s")
_FULL_STOP = re.compile(r"^\s*\.\s+[A-Z\"“‘']")
_PLACE_WORDS = 4
"""Of a place before a day that only a full stop ends: "New Elmstead, 9 January 2025. The …"."""
_HEAD = 120
"""Characters in which a dateline's day stands."""
_NEIGHBOURS = 3
"""Dated articles of a folder that together tell its time."""
_NEAR_DAYS = 31
"""A day told in full in the text is of the dateline's year when it is so near to it."""
_SAME_STORY_DAYS = 3
"""So long after its dateline a story is filed."""
_BARE_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]\d|\d)")


def from_dateline(page: Page) -> DateValue | None:
    """'MADRID, Dec 3 (Agency) -' at the start of the first paragraph.

    A year that it leaves out is that of the address or the copyright line, else the only one of
    the text, else of the articles beside it, with which it agrees.
    """
    block = lead(page)
    if block is None:
        return None
    years = years_of_page(page)
    for told in _datelines(block.text, years):
        if not _ends_plainly(page, block.text, told):
            return told.value(f"dateline '{told.surface}'")
    return None if years else _completed(page, block.text)


def _datelines(text: str, years: Sequence[int]) -> Iterator[ToldDate]:
    """The days told where datelines tell theirs."""
    for told in told_dates(text[:_HEAD], years):
        if _is_dateline(text, told.span.start, told.span.end):
            yield told


def contradicts_dateline(page: Page, day: date) -> bool:
    """Whether the article's dateline, in the year of `day`, tells a day that is not near to it."""
    block = lead(page)
    told = () if block is None else _datelines(block.text, (day.year,))
    return any(abs((one.day - day).days) > _SAME_STORY_DAYS for one in told)


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


def _completed(page: Page, text: str) -> DateValue | None:
    """A dateline without a year, with the only year that agrees with it."""
    others = " ".join([page.title, *(block.text for block in prose(page))])
    for fitting, where in (
        (_by_text(text, others), "in the only year of the text that agrees with it"),
        (_by_neighbours(text, page.days_beside), "in the only year of the articles beside it"),
    ):
        if len(fitting) == 1:
            return fitting[0].value(f"dateline '{fitting[0].surface}', {where}")
    return None


def _by_text(text: str, others: str) -> list[ToldDate]:
    """The dateline's day in the years of the text.

    With a weekday in the latest two, since an article seldom tells no year but old ones; without
    one the text must name a single year, and a day of it that is near.
    """
    years = sorted({int(year) for year in _BARE_YEAR.findall(others)})
    days = [told for year in years for told in _datelines(text, (year,))]
    if any(names_weekday(told.surface) for told in days):
        return [told for told in days if told.day.year >= years[-1] - 1]
    near = any(_is_near(told.day, day.day) for told in days for day in told_dates(others, ()))
    return days if len(years) == 1 and near else []


def _by_neighbours(text: str, days_beside: Sequence[date]) -> list[ToldDate]:
    """The dateline's day in the years of the folder's other articles.

    Without a weekday they must be of one year, and the day in their time.
    """
    if len(days_beside) < _NEIGHBOURS:
        return []
    first, last = min(days_beside), max(days_beside)
    years = range(first.year, last.year + 1)
    days = [told for year in years for told in _datelines(text, (year,))]
    if any(names_weekday(told.surface) for told in days):
        return days
    reach = timedelta(days=_NEAR_DAYS)
    inside = [told for told in days if first - reach <= told.day <= last + reach]
    return inside if len(years) == 1 else []


def _is_near(one: date, other: date) -> bool:
    return abs((one - other).days) <= _NEAR_DAYS
