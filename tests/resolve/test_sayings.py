"""The same words in several articles: tests/cases/sayings.txt."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations

import pytest

from dossier.model import Document, Saying, Span, Statement, StatementKind
from dossier.resolve.sayings import find_sayings
from tests.cases import Case, read_cases
from tests.factories import a_day, a_document


def _statements(document: Document, speaker: str | None = "people/lee") -> list[Statement]:
    return [
        Statement(
            document_id=document.id,
            kind=StatementKind.DIRECT,
            span=Span(*match.span(1)),
            speaker_id=speaker,
            speaker_surface="Lee",
        )
        for match in re.finditer('"([^"]+)"', document.text)
    ]


def _told(sayings: tuple[Saying, ...], documents: dict[str, Document]) -> str:
    """Each saying on a line, what differs in brackets."""
    lines = []
    for saying in sayings:
        wordings = []
        for one in saying.wordings:
            text, span = documents[one.statement.document_id].text, one.statement.span
            for differs in reversed(one.differs):
                text = f"{text[: differs.start]}[{differs.text_of(text)}]{text[differs.end :]}"
            wordings.append(text[span.start : span.end + 2 * len(one.differs)])
        lines.append(" / ".join(wordings))
    return "\n".join(lines) or "-"


def _articles(text: str) -> list[Document]:
    parts = enumerate(text.split("---"))
    return [a_document(part.strip(), id=f"articles/{number}") for number, part in parts]


@pytest.mark.parametrize("case", read_cases("sayings"), ids=lambda case: case.title)
def test_the_same_words_are_one_saying(case: Case) -> None:
    documents = _articles(case.input)
    statements = [said for document in documents for said in _statements(document)]
    by_id = {document.id: document for document in documents}
    assert _told(find_sayings(statements, documents), by_id) == case.expected


def test_in_any_order_of_the_statements_the_sayings_are_the_same() -> None:
    documents = _articles(read_cases("sayings")[-1].input)
    statements = [said for document in documents for said in _statements(document)]
    (expected,) = find_sayings(statements, documents)
    assert all(find_sayings(order, documents) == (expected,) for order in permutations(statements))


def test_the_words_of_two_speakers_are_two() -> None:
    one, other = _articles(read_cases("sayings")[0].input)
    statements = [*_statements(one), *_statements(other, speaker="people/marsh")]
    assert find_sayings(statements, (one, other)) == ()


def test_words_of_nobody_known_are_joined_to_none() -> None:
    documents = _articles(read_cases("sayings")[0].input)
    statements = [said for one in documents for said in _statements(one, speaker=None)]
    assert find_sayings(statements, documents) == ()


@pytest.mark.parametrize(
    ("words", "second", "sayings"),
    [
        ("We shall leave the harbour.", "2024-05-08", 1),
        ("We shall leave the harbour.", "2024-09-08", 0),
        ("We shall leave the harbour in spring when the ice is gone.", "2024-09-08", 1),
    ],
)
def test_a_phrase_said_again_months_later_is_another_statement_but_not_a_long_one(
    words: str, second: str, sayings: int
) -> None:
    one, other = _articles(f'"{words}" --- "{words}"')
    documents = (
        replace(one, published=a_day("2024-05-03")),
        replace(other, published=a_day(second)),
    )
    statements = [said for document in documents for said in _statements(document)]
    assert len(find_sayings(statements, documents)) == sayings
