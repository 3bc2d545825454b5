"""Numbers in digits and words: "1.85 billion", "twenty-two", "half a million"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.knowledge import load


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed: 1.85 with a scale of a billion."""

    number: float
    scale: float
    step: float
    """Half of the last digit's place."""

    @property
    def value(self) -> float:
        """1 850 000 000."""
        return self.number * self.scale


def read_number(words: str) -> Number:
    """'1.85 billion', 'twenty-two', 'half a million', 'seven and a half'."""
    knowledge = load("quantities")
    number, scale, step = 0.0, 1.0, 0.5
    words = re.sub(r"\ban? half\b|\bhalf an?\b", "half", words.lower())
    for word in re.findall(r"\d[\d,.]*|[a-z]+", words):
        if word[0].isdigit():
            plain = word.replace(",", "").rstrip(".")
            number = float(plain)
            step = _half_of_the_last_place(plain)
        elif word in knowledge["scales"]:
            scale *= knowledge["scales"][word]
        elif word in ("a", "an"):
            number, step = number or 1.0, 0.05
        elif word == "half":
            number, step = number + 0.5, 0.05
        elif word != "and":
            number += knowledge["words"][word]
    return Number(number, scale, step * scale)


def _half_of_the_last_place(digits: str) -> float:
    """A number stands for all that round to it: "65" for 64.5 to 65.5, "30000" for 500 around it.

    Of the zeros at its end the first is taken to be meant: "100" is not 50 to 150.
    """
    whole, _, decimals = digits.partition(".")
    zeros = 0 if decimals else max(0, len(whole) - len(whole.rstrip("0")) - 1)
    return 0.5 * 10.0 ** (zeros - len(decimals))
