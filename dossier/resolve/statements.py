"""Tell who is meant by the words that name a speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.model import Annotation, Document, Entity, Kind, Mention, Quotation, Span, Statement
from dossier.resolve.layout import tokens_in
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
    statements: list[Statement] = []
    for document, annotation in zip(documents, annotations, strict=True):
        scene = Scene(document, annotation, casts.get(document.id, Cast(())))
        before: Statement | None = None
        for quotation in sorted(annotation.quotations, key=lambda q: (q.span, q.kind)):
            before = _statement(scene, quotation, before)
            statements.append(before)
    return tuple(statements)


def _casts(entities: Sequence[Entity]) -> Mapping[str, Cast]:
    named: dict[str, list[tuple[Mention, Entity]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            named.setdefault(mention.document_id, []).append((mention, entity))
    return {
        document: Cast(tuple(sorted(found, key=lambda one: (one[0].span, one[1].id))))
        for document, found in named.items()
    }


@dataclass(frozen=True, slots=True)
class Scene:
    """One document while its speakers are told."""

    document: Document
    annotation: Annotation
    cast: Cast

    def paragraph_of(self, offset: int) -> int:
        """Return the index of the block that holds `offset`, or the one before it."""
        starts = [block.span.start for block in self.document.blocks]
        return max(bisect_right(starts, offset) - 1, 0)

    def named_before(self, offset: int, paragraphs: range) -> list[tuple[Mention, Entity]]:
        """Return the persons named before `offset` in some paragraphs, in order."""
        return [
            (mention, entity)
            for mention, entity in self.cast.named
            if entity.kind is Kind.PERSON
            and mention.span.end <= offset
            and self.paragraph_of(mention.span.start) in paragraphs
        ]

    def is_subject(self, mention: Mention) -> bool:
        """Whether the grammar makes the mention the subject of its clause."""
        return any(
            token.dep.startswith("nsubj")
            for token in tokens_in(self.annotation.tokens, mention.span)
        )


def _statement(scene: Scene, quotation: Quotation, before: Statement | None) -> Statement:
    speaker = quotation.speaker
    return Statement(
        document_id=scene.document.id,
        kind=quotation.kind,
        span=quotation.span,
        speaker_id=None if speaker is None else find_speaker(scene, speaker, before),
        speaker_surface=None if speaker is None else speaker.text_of(scene.document.text),
    )


def find_speaker(scene: Scene, speaker: Span, before: Statement | None) -> str | None:
    """Return the id of the entity that the speaker's words mean; None where it cannot be told.

    For "he" and "she": see `_pronoun`. Else a person named in the words; the holder of the role
    that they describe; an organisation, or the place that stands for its government, if the words
    are its name.
    """
    if speaker.text_of(scene.document.text).lower() in PRONOUNS:
        return _pronoun(scene, speaker, before)
    named = scene.cast.named
    inside = [entity for mention, entity in named if speaker.covers(mention.span)]
    people = [entity for entity in inside if entity.kind is Kind.PERSON]
    if people:
        return people[-1].id
    if holder := _holder(scene, speaker):
        return holder
    is_name = any(_is_nearly(mention, speaker) for mention, _ in named)
    return inside[0].id if inside and is_name else None


def _is_nearly(mention: Mention, speaker: Span) -> bool:
    """Whether the speaker's words are a name with an article or the like."""
    length = speaker.end - speaker.start
    return speaker.covers(mention.span) and len(mention.surface) + len("the ") >= length


def _holder(scene: Scene, speaker: Span) -> str | None:
    """Return the only person of the article whose role the words describe.

    Of several, the only one named in the same paragraph or the one before.
    """
    description = read_title(speaker.text_of(scene.document.text))
    holders = {
        person.id
        for person in scene.cast.people()
        if any(fits(description, read_title(role.title)) for role in person.roles)
    }
    if len(holders) > 1:
        here = scene.paragraph_of(speaker.start)
        near = scene.named_before(speaker.start, range(here - 1, here + 1))
        holders &= {entity.id for _, entity in near}
    return min(holders) if len(holders) == 1 else None


def _pronoun(scene: Scene, speaker: Span, before: Statement | None) -> str | None:
    """Return whom "he" or "she" means.

    The last subject among the persons named before in the paragraph, or the last of them; where
    it names nobody, whoever spoke last, not more than a paragraph before; else the same of the
    paragraph before.
    """
    here = scene.paragraph_of(speaker.start)
    if found := _last_subject(scene, speaker, range(here, here + 1)):
        return found
    if before and scene.paragraph_of(before.span.start) >= here - 1 and before.speaker_id:
        return before.speaker_id
    return _last_subject(scene, speaker, range(here - 1, here))


def _last_subject(scene: Scene, speaker: Span, paragraphs: range) -> str | None:
    named = scene.named_before(speaker.start, paragraphs)
    subjects = [entity for mention, entity in named if scene.is_subject(mention)]
    people = subjects or [entity for _, entity in named]
    return people[-1].id if people else None
