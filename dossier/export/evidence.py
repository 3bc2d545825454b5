"""Why things are one, apart or left out, as dossier.json tells it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dossier.model import Document, Evidence, Resolution

Json = dict[str, Any]


def files_of(ids: Iterable[str], documents: Mapping[str, Document]) -> list[str]:
    """The files of documents, each once, sorted."""
    return sorted({documents[id_].file for id_ in ids})


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
                {
                    "file": documents[mention.document_id].file,
                    "start": mention.span.start,
                    "end": mention.span.end,
                }
                for mention in one.mentions
            ],
        }
        for one in evidence
    ]
    return sorted(found, key=lambda one: (-one["score"], json.dumps(one, sort_keys=True)))


def left_out_json(resolution: Resolution, documents: Mapping[str, Document]) -> list[Json]:
    """Mentions that are part of no entity, by file and offset."""
    fates = (
        ("unresolved", resolution.unresolved),
        ("rejected", resolution.rejected),
        ("hidden", resolution.hidden),
        ("undescribed", resolution.undescribed),
    )
    found = [
        {
            "file": documents[one.mention.document_id].file,
            "surface": one.mention.surface,
            "start": one.mention.span.start,
            "end": one.mention.span.end,
            "fate": fate,
            "reason": one.reason,
            "candidates": list(one.candidates),
        }
        for fate, group in fates
        for one in group
    ]
    return sorted(found, key=lambda one: (one["file"], one["start"], one["end"], one["fate"]))
