"""Scores of heads to trees: each word hangs on another of its sentence, one on none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
ROOT = 0
"""The head of a sentence's root. Words count from 1 where heads are told."""


def sentence_bounds(starts: Scores) -> list[tuple[int, int]]:
    """(first word, word after the last) of each sentence; the first word always starts one."""
    cuts = [0, *(int(word) for word in np.flatnonzero(starts > 0) if word), len(starts)]
    return [(start, end) for start, end in pairwise(cuts) if end > start]


def best_tree(scores: Scores) -> list[int]:
    """The head of each word of a sentence: the tree with the highest sum and a single root.

    `scores` is (words, 1 + words), the root's column first. Where every word's best head already
    gives a tree that is it; else Chu and Liu (1965) and Edmonds (1967) find the best, once for
    the word that likes best to be the root.
    """
    size = len(scores)
    scores = scores.astype(np.float64)
    scores[np.arange(size), np.arange(1, size + 1)] = -np.inf
    heads = scores.argmax(1)
    roots = np.flatnonzero(heads == ROOT)
    if len(roots) == 1 and not _circle([ROOT, *heads]):
        return [int(head) for head in heads]
    best = scores[:, 1:].max(1, initial=-np.inf) if size > 1 else np.zeros(1)
    root = int((scores[:, ROOT] - np.where(np.isfinite(best), best, 0)).argmax())
    square = np.full((size + 1, size + 1), -np.inf)
    square[1:, 1:] = scores[:, 1:]
    square[root + 1] = -np.inf
    square[root + 1, ROOT] = 0
    return _arborescence(square)[1:]


def _circle(heads: Sequence[int]) -> list[int]:
    """The words of a circle, if there is one; the root, 0, is in none."""
    seen: dict[int, int] = {ROOT: ROOT}
    for start in range(1, len(heads)):
        word, path = start, []
        while word not in seen:
            seen[word] = start
            path.append(word)
            word = int(heads[word])
        if word != ROOT and seen[word] == start:
            return path[path.index(word) :]
    return []


def _arborescence(scores: NDArray[np.float64]) -> list[int]:
    """Best heads without a circle: find one, take it for one word, solve that, open it again.

    `scores` is (words, heads), both with the root at 0.
    """
    heads = [ROOT, *(int(head) for head in scores[1:].argmax(1))]
    circle = _circle(heads)
    if not circle:
        return heads
    rest = [word for word in range(len(heads)) if word not in circle]
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    leaving = scores[np.ix_(rest, circle)]
    small[:-1, -1] = leaving.max(1)
    kept = scores[circle, [heads[word] for word in circle]]
    entering = scores[np.ix_(circle, rest)] - kept[:, None]
    small[-1, :-1] = entering.max(0)
    small[0] = -np.inf
    solved = _arborescence(small)
    opened = list(heads)
    for place, word in enumerate(rest):
        head = solved[place]
        opened[word] = circle[int(leaving[place].argmax())] if head == len(rest) else rest[head]
    entry = solved[-1]
    opened[circle[int(entering[:, entry].argmax())]] = rest[entry]
    return opened
