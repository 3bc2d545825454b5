"""spaCy component `dossier_reader`: names, parts of speech, lemmas, sentences and trees.

All from one pass of one network, paragraph by paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.scorer import Scorer, get_ner_prf
from spacy.tokens import Doc, Span, Token
from spacy.training import Example

from dossier.en.lemmas import apply_rule
from dossier.en.names import ENTITY_LABELS, best_labels, name_spans
from dossier.en.network import Answers, Grammar, Labels, Network
from dossier.en.trees import ROOT, best_tree, sentence_bounds

MAX_WORDS = 120
"""Longest window. The network was trained on windows of up to as many words."""
_SENTENCE_ENDS = frozenset(".!?")
_UNREAD = 5.0
"""How surely a word without pieces (a control character) is taken for no name."""
_ASSIGNS = ["doc.ents", "token.pos", "token.lemma", "token.dep", "token.head", "doc.sents"]


@Language.factory("dossier_reader", assigns=_ASSIGNS, default_config={"grammar": True})
def make_reader(nlp: Language, name: str, grammar: bool) -> Reader:
    """Make an empty component; `from_disk` fills it. Without `grammar` it finds names alone."""
    return Reader(name, grammar=grammar)


class Reader:
    """Sets entities (those of `ENTITY_LABELS`) and the grammar of Universal Dependencies."""

    def __init__(self, name: str = "reader", *, grammar: bool = True) -> None:
        self.name = name
        self.grammar = grammar
        """Whether grammar is read too; names alone are quicker."""
        self._network: Network | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Read one document. Raises ValueError when no network was loaded."""
        if self._network is None:
            raise ValueError(f"component '{self.name}' has no model: load the pipeline from disk")
        entities: list[Span] = []
        grammar = _Columns(doc)
        for window in windows(doc):
            answers = self._network.read([t.text for t in window], grammar=self.grammar)
            entities += _entities(doc, window, answers, self._network.labels)
            if answers.grammar is not None:
                words = [window[word].i for word in answers.words]
                grammar.fill(words, answers.grammar, self._network.labels)
        doc.ents = tuple(entities)
        return grammar.written() if self.grammar else doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 1) -> Iterator[Doc]:
        """One document after the other, whatever `batch_size` says."""
        for doc in stream:
            yield self(doc)

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:
        """What `nlp.evaluate` tells, as of spaCy's own components: punctuation is let pass."""
        given = list(examples)
        return {
            **get_ner_prf(given),
            **Scorer.score_token_attr(given, "pos"),
            **Scorer.score_token_attr(given, "lemma"),
            **Scorer.score_spans(
                given, "sents", has_annotation=lambda doc: doc.has_annotation("SENT_START")
            ),
            **Scorer.score_deps(given, "dep", getter=_relation, ignore_labels=("p", "punct")),
        }

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> Reader:
        """Load the network in a folder."""
        self._network = Network(Path(path))
        return self

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:
        """Write what `from_disk` has read."""
        if self._network is not None:
            self._network.save(Path(path))


def _relation(token: Token, _: str) -> str:
    return token.dep_.lower()


def windows(doc: Doc) -> Iterator[list[Token]]:
    """The words that are read together: of a paragraph, of a long one up to a full stop."""
    paragraph: list[Token] = []
    for token in doc:
        if not token.is_space:
            paragraph.append(token)
        elif "\n\n" in token.text:
            yield from _cut(paragraph)
            paragraph = []
    yield from _cut(paragraph)


def _cut(words: list[Token]) -> Iterator[list[Token]]:
    """Pieces of at most MAX_WORDS, cut at the last sentence end in reach."""
    start = 0
    while len(words) - start > MAX_WORDS:
        cuts = range(start + MAX_WORDS, start + MAX_WORDS // 2, -1)
        ends = (cut for cut in cuts if words[cut - 1].text in _SENTENCE_ENDS)
        end = next(ends, start + MAX_WORDS)
        yield words[start:end]
        start = end
    if start < len(words):
        yield words[start:]


def _entities(doc: Doc, window: list[Token], answers: Answers, labels: Labels) -> Iterator[Span]:
    scores = np.zeros((len(window), len(labels.names)), dtype=np.float32)
    scores[:, 0] = _UNREAD
    scores[list(answers.words)] = answers.names
    best = best_labels(scores, labels.first, labels.follows)
    for start, end, kind in name_spans([labels.names[place] for place in best]):
        yield Span(doc, window[start].i, window[end - 1].i + 1, label=ENTITY_LABELS[kind])


class _Columns:
    """Part of speech, lemma, relation and head of each token, on their way into a Doc."""

    def __init__(self, doc: Doc) -> None:
        """What no network is asked about: white space and control characters."""
        self._doc = doc
        self._pos = ["SPACE" if token.is_space else "X" for token in doc]
        self._lemmas = [token.text for token in doc]
        self._relations = ["dep"] * len(doc)
        self._heads: dict[int, int] = {}

    def fill(self, words: list[int], grammar: Grammar, labels: Labels) -> None:
        """Write what the network says of some words, by their places in the document."""
        pos, rules = grammar.pos.argmax(1), grammar.lemmas.argmax(1)
        for row, word in enumerate(words):
            self._pos[word] = labels.pos[pos[row]]
            self._lemmas[word] = apply_rule(labels.lemmas[rules[row]], self._doc[word].text)
        for start, end in sentence_bounds(grammar.starts):
            columns = [ROOT, *range(start + 1, end + 1)]
            heads = best_tree(grammar.arcs[start:end, columns])
            self._hang(words[start:end], heads, _relations(grammar, start, heads), labels)

    def _hang(
        self, words: list[int], heads: list[int], relations: NDArray[np.int64], labels: Labels
    ) -> None:
        for word, head, relation in zip(words, heads, relations, strict=True):
            is_root = head == ROOT
            self._heads[word] = word if is_root else words[head - 1]
            self._relations[word] = "ROOT" if is_root else labels.relations[relation]

    def written(self) -> Doc:
        """The document, with the columns in it. spaCy takes sentences from the heads."""
        strings = self._doc.vocab.strings
        columns = {"POS": self._pos, "LEMMA": self._lemmas, "DEP": self._relations}
        by = {attr: [strings.add(text) for text in texts] for attr, texts in columns.items()}
        heads = np.array(self._all_heads(), dtype=np.int64) - np.arange(len(self._doc))
        table = np.array([*by.values()], dtype=np.uint64).reshape(len(by), len(self._doc))
        array = np.vstack([table, heads.astype(np.uint64)]).T
        return self._doc.from_array([*by, "HEAD"], np.ascontiguousarray(array))  # type: ignore[arg-type]

    def _all_heads(self) -> list[int]:
        """With a head for what was not read: the last word before it, or else the first at all."""
        read = sorted(self._heads)
        heads: list[int] = []
        for place in range(len(self._doc)):
            before = bisect_right(read, place)
            hanger = read[max(0, before - 1)] if read else place
            heads.append(self._heads.get(place, hanger))
        return heads


def _relations(grammar: Grammar, start: int, heads: list[int]) -> NDArray[np.int64]:
    """The relation of each word of a sentence under its head."""
    rows = [ROOT if head == ROOT else start + head for head in heads]
    scores = grammar.dependents[start : start + len(heads)] + grammar.heads[rows]
    best: NDArray[np.int64] = scores.argmax(1)
    return best
