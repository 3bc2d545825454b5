"""Hard-wrapped lines -> paragraphs; words broken at a line's end are put together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dossier.clean.page import Page
from dossier.clean.shape import clusters, ends_sentence, is_capitals, is_row, words
from dossier.model import Form, RawBlock

_WIDEST = 100
"""Teletext has 40 columns, newspapers scanned by the column about as many, mail 72 to 80."""
_FEWEST_PAIRS = 2
"""Enough neighbouring lines to tell a habit from a coincidence."""
_SHORT_LINE = 0.75
"""Of the width: a line that ends a sentence and is shorter ends the paragraph."""
_HEADLINE_WIDTH = 0.9
"""Of the width: a line of a paragraph is full, a headline seldom is."""
_HEADLINE_WORDS = 12
"""Of a headline above a column, which is narrow."""
_LAST_WORD = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def join_wrapped_lines(page: Page) -> Page:
    """Join the lines of a .txt that was broken at a fixed width; other pages stay as they are.

    A page is wrapped when lines without a sentence's end mostly go on below in small letters,
    or when it is all in capitals. Furniture is never joined.
    """
    if page.raw.form is not Form.TEXT:
        return page
    groups = [
        group for cluster in clusters(page.blocks) for group in _unmarked(page.blocks, cluster)
    ]
    if not _is_wrapped([[page.blocks[i].text for i in group] for group in groups]):
        return page
    vocabulary = Counter(word for block in page.blocks for word in _inner_words(block.text))
    joined: dict[int, RawBlock] = {}
    dropped: set[int] = set()
    for group in groups:
        for paragraph in _paragraphs(page.blocks, group):
            lines = [page.blocks[i].text.strip() for i in paragraph]
            text = _join(lines, vocabulary)
            joined[paragraph[0]] = replace(page.blocks[paragraph[0]], text=text)
            dropped.update(paragraph[1:])
    return replace(
        page,
        blocks=tuple(
            joined.get(i, block) for i, block in enumerate(page.blocks) if i not in dropped
        ),
    )


def _unmarked(blocks: Sequence[RawBlock], cluster: list[int]) -> list[list[int]]:
    """The parts of a cluster between lines that are furniture."""
    groups: list[list[int]] = [[]]
    for index in cluster:
        if blocks[index].rule is None:
            groups[-1].append(index)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _is_wrapped(groups: Sequence[Sequence[str]]) -> bool:
    lines = [line for group in groups for line in group]
    if not lines or max(map(len, lines)) > _WIDEST:
        return False
    pairs = [pair for group in groups for pair in pairwise(group)]
    running = [(a, b) for a, b in pairs if not ends_sentence(a) and not is_row(b)]
    if len(running) <= _FEWEST_PAIRS:
        return False
    if is_capitals(" ".join(lines)):
        return any(ends_sentence(line) for line in lines)
    going_on = sum(b.lstrip()[:1].islower() or a.endswith("-") for a, b in running)
    return going_on >= len(running) / 3


def _paragraphs(blocks: Sequence[RawBlock], group: list[int]) -> list[list[int]]:
    """Part a group where a sentence ends in a short line, and below a headline."""
    width = max(len(blocks[i].text) for i in group)
    paragraphs: list[list[int]] = [[]]
    for position, index in enumerate(group):
        paragraphs[-1].append(index)
        text = blocks[index].text.rstrip()
        rest = [blocks[i].text for i in group[position + 1 :]]
        short = ends_sentence(text) and len(text) < _SHORT_LINE * width
        headline = position == 0 and index == group[0] and _is_headline(text, rest, width)
        if rest and (short or headline or is_row(rest[0])):
            paragraphs.append([])
    return paragraphs


def _is_headline(text: str, rest: Sequence[str], width: int) -> bool:
    """Whether the first line of a column stands above it, and does not begin it."""
    if not rest or ends_sentence(text) or text.endswith(("-", ",")):
        return False
    if is_capitals(text):
        return True
    return (
        rest[0][:1].isupper()
        and len(words(text)) <= _HEADLINE_WORDS
        and len(text) < _HEADLINE_WIDTH * width
    )


def _join(lines: Sequence[str], vocabulary: Counter[str]) -> str:
    joined = lines[0]
    for above, line in pairwise(lines):
        if _LAST_WORD.search(above):
            end = above if _keeps_hyphen(above, line, vocabulary) else above[:-1]
            joined = joined[: len(joined) - len(above)] + end + line
        else:
            joined += f" {line}"
    return joined


def _keeps_hyphen(above: str, line: str, vocabulary: Counter[str]) -> bool:
    """Whether a word broken at a line's end is written with its hyphen.

    It is in 'NATO-|Russia' (a capital follows) and where the page writes the word with its hyphen
    elsewhere; it is not where the page has the word in one piece, or in doubt.
    """
    before, after = _LAST_WORD.search(above), _FIRST_WORD.match(line)
    if before is None or after is None:
        return True
    in_one, with_hyphen = before[1] + after[0], f"{before[1]}-{after[0]}"
    if vocabulary[in_one.lower()] != vocabulary[with_hyphen.lower()]:
        return vocabulary[with_hyphen.lower()] > vocabulary[in_one.lower()]
    return after[0][:1].isupper() and not (is_capitals(above) and is_capitals(line))


def _inner_words(line: str) -> list[str]:
    """The words of a line, hyphens inside kept, without one that is broken at its end."""
    return re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.lower().removesuffix("-"))
