"""Statements: the quotations of all documents, with those who speak."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Annotation, Document, Entity, Quotation, Statement
from dossier.resolve.genders import genders_of
from dossier.resolve.offices import Offices
from dossier.resolve.scene import scenes_of
from dossier.resolve.speakers import Speakers


def map_statements(
    documents: Sequence[Document], annotations: Sequence[Annotation], entities: Sequence[Entity]
) -> tuple[Statement, ...]:
    """Return every quotation as a statement, in the order of documents, then of offsets."""
    offices = Offices.of(entities, documents)
    scenes = tuple(scenes_of(documents, annotations, entities))
    genders = genders_of(entities, documents, scenes)
    statements: list[Statement] = []
    for document, annotation, scene in zip(documents, annotations, scenes, strict=True):
        speakers = Speakers(scene, offices, genders)
        quotations = sorted(annotation.quotations, key=lambda one: (one.span, one.kind))
        statements += [_statement(document, speakers, quotation) for quotation in quotations]
    return tuple(statements)


def _statement(document: Document, speakers: Speakers, quotation: Quotation) -> Statement:
    words, audience = quotation.speaker, quotation.audience
    return Statement(
        document_id=document.id,
        kind=quotation.kind,
        span=quotation.span,
        continued=quotation.continued,
        speaker_id=None if words is None else speakers.find(words),
        speaker_surface=None if words is None else words.text_of(document.text),
        audience_id=None if audience is None else speakers.told(audience),
        audience_surface=None if audience is None else audience.text_of(document.text),
    )
