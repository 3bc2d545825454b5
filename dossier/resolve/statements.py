"""Tell who is meant by the words that name a speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.model import Annotation, Document, Entity, Kind, Mention, Quotation, Span, Statement
from dossier.resolve.roles import fits, read_title

PRONOUNS = frozenset(["he", "she"])


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is named in one document, where, and what roles the collection gives them."""

    named: tuple[tuple[Mention, Entity], ...]
    """In the order of the text."""

    def people(self) -> list[Entity]:
        """Return the persons named, each once."""
        found = {entity.id: entity for _, entity in self.named if entity.kind is Kind.PERSON}
        return [found[key] for key in sorted(found)]


def map_statements(
    documents: Sequence[Document], annotations: Sequence[Annotation], entities: Sequence[Entity]
) -> tuple[Statement, ...]:
    """Return every quotation as a statement, in the order of documents, then of offsets."""
    casts = _casts(entities)
    return tuple(
        _statement(document, quotation, casts.get(document.id, Cast(())))
        for document, annotation in zip(documents, annotations, strict=True)
        for quotation in sorted(annotation.quotations, key=lambda q: (q.span, q.kind))
    )


def _casts(entities: Sequence[Entity]) -> Mapping[str, Cast]:
    named: dict[str, list[tuple[Mention, Entity]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            named.setdefault(mention.document_id, []).append((mention, entity))
    return {
        document: Cast(tuple(sorted(found, key=lambda one: (one[0].span, one[1].id))))
        for document, found in named.items()
    }


def _statement(document: Document, quotation: Quotation, cast: Cast) -> Statement:
    speaker = quotation.speaker
    return Statement(
        document_id=document.id,
        kind=quotation.kind,
        span=quotation.span,
        speaker_id=None if speaker is None else find_speaker(document, speaker, cast),
        speaker_surface=None if speaker is None else speaker.text_of(document.text),
    )


def find_speaker(document: Document, speaker: Span, cast: Cast) -> str | None:
    """Return the id of the entity that the speaker's words mean; None where it cannot be told.

    A name in them; the holder of the role that they describe, if the article names only one;
    for "he" and "she" the person named last, in the same paragraph or the one before.
    """
    words = speaker.text_of(document.text)
    if words.lower() in PRONOUNS:
        return _last_named(document, speaker, cast)
    inside = [entity for mention, entity in cast.named if speaker.covers(mention.span)]
    people = [entity for entity in inside if entity.kind is Kind.PERSON]
    if people:
        return people[-1].id
    if holder := _holder(words, cast):
        return holder
    bodies = [entity for entity in inside if entity.kind is Kind.ORGANISATION]
    is_name = any(
        mention.span == speaker or _is_nearly(mention, speaker) for mention, _ in cast.named
    )
    return bodies[0].id if bodies and is_name else None


def _is_nearly(mention: Mention, speaker: Span) -> bool:
    """Whether the speaker's words are the mention with an article or the like."""
    return speaker.covers(mention.span) and len(mention.surface) * 2 > speaker.end - speaker.start


def _holder(words: str, cast: Cast) -> str | None:
    """Return the only person of the article whose role the words describe."""
    description = read_title(words)
    holders = [
        person
        for person in cast.people()
        if any(fits(description, read_title(role.title)) for role in person.roles)
    ]
    return holders[0].id if len(holders) == 1 else None


def _last_named(document: Document, speaker: Span, cast: Cast) -> str | None:
    """Return the person named last before a pronoun, in its paragraph or the one before."""
    before = list(_people_before(document, speaker, cast))
    return before[-1] if before else None


def _people_before(document: Document, speaker: Span, cast: Cast) -> Iterator[str]:
    starts = [block.span.start for block in document.blocks if block.span.start <= speaker.start]
    earliest = starts[-2] if len(starts) > 1 else 0
    for mention, entity in cast.named:
        if entity.kind is Kind.PERSON and earliest <= mention.span.start < speaker.start:
            yield entity.id
