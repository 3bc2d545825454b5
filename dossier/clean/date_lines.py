"""Lines that tell when the article appeared, and nothing else of weight."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.clean.shape import ends_sentence, is_row, menu_items, words
from dossier.dates import find_dates
from dossier.knowledge import load
from dossier.model import RawBlock
from dossier.text import fold

_LONGEST = 200
"""In characters; what is longer is text."""
_ITEM_WORDS = 4
"""Of what stands beside the date in a bar: a place, a section."""
_LABELLED_WORDS = 16
"""Of a line with a label: "Published 3 May 2022 at 04:25, updated 4 May 2022"."""
_DATED_WORDS = 6
"""Of a text whose best part is a date: "July 23, 2022 in World"."""
_ROWS = 2
"""Rows that make a programme; a single line with a time may be that of publication."""
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_WEEKDAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?")
_GLUED = re.compile(
    r"(?<=20\d\d)(?=\d{1,2}:\d\d)|(?<=\d)(?=[A-Z][a-z])|(?<=\d\d-\d\d)T(?=\d\d:\d\d)"
)
"""Pages lose the spaces between a year, a time and the next word: "20224:15", "2023Updated"; time
stamps have none: "2023-05-03T09:15"."""
_LABEL = re.compile(r"\b(published|posted|updated|edited by|date)\b ?:?", re.IGNORECASE)


def unglue(text: str) -> str:
    """Part what a page glued together around its dates: '10/11/2023October 11, 2023'."""
    return _GLUED.sub(" ", text)


def is_date_line(text: str) -> bool:
    """Whether the line only tells when.

    '20 April 2023 Thursday 04:25', 'Updated: 3 May 2022', '20 APR, 15:32' (a time stands for
    the missing year), 'FEBRUARY 20, 2023 • SPEECHES', 'Brussels Updated: Oct 11, 2023, 05:42'.
    """
    if len(text) > _LONGEST or tells_other_day(text):
        return False
    text = unglue(text)
    if _only_date(text):
        return True
    if ends_sentence(text):
        return False
    items = menu_items(text)
    if len(items) > 1 and any(_only_date(item) for item in items):
        return all(len(words(item)) <= _ITEM_WORDS or _only_date(item) for item in items)
    labelled = (text[label.start() :] for label in _LABEL.finditer(text))
    return len(words(text)) <= _LABELLED_WORDS and any(map(_only_date, labelled))


def is_dated(text: str) -> bool:
    """Whether a date is the best part of a short text: 'July 23, 2022 in World'."""
    return (
        len(text) <= _LONGEST
        and len(words(text)) <= _DATED_WORDS
        and any(one.value.start is not None for one in find_dates(unglue(text), published=None))
    )


def _only_date(text: str) -> bool:
    phrases = find_dates(text, published=None)
    timed = bool(_TIME.search(text))
    dates = [
        one
        for one in phrases
        if one.value.start is not None or (timed and re.search(r"\d", one.surface))
    ]
    if not dates:
        return False
    rest = text
    for phrase in reversed(dates):
        rest = rest[: phrase.span.start] + " " + rest[phrase.span.end :]
    allowed = load("furniture")["date_line_words"]
    left = [word for word in date_words(rest) if word not in allowed]
    return all(_WEEKDAY.fullmatch(word) for word in left)


def date_words(text: str) -> list[str]:
    """The words of what stands beside a date, folded, without full stops at their end."""
    return [word.rstrip(".") for word in re.findall(r"[^\W\d_][\w.]*", fold(text))]


def tells_other_day(text: str) -> bool:
    """Whether the line dates something else: 'Crawled on 3 May 2022', '90 views since 3 May'."""
    return not set(date_words(text)).isdisjoint(load("furniture")["not_published"])


def heads_programme(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether the times of a programme stand below the line: it tells their day."""
    below = blocks[index + 1 : index + 1 + _ROWS]
    return len(below) == _ROWS and all(
        is_row(block.text) and not is_date_line(block.text) for block in below
    )
