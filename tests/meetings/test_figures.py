"""What a sentence counts or measures, as it prints it."""

from __future__ import annotations

import pytest

from dossier.meetings.figures import figures_in
from dossier.meetings.reading import read_articles
from dossier.model import Curation
from tests.factories import entities_of
from tests.meetings.test_order import articles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They gave $1.8 billion for it.", ["$1.8 billion"]),
        ("It grew by 3.5 per cent, or 12%.", ["3.5 per cent", "12%"]),
        ("Some 50,000 people came.", ["50,000"]),
        ("The 14-month war went on.", ["14-month"]),
        ("Two hundred stayed, and €500m went.", ["Two hundred", "€500m"]),
        ("It was on 9 May 2024.", []),
        ("At number 10 nobody came.", []),
        ("Nobody came at all.", []),
    ],
)
def test_figures_are_found_and_dates_are_none(text: str, expected: list[str]) -> None:
    documents, annotations = zip(*articles({"one": text}), strict=True)
    (article,) = read_articles(documents, annotations, entities_of(annotations), Curation())
    found = [span.text_of(article.document.text) for span in figures_in(article, 0)]
    assert found == expected
