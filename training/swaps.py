"""Names put in the place of others of their type, so that sentences are learnt and not names.

Mention replacement, after Dai and Adel, COLING 2020. A tree would not fit any more: sentences that
have one stay as they are.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from training.sentences import Name, Sentence

Stock = dict[str, tuple[tuple[str, ...], ...]]
"""The names that there are, in words, by type."""
_TYPES = ("PER", "ORG")
"""Places stay: that a word is known as a place is half of what tells bodies from places."""


def stock_of(sentences: Sequence[Sentence]) -> Stock:
    """Every name of the types that are swapped, once, sorted."""
    found = {
        (kind, sentence.words[start:end])
        for sentence in sentences
        for start, end, kind in sentence.names
    }
    return {kind: tuple(sorted(name for of, name in found if of == kind)) for kind in _TYPES}


def swapped(sentence: Sentence, stock: Stock, share: float, draw: random.Random) -> Sentence:
    """The sentence with a `share` of its names replaced by others of their type."""
    if sentence.tree:
        return sentence
    words: list[str] = []
    spaces: list[bool] = []
    names: list[Name] = []
    end = 0
    for first, last, kind in sentence.names:
        words += sentence.words[end:first]
        spaces += sentence.spaces[end:first]
        name = sentence.words[first:last]
        if kind in _TYPES and draw.random() < share:
            name = draw.choice(stock[kind])
        names.append((len(words), len(words) + len(name), kind))
        words += name
        spaces += [True] * (len(name) - 1) + [sentence.spaces[last - 1]]
        end = last
    return replace(
        sentence,
        words=(*words, *sentence.words[end:]),
        spaces=(*spaces, *sentence.spaces[end:]),
        names=tuple(names),
    )
