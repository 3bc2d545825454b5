"""What tells the day where nothing better does: a month's issue, a signature, the file's name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from dossier.clean.date_lines import is_date_line, tells_other_day
from dossier.clean.datelines import contradicts_dateline
from dossier.clean.marking import BELOW, DATE_LINE, LINK
from dossier.clean.mastheads import read_masthead
from dossier.clean.page import Page
from dossier.clean.shape import words
from dossier.clean.told_dates import ToldDate, tells_later_days, told_dates
from dossier.dates import parse_date
from dossier.model import DateValue, Precision, RawBlock, Span

_FILE_DAY = re.compile(r"^((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_PLACE_WORDS = 3
"""Of the place in a signature."""
_FOOT_LINES = 3
"""A signature is one of the last lines: below it stand a name and an office at most."""


def from_issue_month(page: Page) -> DateValue | None:
    """'The Northern Review, October 2019' tells the month of an issue."""
    for block in page.blocks:
        read = read_masthead(block.text) if block.rule == DATE_LINE else None
        if read is not None and read.date.precision is Precision.MONTH:
            return DateValue(
                start=read.date.start,
                end=read.date.end,
                precision=Precision.MONTH,
                basis=f"date line, {read.date.basis}",
            )
    return None


def from_signature(page: Page) -> DateValue | None:
    """'Oslo, 4 March 2023' alone on one of the last lines, below the article's own words."""
    foot = [block for block in page.blocks if block.rule in (None, BELOW, DATE_LINE)]
    links = any(block.rule == LINK for block in page.blocks)
    signed = [block for block in foot[2:][-_FOOT_LINES:] if _is_signature(block)]
    for block in signed if len(signed) == 1 and not links else ():
        for told in told_dates(block.text, ()):
            if not tells_later_days(page, told.day):
                return told.value(f"'{told.surface}' at the foot")
    return None


def from_file_name(page: Page) -> DateValue | None:
    """'2023-04-20-visit.txt', unless the text tells of much later days, or looks back."""
    name = PurePosixPath(page.raw.file).name
    match = _FILE_DAY.match(name)
    value = None if match is None else parse_date(f"{match[1]}-{match[3]}-{match[4]}")
    if match is None or value is None or value.start is None:
        return None
    told = ToldDate(span=Span(0, match.end()), surface=match[0], day=value.start)
    contradicted = tells_later_days(page, told.day) or contradicts_dateline(page, told.day)
    return None if contradicted else told.value(f"its file name, '{match[0]}'")


def _is_signature(block: RawBlock) -> bool:
    """A day alone, or a place of few words before it."""
    if is_date_line(block.text):
        return not block.text.strip().endswith(("!", "?"))
    read = read_masthead(block.text)
    if read is None or tells_other_day(block.text) or len(read.names) != 1:
        return False
    place = read.names[0]
    return len(words(place)) <= _PLACE_WORDS and block.text.strip().startswith(place)
