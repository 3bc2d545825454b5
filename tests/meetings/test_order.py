"""Meetings of whole articles: the order of the files, the editor's word, empty input."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from dossier.dates import find_dates
from dossier.meetings import find_meetings
from dossier.model import Annotation, Curation, Document, Kind, Span, Token
from tests.factories import a_day, an_entity, entities_of, marked

TEXTS = {
    "monday": "{P:Ana Costa} will meet {P:Ivo Brandt} in {L:Oslo} on 9 May 2024.",
    "friday": "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} on 9 May 2024.",
    "sunday": "{P:Lena Holm} visited {L:Porto} on 11 May 2024.",
}


def articles(texts: dict[str, str]) -> list[tuple[Document, Annotation]]:
    """The texts as a pipeline without grammar sees them: a sentence a paragraph, words."""
    read = []
    for name, text in texts.items():
        document, annotation = marked(text, id=f"articles/{name}")
        document = replace(document, published=a_day("2024-05-08"))
        tokens, start = [], 0
        for word in document.text.split():
            start = document.text.index(word, start)
            end = start + len(word.rstrip("."))
            tokens.append(Token(span=Span(start, end), lemma="", pos="", dep="", head=len(tokens)))
            start = end
        annotation = replace(
            annotation,
            sentences=tuple(block.span for block in document.blocks),
            tokens=tuple(tokens),
            dates=find_dates(document.text, published=document.published),
        )
        read.append((document, annotation))
    return read


def test_without_grammar_whoever_the_sentence_names_takes_part() -> None:
    read = articles({"friday": TEXTS["friday"]})
    documents, annotations = zip(*read, strict=True)
    (meeting,) = find_meetings(documents, annotations, entities_of(annotations), Curation()).found
    assert meeting.participant_ids == ("people/ana-costa", "people/ivo-brandt")
    assert meeting.place_id == "places/oslo"
    assert meeting.date.iso == "2024-05-09"


def test_the_order_of_files_changes_nothing() -> None:
    read = articles(TEXTS)
    entities = entities_of([annotation for _, annotation in read])
    found = {
        find_meetings(*zip(*order, strict=True), entities, Curation()).found
        for order in permutations(read)
    }
    assert len(found) == 1
    (meetings,) = found
    assert [meeting.date.iso for meeting in meetings] == ["2024-05-09", "2024-05-11"]


def test_who_is_hidden_takes_part_in_nothing() -> None:
    read = articles({"sunday": TEXTS["sunday"]})
    documents, annotations = zip(*read, strict=True)
    entities = entities_of(annotations)
    assert (
        find_meetings(documents, annotations, entities, Curation(hidden=("Lena Holm",))).found == ()
    )


@pytest.mark.parametrize("text", ["", "|||", "met met met", "\x00 met \ufffd", "9 May 2024"])
def test_odd_texts_give_no_meeting_and_no_error(text: str) -> None:
    documents, annotations = zip(*articles({"odd": text}), strict=True)
    assert find_meetings(documents, annotations, (), Curation()).found == ()


def test_a_page_without_a_full_stop_costs_no_time() -> None:
    text = "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} and " * 500
    documents, annotations = zip(*articles({"odd": text}), strict=True)
    entities = [
        an_entity(name, Kind.PERSON, tuple(m for m in annotations[0].mentions if m.surface == name))
        for name in ("Ana Costa", "Ivo Brandt")
    ]
    assert find_meetings(documents, annotations, entities, Curation()).found == ()


def test_no_articles_no_meetings() -> None:
    assert find_meetings((), (), (), Curation()).found == ()


def test_a_meetings_address_does_not_depend_on_other_meetings() -> None:
    alone, together = articles({"sunday": TEXTS["sunday"]}), articles(TEXTS)
    ids = []
    for read in (alone, together):
        documents, annotations = zip(*read, strict=True)
        found = find_meetings(documents, annotations, entities_of(annotations), Curation()).found
        ids.append(found[-1].id)
    assert ids == ["meetings/2024-05-11-lena-holm-visits-porto"] * 2
