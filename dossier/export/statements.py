"""Statements as JSON: who says what, to whom, where, and which sources carry the same words."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.export.parts import Json, piece, place
from dossier.model import Document, Dossier, Saying, Statement, Wording


def statements_json(dossier: Dossier, documents: Mapping[str, Document]) -> list[Json]:
    """Every statement, by file, then by offset. `documents` are looked up by id."""
    ordered = sorted(
        dossier.resolution.statements,
        key=lambda one: (documents[one.document_id].file, one.span, one.kind),
    )
    return [_statement(one, documents[one.document_id]) for one in ordered]


def sayings_json(dossier: Dossier, documents: Mapping[str, Document]) -> list[Json]:
    """Every statement that several articles carry, with each wording and how it differs."""
    return [_saying(one, documents) for one in dossier.resolution.sayings]


def _statement(said: Statement, document: Document) -> Json:
    return {
        "speaker": said.speaker_id,
        "speaker_surface": said.speaker_surface,
        "audience": said.audience_id,
        "audience_surface": said.audience_surface,
        "meeting": said.meeting_id,
        "meeting_basis": said.meeting_basis,
        "kind": said.kind.value,
        "file": document.file,
        **piece(document, said.span),
        "continued": [piece(document, span) for span in said.continued],
    }


def _saying(saying: Saying, documents: Mapping[str, Document]) -> Json:
    return {
        "speaker": saying.wordings[0].statement.speaker_id,
        "wordings": [
            _wording(one, documents[one.statement.document_id]) for one in saying.wordings
        ],
    }


def _wording(wording: Wording, document: Document) -> Json:
    return {
        **place(document, wording.statement.span),
        "differs": [piece(document, span) for span in wording.differs],
    }
