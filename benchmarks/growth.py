"""How a cost grows with the size of what it is spent on."""

from __future__ import annotations

from math import log
from typing import NamedTuple


class Point(NamedTuple):
    """What one size costs."""

    size: int
    seconds: float


def exponent(small: Point, large: Point) -> float:
    """Return with which power of the size the time grows."""
    return log(large.seconds / small.seconds) / log(large.size / small.size)


def allowed(small: Point, large: Point) -> float:
    """Return the power with which n log n grows between the two sizes."""
    return 1 + log(log(large.size) / log(small.size)) / log(large.size / small.size)


def in_words(small: Point, large: Point) -> str:
    """'n^1.05 (n^1.10)': how it grows, and how it may."""
    return f"n^{exponent(small, large):.2f} (n^{allowed(small, large):.2f})"
