"""`tests/cases/meetings*.txt`: sentences and the meetings that they tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from dossier.annotate import annotate_all
from dossier.dates import find_dates
from dossier.meetings import find_meetings
from dossier.model import Annotation, BlockKind, Curation, Document, Meeting, Token
from tests.cases import Case, read_cases
from tests.factories import a_day, entities_of, marked

CASES = [
    *read_cases("meetings"),
    *read_cases("meetings_bodies"),
    *read_cases("meetings_days"),
]
SURFACE = read_cases("meetings_surface")
PUBLISHED = a_day("2024-05-10")

HEADLINE = "= "

pytestmark = pytest.mark.slow


Read = tuple[Document, Annotation]


def _read(cases: Sequence[Case]) -> dict[str, Read]:
    """Each case's document with the pipeline's grammar and the names that the case marks."""
    read = [
        marked(case.input.removeprefix(HEADLINE), id=f"articles/{n:03}")
        for n, case in enumerate(cases)
    ]
    documents = [
        _published(document, headline=case.input.startswith(HEADLINE))
        for case, (document, _) in zip(cases, read, strict=True)
    ]
    grammar = annotate_all(documents, pipeline=None, workers=1, cache_path=None).annotations
    return {
        case.title: (
            document,
            replace(
                annotation,
                mentions=named.mentions,
                dates=find_dates(document.text, published=PUBLISHED),
            ),
        )
        for case, document, annotation, (_, named) in zip(
            cases, documents, grammar, read, strict=True
        )
    }


@pytest.fixture(scope="module")
def annotated() -> dict[str, Read]:
    """The cases as the embedded pipeline reads them."""
    return _read(CASES)


@pytest.fixture(scope="module")
def only_names() -> dict[str, Read]:
    """The cases as a pipeline reads them that cuts sentences and finds names, and no more."""
    return {
        title: (document, replace(annotation, tokens=_without_grammar(annotation.tokens)))
        for title, (document, annotation) in _read(SURFACE).items()
    }


def _without_grammar(tokens: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(
        replace(token, lemma="", pos="", dep="", head=index) for index, token in enumerate(tokens)
    )


def _published(document: Document, *, headline: bool) -> Document:
    first = document.blocks[0]
    kind = BlockKind.TITLE if headline else first.kind
    blocks = (replace(first, kind=kind), *document.blocks[1:])
    return replace(document, published=PUBLISHED, blocks=blocks)


def _told(meeting: Meeting) -> str:
    """ "talks held 2024-05-09 porto: brandt, costa"."""
    when = meeting.date.iso or "undated"
    where = "-" if meeting.place_id is None else meeting.place_id.split("/")[1]
    who = ", ".join(sorted(p.rsplit("-", 1)[-1].split("/")[-1] for p in meeting.participant_ids))
    return f"{meeting.form} {meeting.status} {when} {where}: {who}"


def _meetings(read: Read) -> str:
    document, annotation = read
    found = find_meetings([document], [annotation], entities_of([annotation]), Curation()).found
    return "\n".join(_told(meeting) for meeting in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_text_tells_of_these_meetings(case: Case, annotated: dict[str, Read]) -> None:
    assert _meetings(annotated[case.title]) == case.expected


@pytest.mark.parametrize("case", SURFACE, ids=lambda case: case.title)
def test_without_grammar_the_surface_tells_of_these_meetings(
    case: Case, only_names: dict[str, Read]
) -> None:
    assert _meetings(only_names[case.title]) == case.expected


def test_an_article_without_a_day_still_tells_of_a_session_to_come() -> None:
    text = "The {O:Baltic Fishery Council} will hold a session in {L:Oslo} next week."
    ((document, annotation),) = _read([Case("undated", text, "")]).values()
    document = replace(document, published=None)
    annotation = replace(annotation, dates=find_dates(document.text, published=None))
    assert _meetings((document, annotation)) == "session planned undated oslo: council"
