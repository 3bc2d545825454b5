"""What a page prints twice is kept once."""

from __future__ import annotations

from dataclasses import replace

from dossier.clean.marking import REPEATED
from dossier.clean.page import Page
from dossier.clean.shape import words
from dossier.model import BlockKind
from dossier.text import fold

_FEWEST_WORDS = 8
"""Shorter lines are repeated on purpose: "[Applause]", "Next question, please" and the like."""


def name_repeated_title(page: Page) -> Page:
    """Mark every further print of the headline."""
    title = fold(page.title)
    for index, block in enumerate(page.blocks):
        printed = block.rule is None and block.kind is not BlockKind.TITLE
        if title and printed and fold(block.text) == title and page.title_index() is not None:
            page = page.with_block(index, replace(block, rule=REPEATED))
    return page


def name_repeated_paragraphs(page: Page) -> Page:
    """Mark a paragraph that stands again, word for word, or that begins a longer one below.

    Of two the first stays; a standfirst that only begins the first paragraph goes.
    """
    seen: set[str] = set()
    texts = [fold(block.text) for block in page.blocks]
    for index, block in enumerate(page.blocks):
        if block.rule is not None or block.kind is BlockKind.TITLE:
            continue
        if len(words(block.text)) < _FEWEST_WORDS:
            continue
        below = (texts[i] for i in range(index + 1, len(texts)) if page.blocks[i].rule is None)
        begins_another = any(
            other.startswith(texts[index]) and other != texts[index] for other in below
        )
        if texts[index] in seen or begins_another:
            page = page.with_block(index, replace(block, rule=REPEATED))
        seen.add(texts[index])
    return page
