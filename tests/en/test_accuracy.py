"""How well the embedded pipeline reads: floors, a little below what was measured.

The short form of `make evaluate`. The paragraphs of our own that nothing is learnt from are always
there; the corpora only where somebody has put them beside the checkout.
"""

from __future__ import annotations

from itertools import islice
from math import ceil
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from dossier.en import MODEL_PATH
from evaluation.gold import marked_sets, treebank_sets
from evaluation.score import score_grammar, score_marked

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
SENTENCES = 800
"""Of each set at most, evenly over it."""
FLOORS = {
    "own texts": {"PERSON": 0.88, "ORG": 0.855, "LOC": 0.895},
    "own prose": {"PERSON": 0.895, "ORG": 0.815, "LOC": 0.87},
    "uner_ewt dev": {"PERSON": 0.875, "ORG": 0.70, "LOC": 0.81},
    "gum_open dev": {"PERSON": 0.77, "ORG": 0.715, "LOC": 0.82},
}
"""F1 of exact names."""
GRAMMAR_FLOORS = {"pos_acc": 0.955, "lemma_acc": 0.95, "dep_uas": 0.88, "dep_las": 0.855}
"""On the first texts of EWT's dev split."""


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The embedded pipeline."""
    return spacy.load(MODEL_PATH)


@pytest.mark.parametrize("name", FLOORS)
def test_names_are_found(nlp: Language, name: str) -> None:
    sets = dict(marked_sets(CORPORA, ROOT / "training" / "texts"))
    if name not in sets:
        pytest.skip(f"{CORPORA} is not there")
    scores = score_marked(nlp, sets[name][:: ceil(len(sets[name]) / SENTENCES)])
    found = {label: round(scores[label].f1, 3) for label in FLOORS[name]}
    assert all(found[label] >= floor for label, floor in FLOORS[name].items()), found


def test_grammar_is_read(nlp: Language) -> None:
    for _, docs in islice(treebank_sets(CORPORA, nlp.vocab), 1):
        scores = score_grammar(nlp, docs[: SENTENCES // 6])
        found = {name: round(scores[name], 3) for name in GRAMMAR_FLOORS}
        assert all(found[name] >= floor for name, floor in GRAMMAR_FLOORS.items()), found
        return
    pytest.skip(f"{CORPORA} is not there")
