"""Who published the article, where its own lines tell it: a label, a masthead, a dateline."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.clean.marking import DATE_LINE
from dossier.clean.mastheads import is_called_like_outlet, read_masthead
from dossier.clean.page import Page
from dossier.clean.shape import is_prose, menu_items, words
from dossier.dates import find_dates
from dossier.knowledge import load
from dossier.model import BlockKind, RawBlock
from dossier.text import fold, squash

_LINES = 8
"""Unmarked lines from the top in which a masthead or a dateline stands."""
_HEAD = 80
"""Characters of a paragraph in which a dateline stands."""
_LONGEST = 6
"""Words of an outlet's name."""
_AGENCY = re.compile(
    r"(?:[A-Z][\w.'’/-]*,? |\d{1,4},? ){0,8}"  # where, and when
    r"\(([A-Z][\w.&]*(?: [A-Z&][\w.&]*){0,2})\)"
    r"(?: (?:[A-Z][a-z]+\.?|\d{1,4}),?)*\s?[-–—]+ "
)
"""'PARIS, March 3 (AFP) -', '(SportPress) Aug 30, 2023 -'."""
_NAME = r"([A-Z][\w'’&-]*(?: [A-Z&][\w'’&-]*){0,5})"
_YEARS = r"\d{4}(?:\s?[-–]\s?\d{4})?"
_OWNER = re.compile(
    rf"(?:Copyright\s*)?(?:©|\([cC]\)|Copyright)\s*"
    rf"(?:{_YEARS},?\s+(?:by\s+)?{_NAME}\s*(?:[.,|]|All rights|$)|{_NAME},? {_YEARS}\s*(?:[.,|]|$))"
)
"""'© 2021 Nordlys Wire. All rights reserved.', '© Nordlys Wire 2021'; a picture's has no year."""
_EDGES = " ,.;:|–—-()"


def find_outlet(page: Page) -> Page:
    """Set the outlet from metadata, the article's first lines, or its copyright line."""
    told = page.metadata("source")
    if told is not None:
        return replace(page, outlet=told, outlet_basis=page.origin("source"))
    for index in _first_lines(page):
        block = page.blocks[index]
        if found := _labelled(block.text):
            return replace(page, outlet=found, outlet_basis="line near the headline")
        if found := _masthead(block):
            return replace(page, outlet=found, outlet_basis="line near the headline")
        if found := _beside_date_line(page, index):
            return replace(page, outlet=found, outlet_basis="line beside the date")
        if found := _opening(block.text):
            return replace(page, outlet=found, outlet_basis="dateline")
        if agency := _AGENCY.match(block.text):
            return replace(page, outlet=agency[1], outlet_basis="dateline")
    owner = _copyright(page)
    return page if owner is None else replace(page, outlet=owner, outlet_basis="copyright line")


def _first_lines(page: Page) -> list[int]:
    """Date lines, and the lines that may be the article's first."""
    free = [i for i, block in enumerate(page.blocks) if block.rule is None][:_LINES]
    dated = [i for i, block in enumerate(page.blocks) if block.rule == DATE_LINE]
    return sorted({*free, *dated})


def _labelled(text: str) -> str | None:
    """'Coastline Daily' of "Published: 27.09.2023 | Source: Coastline Daily"."""
    for item in menu_items(text):
        label, _, rest = squash(item).partition(":")
        if fold(label) in load("furniture")["outlets"]["labels"] and _may_name(rest):
            return rest.strip(_EDGES)
    return None


def _masthead(block: RawBlock) -> str | None:
    """'The Tidewater Record' of "The Tidewater Record, September 12, 2023".

    A line that is not marked yet must end like an outlet's name.
    """
    read = None if block.rule is None and is_prose(block.text) else read_masthead(block.text)
    outlet = None if read is None else read.outlet()
    headed = outlet is not None and is_called_like_outlet(outlet)
    return outlet if block.rule == DATE_LINE or headed else None


def _beside_date_line(page: Page, index: int) -> str | None:
    """A line with the name of an outlet alone, right above or below a date line."""
    text, line = squash(page.blocks[index].text), page.blocks[index].line
    beside = page.blocks[max(index - 1, 0) : index + 2]
    dated = any(one.rule == DATE_LINE and abs(one.line - line) == 1 for one in beside)
    return text if index > 0 and dated and _is_outlet(text) else None


def _opening(text: str) -> str | None:
    """'Tidewater Record' of "Tidewater Record, 12 September 2023 – The bridge was opened …"."""
    for date in find_dates(text[:_HEAD], published=None)[:1]:
        name = text[: date.span.start].strip(_EDGES)
        ended = re.match(r"\s*\)?\s*[-–—:]+\s", text[date.span.end :])
        if ended and _is_outlet(name):
            return name
    return None


def _is_outlet(text: str) -> bool:
    capitals = all(word[:1].isupper() or len(word) <= 3 for word in words(text))
    return len(words(text)) > 1 and is_called_like_outlet(text) and capitals and _may_name(text)


def _copyright(page: Page) -> str | None:
    """'Nordlys Wire' of "© 2021 Nordlys Wire. All rights reserved." """
    for block in page.blocks:
        told = _OWNER.match(squash(block.text))
        owner = None if told is None else told[1] or told[2]
        if owner is not None and block.kind is not BlockKind.CAPTION and _may_name(owner):
            return owner.strip(_EDGES)
    return None


def _may_name(text: str) -> bool:
    names = words(text)
    return 0 < len(names) <= _LONGEST and any(word[:1].isupper() for word in names)
