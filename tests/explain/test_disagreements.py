"""`explain` of where sources differ."""

from __future__ import annotations

import pytest

from dossier.explain import explain
from dossier.terminal import answer_lines
from tests.compare.dossiers import differing


@pytest.mark.parametrize(
    "question",
    ["How many: boats", "boats", "BOATS", "differences/figure-how-many-boats-123456",
     "figure-how-many-boats-123456"],
)  # fmt: skip
def test_a_disagreement_answers_to_what_it_is_about_and_to_its_address(question: str) -> None:
    (story,) = explain(differing(), question).disagreements
    assert story.reason == "Both count boats."
    assert [(by, words.file, words.words) for by, words in story.readings] == [
        ("", "one.txt", "40"),
        ("The port of Bergen", "two.txt", "44"),
    ]


def test_a_terminal_shows_each_reading_with_its_sentence() -> None:
    text = "\n".join(line.text for line in answer_lines(explain(differing(), "boats")))
    assert "sources differ" in text
    assert "‘44’, says The port of Bergen" in text
    assert "“Norway has 40 boats in it, by its own count.”" in text
