"""The table that `make evaluate` prints, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from spacy.language import Language

from evaluation.gold import article_sets, marked_sets, treebank_sets
from evaluation.measure import measure
from evaluation.score import GRAMMAR, Score, score_articles, score_grammar, score_marked

_TEXTS = Path(__file__).parents[1] / "training" / "texts"
_MEASURED = 1500
"""Texts that speed is measured on."""


def report(nlp: Language, pipeline: str, corpora: Path, *, articles: Path | None) -> Iterator[str]:
    """Names, grammar, costs. Sets that are not there are passed over; `articles` may be None."""
    yield f"{'names: P / R / F1':24} {'PERSON':>18} {'ORG':>18} {'LOC':>18} {'all':>18}"
    texts: list[str] = []
    for name, marked in marked_sets(corpora, _TEXTS):
        texts += [text.text for text in marked]
        yield _names_row(name, score_marked(nlp, marked))
    for name, gold in article_sets(articles) if articles else ():
        yield _names_row(f"articles {name}", score_articles(nlp, gold))
    yield ""
    yield f"{'grammar':24}" + "".join(f"{name:>10}" for name in GRAMMAR)
    for name, docs in treebank_sets(corpora, nlp.vocab):
        scores = score_grammar(nlp, docs)
        yield f"{name:24}" + "".join(f"{100 * scores[score]:10.1f}" for score in GRAMMAR)
    yield ""
    cost = measure(pipeline, texts[:_MEASURED])
    speed = f"{cost.names_speed:.0f} names, {cost.whole_speed:.0f} everything"
    yield f"{'tokens per CPU second':24} {speed}"
    load = f"{cost.load_seconds:.2f} CPU s, after {cost.import_seconds:.2f} for spaCy itself"
    yield f"{'load':24} {load}"
    yield f"{'memory, size':24} {cost.memory_mb:.0f} MB, {cost.size_mb:.1f} MB on disk"


def _names_row(name: str, scores: Mapping[str, Score]) -> str:
    cells = (
        f"{100 * s.precision:5.1f} {100 * s.recall:5.1f} {100 * s.f1:5.1f}" for s in scores.values()
    )
    return f"{name:24} " + " ".join(f"{cell:>18}" for cell in cells)
