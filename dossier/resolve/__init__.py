"""Resolve mentions within and across documents: one entity a real person, body or place.

`read names -> decide kinds -> units -> link (block, compare, decide) -> cluster -> present`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dossier.model import (
    Annotation,
    Curation,
    Document,
    Entity,
    Evidence,
    Judgement,
    Kind,
    Resolution,
    Span,
)  # fmt: skip
from dossier.resolve.bodies import link_bodies
from dossier.resolve.cluster import Link, cluster
from dossier.resolve.collect import collect, ordinary_words
from dossier.resolve.decide import editors_kinds, overrule
from dossier.resolve.kinds import decide_kinds
from dossier.resolve.missed import Mending, find_missed
from dossier.resolve.people import link_people
from dossier.resolve.present import make_entity, place_of, with_unique_ids
from dossier.resolve.roles import Setting, find_roles
from dossier.resolve.statements import map_statements
from dossier.resolve.units import Unit, make_units
from dossier.text import fold

__all__ = ["resolve"]


def resolve(
    documents: Sequence[Document], annotations: Sequence[Annotation], curation: Curation
) -> Resolution:
    """Conclude from all annotations who and what is meant.

    `documents` and `annotations` are in the same order. Raises nothing.
    """
    first = _conclude(documents, annotations, curation)
    words = ordinary_words(documents)
    mending = find_missed(documents, annotations, first.entities, words)
    mended = tuple(_mend(annotation, mending) for annotation in annotations)
    return _conclude(documents, mended, curation)


def _mend(annotation: Annotation, mending: Mending) -> Annotation:
    """Return an annotation with the names of a second look."""
    added = [m for m in mending.added if m.document_id == annotation.document_id]
    kept = [m for m in annotation.mentions if m not in mending.replaced]
    return replace(annotation, mentions=(*kept, *added))


def _conclude(
    documents: Sequence[Document], annotations: Sequence[Annotation], curation: Curation
) -> Resolution:
    """Take the mentions as they are and conclude who and what is meant."""
    named, rejected = collect(documents, annotations)
    units = make_units(named, decide_kinds(named, editors_kinds(curation)))
    found = [*link_people(units), *link_bodies(units, {d.id: d for d in documents})]
    links = overrule(found, units, curation)
    roof = cluster(units, links)
    lost = unresolved_units(units, links)
    entities = with_unique_ids(
        _entities([unit for unit in units if unit.key not in lost], links, roof, curation)
    )
    entities = _with_roles(entities, documents, annotations)
    left = [one.mention for one in rejected]
    left += [mention for unit in units if unit.key in lost for mention in unit.mentions]
    return Resolution(
        entities=entities,
        statements=map_statements(documents, annotations, entities),
        unsure=_unsure(links),
        unresolved=tuple(sorted(left, key=place_of)),
    )


def _with_roles(
    entities: Sequence[Entity], documents: Sequence[Document], annotations: Sequence[Annotation]
) -> tuple[Entity, ...]:
    """Return the entities with the roles that the texts give to the persons among them."""
    people: defaultdict[str, list[Span]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions if entity.kind is Kind.PERSON else ():
            people[mention.document_id].append(mention.span)
    settings = {
        document.id: Setting(document.text, annotation.tokens, tuple(sorted(people[document.id])))
        for document, annotation in zip(documents, annotations, strict=True)
    }
    return tuple(
        replace(one, roles=find_roles(one.mentions, settings)) if one.kind is Kind.PERSON else one
        for one in entities
    )


def unresolved_units(units: Sequence[Unit], links: Sequence[Link]) -> frozenset[str]:
    """Return the keys of the short names that could be told of nobody, or of several."""
    same = {key for one in links if _is(one, Judgement.SAME) for key in (one.left, one.right)}
    doubt = {key for one in links if _is(one, Judgement.UNSURE) for key in (one.left, one.right)}
    short = {unit.key for unit in units if unit.person and unit.person.is_short}
    bodies = {unit.key for unit in units if not unit.person and unit.document_id}
    return frozenset(((short & doubt) | bodies) - same)


def _is(one: Link, judgement: Judgement) -> bool:
    return one.evidence.judgement is judgement


def _entities(
    units: Sequence[Unit], links: Sequence[Link], roof: dict[str, str], curation: Curation
) -> list[Entity]:
    members: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        members[roof[unit.key]].append(unit)
    reasons: defaultdict[str, list[Evidence]] = defaultdict(list)
    for link in links:
        if link.evidence.judgement is Judgement.SAME and roof[link.left] == roof[link.right]:
            reasons[roof[link.left]].append(link.evidence)
    names = {fold(name): shown for name, shown in curation.names}
    return [make_entity(members[key], reasons[key], names) for key in sorted(members)]


def _unsure(links: Sequence[Link]) -> tuple[Evidence, ...]:
    found = {link.evidence for link in links if link.evidence.judgement is Judgement.UNSURE}
    return tuple(sorted(found, key=lambda e: (-e.score, e.left, e.right, e.reason)))
