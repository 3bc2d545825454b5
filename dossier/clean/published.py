"""The day on which an article appeared: what tells it, the strongest first, or nothing.

A wrong date is worse than none: the year of a copyright line and the days of the past in the
prose never become the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dossier.clean.date_lines import is_date_line, tells_other_day, unglue
from dossier.clean.datelines import from_dateline
from dossier.clean.faint_dates import from_file_name, from_issue_month, from_signature
from dossier.clean.marking import BYLINE, DATE_LINE, NAVIGATION
from dossier.clean.page import Page
from dossier.clean.shape import HEADLINE_WORDS, is_prose, words
from dossier.clean.told_dates import (
    ToldDate,
    head_blocks,
    is_past,
    lead,
    prose,
    tells_later_days,
    told_dates,
    years_of_page,
)
from dossier.dates import parse_date, writes_month_first
from dossier.dates.words import WEEKDAYS
from dossier.knowledge import load
from dossier.model import BlockKind, DateValue, Precision, RawBlock
from dossier.text import fold

_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?P<sign>[/-])(0?[1-9]|1[0-2])(?P=sign)(0?[1-9]|[12]\d|3[01])(?!\d)"
)
_URL_MONTH_NAME = re.compile(
    r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\d\d?)(?!\d)"
)
_TODAY = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day))[\s,(]{1,3}(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_BARS = (NAVIGATION, "printed page")
"""Bars that may hold the day beside other things."""
_CHANGED = re.compile(r"\b(updated|modified|edited|changed)\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(will|would|shall|to be held|is to|are to|due|expected|plan\w*|scheduled|set to)\b",
    re.IGNORECASE,
)
"""In a first sentence: the day is to come."""
_OTHER_DAY = re.compile(
    r"\b(until|till|from|between|before|after|since|by|born|dated|of|next|last)( the)? $",
    re.IGNORECASE,
)
"""Right before the day: it is one end of a time, or a day of something else."""
_FILE_PHOTO = re.compile(r"\b(file|archive|archiv|undated)\b", re.IGNORECASE)


def find_published(page: Page) -> Page:
    """Set the day of publication, with the words that tell it; None when nothing does."""
    for finder in FINDERS:
        found = finder(page)
        if found is not None:
            return replace(page, published=found)
    return page


def from_metadata(page: Page) -> DateValue | None:
    """A date in a side file, in front matter or in the page's own metadata."""
    told = page.metadata("date")
    value = None if told is None else parse_date(told, month_first=_month_first(page))
    return None if value is None else replace(value, basis=page.origin("date"))


def from_address(page: Page) -> DateValue | None:
    """/2022/12/21/ in the address."""
    url = page.metadata("url") or ""
    if match := _URL_DAY.search(url):
        return _day(match[1], match[3], match[4], f"its address, '{match[0]}'")
    if match := _URL_MONTH_NAME.search(url.lower()):
        value = parse_date(f"{match[3]} {match[2].title()} {match[1]}")
        return None if value is None else replace(value, basis=f"its address, '{match[0]}'")
    return None


def from_date_line(page: Page) -> DateValue | None:
    """A line near the headline that tells the day; that of a change only if there is no other."""
    lines = [block for block in page.blocks if block.rule in (DATE_LINE, BYLINE)]
    lines += [block for block in head_blocks(page) if block.rule in _BARS]
    lines += [block for block in page.blocks if _is_published_line(block)]
    changed = [block for block in lines if _CHANGED.search(block.text)]
    for block in [one for one in lines if one not in changed] + changed:
        dates = told_dates(unglue(block.text), (), month_first=_month_first(page))
        for told in sorted(dates, key=_is_numeric):
            if _is_masthead(block) and tells_later_days(page, told.day):
                continue
            what = "date of the last change" if block in changed else "date line"
            return told.value(f"{what}, '{told.surface}'")
    return None


def from_record(page: Page) -> DateValue | None:
    """A headline or line above the text that dates what it records, or its version."""
    for block in head_blocks(page):
        if block.rule is not None or block.kind is BlockKind.CAPTION:
            continue
        if len(words(block.text)) > HEADLINE_WORDS or tells_other_day(block.text):
            continue
        for told in told_dates(block.text, ()):
            if _dates_a_record(block, told) and not is_past(page, told, block.text):
                return told.value(f"'{told.surface}' above the text")
    return None


def _dates_a_record(block: RawBlock, told: ToldDate) -> bool:
    """'Press conference, 27 February 2023', 'version of 3 May 2022', or a headline's last words."""
    knowledge = load("furniture")
    before = fold(block.text[: told.span.start]).rstrip(" ,:(-–—|")
    last = block.kind is BlockKind.TITLE and not block.text[told.span.end :].strip(" .)")
    spoken = f" {re.sub(r'[^a-z-]+', ' ', fold(block.text))} "
    record = any(f" {phrase} " in spoken for phrase in knowledge["dated_records"])
    return last or record or before.endswith(tuple(knowledge["date_marks"]))


def from_caption(page: Page) -> DateValue | None:
    """A dated picture of the event, when the first paragraphs name the same day of the week."""
    text = " ".join(block.text for block in prose(page)[:3])
    for block in page.blocks:
        if block.kind is not BlockKind.CAPTION or _FILE_PHOTO.search(block.text):
            continue
        for told in told_dates(block.text, ()):
            weekday = WEEKDAYS[told.day.weekday()]
            named = re.search(rf"\b{weekday}\b", text, re.IGNORECASE)
            if named and not is_past(page, told, block.text):
                return told.value(f"'{told.surface}' in a caption, {weekday} in the text")
    return None


def from_today(page: Page) -> DateValue | None:
    """'today, 8 February 2023' in the text, not in somebody's words."""
    years = years_of_page(page)
    for block in prose(page):
        for told in told_dates(block.text, years):
            before = block.text[: told.span.start]
            quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
            today = _TODAY.search(before)
            if today and not quoted:
                return told.value(f"'{today[0]}{told.surface}' in the text")
    return None


def from_lead(page: Page) -> DateValue | None:
    """The day of which the first paragraph reports, if the page tells its year a second time."""
    block = lead(page)
    years = years_of_page(page)
    if block is None:
        return None
    for told in told_dates(block.text, years):
        sentence = _sentence_around(block.text, told)
        other = _TO_COME.search(sentence) or _OTHER_DAY.search(block.text[: told.span.start])
        if told.day.year in years and not other and not is_past(page, told, sentence):
            where = "the year again in its address or copyright line"
            return told.value(f"'{told.surface}' in the first paragraph, {where}")
    return None


FINDERS: tuple[Callable[[Page], DateValue | None], ...] = (
    from_metadata,
    from_address,
    from_dateline,
    from_date_line,
    from_record,
    from_today,
    from_caption,
    from_lead,
    from_issue_month,
    from_signature,
    from_file_name,
)


def _sentence_around(text: str, told: ToldDate) -> str:
    start = text.rfind(". ", 0, told.span.start) + 1
    end = text.find(". ", told.span.end)
    return text[start : end if end > 0 else len(text)]


def _month_first(page: Page) -> bool:
    return writes_month_first(page.metadata("url"), [block.text for block in page.blocks])


def _is_numeric(told: ToldDate) -> bool:
    """10/11/2023: half the world reads it the other way round, so a date in words goes first."""
    return not any(map(str.isalpha, told.surface))


def _is_masthead(block: RawBlock) -> bool:
    """A line with names in it, which may after all be a heading about a day of the past."""
    return block.rule == DATE_LINE and not is_date_line(block.text)


def _is_published_line(block: RawBlock) -> bool:
    """'Published: 3 May 2022' at the end of a page."""
    text = fold(block.text)
    return not is_prose(block.text) and text.startswith(("published", "posted", "first published"))


def _day(year: str, month: str, day: str, basis: str) -> DateValue | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return DateValue(start=found, end=found, precision=Precision.DAY, basis=basis)
