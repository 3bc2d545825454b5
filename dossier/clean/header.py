"""The lines around the headline: byline and date line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dossier.clean.page import Page
from dossier.clean.phrases import Where, find_rule
from dossier.clean.shape import ends_sentence, is_name_like, is_prose, menu_items, words
from dossier.dates import find_dates
from dossier.knowledge import load
from dossier.model import BlockKind, RawBlock
from dossier.text import fold, squash

BYLINE = "byline"
DATE_LINE = "date line"
_BYLINE_WORDS = 10


def find_byline(page: Page) -> Page:
    """Set the byline from metadata or from a line near the headline, and mark that line.

    A line is one when it begins with "By" or the like, names a role, is the metadata's byline,
    or is a name that stands twice or right above or below a date line or a counter.
    """
    told = page.metadata("byline")
    if told is not None:
        page = replace(page, byline=squash(told), byline_basis=page.origin("byline"))
    for index in _header(page):
        found = _byline_of(page, index)
        if found is None:
            continue
        page = page.with_block(index, replace(page.blocks[index], rule=BYLINE))
        if page.byline is None and found:
            page = replace(page, byline=found, byline_basis="line near the headline")
    return page


def name_date_lines(page: Page) -> Page:
    """Mark lines that hold a date and nothing else of weight, above the first paragraph.

    Their date is found later, with all others.
    """
    for index in _header(page):
        if is_date_line(page.blocks[index].text):
            page = page.with_block(index, replace(page.blocks[index], rule=DATE_LINE))
    return page


def is_date_line(text: str) -> bool:
    """Whether the line only tells when: '20 April 2023 Thursday 04:25', 'Updated: 3 May 2022'."""
    phrases = [one for one in find_dates(text, published=None) if one.value.start is not None]
    if not phrases:
        return False
    rest = text
    for phrase in reversed(phrases):
        rest = rest[: phrase.span.start] + " " + rest[phrase.span.end :]
    allowed = load("furniture")["date_line_words"]
    left = [word for word in re.findall(r"[^\W\d_][\w.]*", fold(rest)) if word not in allowed]
    return all(re.fullmatch(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?", word) for word in left)


def _header(page: Page) -> list[int]:
    """Indices of the unmarked lines above the first full paragraph, the headline left out."""
    found: list[int] = []
    for index, block in enumerate(page.blocks):
        if block.rule is not None or block.kind in (BlockKind.TITLE, BlockKind.CAPTION):
            continue
        if is_prose(block.text) and ends_sentence(block.text) and len(words(block.text)) > 12:
            # A standfirst may stand between the headline and the byline.
            if _later_header(page.blocks, index) is None:
                break
            continue
        found.append(index)
    return found


def _later_header(blocks: Sequence[RawBlock], index: int) -> int | None:
    """A date line just below the paragraph at `index`: then that is a standfirst."""
    below = range(index + 1, min(index + 5, len(blocks)))
    return next((i for i in below if is_date_line(blocks[i].text)), None)


def _byline_of(page: Page, index: int) -> str | None:
    """The author told by the line; None when it is no byline."""
    text = squash(page.blocks[index].text)
    if ends_sentence(text) and not is_name_like(text):
        return None
    first = menu_items(page.blocks[index].text)[0]
    if page.byline and fold(first).endswith(fold(page.byline)):
        return page.byline
    if len(words(first)) > _BYLINE_WORDS:
        return None
    knowledge = load("furniture")["bylines"]
    for start in knowledge["starts"]:
        if fold(first).startswith(start) and _names_author(first[len(start) :], start):
            return first[len(start) :].strip()
    if _has_role(first) and is_name_like(first.split(",")[0]):
        return first
    if is_name_like(text) and _stands_like_byline(page, index):
        return text
    return None


def _names_author(rest: str, start: str) -> bool:
    """A name, or words for a staff: "By the river a town waits" begins like a byline too."""
    if start.strip() not in ("by", "from", "von", "par", "por", "di", "da", "af", "av", "door"):
        return True
    capitals = [word for word in rest.split() if word[:1].isupper()]
    small = [word for word in rest.split() if word[:1].islower()]
    joining = {"and", "the", "our", "a", "of", "in", "for", "de", "von", "van", "der", "al", "und"}
    return (
        _has_role(rest)
        or (bool(capitals) and all(word in joining for word in small))
        or (rest.lower().startswith(("our ", "a ", "the ")) and len(rest.split()) <= 6)
    )


def _has_role(text: str) -> bool:
    roles = load("furniture")["bylines"]["roles"]
    return bool(set(re.findall(r"[a-z]+", fold(text))) & set(roles))


def _stands_like_byline(page: Page, index: int) -> bool:
    text = page.blocks[index].text
    title = page.title_index()
    if title is None or index < title:
        return False
    counts = Counter(fold(block.text) for block in page.blocks)
    if counts[fold(text)] > 1:
        return True
    beside = [page.blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(page.blocks)]
    return any(
        is_date_line(block.text) or find_rule(block.text, Where.ANYWHERE) is not None
        for block in beside
    )
