"""The dossier -> dossier.json: sorted, stable, a line a value, as schema.json describes it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from dossier.export.disagreements import disagreements_json
from dossier.export.evidence import evidence_json, left_out_json
from dossier.export.meetings import copies_json, meetings_json, near_meetings_json
from dossier.export.parts import Json, basis_of, files_of, offsets, page_of, piece, place
from dossier.export.statements import sayings_json, statements_json
from dossier.model import ENTITY_KINDS, Document, Dossier, Entity, ShownExcerpt, Span, Topic

SCHEMA_FILE = Path(__file__).parent / "schema.json"
"""JSON Schema (draft 2020-12) of what `to_json` gives."""


def to_json(dossier: Dossier, excerpts: Sequence[ShownExcerpt]) -> bytes:
    """Everything that was found, in UTF-8. The same dossier gives the same bytes."""
    documents = {document.id: document for document in dossier.documents}
    entities = [one for one in dossier.resolution.entities if one.kind in ENTITY_KINDS]
    content = {
        "documents": [_document(document) for document in dossier.documents],
        "skipped": [{"file": one.file, "reason": one.reason} for one in dossier.skipped],
        "entities": [
            *(_entity(one, documents) for one in sorted(entities, key=lambda one: one.id)),
            *(_theme(one, documents) for one in dossier.topics),
        ],
        "meetings": meetings_json(dossier, documents),
        "topics": [_topic(one, documents) for one in dossier.topics],
        "statements": statements_json(dossier, documents),
        "sayings": sayings_json(dossier, documents),
        "disagreements": disagreements_json(dossier, documents),
        "excerpts": [_excerpt(one, documents) for one in excerpts],
        "kept_apart": evidence_json(dossier.resolution.unsure, documents),
        "meetings_kept_apart": near_meetings_json(dossier, documents),
        "copies": copies_json(dossier, documents),
        "left_out": left_out_json(dossier.resolution, documents),
    }
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _document(document: Document) -> Json:
    return {
        "id": document.id,
        "file": document.file,
        "page": page_of(document.id),
        "title": document.title,
        "title_basis": document.title_basis,
        "url": document.url,
        "source": document.source,
        "source_basis": document.source_basis or None,
        "byline": document.byline,
        "byline_basis": document.byline_basis or None,
        "language": document.language,
        "metadata": dict(document.extra),
        "date": None if document.published is None else document.published.iso,
        "date_basis": basis_of(document.published),
        "text": document.text,
        "paragraphs": [
            {
                "anchor": block.anchor,
                "kind": block.kind.value,
                **offsets(block.span),
                "line": block.line,
            }
            for block in document.blocks
        ],
        "furniture": [
            {"line": one.line, "text": one.text, "rule": one.rule} for one in document.furniture
        ],
    }


def _entity(entity: Entity, documents: Mapping[str, Document]) -> Json:
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": [alias.surface for alias in entity.aliases],
        "page": page_of(entity.id),
        "roles": [
            {"title": role.title, **place(documents[role.document_id], role.span)}
            for role in entity.roles
        ],
        "stated_roles": [
            {
                "title": role.title,
                "from": None if role.since is None else role.since.iso,
                "until": None if role.until is None else role.until.iso,
            }
            for role in entity.stated_roles
        ],
        "notes": list(entity.notes),
        "mentions": [
            _mention(documents[one.document_id], one.surface, one.span) for one in entity.mentions
        ],
        "descriptions": [
            _mention(documents[one.document_id], one.surface, one.span)
            for one in entity.descriptions
        ],
        "evidence": evidence_json(entity.evidence, documents),
    }


def _mention(document: Document, surface: str, span: Span) -> Json:
    return {"file": document.file, "surface": surface, **offsets(span)}


def _topic(topic: Topic, documents: Mapping[str, Document]) -> Json:
    return {
        "id": topic.id,
        "name": topic.name,
        "terms": list(topic.terms),
        "files": files_of([passage.document_id for passage in topic.passages], documents),
        "page": page_of(topic.id),
    }


def _theme(topic: Topic, documents: Mapping[str, Document]) -> Json:
    """A topic as an entity: who reads names and their mentions finds its words in the same way."""
    passages = [(documents[one.document_id], one) for one in topic.passages]
    return {
        "id": topic.id,
        "kind": "topic",
        "name": topic.name,
        "aliases": list(topic.terms),
        "page": page_of(topic.id),
        "roles": [],
        "stated_roles": [],
        "notes": [],
        "mentions": [
            _mention(document, words.text_of(document.text), words)
            for document, passage in passages
            for words in passage.highlights
        ],
        "evidence": [],
    }


def _excerpt(shown: ShownExcerpt, documents: Mapping[str, Document]) -> Json:
    excerpt = shown.excerpt
    document = documents[excerpt.document_id]
    return {
        "page": page_of(excerpt.document_id),
        "anchor": excerpt.anchor,
        "file": document.file,
        **piece(document, excerpt.span),
        "shown_on": [page_of(page_id) for page_id in shown.page_ids],
    }
