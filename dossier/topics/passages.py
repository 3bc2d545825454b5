"""What a topic's passages show: their order, their highlights, and who is named in them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dossier.model import ENTITY_KINDS, Document, Entity, Passage, Span, Topic

Named = Mapping[str, Sequence[tuple[Span, str]]]
"""Of each document its mentions in order, with the entity that each names."""


def finish(
    topics: Iterable[Topic], documents: Sequence[Document], entities: Sequence[Entity]
) -> tuple[Topic, ...]:
    """The topics by name, each with its passages in order and the entities in them."""
    order = {document.id: at for at, document in enumerate(documents)}
    named = _named(entities)
    finished = []
    for topic in topics:
        passages = sorted(topic.passages, key=lambda one: (order[one.document_id], one.span))
        ids = _entities_in(passages, named)
        finished.append(replace(topic, passages=tuple(passages), entity_ids=ids))
    return tuple(sorted(finished, key=lambda topic: (topic.name.casefold(), topic.id)))


def apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Highlights in order, the longer of two that overlap."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _named(entities: Sequence[Entity]) -> Named:
    named: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for entity in entities:
        if entity.kind in ENTITY_KINDS:
            for mention in entity.mentions:
                named[mention.document_id].append((mention.span, entity.id))
    return {document_id: sorted(found) for document_id, found in named.items()}


def _entities_in(passages: Sequence[Passage], named: Named) -> tuple[str, ...]:
    """The most frequent first."""
    counted: Counter[str] = Counter()
    for passage in passages:
        found = named.get(passage.document_id, ())
        first = bisect_left(found, passage.span.start, key=lambda one: one[0].start)
        last = bisect_left(found, passage.span.end, key=lambda one: one[0].start)
        counted.update(id_ for span, id_ in found[first:last] if passage.span.covers(span))
    return tuple(sorted(counted, key=lambda entity_id: (-counted[entity_id], entity_id)))
