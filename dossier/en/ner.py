"""spaCy component `dossier_names`: names by a token classifier in ONNX.

Paragraph by paragraph and one at a time: the classifier's activations are quantised over a
batch, so that two paragraphs in one batch would change one another's labels. Alone, a
paragraph gets the same labels wherever it stands, and a document whatever stands beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from tokenizers import Tokenizer

from dossier.en.labels import LabelScheme

Scores = NDArray[np.float32]

MAX_TOKENS = 120
"""Longest window in tokens. The classifier was trained on sentences and pairs of sentences, up
to 200 word pieces; English news has about 1.3 pieces a token."""
MAX_PIECES = 512
"""The position embeddings end here; what lies behind is not read (a token of garbage)."""
_SENTENCE_ENDS = frozenset(".!?")


@Language.factory("dossier_names", assigns=["doc.ents"])
def make_names(nlp: Language, name: str) -> Names:
    """Make an empty component; `from_disk` fills it."""
    return Names(name)


class Names:
    """Sets `doc.ents`: PERSON, ORG, LOC, NORP, EVENT."""

    def __init__(self, name: str = "names") -> None:
        self.name = name
        self._classifier: Classifier | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Find the names of one document. Raises ValueError when no model was loaded."""
        if self._classifier is None:
            raise ValueError(f"component '{self.name}' has no model: load the pipeline from disk")
        entities: list[Span] = []
        for start, end in windows(doc):
            entities += self._classifier.entities(doc[start:end])
        doc.ents = tuple(entities)
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 1) -> Iterator[Doc]:
        """One document after the other, whatever `batch_size` says."""
        for doc in stream:
            yield self(doc)

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> Names:
        """Load `model.onnx`, `tokenizer.json` and `labels.json` of a folder."""
        self._classifier = Classifier(Path(path))
        return self

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:
        """Write what `from_disk` has read."""
        if self._classifier is not None:
            self._classifier.save(Path(path))


def windows(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token ranges that are classified together: paragraphs, long ones cut at a full stop."""
    start = 0
    for index, token in enumerate(doc):
        if token.is_space and "\n\n" in token.text:
            yield from _cut(doc, start, index)
            start = index + 1
    yield from _cut(doc, start, len(doc))


def _cut(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a paragraph into windows of at most MAX_TOKENS, at the last sentence end in reach."""
    while end - start > MAX_TOKENS:
        cuts = range(start + MAX_TOKENS, start + MAX_TOKENS // 2, -1)
        cut = next((i for i in cuts if doc[i - 1].text in _SENTENCE_ENDS), start + MAX_TOKENS)
        yield start, cut
        start = cut
    if start < end:
        yield start, end


class Classifier:
    """The ONNX model with its word pieces and labels."""

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # processes spread the work; threads would only fight
        options.inter_op_num_threads = 1
        self._files = {
            name: (path / name).read_bytes()
            for name in ("model.onnx", "tokenizer.json", "labels.json")
        }
        self._session = onnxruntime.InferenceSession(
            self._files["model.onnx"], options, providers=["CPUExecutionProvider"]
        )
        self._pieces = Tokenizer.from_str(self._files["tokenizer.json"].decode())
        self._pieces.no_padding()
        self._pieces.no_truncation()
        self._scheme = LabelScheme(json.loads(self._files["labels.json"]))

    def save(self, path: Path) -> None:
        """Write the three files as they were read."""
        path.mkdir(parents=True, exist_ok=True)
        for name, content in self._files.items():
            (path / name).write_bytes(content)

    def entities(self, window: Span) -> list[Span]:
        """The names in a piece of a document."""
        labels = self._scheme.best_labels(self._token_scores(window))
        return [
            Span(window.doc, window.start + start, window.start + end, label=label)
            for start, end, label in self._scheme.spans(labels)
        ]

    def _token_scores(self, window: Span) -> Scores:
        """One row of label scores a token: those of its first word piece.

        A token without any (a control character) leans to O; white space inside a name has no
        opinion.
        """
        starts, rows = self._word_scores(window.text)
        scores = np.zeros((len(window), len(self._scheme.labels)), dtype=np.float32)
        base, word = window.start_char, 0
        for index, token in enumerate(window):
            first, last = token.idx - base, token.idx - base + len(token)
            while word < len(starts) and starts[word] < first:
                word += 1
            if word < len(starts) and starts[word] < last:
                scores[index] = rows[word]
            elif not token.is_space or index == 0:
                scores[index, 0] = 1.0
        return scores

    def _word_scores(self, text: str) -> tuple[list[int], Scores]:
        """Where each word of the word-piece alphabet starts in `text`, and its label scores."""
        encoding = self._pieces.encode(text)
        size = min(len(encoding.ids), MAX_PIECES)
        shapes = np.zeros((1, size), dtype=np.int64)
        starts, first_pieces = [], []
        for first, last in _words(encoding, size):
            start, end = encoding.offsets[first][0], encoding.offsets[last - 1][1]
            shapes[0, first:last] = word_shape(text[start:end])
            starts.append(start)
            first_pieces.append(first)
        logits = self._session.run(
            None,
            {
                "input_ids": np.array([encoding.ids[:size]], dtype=np.int64),
                "shape_ids": shapes,
                "attention_mask": np.ones((1, size), dtype=np.int64),
            },
        )[0]
        return starts, logits[0][first_pieces]


def _words(encoding: Any, size: int) -> Iterator[tuple[int, int]]:
    """Ranges of word pieces that make up one word; the special pieces have no width."""
    index = 0
    while index < size:
        start, end = encoding.offsets[index]
        last = index + 1
        if start != end:
            while last < size and encoding.tokens[last].startswith("##"):
                last += 1
            yield index, last
        index = last


def word_shape(word: str) -> int:
    """The classifier's second input: how a word is written, since its pieces are in small letters.

    1 digits, 2 signs, 3 lower, 4 one capital, 5 up to five capitals, 6 more capitals,
    7 Capitalised, 8 anything else ("McCain"). The numbers are the model's: 0 is no word.
    """
    if not any(letter.isalpha() for letter in word):
        return 1 if any(letter.isdigit() for letter in word) else 2
    if word.islower():
        return 3
    if word.isupper():
        return 4 if len(word) == 1 else 5 if len(word) <= 5 else 6
    return 7 if word[0].isupper() and word[1:].islower() else 8
