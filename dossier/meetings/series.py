"""The place of a meeting in a series: "the 18th round", "met for the third time"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_ORDINALS = (
    *("second", "third", "fourth", "fifth", "sixth", "seventh"),
    *("eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
"""From 2 on: a "first meeting" is mostly the first in person, or of these two, not of a series."""
NUMBER_BEFORE = 4
"""Words before a noun in which its number in a series stands ("the third joint round of talks")."""

Words = Sequence[tuple[str, int]]
"""Words in lower case, each with the index of its token."""


def number_in_series(words: Words, first: int, end: int) -> int | None:
    """The number that the words around `words[first:end]` give; None where they give none."""
    before, after = words[max(0, first - NUMBER_BEFORE) : first], words[end : end + NUMBER_BEFORE]
    return _number(before) or _number_after(after)


def _number_after(following: Words) -> int | None:
    """ "met for the 12th time"."""
    words = [word for word, _ in following]
    return _number(following) if words[:2] == ["for", "the"] and words[3:4] == ["time"] else None


def _number(before: Words) -> int | None:
    for word, _ in reversed(before):
        match = _ORDINAL.fullmatch(word)
        if match:
            return int(match[1])
        if word in _ORDINALS:
            return _ORDINALS.index(word) + 2
    return None
