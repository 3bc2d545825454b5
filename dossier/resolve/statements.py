"""Tell who is meant by the words that name a speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.model import Annotation, Document, Entity, Kind, Mention, Quotation, Span, Statement

PRONOUNS = frozenset({"he", "she"})


def map_statements(
    documents: Sequence[Document], annotations: Sequence[Annotation], entities: Sequence[Entity]
) -> tuple[Statement, ...]:
    """Return every quotation as a statement, in the order of documents, then of offsets."""
    owners: dict[str, list[tuple[Mention, str]]] = {document.id: [] for document in documents}
    for entity in entities:
        for mention in entity.mentions:
            owners[mention.document_id].append((mention, entity.id))
    return tuple(
        _statement(
            document, quotation, sorted(owners[document.id], key=lambda o: (o[0].span, o[1]))
        )
        for document, annotation in zip(documents, annotations, strict=True)
        for quotation in sorted(annotation.quotations, key=lambda q: q.span)
    )


def _statement(
    document: Document, quotation: Quotation, owners: Sequence[tuple[Mention, str]]
) -> Statement:
    speaker = quotation.speaker
    return Statement(
        document_id=document.id,
        kind=quotation.kind,
        span=quotation.span,
        speaker_id=None if speaker is None else find_speaker(document, speaker, owners),
        speaker_surface=None if speaker is None else speaker.text_of(document.text),
    )


def find_speaker(
    document: Document, speaker: Span, owners: Sequence[tuple[Mention, str]]
) -> str | None:
    """Return the id of the entity that the speaker's words name, or None."""
    inside = [owner for mention, owner in owners if mention.span.overlaps(speaker)]
    people = [owner for owner in inside if owner.startswith("people/")]
    if inside:
        return (people or inside)[0]
    if speaker.text_of(document.text).lower() in PRONOUNS:
        return _antecedent(document, speaker, owners)
    return None


def _antecedent(
    document: Document, speaker: Span, owners: Sequence[tuple[Mention, str]]
) -> str | None:
    """Return the person named last before a pronoun, in its paragraph or the one before."""
    starts = [block.span.start for block in document.blocks if block.span.start <= speaker.start]
    earliest = starts[-2] if len(starts) > 1 else 0
    before = [
        owner
        for mention, owner in owners
        if owner.startswith("people/") and earliest <= mention.span.start < speaker.start
    ]
    return before[-1] if before else None


def kinds_by_id(entities: Sequence[Entity]) -> Mapping[str, Kind]:
    """Return the kind of each entity by its id."""
    return {entity.id: entity.kind for entity in entities}
