"""Where sources differ, as JSON: each thing with its readings."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.export.parts import Json, piece
from dossier.model import Disagreement, Document, Dossier, Reading


def disagreements_json(dossier: Dossier, documents: Mapping[str, Document]) -> list[Json]:
    """Every disagreement, in the dossier's order. `documents` are looked up by id."""
    return [_disagreement(one, documents) for one in dossier.disagreements]


def _disagreement(one: Disagreement, documents: Mapping[str, Document]) -> Json:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "about": one.about,
        "reason": one.reason,
        "over_time": one.over_time,
        "meetings": list(one.meeting_ids),
        "topics": list(one.topic_ids),
        "readings": [_reading(reading, documents) for reading in one.readings],
    }


def _reading(reading: Reading, documents: Mapping[str, Document]) -> Json:
    document = documents[reading.document_id]
    return {
        "file": document.file,
        **piece(document, reading.span),
        "said_by": reading.said_by or None,
        "times": reading.times,
    }
