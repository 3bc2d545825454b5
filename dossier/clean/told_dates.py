"""The full dates that a page prints, and the years that complete those without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dossier.clean.marking import BYLINE, DATE_LINE
from dossier.clean.page import Page
from dossier.clean.shape import ends_sentence, is_prose
from dossier.dates import agrees_with_weekday, find_dates, parse_date
from dossier.dates.context import speaks_of_future
from dossier.model import BlockKind, DateValue, Precision, RawBlock, Span

_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)")
_FAR_ENOUGH = 2_000
"""The day of publication stands at the beginning of a line or paragraph."""
_COPYRIGHT = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)

_LOOKING_BACK = re.compile(
    r"\b(anniversary|ago|remember\w*|revisited|commemorat\w*|memor\w+"
    r"|years? (?:on|after|later|since))\b",
    re.IGNORECASE,
)
_LATER_DAYS = 60
"""A programme lists days to come; a story about the past mentions much later ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDate:
    """A day as a line tells it."""

    span: Span
    """In the line."""
    surface: str
    day: date

    def value(self, basis: str) -> DateValue:
        """The same day, with the words that tell it."""
        return DateValue(start=self.day, end=self.day, precision=Precision.DAY, basis=basis)


def told_dates(text: str, years: Sequence[int], *, month_first: bool = False) -> Iterator[ToldDate]:
    """The days that `text` names by number and month, in its order.

    `month_first`: "04/05/2023" is the fifth of April.
    A day without a year is left out, unless `years` holds a single year to complete it with, and
    the weekday beside it, if there is one, is that of the completed day.
    """
    for phrase in find_dates(text[:_FAR_ENOUGH], published=None, month_first=month_first):
        value = parse_date(phrase.surface, month_first=month_first)
        surface = phrase.surface
        if value is None and len(set(years)) == 1:
            separator = "/" if "/" in surface else " "
            value = parse_date(f"{surface}{separator}{years[0]}", month_first=month_first)
            if value is not None and not agrees_with_weekday(surface, value):
                continue
        if value is None or value.precision is not Precision.DAY or value.start is None:
            continue
        if value.start == value.end:
            yield ToldDate(span=phrase.span, surface=surface, day=value.start)


def years_of_page(page: Page) -> tuple[int, ...]:
    """The years in the address and in the copyright line: good to complete or confirm a date."""
    found = [int(year) for year in _YEAR.findall(page.metadata("url") or "")]
    if found:
        return tuple(dict.fromkeys(found))
    lines = (block.text for block in page.blocks if _COPYRIGHT.search(block.text))
    return tuple(dict.fromkeys(int(year) for line in lines for year in _YEAR.findall(line)))


def is_past(page: Page, told: ToldDate, words: str) -> bool:
    """Whether the page looks back on the day: it says so, or tells of much later days."""
    years = years_of_page(page)
    of_another_year = bool(years) and told.day.year not in years
    return bool(_LOOKING_BACK.search(words)) or of_another_year or tells_later_days(page, told.day)


def tells_later_days(page: Page, day: date) -> bool:
    """Whether the page tells of days long after `day` that are not to come."""
    return any(
        (other.day - day).days > _LATER_DAYS
        and not speaks_of_future(block.text, other.span.start, other.span.end)
        for block in page.blocks
        for other in told_dates(block.text, ())
    )


def prose(page: Page) -> tuple[RawBlock, ...]:
    """The article's paragraphs."""
    return tuple(
        block
        for block in page.blocks
        if block.rule is None
        and block.kind not in (BlockKind.TITLE, BlockKind.CAPTION, BlockKind.HEADING)
        and is_prose(block.text)
    )


def lead(page: Page) -> RawBlock | None:
    """The first paragraph of the article: ended like one, and below byline and date line."""
    start = _end_of_header(page)
    below = {id(block) for block in page.blocks[start:]}
    return next((one for one in prose(page) if id(one) in below and ends_sentence(one.text)), None)


def head_blocks(page: Page) -> tuple[RawBlock, ...]:
    """All blocks above the first paragraph, furniture too."""
    first = lead(page)
    end = len(page.blocks) if first is None else page.blocks.index(first)
    return page.blocks[:end]


def _end_of_header(page: Page) -> int:
    header = [i for i, block in enumerate(page.blocks) if block.rule in (DATE_LINE, BYLINE)]
    return header[-1] + 1 if header else 0
