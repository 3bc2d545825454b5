"""Label scores to names."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.en.names import best_labels, bio_costs, name_spans

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def _is_bio(labels: tuple[str, ...]) -> bool:
    before = ("O", *labels)
    return all(
        not label.startswith("I-") or (last != "O" and last[2:] == label[2:])
        for last, label in zip(before, labels, strict=False)
    )


_ROWS = st.lists(st.lists(st.integers(-9, 9), min_size=5, max_size=5), min_size=1, max_size=4)


@given(_ROWS)
def test_the_labels_are_the_best_of_those_that_make_names(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=np.float32)
    best = best_labels(scores, *bio_costs(LABELS))
    assert _is_bio(tuple(LABELS[place] for place in best))
    allowed = [
        path
        for path in product(range(len(LABELS)), repeat=len(rows))
        if _is_bio(tuple(LABELS[place] for place in path))
    ]
    totals = [sum(rows[i][place] for i, place in enumerate(path)) for path in allowed]
    assert sum(rows[i][place] for i, place in enumerate(best)) == max(totals)


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        ("O O", []),
        ("B-PER I-PER O", [(0, 2, "PER")]),
        ("B-PER B-PER", [(0, 1, "PER"), (1, 2, "PER")]),
        ("O B-ORG I-ORG B-PER", [(1, 3, "ORG"), (3, 4, "PER")]),
    ],
)
def test_a_name_begins_with_b_and_goes_on_with_i(
    labels: str, names: list[tuple[int, int, str]]
) -> None:
    assert list(name_spans(labels.split())) == names


def test_no_words_have_no_labels() -> None:
    assert best_labels(np.zeros((0, 5), dtype=np.float32), *bio_costs(LABELS)) == []
