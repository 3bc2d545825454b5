"""The dossier, looked up from every side that a page needs; built once a run."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dossier.explain import Review, make_review
from dossier.model import (
    Annotation,
    Document,
    Dossier,
    Entity,
    Kind,
    Meeting,
    Mention,
    Saying,
    Statement,
    Topic,
)
from dossier.site.axis import Axis, time_axis
from dossier.site.relations import Relations, relate
from dossier.site.words import latest_first
from dossier.text import fold

T = TypeVar("T")
Weight = tuple[int, int, str, str]
"""Articles and mentions, as negative numbers, then the folded name and the id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Everything that was found, by the id of what it belongs to."""

    dossier: Dossier
    documents: Mapping[str, Document]
    annotations: Mapping[str, Annotation]
    entities: Mapping[str, Entity]
    weights: Mapping[str, Weight]
    """By entity: a sort key, the one of most articles first."""
    mentions: Mapping[str, tuple[tuple[Mention, Entity], ...]]
    """By document: who and what is named, in the order of the text."""
    descriptions: Mapping[str, tuple[tuple[Mention, Entity], ...]]
    """By document: who or which country is meant without being named, in the order of the text."""
    meetings: Mapping[str, tuple[Meeting, ...]]
    """By entity (taking part, or the place) and by document."""
    topics: Mapping[str, tuple[Topic, ...]]
    """By entity and by document."""
    statements: Mapping[str, tuple[Statement, ...]]
    """By speaker and by document."""
    about: Mapping[str, tuple[Statement, ...]]
    """By entity: what others say in which it is named."""
    sayings: Mapping[Statement, Saying]
    """By statement: the same words in several articles."""
    company: Mapping[str, tuple[tuple[Entity, int], ...]]
    """By entity: who else is named in the same paragraphs, and in how many."""
    review: Review
    """What the program was unsure of."""
    relations: Relations
    """How meetings hang together."""
    axis: Axis
    """The time in which the articles were published."""

    def by_kind(self, kind: Kind) -> tuple[Entity, ...]:
        """The entities of a kind, those of most articles first."""
        found = (entity for entity in self.entities.values() if entity.kind is kind)
        return tuple(sorted(found, key=lambda entity: self.weights[entity.id]))

    def documents_of(self, ids: Iterable[str]) -> tuple[Document, ...]:
        """The documents with these ids, each once, the newest first, undated ones last."""
        return newest_first(self.documents[id_] for id_ in set(ids))


def collect(dossier: Dossier) -> Collection:
    """Turn lists into look-ups."""
    entities = {entity.id: entity for entity in dossier.resolution.entities}
    found = dossier.resolution.entities
    mentions = _by_document((one, entity) for entity in found for one in entity.mentions)
    documents = {document.id: document for document in dossier.documents}
    weights = {id_: _weight(entity) for id_, entity in entities.items()}
    return Collection(
        dossier=dossier,
        documents=documents,
        annotations={one.document_id: one for one in dossier.annotations},
        entities=entities,
        weights=weights,
        mentions=mentions,
        descriptions=_by_document(
            (one, entity) for entity in found for one in (*entity.descriptions, *entity.demonyms)
        ),
        meetings=_group((meeting, _concerns(meeting)) for meeting in dossier.meetings),
        topics=_group((topic, _touches(topic)) for topic in dossier.topics),
        statements=_group(
            (said, {said.document_id} | ({said.speaker_id} if said.speaker_id else set()))
            for said in dossier.resolution.statements
        ),
        about=_group(
            (said, _named_in(said, mentions.get(said.document_id, ())))
            for said in dossier.resolution.statements
        ),
        sayings={
            wording.statement: saying
            for saying in dossier.resolution.sayings
            for wording in saying.wordings
        },
        company=_company(documents, mentions, entities, weights),
        review=make_review(dossier),
        relations=relate(dossier),
        axis=time_axis(document.published for document in dossier.documents),
    )


def _by_document(
    pairs: Iterable[tuple[Mention, Entity]],
) -> dict[str, tuple[tuple[Mention, Entity], ...]]:
    found: defaultdict[str, list[tuple[Mention, Entity]]] = defaultdict(list)
    for mention, entity in pairs:
        found[mention.document_id].append((mention, entity))
    return {
        id_: tuple(sorted(group, key=lambda pair: (pair[0].span, pair[1].id)))
        for id_, group in found.items()
    }


def newest_first(documents: Iterable[Document]) -> tuple[Document, ...]:
    """By date of publication, undated ones last; those of one day by file."""
    return tuple(sorted(documents, key=lambda one: (latest_first(one.published), one.file)))


def _weight(entity: Entity) -> Weight:
    articles = len({mention.document_id for mention in entity.mentions})
    return -articles, -len(entity.mentions), fold(entity.name), entity.id


def _concerns(meeting: Meeting) -> set[str]:
    place = {meeting.place_id} if meeting.place_id else set()
    return {*meeting.participant_ids, *place, *(one.document_id for one in meeting.reports)}


def _touches(topic: Topic) -> set[str]:
    return {*topic.entity_ids, *(passage.document_id for passage in topic.passages)}


def _named_in(said: Statement, mentions: Iterable[tuple[Mention, Entity]]) -> set[str]:
    """Whom and what a statement names; the speaker's own name makes it about nobody else."""
    named = {
        entity.id
        for mention, entity in mentions
        if any(piece.covers(mention.span) for piece in said.pieces)
    }
    return named - {said.speaker_id}


def _group(items: Iterable[tuple[T, set[str]]]) -> dict[str, tuple[T, ...]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for item, keys in items:
        for key in keys:
            groups[key].append(item)
    return {key: tuple(found) for key, found in groups.items()}


def _company(
    documents: Mapping[str, Document],
    mentions: Mapping[str, tuple[tuple[Mention, Entity], ...]],
    entities: Mapping[str, Entity],
    weights: Mapping[str, Weight],
) -> dict[str, tuple[tuple[Entity, int], ...]]:
    """Count the paragraphs that two entities share."""
    shared: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document_id, found in mentions.items():
        in_block: defaultdict[str, set[str]] = defaultdict(set)
        for mention, entity in found:
            block = documents[document_id].block_at(mention.span.start)
            if block is not None:
                in_block[block.anchor].add(entity.id)
        for together in in_block.values():
            for id_ in together:
                shared[id_].update(together - {id_})
    return {
        id_: tuple(
            (entities[other], number)
            for other, number in sorted(
                others.items(), key=lambda pair: (-pair[1], weights[pair[0]])
            )
        )
        for id_, others in shared.items()
    }
