"""Scores of names: what counts as right."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from evaluation.gold import GoldArticle
from evaluation.score import Score, score_articles, score_marked
from training.read import MarkedText


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A pipeline that finds three names, wherever they stand."""
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "PERSON", "pattern": "Ada Quill"},
            {"label": "GPE", "pattern": "Elmstead"},
            {"label": "ORG", "pattern": "Harbour"},
        ]
    )
    return pipeline


def test_a_name_is_right_when_its_ends_and_its_kind_are(nlp: Language) -> None:
    marked = MarkedText(
        "1", "1", "Ada Quill left Elmstead for Harbour Council.",
        ((0, 9, "PER"), (15, 23, "LOC"), (28, 43, "ORG")),
    )  # fmt: skip
    scores = score_marked(nlp, [marked])
    assert scores["PERSON"] == scores["LOC"] == Score(right=1, wrong=0, missed=0)
    assert scores["ORG"] == Score(right=0, wrong=1, missed=1)
    assert scores["all"] == Score(right=2, wrong=1, missed=1)


def test_types_that_are_not_measured_cost_nothing(nlp: Language) -> None:
    marked = MarkedText("1", "1", "The Games opened.", ((4, 9, "EVENT"),))
    assert score_marked(nlp, [marked])["all"] == Score(right=0, wrong=0, missed=0)


def test_names_of_an_article_count_once_and_not_in_what_is_passed_over(nlp: Language) -> None:
    article = GoldArticle(
        text="Ada Quill spoke. Ada Quill left.\n\nPhoto: Elmstead",
        names=frozenset({("PERSON", "Ada Quill")}),
        passed_over="Photo: Elmstead",
    )
    assert score_articles(nlp, [article])["all"] == Score(right=1, wrong=0, missed=0)


def test_precision_recall_and_f1() -> None:
    score = Score(right=3, wrong=1, missed=3)
    assert (score.precision, score.recall, score.f1) == (0.75, 0.5, 0.6)
    assert Score(0, 0, 0).f1 == 0
