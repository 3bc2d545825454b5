"""`python -m evaluation [PIPELINE]`: what `make evaluate` prints."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import spacy
from spacy.language import Language

from dossier.en import MODEL_PATH
from evaluation.gold import article_sets, marked_sets, treebank_sets
from evaluation.measure import measure
from evaluation.score import GRAMMAR, Score, score_articles, score_grammar, score_marked

_TEXTS = Path(__file__).parents[1] / "training" / "texts"
_MEASURED = 1500
"""Texts that speed is measured on."""


def main() -> int:
    """Print a table of names, of grammar, and of costs."""
    parser = argparse.ArgumentParser(prog="evaluation", description=__doc__)
    parser.add_argument("pipeline", nargs="?", default=str(MODEL_PATH), help="a path or a package")
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--articles", type=Path, default=Path("../shared/dev"))
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.pipeline)
    for line in _report(nlp, arguments.pipeline, arguments.corpora, arguments.articles):
        print(line, flush=True)
    return 0


def _report(nlp: Language, pipeline: str, corpora: Path, articles: Path) -> Iterator[str]:
    yield f"{'names: P / R / F1':24} {'PERSON':>18} {'ORG':>18} {'LOC':>18} {'all':>18}"
    texts: list[str] = []
    for name, marked in marked_sets(corpora, _TEXTS):
        texts += [text.text for text in marked]
        yield _names_row(name, score_marked(nlp, marked))
    for name, gold in article_sets(articles):
        yield _names_row(f"articles {name}", score_articles(nlp, gold))
    yield ""
    yield f"{'grammar':24}" + "".join(f"{name:>10}" for name in GRAMMAR)
    for name, docs in treebank_sets(corpora, nlp.vocab):
        scores = score_grammar(nlp, docs)
        yield f"{name:24}" + "".join(f"{100 * scores[score]:10.1f}" for score in GRAMMAR)
    yield ""
    cost = measure(pipeline, texts[:_MEASURED])
    yield f"tokens per CPU second    {cost.names_speed:.0f} names, {cost.whole_speed:.0f} everything"
    yield f"load                     {cost.load_seconds:.2f} CPU s (spaCy itself {cost.import_seconds:.2f})"
    yield f"memory, size             {cost.memory_mb:.0f} MB, {cost.size_mb:.1f} MB on disk"


def _names_row(name: str, scores: Mapping[str, Score]) -> str:
    cells = (
        f"{100 * s.precision:5.1f} {100 * s.recall:5.1f} {100 * s.f1:5.1f}" for s in scores.values()
    )
    return f"{name:24} " + " ".join(f"{cell:>18}" for cell in cells)


if __name__ == "__main__":
    sys.exit(main())
