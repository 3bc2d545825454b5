"""The classifier's labels: which may follow which, and which spans they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

# What a label of the classifier is called in `doc.ents`. MISC (works, languages, products) is
# learnt only so that such names are not taken for others; it is not reported.
ENTITY_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "NORP": "NORP", "EVENT": "EVENT"}
_FORBIDDEN = -1e4


class LabelScheme:
    """BIO labels: 'O', 'B-X' begins a name, 'I-X' goes on with one of the same kind."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = tuple(labels)
        size = len(self.labels)
        self._first = np.zeros(size, dtype=np.float32)
        self._next = np.zeros((size, size), dtype=np.float32)
        for column, label in enumerate(self.labels):
            if label.startswith("I-"):
                self._first[column] = _FORBIDDEN
                for row, before in enumerate(self.labels):
                    if before == "O" or before[2:] != label[2:]:
                        self._next[row, column] = _FORBIDDEN

    def best_labels(self, scores: NDArray[np.float32]) -> list[str]:
        """The likeliest allowed sequence of labels for rows of logits (Viterbi)."""
        if not len(scores):
            return []
        highest = scores.max(-1, keepdims=True)
        chances = scores - highest - np.log(np.exp(scores - highest).sum(-1, keepdims=True))
        total = chances[0] + self._first
        came_from = np.zeros(chances.shape, dtype=np.int64)
        for row in range(1, len(chances)):
            steps = total[:, None] + self._next
            came_from[row] = steps.argmax(0)
            total = steps.max(0) + chances[row]
        path = [int(total.argmax())]
        for row in range(len(chances) - 1, 0, -1):
            path.append(int(came_from[row][path[-1]]))
        return [self.labels[column] for column in reversed(path)]

    def spans(self, labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """(start, end, entity label) of each name in a sequence of labels."""
        start, kind = 0, ""
        for index, label in enumerate([*labels, "O"]):
            if kind and label != f"I-{kind}":
                if kind in ENTITY_LABELS:
                    yield start, index, ENTITY_LABELS[kind]
                kind = ""
            if label.startswith("B-"):
                start, kind = index, label[2:]
