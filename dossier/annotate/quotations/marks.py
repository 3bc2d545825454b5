"""Quotation marks: which pieces of a text stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_PAIRS = {
    "“": "”",
    "„": "“”",  # German text opens with „ and closes with “ or ”
    "”": "”",  # Swedish, Finnish
    "«": "»",
    "»": "«",  # German books, Danish
    "‹": "›",
    "›": "‹",
    '"': '"',
    "‘": "’",
    "'": "'",
}
"""Opening mark -> the marks that may close it."""
_MIXED = {"“": '"', "„": '"', '"': "”"}
"""What closes a piece where no mark of its own kind does: writers mix them up."""
_SINGLE = "‘'"
_NEVER_CLOSE = "“„«‹"
"""Marks that open even where no gap stands before them ("He said:“We leave”")."""
_LONGEST = 6000
"""Characters between two marks; a longer paragraph of one speaker has not been seen."""
_LONGEST_SINGLE = 1200
"""The same for single marks: an apostrophe must not make the rest of a text be searched."""
_MOST_APOSTROPHES = 40
"""Apostrophes that are passed over in search of the closing mark."""
_OPENS_AFTER = re.compile(r"(?:^|[\s(\[{—–:/-])$")
_ELISION = re.compile(r"['‘’](?:\d|(?:em|til|tis|twas|cause|bout|n|round)\b)", re.IGNORECASE)
"""An apostrophe before a word that has lost its beginning: 'em, the '90s."""


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
    """False where the paragraph ends, or the next piece begins, before a closing mark."""


def find_quoted(text: str, *, left_open: str = "") -> tuple[Quoted, ...]:
    """Find the outermost quoted pieces of a paragraph; an apostrophe is no mark.

    `left_open` is the mark that the paragraph before has opened and not closed: then the words up
    to a closing mark that nothing here has opened belong to it.
    """
    found: list[Quoted] = []
    place = 0
    rest = _rest(text, left_open) if left_open else None
    if rest is not None:
        found.append(rest)
        place = rest.outer_end
    while place < len(text):
        if text[place] in _PAIRS and _opens(text, place):
            quoted = _close(text, place)
            if quoted is not None:
                found.append(quoted)
                place = quoted.outer_end
                continue
        place += 1
    return tuple(found)


def _rest(text: str, mark: str) -> Quoted | None:
    """The end of a piece that began in the paragraph before; None where this opens a new one."""
    closing = next(_places(text, _PAIRS[mark], 0, min(len(text), _LONGEST)), None)
    opening = text.find(mark)
    if (
        closing is None
        or (0 <= opening < closing)
        or (opening == closing and _opens(text, opening))
    ):
        return None
    return _piece(text, -1, closing, closing + 1) if mark not in _SINGLE else None


def _opens(text: str, place: int) -> bool:
    """An opening mark has a gap before it and words after it."""
    mark, before, after = text[place], text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    if mark in _NEVER_CLOSE and not (after == "" or (mark == "“" and before.isalnum())):
        return True
    if mark in _SINGLE and _ELISION.match(text, place):
        return False
    has_gap = bool(_OPENS_AFTER.search(before) or before in "“„\"'‘")
    return has_gap and not (after == "" or after.isspace())


def _close(text: str, opening: int) -> Quoted | None:
    """The piece that begins with the mark at `opening`; None for a mark that is none."""
    mark = text[opening]
    reach = _LONGEST_SINGLE if mark in _SINGLE else _LONGEST
    end = min(opening + reach, len(text))
    closing = _single_end(text, opening, end) if mark in _SINGLE else _end(text, opening, end)
    if closing is not None and text[closing] == '"' and _reopens(text, closing):
        return _piece(text, opening, closing, closing)
    if closing is not None:
        return _piece(text, opening, closing, closing + 1)
    # Only a mark that can't be an apostrophe, and that no other follows, may stay open to the end
    # of its paragraph.
    stays_open = mark not in "'”»›" and end == len(text) and mark not in text[opening + 1 :]
    return _piece(text, opening, end, end) if stays_open else None


def _places(text: str, marks: str, start: int, end: int) -> Iterator[int]:
    """Where one of the marks stands, in order."""
    while start < end:
        found = [place for mark in marks if (place := text.find(mark, start, end)) >= 0]
        if not found:
            return
        yield min(found)
        start = min(found) + 1


def _end(text: str, opening: int, end: int) -> int | None:
    """The next closing mark, else one of another kind."""
    mark = text[opening]
    place = next(_places(text, _PAIRS[mark], opening + 1, end), None)
    if place is None and mark in _MIXED:
        place = next(_places(text, _MIXED[mark], opening + 1, end), None)
    return place


def _single_end(text: str, opening: int, end: int) -> int | None:
    """Where a single mark closes: after a sign or a word, before a gap; never inside a word.

    An apostrophe at the end of a word in s ("ministers' talks") looks the same, so that there the
    mark needs a sign of punctuation on either side. A curly opening mark is no apostrophe: it
    closes there all the same where nothing else closes it, and before the next one opens.
    """
    is_curly = text[opening] == "‘"
    if is_curly and (following := text.find("‘", opening + 1, end)) > 0:
        end = following
    after_s: int | None = None
    for place in islice(_places(text, _PAIRS[text[opening]], opening + 2, end), _MOST_APOSTROPHES):
        before, after = text[place - 1], text[place + 1 : place + 2]
        if after.isalnum() or before.isspace() or _ELISION.match(text, place):
            continue
        if before in ".,!?…" or after in ".,;:!?)" or after == "" or before not in "sSn":
            return place
        after_s = place if after_s is None else after_s
    return after_s if is_curly else None


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
    return Quoted(start, start + len(stripped), max(opening, 0), outer_end, closed=outer_end > end)
