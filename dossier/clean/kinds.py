"""Telling captions and headings from paragraphs, where the format does not say."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from dossier.clean.page import Page
from dossier.clean.shape import (
    ends_sentence,
    is_menu,
    is_prose,
    is_quotation,
    is_row,
    words,
)
from dossier.knowledge import load
from dossier.model import BlockKind, Form, RawBlock
from dossier.text import fold

_CAPTION_WORDS = 70
"""A caption is a sentence or two; a paragraph that ends with an agency's name can be longer."""
_HEADING_WORDS = 12
"""A longer line between paragraphs is more likely a paragraph without its full stop."""


def name_captions(page: Page) -> Page:
    """Make captions of the paragraphs that say what a picture shows, or who took it."""
    blocks = tuple(
        replace(block, kind=BlockKind.CAPTION) if _is_caption(block) else block
        for block in page.blocks
    )
    return replace(page, blocks=blocks)


def _is_caption(block: RawBlock) -> bool:
    if block.rule is not None or block.kind is not BlockKind.PARAGRAPH:
        return False
    if len(words(block.text)) > _CAPTION_WORDS or is_quotation(block.text):
        return False
    starts, printed, patterns = _caption_marks()
    folded = fold(block.text)
    return (
        folded.startswith(starts)
        or printed.search(block.text) is not None
        or any(pattern.search(folded) for pattern in patterns)
    )


def name_headings(page: Page) -> Page:
    """Make headings of the short lines of plain text that stand between paragraphs."""
    if page.raw.form is not Form.TEXT:
        return page
    kept = [i for i, block in enumerate(page.blocks) if block.rule is None]
    paragraphs = (
        i
        for i in kept
        if page.blocks[i].kind is BlockKind.PARAGRAPH and is_prose(page.blocks[i].text)
    )
    first = next(paragraphs, len(page.blocks))
    for index, below in pairwise(kept):
        block = page.blocks[index]
        if (
            block.kind is BlockKind.PARAGRAPH
            and 0 < len(words(block.text)) <= _HEADING_WORDS
            and not ends_sentence(block.text)
            and not block.text.rstrip().endswith((":", ",", ";"))
            and not is_quotation(block.text)
            and not is_row(block.text)
            and not is_menu(block.text)
            and is_prose(page.blocks[below].text)
            and index > first
        ):
            page = page.with_block(index, replace(block, kind=BlockKind.HEADING, level=2))
    return page


@cache
def _caption_marks() -> tuple[tuple[str, ...], re.Pattern[str], tuple[re.Pattern[str], ...]]:
    marks = load("furniture")["captions"]
    return (
        tuple(marks["starts"]),
        re.compile(marks["as_printed"]),
        tuple(map(re.compile, (*marks["patterns"], *marks["credits"]))),
    )
