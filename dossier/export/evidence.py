"""Why things are one, apart or left out, as dossier.json tells it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from dossier.explain import every_left_out
from dossier.export.parts import Json, files_of, offsets, place
from dossier.model import Document, Evidence, Resolution


def evidence_json(evidence: Sequence[Evidence], documents: Mapping[str, Document]) -> list[Json]:
    """Sorted by what they say, so that no order of files or rules shows in it."""
    found = [
        {
            "left": one.left,
            "right": one.right,
            "score": one.score,
            "reason": one.reason,
            "judgement": one.judgement.value,
            "by_editor": one.by_editor,
            "files": files_of(one.documents, documents),
            "places": [
                place(documents[mention.document_id], mention.span) for mention in one.mentions
            ],
        }
        for one in evidence
    ]
    return sorted(found, key=lambda one: (-one["score"], json.dumps(one, sort_keys=True)))


def left_out_json(resolution: Resolution, documents: Mapping[str, Document]) -> list[Json]:
    """Mentions that are part of no entity, by file and offset."""
    found = [
        {
            "file": documents[one.mention.document_id].file,
            "surface": one.mention.surface,
            **offsets(one.mention.span),
            "fate": fate.value,
            "reason": one.reason,
            "candidates": list(one.candidates),
        }
        for fate, one in every_left_out(resolution)
    ]
    return sorted(found, key=lambda one: (one["file"], one["start"], one["end"], one["fate"]))
