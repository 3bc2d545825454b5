"""Resolve mentions within and across documents: one entity a real person, body or place.

`read names -> decide kinds -> units -> link (block, compare, decide) -> cluster -> present`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dossier.model import (
    ENTITY_KINDS, Annotation, Curation, Document, Entity, Evidence, Judgement, Resolution,
)  # fmt: skip
from dossier.resolve.bodies import link_bodies
from dossier.resolve.cluster import Link, cluster
from dossier.resolve.kinds import decide_kinds
from dossier.resolve.people import link_people
from dossier.resolve.present import make_entity, with_unique_ids
from dossier.resolve.statements import map_statements
from dossier.resolve.units import Unit, make_units, read_mention
from dossier.resolve.world import body_key
from dossier.text import fold

__all__ = ["resolve"]


def resolve(
    documents: Sequence[Document], annotations: Sequence[Annotation], curation: Curation
) -> Resolution:
    """Conclude from all annotations who and what is meant.

    `documents` and `annotations` are in the same order. Raises nothing.
    """
    by_id = {document.id: document for document in documents}
    mentions = [m for a in annotations for m in a.mentions if m.kind in ENTITY_KINDS]
    named = [read_mention(mention, by_id[mention.document_id]) for mention in mentions]
    kinds = decide_kinds(named, {body_key(name): kind for name, kind in curation.kinds})
    units = make_units(named, kinds)
    links = [*link_people(units), *link_bodies(units)]
    roof = cluster(units, links)
    entities = with_unique_ids(_entities(units, links, roof, curation))
    return Resolution(
        entities=entities,
        statements=map_statements(documents, annotations, entities),
        unsure=_unsure(links),
    )


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
