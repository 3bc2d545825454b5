"""Which themes become topics: those that together tell most of what the collection is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from math import log2, sqrt

from dossier.topics.themes import Theme

TITLE = 3.0
"""Paragraphs that a title counts for: it tells what its article is about."""
Place = tuple[str, int]
"""A paragraph: its document, and where in it it begins; -1 for the title."""


def at_most(paragraphs: int, documents: int) -> int:
    """How many topics a collection may have: what a reader can survey, and four a document."""
    return min(int(4 * sqrt(paragraphs)), 4 * documents)


def choose(themes: Sequence[Theme], limit: int) -> tuple[Theme, ...]:
    """The best `limit` themes, the best first.

    A paragraph adds the less the more topics it has: what says the same under another name comes
    last. What a theme gains only falls while others are chosen, so it is enough to look at the
    best candidate again (lazy greedy: Minoux 1978).
    """
    told: Counter[Place] = Counter()
    places = [_places(theme) for theme in themes]
    heap = [(-_gain(theme, places[at], told), at) for at, theme in enumerate(themes)]
    heapify(heap)
    chosen: list[Theme] = []
    while heap and len(chosen) < limit:
        _, at = heappop(heap)
        gain = _gain(themes[at], places[at], told)
        if heap and gain < -heap[0][0]:
            heappush(heap, (-gain, at))
        else:
            chosen.append(themes[at])
            told.update(places[at])
    return tuple(chosen)


def _places(theme: Theme) -> tuple[Place, ...]:
    """Sorted: the order in which small numbers are added up would show in the sum."""
    return (*sorted(theme.passages), *((id_, -1) for id_ in sorted(theme.titled)))


def _gain(theme: Theme, places: Sequence[Place], told: Counter[Place]) -> float:
    fresh = sum((TITLE if start < 0 else 1.0) / (1 + told[id_, start]) for id_, start in places)
    spread = log2(1 + len({id_ for id_, _ in places}))
    return round(theme.weight * spread * fresh, 6)
