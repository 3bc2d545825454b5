"""Meetings as dossier.json tells them: each with its reports, its parts and what it is not."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.explain import MeetingNames
from dossier.export.evidence import evidence_json
from dossier.export.parts import Json, basis_of, files_of, page_of, piece, place
from dossier.model import DateValue, Document, Dossier, Meeting, Precision, Report


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
        "reports": [_report(one, documents[one.document_id]) for one in meeting.reports],
        "evidence": evidence_json(meeting.evidence, documents),
    }


def _report(report: Report, document: Document) -> Json:
    return {
        **place(document, report.span),
        "form": report.form.value,
        "status": report.status.value,
        "date": report.date.iso,
        "date_basis": basis_of(report.date),
        "place": report.place_id,
        "participants": list(report.participant_ids),
        "figures": [piece(document, span) for span in report.figures],
    }


def _end(date: DateValue) -> str | None:
    """The last day of an interval; None for a single day, a month or a year."""
    if date.precision is not Precision.DAY or date.end is None or date.end == date.start:
        return None
    return date.end.isoformat()
