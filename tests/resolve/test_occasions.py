"""On which occasion something was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.model import (
    DateValue,
    Document,
    Meeting,
    MeetingForm,
    Report,
    Resolution,
    Span,
    Statement,
    StatementKind,
    Status,
)
from dossier.resolve import with_occasions
from tests.factories import a_document

MET, SAID = "Lee met Marsh in Oslo.", "We shall leave the harbour"
LEE = "people/lee"


def _meeting(document: Document, words: str = MET, status: Status = Status.HELD) -> Meeting:
    start = document.text.index(words)
    report = Report(
        document_id=document.id,
        span=Span(start, start + len(words)),
        form=MeetingForm.TALKS,
        status=status,
        date=DateValue(),
        place_id=None,
        participant_ids=(LEE,),
    )
    return Meeting(
        id=f"meetings/{start}",
        title="Talks",
        form=MeetingForm.TALKS,
        status=status,
        date=DateValue(),
        place_id=None,
        participant_ids=(LEE,),
        reports=(report,),
    )


def _occasion(
    text: str,
    *words: str,
    speaker: str = LEE,
    kind: StatementKind = StatementKind.DIRECT,
    status: Status = Status.HELD,
) -> str | None:
    """Which of the reports `words` tells of the occasion on which SAID was said."""
    document = a_document(text)
    start = text.index(SAID)
    said = Statement(
        document_id=document.id,
        kind=kind,
        span=Span(start, start + len(SAID)),
        speaker_id=speaker,
        speaker_surface="Lee",
    )
    meetings = [_meeting(document, one, status) for one in words or (MET,)]
    found = with_occasions(Resolution(entities=(), statements=(said,)), (document,), meetings)
    told = found.statements[0]
    assert bool(told.meeting_basis) == (told.meeting_id is not None)
    places = {f"meetings/{text.index(one)}": one for one in words or (MET,)}
    return places.get(told.meeting_id or "")


def test_the_meeting_that_the_paragraph_reports_is_the_occasion() -> None:
    assert _occasion(f'{MET} "{SAID}," Lee said.') == MET


def test_so_is_the_one_of_the_paragraph_before_if_no_other_is_reported() -> None:
    assert _occasion(f'{MET}\n\n"{SAID}," Lee said.') == MET


def test_a_paragraph_between_parts_them() -> None:
    assert _occasion(f'{MET}\n\nIt rained.\n\n"{SAID}," Lee said.') is None


def test_of_two_meetings_it_is_the_nearest() -> None:
    other = "Then Lee met Rau in Bonn."
    assert _occasion(f'{MET} It rained. {other} "{SAID}," Lee said.', MET, other) == other


def test_who_was_not_there_did_not_say_it_there() -> None:
    assert _occasion(f'{MET} "{SAID}," Rau said.', speaker="people/rau") is None


def test_a_planned_meeting_is_no_occasion_yet() -> None:
    assert _occasion(f'{MET} "{SAID}," Lee said.', status=Status.PLANNED) is None


@pytest.mark.parametrize("kind", [StatementKind.DIRECT, StatementKind.INDIRECT])
def test_a_meeting_that_the_words_tell_of_is_not_where_they_were_said(kind: StatementKind) -> None:
    assert _occasion(f"Lee said: {SAID} to see Marsh.", SAID[3:], kind=kind) is None


def test_nothing_else_of_a_resolution_changes() -> None:
    resolution = Resolution(entities=(), statements=())
    assert with_occasions(resolution, (), ()) == replace(resolution)
