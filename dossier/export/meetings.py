"""Meetings as dossier.json tells them: each with its reports, its parts and what it is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.explain import MeetingNames
from dossier.export.addresses import basis_of, page_of
from dossier.export.evidence import Json, evidence_json, files_of
from dossier.model import DateValue, Document, Dossier, Meeting, Report


def meetings_json(dossier: Dossier, documents: Mapping[str, Document]) -> list[Json]:
    """Every meeting, in the order of the dossier."""
    names = MeetingNames(dossier)
    return [_meeting(one, names, documents) for one in dossier.meetings]


def near_meetings_json(dossier: Dossier, documents: Mapping[str, Document]) -> list[Json]:
    """Meetings that were nearly one, the likeliest first."""
    return [
        {"left": near.left_id, "right": near.right_id, "evidence": evidence}
        for near in dossier.near_meetings
        for evidence in evidence_json([near.evidence], documents)
    ]


def copies_json(dossier: Dossier, documents: Mapping[str, Document]) -> list[list[str]]:
    """Files of one text each, the first published first."""
    return [[documents[id_].file for id_ in group] for group in dossier.copies]


def _meeting(meeting: Meeting, names: MeetingNames, documents: Mapping[str, Document]) -> Json:
    return {
        "id": meeting.id,
        "title": meeting.title,
        "name": names.of(meeting.id),
        "form": meeting.form.value,
        "status": meeting.status.value,
        "date": meeting.date.iso,
        "end_date": _end(meeting.date),
        "date_basis": basis_of(meeting.date),
        "place": meeting.place_id,
        "participants": list(meeting.participant_ids),
        "parent": meeting.parent_id,
        "parent_basis": meeting.parent_basis or None,
        "files": files_of([report.document_id for report in meeting.reports], documents),
        "page": page_of(meeting.id),
        "reports": _reports(meeting.reports, documents),
        "evidence": evidence_json(meeting.evidence, documents),
    }


def _reports(reports: Sequence[Report], documents: Mapping[str, Document]) -> list[Json]:
    return [
        {
            "file": documents[report.document_id].file,
            "start": report.span.start,
            "end": report.span.end,
            "form": report.form.value,
            "status": report.status.value,
            "date": report.date.iso,
            "date_basis": basis_of(report.date),
            "place": report.place_id,
            "participants": list(report.participant_ids),
            "figures": [
                {
                    "text": span.text_of(documents[report.document_id].text),
                    "start": span.start,
                    "end": span.end,
                }
                for span in report.figures
            ],
        }
        for report in reports
    ]


def _end(date: DateValue) -> str | None:
    """The last day of an interval; None for a single day, a month or a year."""
    if date.end is None or date.iso is None or len(date.iso) < 10 or date.end == date.start:
        return None
    return date.end.isoformat()
