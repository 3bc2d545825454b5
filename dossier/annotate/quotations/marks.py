"""Quotation marks: which pieces of a text stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Opening mark -> the marks that may close it. German text opens with „ and closes with “ or ”.
_PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", '"': '"', "‘": "’", "'": "'"}
_SINGLE = "‘'"
_OPENS_AFTER = re.compile(r"(?:^|[\s(\[{—–:/-])$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks; offsets in the text that was searched."""

    start: int
    end: int
    """Of the words, without marks and without white space beside them."""
    outer_start: int
    outer_end: int
    """With the marks."""
    closed: bool = True
    """False when the paragraph ends before a closing mark, as before a paragraph that goes on."""


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """Find the outermost quoted pieces of a paragraph; an apostrophe is no mark."""
    found: list[Quoted] = []
    place = 0
    while place < len(text):
        if text[place] in _PAIRS and _opens(text, place):
            quoted = _close(text, place)
            if quoted is not None:
                found.append(quoted)
                place = quoted.outer_end
                continue
        place += 1
    return tuple(found)


def _opens(text: str, place: int) -> bool:
    """An opening mark has a gap before it and words after it."""
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    if text[place] in "“„«‹" and not (after == "" or (text[place] == "“" and before.isalnum())):
        return True
    return bool(_OPENS_AFTER.search(before) or before in "“„\"'‘") and not (
        after == "" or after.isspace()
    )


def _close(text: str, opening: int) -> Quoted | None:
    """The piece that begins with the mark at `opening`; None for a mark that is none."""
    mark = text[opening]
    if mark in _SINGLE:
        closing = next(_single_ends(text, opening), None)
    else:
        ends = (i for i in range(opening + 1, len(text)) if text[i] in _PAIRS[mark])
        closing = next((i for i in ends if mark != '"' or not _reopens(text, i)), None)
    if closing is None:
        # Only a mark that can't be an apostrophe may stay open to the end of its paragraph.
        return None if mark in _SINGLE else _piece(text, opening, len(text), len(text))
    return _piece(text, opening, closing, closing + 1)


def _single_ends(text: str, opening: int) -> Iterator[int]:
    """Where a single mark can close: after a sign or a word, before a gap; never inside a word.

    An apostrophe at a word's end ("ministers' talks") looks the same, so that a straight mark
    needs a sign of punctuation on either side.
    """
    closing_mark = _PAIRS[text[opening]]
    for place in range(opening + 2, len(text)):
        if text[place] != closing_mark:
            continue
        before, after = text[place - 1], text[place + 1 : place + 2]
        punctuated = before in ".,!?…" or after in ".,;:!?)" or after == ""
        if not after.isalnum() and not before.isspace() and punctuated:
            yield place


def _reopens(text: str, place: int) -> bool:
    """A straight mark with a gap before it and a word after it opens; the one before it was never
    closed."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return before.isspace() and after.isalnum()


def _piece(text: str, opening: int, end: int, outer_end: int) -> Quoted | None:
    words = text[opening + 1 : end]
    start = opening + 1 + len(words) - len(words.lstrip())
    stripped = words.strip()
    if not any(letter.isalnum() for letter in stripped):
        return None
    return Quoted(start, start + len(stripped), opening, outer_end, closed=outer_end > end)
