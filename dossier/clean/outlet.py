"""Who published the article, where its own lines tell it: a label, a masthead, a dateline."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.clean.marking import DATE_LINE
from dossier.clean.page import Page
from dossier.clean.shape import is_prose, menu_items, words
from dossier.dates import find_dates
from dossier.knowledge import load
from dossier.model import RawBlock
from dossier.text import fold, squash

_LINES = 8
"""Unmarked lines from the top in which a masthead or a dateline stands."""
_LONGEST = 6
"""Words of an outlet's name."""
_AGENCY = re.compile(
    r"(?:[A-Z][\w.'’/-]*,? |\d{1,4},? ){0,8}"  # where, and when
    r"\(([A-Z][\w.&]*(?: [A-Z&][\w.&]*){0,2})\)"
    r"(?: (?:[A-Z][a-z]+\.?|\d{1,4}),?)*\s?[-–—]+ "
)
"""'PARIS, March 3 (AFP) -', '(SportPress) Aug 30, 2023 -'."""
_EDGES = " ,.;:|–—-()"


def find_outlet(page: Page) -> Page:
    """Set the outlet from metadata or from the article's first lines; mark its masthead."""
    told = page.metadata("source")
    if told is not None:
        return replace(page, outlet=told, outlet_basis=page.origin("source"))
    for index in _first_lines(page):
        block = page.blocks[index]
        if found := _labelled(block.text):
            return replace(page, outlet=found, outlet_basis="line near the headline")
        if found := _masthead(block):
            marked = page.with_block(index, replace(block, rule=DATE_LINE))
            return replace(marked, outlet=found, outlet_basis="line near the headline")
        if agency := _AGENCY.match(block.text):
            return replace(page, outlet=agency[1], outlet_basis="dateline")
    return page


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
    """'The Tidewater Record' of "The Tidewater Record, September 12, 2023"."""
    text = squash(block.text)
    dates = [one for one in find_dates(text, published=None) if one.value.start is not None]
    if not dates or is_prose(text):
        return None
    for date in reversed(dates):
        text = f"{text[: date.span.start]} {text[date.span.end :]}"
    rest = squash(text).strip(_EDGES)
    heads = load("furniture")["outlets"]["heads"]
    is_outlet = bool(words(rest)) and fold(words(rest)[-1]) in heads
    return rest if is_outlet and _may_name(rest) else None


def _may_name(text: str) -> bool:
    names = words(text)
    return 0 < len(names) <= _LONGEST and any(word[:1].isupper() for word in names)
