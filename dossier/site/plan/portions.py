"""What is too long for one page, cut into portions that are not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
LITTLE = 1.25
"""No page more for a quarter of one."""


def portions(
    items: Iterable[T], weight_of: Callable[[T], int], limit: int
) -> Iterator[tuple[T, ...]]:
    """The items in their order, cut before `limit` is passed; an item is never cut."""
    portion: list[T] = []
    total = 0
    for item in items:
        weight = weight_of(item)
        if portion and total + weight > limit:
            yield tuple(portion)
            portion, total = [], 0
        portion.append(item)
        total += weight
    if portion:
        yield tuple(portion)
