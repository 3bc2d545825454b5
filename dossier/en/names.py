"""Label scores of words to names: which label may follow which, and which spans they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

# What a type of the network is called in `doc.ents`. MISC (works, laws, languages, products) is
# learnt only so that such names are not taken for others; the rules after the network let it go.
ENTITY_LABELS = {
    "PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "NORP": "NORP", "EVENT": "EVENT", "MISC": "MISC",
}  # fmt: skip
_FORBIDDEN = -1e4


def bio_costs(labels: Sequence[str]) -> tuple[Scores, Scores]:
    """What BIO forbids, for the first label (labels) and for a label and the next (both).

    'O' is no name, 'B-X' begins one, 'I-X' goes on with one of the same type.
    """
    inside = np.array([label.startswith("I-") for label in labels])
    goes_on = np.array(
        [[left != "O" and left[2:] == right[2:] for right in labels] for left in labels]
    )
    first = np.where(inside, _FORBIDDEN, 0).astype(np.float32)
    follows = np.where(inside & ~goes_on, _FORBIDDEN, 0).astype(np.float32)
    return first, follows


def best_labels(scores: Scores, first: Scores, follows: Scores) -> list[int]:
    """The likeliest sequence of labels for rows of scores (Viterbi), as places of labels."""
    if not len(scores):
        return []
    total = scores[0] + first
    came_from = np.zeros(scores.shape, dtype=np.int64)
    for row in range(1, len(scores)):
        steps = total[:, None] + follows
        came_from[row] = steps.argmax(0)
        total = steps.max(0) + scores[row]
    path = [int(total.argmax())]
    for row in range(len(scores) - 1, 0, -1):
        path.append(int(came_from[row][path[-1]]))
    return path[::-1]


def name_spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first word, word after the last, type) of each name in a sequence of labels."""
    start, kind = 0, ""
    for index, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            yield start, index, kind
            kind = ""
        if label.startswith("B-"):
            start, kind = index, label[2:]
