"""The network in ONNX: words in, scores out. One window at a time.

Its activations are quantised over all that is read at once, so that two windows in one batch
would change one another's answers. Alone, a window gets the same answers wherever it stands, and
a document whatever stands beside it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dossier.en.names import bio_costs
from dossier.en.pieces import PieceTable

Scores = NDArray[np.float32]

FORMAT = 1
"""Of the files of a network. Another number means other inputs, outputs or labels."""
MAX_PIECES = 512
"""The position embeddings end here; what lies behind is not read (a word of garbage)."""
_FILES = ("encoder.onnx", "grammar.onnx", "pieces.json", "labels.json")
_GRAMMAR = ["pos", "lemmas", "starts", "arcs", "dependents", "heads"]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the columns of the scores stand for."""

    names: tuple[str, ...]
    first: Scores
    """(names): what it costs to begin with a label."""
    follows: Scores
    """(names, names): what it costs, or gains, to go from a label to the next."""
    pos: tuple[str, ...]
    relations: tuple[str, ...]
    lemmas: tuple[str, ...]
    """Rules for `lemmas.apply_rule`."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Scores for the words of a window that have pieces."""

    words: tuple[int, ...]
    """Which words of the window these are."""
    names: Scores
    """(words, name labels)"""
    grammar: Grammar | None
    """None when only names were asked for."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Scores for parts of speech, lemmas, sentences and trees."""

    pos: Scores
    lemmas: Scores
    starts: Scores
    """(words): above 0 where a sentence starts."""
    arcs: Scores
    """(words, 1 + words): what a word hangs on; the root's column comes first."""
    dependents: Scores
    """(words, relations): what a word says of its relation to its head."""
    heads: Scores
    """(1 + words, relations): what a head says of its dependents' relations."""


class Network:
    """The files of a network, loaded: what finds names, and what goes on to grammar."""

    def __init__(self, path: Path) -> None:
        """Load a folder. Raises ValueError when it was made for another version of Dossier."""
        self._files = {name: (path / name).read_bytes() for name in _FILES}
        told = json.loads(self._files["labels.json"])
        if told.get("format") != FORMAT:
            raise ValueError(f"{path} was made for another version of Dossier")
        first, forbidden = bio_costs(told["names"])
        self.labels = Labels(
            names=tuple(told["names"]),
            first=first,
            follows=forbidden + np.array(told["transitions"], dtype=np.float32),
            pos=tuple(told["pos"]),
            relations=tuple(told["relations"]),
            lemmas=tuple(told["lemmas"]),
        )
        self._pieces = PieceTable(self._files["pieces.json"].decode())
        self._encoder = _session(self._files["encoder.onnx"])
        self._grammar = _session(self._files["grammar.onnx"])

    def save(self, path: Path) -> None:
        """Write the files as they were read."""
        path.mkdir(parents=True, exist_ok=True)
        for name, content in self._files.items():
            (path / name).write_bytes(content)

    def read(self, words: Sequence[str], *, grammar: bool) -> Answers:
        """What the network says of the words of a window."""
        pieces = self._pieces.pieces(words)
        known = sum(last < MAX_PIECES for last in pieces.last)
        if not known:
            return Answers((), np.zeros((0, len(self.labels.names)), np.float32), None)
        fields = {
            "ids": pieces.ids[:MAX_PIECES],
            "shapes": pieces.shapes[:MAX_PIECES],
            "first": pieces.first[:known],
            "last": pieces.last[:known],
        }
        inputs = {name: np.array([values], dtype=np.int64) for name, values in fields.items()}
        names, read = self._encoder.run(["names", "words"], inputs)
        told = self._grammar.run(_GRAMMAR, {"words": read}) if grammar else None
        return Answers(
            words=pieces.words[:known],
            names=names[0],
            grammar=Grammar(*(scores[0] for scores in told)) if told else None,
        )


def _session(content: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # processes spread the work; threads would only fight
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
