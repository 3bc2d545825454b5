"""Words to the numbers that the network reads: word pieces, and how each word is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tokenizers import Tokenizer

SHAPES = 9
"""How many word shapes there are; 0 is the shape of no word."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Some words of a text, in word pieces between the two pieces that every text is framed by."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    """The shape of each piece's word."""
    words: tuple[int, ...]
    """Which of the words have pieces at all: a control character has none."""
    first: tuple[int, ...]
    """The first piece of each of these words."""
    last: tuple[int, ...]
    """The last piece of each of these words."""


class PieceTable:
    """The word-piece table, which knows small letters without accents only."""

    def __init__(self, content: str) -> None:
        """Read a `tokenizer.json`."""
        self._tokenizer = Tokenizer.from_str(content)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def pieces(self, words: Sequence[str]) -> Pieces:
        """Cut words into pieces; what a word is cut into does not hang on its neighbours."""
        encoding = self._tokenizer.encode(list(words), is_pretokenized=True)
        places = [(word, place) for place, word in enumerate(encoding.word_ids) if word is not None]
        by_word = {
            word: [place for _, place in group]
            for word, group in groupby(places, key=lambda pair: pair[0])
        }
        shapes = [0] * len(encoding.ids)
        for word, own in by_word.items():
            shapes[own[0] : own[-1] + 1] = [word_shape(words[word])] * len(own)
        return Pieces(
            ids=tuple(encoding.ids),
            shapes=tuple(shapes),
            words=tuple(by_word),
            first=tuple(own[0] for own in by_word.values()),
            last=tuple(own[-1] for own in by_word.values()),
        )


def word_shape(word: str) -> int:
    """How a word is written, since its pieces are in small letters.

    1 digits, 2 signs, 3 lower, 4 one capital, 5 up to five capitals, 6 more capitals,
    7 Capitalised, 8 anything else ("McCain"). The numbers are the network's: 0 is no word.
    """
    if not any(letter.isalpha() for letter in word):
        return 1 if any(letter.isdigit() for letter in word) else 2
    if word.islower():
        return 3
    if word.isupper():
        return 4 if len(word) == 1 else 5 if len(word) <= 5 else 6
    return 7 if word[0].isupper() and word[1:].islower() else 8
