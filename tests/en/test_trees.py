"""Trees from scores: each word hangs on another, one on none, and the sum is the highest."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.en.trees import ROOT, best_tree, sentence_bounds

_SCORES = st.integers(1, 4).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(-9, 9), min_size=size + 1, max_size=size + 1),
        min_size=size,
        max_size=size,
    )
)


def _is_tree(heads: tuple[int, ...]) -> bool:
    """Every word comes up to the root, and one word hangs on it."""
    if sum(head == ROOT for head in heads) != 1:
        return False
    for start in range(1, len(heads) + 1):
        word = start
        for _ in heads:
            word = heads[word - 1] if word != ROOT else ROOT
        if word != ROOT:
            return False
    return True


@given(_SCORES)
def test_any_scores_give_a_tree(rows: list[list[int]]) -> None:
    assert _is_tree(tuple(best_tree(np.array(rows, dtype=np.float32))))


@given(_SCORES)
def test_no_tree_with_the_same_root_scores_higher(rows: list[list[int]]) -> None:
    size = len(rows)
    heads = tuple(best_tree(np.array(rows, dtype=np.float32)))
    choices = product(*([h for h in range(size + 1) if h != word + 1] for word in range(size)))
    same_root = [c for c in choices if _is_tree(c) and c.index(ROOT) == heads.index(ROOT)]

    def total(tree: tuple[int, ...]) -> int:
        return sum(rows[word][head] for word, head in enumerate(tree))

    assert total(heads) == max(map(total, same_root))


def test_two_words_that_like_each_other_best_are_parted() -> None:
    """The circle opens where that costs least: the second word goes to the third."""
    scores = [[0, 0, 9, 1], [0, 9, 0, 8], [5, 0, 0, 0]]
    assert best_tree(np.array(scores, dtype=np.float32)) == [2, 3, ROOT]


@pytest.mark.parametrize(
    ("starts", "bounds"),
    [
        ([], []),
        ([-1], [(0, 1)]),
        ([1, -1, 2, -1], [(0, 2), (2, 4)]),
        ([-3, -1, 2], [(0, 2), (2, 3)]),
    ],
)
def test_the_first_word_starts_a_sentence_whatever_its_score(
    starts: list[float], bounds: list[tuple[int, int]]
) -> None:
    assert sentence_bounds(np.array(starts, dtype=np.float32)) == bounds
