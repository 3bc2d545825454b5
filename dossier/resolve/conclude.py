"""From mentions to entities, once: kinds, units, links, clusters, names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dossier.model import (
    Annotation,
    Curation,
    Document,
    Entity,
    Evidence,
    Judgement,
    Resolution,
)
from dossier.resolve.bodies import link_bodies
from dossier.resolve.cluster import Link, cluster
from dossier.resolve.collect import collect
from dossier.resolve.decide import editors_kinds, overrule
from dossier.resolve.kinds import decide_kinds
from dossier.resolve.lexicon import fold
from dossier.resolve.people import link_people
from dossier.resolve.present import make_entity, place_of, with_unique_ids
from dossier.resolve.units import Unit, make_units


def conclude(
    documents: Sequence[Document], annotations: Sequence[Annotation], curation: Curation
) -> Resolution:
    """Take the mentions as they are and conclude who and what is meant.

    Roles and statements are not told yet.
    """
    named, rejected = collect(documents, annotations)
    units = make_units(named, decide_kinds(named, editors_kinds(curation)))
    by_id = {document.id: document for document in documents}
    links = overrule([*link_people(units), *link_bodies(units, by_id)], units, curation)
    lost = unresolved_units(units, links)
    entities = _entities([unit for unit in units if unit.key not in lost], units, links, curation)
    left = [one.mention for one in rejected]
    left += [mention for unit in units if unit.key in lost for mention in unit.mentions]
    return Resolution(
        entities=entities,
        statements=(),
        unsure=_unsure(links),
        unresolved=tuple(sorted(left, key=place_of)),
    )


def unresolved_units(units: Sequence[Unit], links: Sequence[Link]) -> frozenset[str]:
    """Return the keys of the short names that name nobody for certain.

    They fit several, or a given name fits somebody in another article; "the Council" is none that
    the article names; or the grammar sees no name, and nobody bears it.
    """
    same = {key for one in links if _is(one, Judgement.SAME) for key in (one.left, one.right)}
    doubt = {key for one in links if _is(one, Judgement.UNSURE) for key in (one.left, one.right)}
    short = {unit.key for unit in units if unit.person and unit.person.is_short}
    bodies = {unit.key for unit in units if not unit.person and unit.document_id}
    nouns = {unit.key for unit in units if unit.key in short and unit.is_noun}
    return frozenset(((short & doubt) | bodies | nouns) - same)


def _is(one: Link, judgement: Judgement) -> bool:
    return one.evidence.judgement is judgement


def _entities(
    kept: Sequence[Unit], units: Sequence[Unit], links: Sequence[Link], curation: Curation
) -> tuple[Entity, ...]:
    """Make the entities of the units that are kept, without those that the editor hides."""
    roof = cluster(units, links)
    members: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in kept:
        members[roof[unit.key]].append(unit)
    reasons: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in links:
        if _is(one, Judgement.SAME) and roof[one.left] == roof[one.right]:
            reasons[roof[one.left]].append(one.evidence)
    names = {fold(name): shown for name, shown in curation.names}
    hidden = {fold(name) for name in curation.hidden}
    made = [make_entity(members[key], reasons[key], names) for key in sorted(members)]
    return with_unique_ids([entity for entity in made if not _is_hidden(entity, hidden)])


def _is_hidden(entity: Entity, hidden: set[str]) -> bool:
    return not hidden.isdisjoint({fold(entity.name), *(fold(a.surface) for a in entity.aliases)})


def _unsure(links: Sequence[Link]) -> tuple[Evidence, ...]:
    """Return what an editor may want to see: pairs near the cut, and namesakes kept apart."""
    found = {one.evidence for one in links if not _is(one, Judgement.SAME)}
    return tuple(sorted(found, key=lambda e: (-e.score, e.left, e.right, e.reason, e.documents)))
