"""`tests/cases/differences.txt`: articles, and where they or those they quote differ."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from dossier.annotate import annotate_all
from dossier.compare import find_disagreements
from dossier.meetings import find_meetings
from dossier.model import Annotation, Curation, Differing, Disagreement, Document
from dossier.resolve import resolve
from dossier.text import squash
from tests.cases import Case, read_cases
from tests.factories import a_day, a_document

CASES = read_cases("differences")
BETWEEN = "\n===\n"
BY_TITLE = {case.title: case for case in CASES}

pytestmark = pytest.mark.slow

Read = tuple[tuple[Document, ...], tuple[Annotation, ...]]


def _documents(case: Case, number: int) -> tuple[Document, ...]:
    """The articles of a case; a first line that is a day is when it was published."""
    documents = []
    for place, text in enumerate(case.input.split(BETWEEN)):
        first, _, rest = text.partition("\n")
        dated = first[:4].isdigit() and len(first) == 10
        document = a_document(rest if dated else text, id=f"articles/{number:03}-{place}")
        documents.append(replace(document, published=a_day(first) if dated else None))
    return tuple(documents)


@pytest.fixture(scope="module")
def read() -> dict[str, Read]:
    """The cases as the embedded pipeline reads them."""
    documents = {case.title: _documents(case, n) for n, case in enumerate(CASES)}
    everything = [one for group in documents.values() for one in group]
    found = annotate_all(everything, pipeline=None, workers=1, cache_path=None).annotations
    by_id = {one.document_id: one for one in found}
    return {
        title: (group, tuple(by_id[one.id] for one in group)) for title, group in documents.items()
    }


def _found(read: Read, copies: Sequence[Sequence[str]] = ()) -> tuple[Disagreement, ...]:
    documents, annotations = read
    resolution = resolve(documents, annotations, Curation())
    meetings = find_meetings(documents, annotations, resolution.entities, Curation())
    return find_disagreements(documents, annotations, resolution, meetings.found, (), copies)


def _told(found: Sequence[Disagreement], documents: Sequence[Document]) -> str:
    texts = {document.id: document.text for document in documents}
    lines = []
    for one in found:
        readings = []
        for reading in one.readings:
            words = squash(reading.span.text_of(texts[reading.document_id]))
            by = reading.said_by if one.kind is Differing.FIGURE else ""
            readings.append(f"{words} ({by})" if by else words)
        end = ", over time" if one.over_time else ""
        lines.append(f"{one.kind.value}: {' | '.join(readings)}{end}")
    return "\n".join(lines)


@pytest.mark.parametrize("title", BY_TITLE)
def test_a_case(title: str, read: dict[str, Read]) -> None:
    documents, _ = read[title]
    assert _told(_found(read[title]), documents) == BY_TITLE[title].expected


@pytest.mark.parametrize("title", [one.title for one in CASES if BETWEEN in one.input])
def test_the_order_of_articles_changes_nothing(title: str, read: dict[str, Read]) -> None:
    pairs = list(zip(*read[title], strict=True))
    random.Random(title).shuffle(pairs)
    documents, annotations = zip(*reversed(pairs), strict=True)
    assert _found((documents, annotations)) == _found(read[title])


def test_copies_of_one_text_count_once(read: dict[str, Read]) -> None:
    documents, annotations = read["Two spellings of a place"]
    ids = [document.id for document in documents]
    assert _found((documents, annotations))
    assert _found((documents, annotations), copies=[ids]) == ()


@pytest.mark.parametrize("title", [one.title for one in CASES if BETWEEN in one.input])
def test_where_all_articles_are_copies_none_differs_from_another(
    title: str, read: dict[str, Read]
) -> None:
    documents, annotations = read[title]
    ids = [document.id for document in documents]
    found = _found((documents, annotations), copies=[ids])
    assert {reading.document_id for one in found for reading in one.readings} <= set(ids[:1])


def test_a_pronoun_is_told_by_the_name_that_it_stands_for(read: dict[str, Read]) -> None:
    (found,) = _found(read["A pronoun speaks for whom it stands for"])
    assert found.readings[0].said_by == "Anna Berg"
