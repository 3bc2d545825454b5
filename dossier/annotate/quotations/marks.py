"""Quotation marks: which pieces of a text stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

# Opening mark -> the marks that may close it. German text opens with „ and closes with “ or ”.
_PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", '"': '"', "‘": "’", "'": "'"}
_SINGLE = "‘'"
_LONGEST = 6000
"""Characters between two marks; a longer paragraph of one speaker has not been seen."""
_LONGEST_SINGLE = 600
"""The same for single marks: an apostrophe must not make the rest of a text be searched."""
_MOST_APOSTROPHES = 25
"""Apostrophes that are passed over in search of the closing mark."""
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
    reach = _LONGEST_SINGLE if mark in _SINGLE else _LONGEST
    end = min(opening + reach, len(text))
    ends = _single_ends if mark in _SINGLE else _double_ends
    closing = next(ends(text, opening, end), None)
    if closing is not None:
        return _piece(text, opening, closing, closing + 1)
    # Only a mark that can't be an apostrophe, and that no other follows, may stay open to the end
    # of its paragraph.
    stays_open = mark not in _SINGLE and end == len(text) and mark not in text[opening + 1 :]
    return _piece(text, opening, end, end) if stays_open else None


def _places(text: str, marks: str, start: int, end: int) -> Iterator[int]:
    """Where one of the marks stands, in order."""
    while start < end:
        found = [place for mark in marks if (place := text.find(mark, start, end)) >= 0]
        if not found:
            return
        yield min(found)
        start = min(found) + 1


def _double_ends(text: str, opening: int, end: int) -> Iterator[int]:
    """The next closing mark; a straight one that opens again tells that this one never closes."""
    place = next(_places(text, _PAIRS[text[opening]], opening + 1, end), None)
    if place is not None and not (text[place] == '"' and _reopens(text, place)):
        yield place


def _single_ends(text: str, opening: int, end: int) -> Iterator[int]:
    """Where a single mark can close: after a sign or a word, before a gap; never inside a word.

    An apostrophe at a word's end ("ministers' talks") looks the same, so that the mark needs a
    sign of punctuation on either side.
    """
    places = _places(text, _PAIRS[text[opening]], opening + 2, end)
    for place in islice(places, _MOST_APOSTROPHES):
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
