"""Where the article ends: furniture below its last paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.clean.marking import (
    BELOW,
    NAVIGATION,
    asks,
    is_paragraph,
    known,
    mark_where,
)
from dossier.clean.page import Page
from dossier.clean.phrases import Where, ends_article
from dossier.clean.shape import (
    ends_sentence,
    is_menu,
    is_prose,
    is_quotation,
    is_row,
    words,
)
from dossier.knowledge import load
from dossier.model import BlockKind, RawBlock
from dossier.text import fold

_CALL_WORDS = 14
"""A call to the reader is short ("Download the app"); a last paragraph seldom is."""
_REST_SHARE = 0.2
"""Of the article's words, so many may stand below a line that ends it: notes, other articles."""
_PROSE_SHARE = 0.5
"""Below this share of paragraphs a page is a list or a table, where short lines mean nothing."""
_NAME_LETTERS = 4
"""Of a name by which an outlet or an author is known again; shorter ones are words, too."""
_BRACKETED = re.compile(r"^\s*[\[(].*[\])]\s*$")


def name_lines_below_end(page: Page) -> Page:
    """Mark all that follows credits, tags, a copyright line or a comment form.

    Unless a good part of the article's words still follows: then it was a box in the middle.
    """
    rule_of = known(*Where)
    sizes = [len(words(block.text)) if is_paragraph(block) else 0 for block in page.blocks]
    for index, block in enumerate(page.blocks):
        above, below = sum(sizes[:index]), sum(sizes[index + 1 :])
        closing = block.kind is not BlockKind.TITLE and above > 0 and ends_article(block.text)
        if closing and below <= _REST_SHARE * (above + below):
            rest = range(index, len(page.blocks))
            return mark_where(page, rest, lambda one: rule_of(one) or BELOW)
    return page


def name_lines_below_article(page: Page) -> Page:
    """Peel furniture off the end of the page, line by line, up to the last true paragraph."""
    blocks = list(page.blocks)
    mostly_prose = _is_mostly_prose(page)
    names = _names_of_outlet(page)
    for index in range(len(blocks) - 1, 0, -1):
        block = blocks[index]
        if block.rule is not None:
            continue
        if block.kind is BlockKind.TITLE:
            break
        rule = _rule_at_end(block, names)
        if rule is None and mostly_prose and _is_remnant(block):
            rule = BELOW
        if rule is None:
            break
        blocks[index] = replace(block, rule=rule)
    return replace(page, blocks=tuple(blocks))


def _is_mostly_prose(page: Page) -> bool:
    """Whether paragraphs prevail between the headline and the last of them."""
    kept = [block for block in page.blocks if block.rule is None]
    prose = [i for i, block in enumerate(kept) if is_paragraph(block)]
    title = next((i for i, block in enumerate(kept) if block.kind is BlockKind.TITLE), -1)
    return len(prose) >= 2 and len(prose) > _PROSE_SHARE * (prose[-1] - title)


def _rule_at_end(block: RawBlock, names: Sequence[str]) -> str | None:
    """What a last line is, by its words; None when it may be the article's last paragraph."""
    phrase = known(Where.BELOW, Where.EDGES, Where.TAIL)(block)
    if phrase is not None:
        return phrase
    text = block.text
    if is_menu(text):
        return NAVIGATION
    if is_quotation(text) or len(words(text)) > _CALL_WORDS:
        return None
    if _is_call(text):
        return "call to the reader"
    told = r"(is|are|has|was|covers|writes|reports|joined)"
    if any(re.match(rf"(the )?{re.escape(name)} {told}\b", fold(text)) for name in names):
        return "about the author or the outlet"
    return None


def _is_call(text: str) -> bool:
    """'Download the app': few words, an imperative first, and in a sentence somebody called."""
    found = re.findall(r"[\w-]+", fold(text))
    if not found or len(found) > _CALL_WORDS // 2 or found[0] not in load("furniture")["calls"]:
        return False
    return not ends_sentence(text) or bool(set(found) & set(load("furniture")["called"]))


def _names_of_outlet(page: Page) -> tuple[str, ...]:
    """The source and the authors, folded, and the source without what stands in brackets."""
    told = [page.metadata("source") or "", *re.split(r",| and | & ", page.byline or "")]
    told.append(re.sub(r"\(.*?\)", "", told[0]))
    names = (re.sub(r"^the ", "", fold(name)).strip() for name in told)
    return tuple(name for name in names if len(name) >= _NAME_LETTERS)


def _is_remnant(block: RawBlock) -> bool:
    """Below the last paragraph: a short line that is no sentence, no quotation and no list."""
    return not (
        is_prose(block.text)
        or (ends_sentence(block.text) and not asks(block.text))
        or is_quotation(block.text)
        or is_row(block.text)
        or _BRACKETED.match(block.text)
        or block.kind in (BlockKind.CAPTION, BlockKind.LIST_ITEM, BlockKind.QUOTE)
    )
