"""Finding the headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from dossier.clean.date_lines import is_date_line
from dossier.clean.header import reads_like_byline
from dossier.clean.page import Page
from dossier.clean.phrases import Where, find_rule
from dossier.clean.shape import (
    HEADLINE_WORDS,
    SENTENCE_WORDS,
    ends_sentence,
    has_letters,
    is_capitals,
    is_glued,
    is_menu,
    is_prose,
    is_row,
    words,
)
from dossier.model import BlockKind, RawBlock
from dossier.text import fold, squash

_SAME_HEADLINE = 90
"""A headline in the metadata and on the page differ by a quotation mark or a shortened word."""
_HEAD_BLOCKS = 25
"""So far down a page may begin: cookie bar, menu, breaking news, share buttons."""
_QUESTION_WORDS = 12
"""Of a headline that asks or cries out; a longer question is a paragraph's."""
_LABEL_WORDS = 3
"""Of the name of a section, which may stand above the headline and be printed twice, too."""


def find_title(page: Page) -> Page:
    """Set the title and mark its block; what tells it is, in this order:

    metadata; a heading of the first level; a line printed twice above the first paragraph; the
    first line that looks like a headline. A page that begins with a paragraph has none.
    """
    told = page.metadata("title")
    head = _head(page.blocks)
    if told is not None:
        page = replace(page, title=squash(told), title_basis=page.origin("title"))
        index = _most_like(page.blocks, head, told)
        if index is None:
            index = _first_heading(page.blocks)
        return page if index is None else _mark(page, index)
    index, basis = _first_heading(page.blocks), "first heading"
    if index is None:
        index, basis = _printed_title(page.blocks, head)
    if index is None:
        return page
    title = squash(page.blocks[index].text)
    return _mark(replace(page, title=title, title_basis=basis), index)


def _head(blocks: Sequence[RawBlock]) -> list[int]:
    """Indices of the unmarked blocks down to the first full paragraph."""
    head: list[int] = []
    for index, block in enumerate(blocks[:_HEAD_BLOCKS]):
        if block.rule is not None or block.kind is BlockKind.CAPTION:
            continue
        if is_prose(block.text) and ends_sentence(block.text) and not _could_be_title(block.text):
            break
        head.append(index)
    return head


def _first_heading(blocks: Sequence[RawBlock]) -> int | None:
    for level in (1, 2):
        for index, block in enumerate(blocks):
            if block.rule is None and block.kind is BlockKind.HEADING and block.level == level:
                # A heading below the first paragraphs heads a part of the article.
                before = [one for one in blocks[:index] if one.rule is None]
                if level == 1 or not any(is_prose(one.text) for one in before):
                    return index
    return None


def _most_like(blocks: Sequence[RawBlock], head: Sequence[int], title: str) -> int | None:
    likeness = [(ratio(fold(blocks[i].text), fold(title)), -i) for i in head]
    best, index = max(likeness, default=(0, 0))
    return -index if best >= _SAME_HEADLINE else None


def _printed_title(blocks: Sequence[RawBlock], head: Sequence[int]) -> tuple[int | None, str]:
    candidates = [i for i in head if _could_be_title(blocks[i].text)]
    counts = Counter(
        fold(blocks[i].text) for i in candidates if len(words(blocks[i].text)) > _LABEL_WORDS
    )
    for index in candidates:
        if counts[fold(blocks[index].text)] > 1:
            return index, "printed twice above the article"
    plausible = [i for i in candidates if find_rule(blocks[i].text, Where.EDGES) is None]
    for index in plausible or candidates:
        if not _is_label(blocks, index, plausible):
            first = index == 0 or all(block.rule for block in blocks[:index])
            return index, "first line" if first else "first line that reads like a headline"
    return None, ""


def _could_be_title(text: str) -> bool:
    """Short, with letters, no menu, no row, and not ended like a sentence."""
    count = len(words(text))
    question = text.rstrip("\"'”’ ").endswith(("?", "!")) and count <= _QUESTION_WORDS
    return (
        0 < count <= HEADLINE_WORDS
        and has_letters(text)
        and (not ends_sentence(text) or question or _is_quoted(text))
        and not is_menu(text)
        and not is_row(text)
        and not is_glued(text)
        and not reads_like_byline(text)
        and not is_date_line(text)
    )


def _is_quoted(text: str) -> bool:
    return len(words(text)) < SENTENCE_WORDS and text[:1] in "\"“'‘«„"


def _is_label(blocks: Sequence[RawBlock], index: int, candidates: Sequence[int]) -> bool:
    """'UK news' above a headline: one to three words, with a longer candidate right below."""
    if len(words(blocks[index].text)) > _LABEL_WORDS or (
        is_capitals(blocks[index].text) and index == 0
    ):
        return False
    below = [i for i in candidates if i > index]
    beside = index and blocks[index - 1].rule and blocks[index - 1].line + 1 == blocks[index].line
    return (
        bool(below)
        and (bool(beside) or len(words(blocks[index].text)) <= 2)
        and len(words(blocks[below[0]].text)) > len(words(blocks[index].text))
    )


def _mark(page: Page, index: int) -> Page:
    return page.with_block(index, replace(page.blocks[index], kind=BlockKind.TITLE, level=1))
