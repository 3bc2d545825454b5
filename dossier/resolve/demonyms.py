"""Nationalities lead to their country, and are no mention of it: "Ukrainian", "the Dutch"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dossier.model import Annotation, Entity, Kind, Mention
from dossier.resolve.lexicon import fold
from dossier.resolve.world import body_key, country_of, known_bodies


def with_demonyms(
    entities: Sequence[Entity], annotations: Sequence[Annotation]
) -> tuple[Entity, ...]:
    """Return the entities, each country with the words for its people, in the order of mentions."""
    countries = {
        body_key(known_bodies()[key].name): entity.id
        for entity in entities
        if entity.kind is Kind.PLACE and (key := body_key(entity.name)) in known_bodies()
    }
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for annotation in annotations:
        for mention in annotation.mentions:
            country = country_of(fold(mention.surface)) if mention.kind is Kind.GROUP else None
            if country in countries:
                found[countries[country]].append(mention)
    return tuple(
        replace(one, demonyms=tuple(sorted(found[one.id], key=_place))) if one.id in found else one
        for one in entities
    )


def _place(mention: Mention) -> tuple[str, int]:
    return mention.document_id, mention.span.start
