"""Precision, recall and F1 of names; accuracy of grammar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from dossier.annotate.labels import KINDS
from dossier.model import Kind
from evaluation.gold import TYPES, GoldArticle
from training.read import MarkedText

_LABELS = {Kind.PERSON: "PERSON", Kind.ORGANISATION: "ORG", Kind.PLACE: "LOC"}
GRAMMAR = ("pos_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
"""Scores of spaCy's scorer, punctuation aside."""


@dataclass(frozen=True, slots=True)
class Score:
    """Names found and not, of one label or of all."""

    right: int
    wrong: int
    missed: int

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of the names found that are right; 0 when none was found."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of the names there that were found; 0 when there are none."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def score_marked(nlp: Language, texts: Sequence[MarkedText]) -> dict[str, Score]:
    """Score by label: a name is right when its first and last letter and its label are."""
    total: Counter[tuple[str, str]] = Counter()
    for marked, doc in zip(texts, nlp.pipe([text.text for text in texts]), strict=True):
        gold = {(start, end, TYPES[kind]) for start, end, kind in marked.names if kind in TYPES}
        _count(total, gold, {(start, end, label) for start, end, label in _names(doc)})
    return _scores(total)


def score_articles(nlp: Language, articles: Sequence[GoldArticle]) -> dict[str, Score]:
    """Score by label: the spellings of names in each article."""
    total: Counter[tuple[str, str]] = Counter()
    for article in articles:
        doc = nlp(article.text)
        found = {(label, doc.text[start:end]) for start, end, label in _names(doc)}
        ignored = {
            (label, name) for label, name in found - article.names if name in article.passed_over
        }
        _count(
            total, {name[::-1] for name in article.names}, {name[::-1] for name in found - ignored}
        )
    return _scores(total)


def score_grammar(nlp: Language, gold: Sequence[Doc]) -> dict[str, float]:
    """spaCy's scores for parts of speech, lemmas, trees, sentences; what it can't say is 0."""
    texts = [doc.text for doc in gold]
    examples = [Example(doc, right) for doc, right in zip(nlp.pipe(texts), gold, strict=True)]
    scores = Scorer(nlp).score(examples)
    return {name: scores.get(name) or 0.0 for name in GRAMMAR}


def _names(doc: Doc) -> Iterable[tuple[int, int, str]]:
    for entity in doc.ents:
        label = _LABELS.get(KINDS.get(entity.label_, Kind.GROUP))
        if label:
            yield entity.start_char, entity.end_char, label


def _count(
    total: Counter[tuple[str, str]],
    gold: AbstractSet[tuple[object, ...]],
    found: AbstractSet[tuple[object, ...]],
) -> None:
    for verdict, names in (
        ("right", gold & found),
        ("wrong", found - gold),
        ("missed", gold - found),
    ):
        total.update((str(name[-1]), verdict) for name in names)


def _scores(total: Counter[tuple[str, str]]) -> dict[str, Score]:
    by = {
        label: Score(*(total[label, verdict] for verdict in ("right", "wrong", "missed")))
        for label in TYPES.values()
    }
    return by | {"all": sum(by.values(), Score(0, 0, 0))}
