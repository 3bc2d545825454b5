"""Windows in numbers: what the network reads, and what it should answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import torch
from torch import Tensor

from dossier.en.lemmas import KEEP, rule_of
from dossier.en.pieces import Pieces, PieceTable
from training.sentences import TYPES, Sentence
from training.windows import Window

UNKNOWN = -100
"""Says of a word that its answer is not known: it teaches nothing."""
MAX_PIECES = 256
"""Longer windows, of garbage mostly, are left out."""
_POOL = 4096
"""Examples among which batches of like length are made."""
_RARE = 3
"""A lemma rule that is met less often is not learnt."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The answers that there are, in the order of the network's outputs."""

    names: tuple[str, ...]
    pos: tuple[str, ...]
    relations: tuple[str, ...]
    lemmas: tuple[str, ...]


def labels_of(sentences: Sequence[Sentence]) -> Labels:
    """The labels that occur in some sentences, sorted."""
    trees = [sentence.tree for sentence in sentences if sentence.tree]
    rules = Counter(
        rule_of(word, lemma)
        for sentence in sentences
        if sentence.tree
        for word, lemma in zip(sentence.words, sentence.tree.lemmas, strict=True)
    )
    return Labels(
        names=("O", *(f"{prefix}-{kind}" for kind in TYPES for prefix in "BI")),
        pos=tuple(sorted(set(chain.from_iterable(tree.pos for tree in trees)))),
        relations=tuple(sorted(set(chain.from_iterable(tree.relations for tree in trees)))),
        lemmas=tuple(sorted({KEEP, *(rule for rule, met in rules.items() if met >= _RARE)})),
    )


@dataclass(frozen=True, slots=True)
class Example:
    """A window in numbers. Answers are by word that has pieces; heads count from 1, root 0."""

    pieces: Pieces
    allowed: np.ndarray
    """(words, name labels): which labels each word may have."""
    pos: np.ndarray
    lemmas: np.ndarray
    starts: np.ndarray
    heads: np.ndarray
    relations: np.ndarray


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples side by side, filled up with zeros (inputs) and UNKNOWN (answers)."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    """(examples, words): where there is a word."""
    allowed: Tensor
    pos: Tensor
    lemmas: Tensor
    starts: Tensor
    heads: Tensor
    relations: Tensor


class Encoder:
    """Windows to examples."""

    def __init__(self, table: PieceTable, labels: Labels) -> None:
        self._table = table
        self._names = {label: place for place, label in enumerate(labels.names)}
        self._pos = {label: place for place, label in enumerate(labels.pos)}
        self._relations = {label: place for place, label in enumerate(labels.relations)}
        self._lemmas = {rule: place for place, rule in enumerate(labels.lemmas)}

    def example(self, window: Window) -> Example | None:
        """One window; None when it has no words or too many pieces."""
        pieces = self._table.pieces(window.words)
        if not pieces.words or len(pieces.ids) > MAX_PIECES:
            return None
        kept = np.array(pieces.words)
        size = len(window.words)
        pos, lemmas, relations, heads = (np.full(size, UNKNOWN) for _ in range(4))
        starts = np.full(size, UNKNOWN)
        tree = window.tree
        if tree:
            pos[:] = [self._pos.get(label, UNKNOWN) for label in tree.pos]
            relations[:] = [self._relations.get(label, UNKNOWN) for label in tree.relations]
            pairs = zip(window.words, tree.lemmas, strict=True)
            lemmas[:] = [self._lemmas.get(rule_of(*pair), UNKNOWN) for pair in pairs]
            # Places among the words that have pieces, after the root's.
            place = {word: order + 1 for order, word in enumerate(pieces.words)} | {-1: 0}
            heads[:] = [place.get(head, UNKNOWN) for head in tree.heads]
            starts[:] = 0
            starts[list(window.starts)] = 1
        return Example(
            pieces=pieces,
            allowed=self._allowed(window)[kept],
            pos=pos[kept],
            lemmas=lemmas[kept],
            starts=starts[kept],
            heads=heads[kept],
            relations=relations[kept],
        )

    def _allowed(self, window: Window) -> np.ndarray:
        """A word of a name has its label; another has O, or a label that nobody marked here."""
        allowed = np.zeros((len(window.words), len(self._names)), dtype=bool)
        free = [f"{prefix}-{kind}" for kind in window.unmarked for prefix in "BI"]
        allowed[:, [self._names[label] for label in ("O", *free)]] = True
        for start, end, kind in window.names:
            for word in range(start, end):
                allowed[word] = False
                allowed[word, self._names[f"{'B' if word == start else 'I'}-{kind}"]] = True
        return allowed


def batches(examples: Sequence[Example], size: int) -> list[list[Example]]:
    """Examples of like length together, at most `size` pieces a batch, padding counted in."""
    grouped: list[list[Example]] = []
    for start in range(0, len(examples), _POOL):
        batch: list[Example] = []
        for example in sorted(examples[start : start + _POOL], key=lambda ex: len(ex.pieces.ids)):
            if batch and (len(batch) + 1) * len(example.pieces.ids) > size:
                grouped.append(batch)
                batch = []
            batch.append(example)
        grouped.append(batch)
    return grouped


def collated(examples: Sequence[Example]) -> Batch:
    """Examples side by side."""
    labels = examples[0].allowed.shape[1]
    longest = max(len(example.pieces.words) for example in examples)
    allowed = np.ones((len(examples), longest, labels), dtype=bool)
    for row, example in enumerate(examples):
        allowed[row, : len(example.allowed)] = example.allowed
    pieces = [example.pieces for example in examples]
    return Batch(
        ids=_padded([piece.ids for piece in pieces], 0),
        shapes=_padded([piece.shapes for piece in pieces], 0),
        mask=_padded([np.ones(len(piece.ids)) for piece in pieces], 0),
        first=_padded([piece.first for piece in pieces], 0),
        last=_padded([piece.last for piece in pieces], 0),
        words=_padded([np.ones(len(piece.words)) for piece in pieces], 0).bool(),
        allowed=torch.from_numpy(allowed),
        pos=_padded([example.pos for example in examples], UNKNOWN),
        lemmas=_padded([example.lemmas for example in examples], UNKNOWN),
        starts=_padded([example.starts for example in examples], UNKNOWN),
        heads=_padded([example.heads for example in examples], UNKNOWN),
        relations=_padded([example.relations for example in examples], UNKNOWN),
    )


def _padded(rows: Sequence[Sequence[int] | np.ndarray], filling: int) -> Tensor:
    longest = max(len(row) for row in rows)
    table = np.full((len(rows), longest), filling, dtype=np.int64)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return torch.from_numpy(table)
