"""What is too long for one page, cut into portions that are not, each on a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from dossier.site.views import Head

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


def portion_id(page_id: str, name: str, number: int) -> str:
    """'people/ann-lee/2023', and of the second portion 'people/ann-lee/2023-2'.

    So the first keeps its address when there are more.
    """
    return f"{page_id}/{name}" + (f"-{number}" if number > 1 else "")


def portion_title(title: str, number: int, of: int) -> str:
    """'2023', or '2023, part 2' where there are several."""
    return f"{title}, part {number}" if of > 1 else title


def portion_head(title: str, summary: str) -> Head:
    """What stands in the front matter of such a page."""
    return Head(title=title, description=f"{title}. {summary}")
