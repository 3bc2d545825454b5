"""The lines between the headline and the first paragraph: byline, date line, their company."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dossier.clean.date_lines import heads_programme, is_date_line, is_dated
from dossier.clean.marking import BESIDE, BYLINE, DATE_LINE
from dossier.clean.page import Page
from dossier.clean.phrases import Where, find_rule
from dossier.clean.shape import (
    clusters,
    ends_sentence,
    has_letters,
    is_name_like,
    is_prose,
    menu_items,
    words,
)
from dossier.knowledge import load
from dossier.model import BlockKind, Form, RawBlock
from dossier.text import fold, squash

_BYLINE_WORDS = 10
"""Two names with their desks; a longer line is a sentence."""
_COMPANY_WORDS = 6
"""What stands beside a byline is short: "5 min read", "Updated this morning"."""
_STANDFIRST_WORDS = 12
"""A sentence with more words is a paragraph, and the header ends above it."""
_SMALL_WORDS = frozenset(
    {"a", "and", "at", "de", "der", "for", "in", "of", "our", "the", "und", "van", "von", "with"}
)


def find_byline(page: Page) -> Page:
    """Set the byline from metadata or from a line near the headline, and mark that line.

    A line is one when it begins with "By" or the like, names a role, is the metadata's byline,
    or is a name that stands twice or right above or below a date line or a counter.
    """
    told = page.metadata("byline")
    if told is not None:
        page = replace(page, byline=squash(told), byline_basis=page.origin("byline"))
    dated = [i for i, block in enumerate(page.blocks) if block.rule == DATE_LINE]
    for index in sorted(_header(page) + dated):
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
        programme = heads_programme(page.blocks, index)
        if is_date_line(page.blocks[index].text) and not programme:
            page = page.with_block(index, replace(page.blocks[index], rule=DATE_LINE))
    return page


def name_header_lines(page: Page) -> Page:
    """Mark what keeps byline and date line company: section, reading time, name of the outlet.

    In plain text these are the short lines that no blank line parts from them.
    """
    title = page.title_index()
    groups = clusters(page.blocks) if page.raw.form is Form.TEXT else []
    cluster_of = {index: group for group in groups for index in group}
    for index in _header(page):
        block = page.blocks[index]
        if title is None or index < title or block.kind is BlockKind.HEADING:
            continue
        known = find_rule(block.text, Where.EDGES)
        rule = None if known is None else known.name
        company = (page.blocks[i] for i in cluster_of.get(index, ()) if i != title)
        short = len(words(block.text)) <= _COMPANY_WORDS and not ends_sentence(block.text)
        if rule is None and short and any(other.rule for other in company):
            rule = BESIDE
        if rule is not None:
            page = page.with_block(index, replace(block, rule=rule))
    return page


def _header(page: Page) -> list[int]:
    """Indices of the unmarked lines above the first full paragraph, the headline left out."""
    found: list[int] = []
    for index, block in enumerate(page.blocks):
        if block.rule is not None or block.kind in (BlockKind.TITLE, BlockKind.CAPTION):
            continue
        if is_prose(block.text) and len(words(block.text)) > _STANDFIRST_WORDS:
            # A standfirst may stand between the headline and the byline.
            if ends_sentence(block.text) and not _is_above_date_line(page.blocks, index):
                break
            continue
        found.append(index)
    return found


def _is_above_date_line(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether a date line follows the paragraph at `index`: then that is a standfirst."""
    below = blocks[index + 1 : index + 5]
    return any(block.rule == DATE_LINE or is_date_line(block.text) for block in below)


def _byline_of(page: Page, index: int) -> str | None:
    """The author told by the line; None when it is no byline."""
    text = squash(page.blocks[index].text)
    if (ends_sentence(text) and not is_name_like(text)) or not has_letters(text):
        return None
    items = menu_items(page.blocks[index].text)
    first = items[0]
    if page.byline and fold(first).endswith(fold(page.byline)):
        return page.byline
    if len(words(first)) > _BYLINE_WORDS:
        return None
    dated = any(is_dated(item) for item in items[1:])
    author = _author_after_by(first, dated=dated)
    if author is not None:
        return author
    # 'Jane Roe, Brussels correspondent', 'Jane Roe in Brussels'
    name = re.split(r",| in ", first)[0].strip()
    if is_name_like(name) and (_has_role(first) or _stands_like_byline(page, index, name)):
        return first if "," in first else name
    return None


def reads_like_byline(text: str) -> bool:
    """Whether the line by itself is one: 'By Ines Porter', 'From our correspondents'."""
    return len(words(text)) <= _BYLINE_WORDS and _author_after_by(text, dated=False) is not None


def _author_after_by(text: str, *, dated: bool) -> str | None:
    """What follows 'By', 'Written by' or the like; None when it is no author."""
    for start in load("furniture")["bylines"]["starts"]:
        rest = text[len(start) :].strip()
        if fold(text).startswith(start) and (dated or _names_author(rest, start)):
            return rest
    return None


def _names_author(rest: str, start: str) -> bool:
    """A name, or words for a staff: "By the river a town waits" begins like a byline too."""
    if start.rstrip().endswith(":") or " " in start.strip():
        return True
    capitals = [word for word in rest.split() if word[:1].isupper()]
    small = [word for word in rest.split() if word[:1].islower()]
    joined = all(word in _SMALL_WORDS for word in small)
    staff = rest.lower().startswith(("our ", "a ", "the ")) and len(rest.split()) <= _COMPANY_WORDS
    return _has_role(rest) or (bool(capitals) and joined) or staff


def _has_role(text: str) -> bool:
    roles = load("furniture")["bylines"]["roles"]
    return bool(set(re.findall(r"[a-z]+", fold(text))) & set(roles))


def _stands_like_byline(page: Page, index: int, name: str) -> bool:
    title = page.title_index()
    if title is None or index < title:
        return False
    counts = Counter(fold(block.text) for block in page.blocks)
    if counts[fold(name)] > 1:
        return True
    beside = [page.blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(page.blocks)]
    line = page.blocks[index].line
    return any(
        abs(block.line - line) == 1
        and (block.rule == DATE_LINE or find_rule(block.text, Where.ANYWHERE) is not None)
        for block in beside
    )
