"""From mentions to entities, once: kinds, units, links, clusters, names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dossier.model import (
    Annotation,
    Curation,
    Document,
    Entity,
    Evidence,
    Judgement,
    LeftOut,
    Resolution,
)
from dossier.resolve.bodies import link_bodies
from dossier.resolve.cluster import Clusters, Link, join
from dossier.resolve.collect import collect
from dossier.resolve.decide import editors_kinds, overrule
from dossier.resolve.kinds import decide_kinds
from dossier.resolve.left_out import (
    by_place,
    candidates,
    left_out,
    part_hidden,
    rejected_names,
    unresolved,
    unresolved_units,
)
from dossier.resolve.lexicon import fold
from dossier.resolve.people import link_people
from dossier.resolve.present import make_entity, strongest_first, with_unique_ids
from dossier.resolve.units import Unit, make_units


def conclude(
    documents: Sequence[Document], annotations: Sequence[Annotation], curation: Curation
) -> Resolution:
    """Take the mentions as they are and conclude who and what is meant.

    Roles and statements are not told yet.
    """
    kinds = editors_kinds(curation)
    named, rejected = collect(documents, annotations, kinds)
    units = make_units(named, decide_kinds(named, kinds))
    by_id = {document.id: document for document in documents}
    links = overrule([*link_people(units), *link_bodies(units, by_id)], units, curation)
    lost = unresolved_units(units, links, kinds)
    clusters = join(units, links)
    kept = [unit for unit in units if unit.key not in lost]
    entities = _entities(kept, links, clusters.roof, curation)
    meant = candidates(lost, links, _names(kept, clusters.roof, entities))
    hidden = {fold(name) for name in curation.hidden}
    open_, closed = part_hidden(unresolved(units, lost, meant), hidden)
    nothing, gone = part_hidden(rejected_names(rejected), hidden)
    shown = [entity for entity in entities.values() if not _is_hidden(entity, hidden)]
    concealed = [entity for entity in entities.values() if _is_hidden(entity, hidden)]
    return Resolution(
        entities=with_unique_ids(shown),
        statements=(),
        unsure=_apart(links, clusters),
        unresolved=by_place(open_),
        rejected=by_place(nothing),
        hidden=by_place([*closed, *gone, *_mentions_of(concealed)]),
    )


def _entities(
    kept: Sequence[Unit], links: Sequence[Link], roof: Mapping[str, str], curation: Curation
) -> dict[str, Entity]:
    """Make the entities of the units that are kept, by the key of the cluster, in its order."""
    members: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in kept:
        members[roof[unit.key]].append(unit)
    reasons: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in links:
        if one.evidence.judgement is Judgement.SAME and roof[one.left] == roof[one.right]:
            reasons[roof[one.left]].append(one.evidence)
    names = {fold(name): shown for name, shown in curation.names}
    return {key: make_entity(members[key], reasons[key], names) for key in sorted(members)}


def _names(
    kept: Iterable[Unit], roof: Mapping[str, str], entities: Mapping[str, Entity]
) -> dict[str, str]:
    """Return the name that is shown for each unit that is kept."""
    return {unit.key: entities[roof[unit.key]].name for unit in kept}


def _is_hidden(entity: Entity, hidden: set[str]) -> bool:
    return not hidden.isdisjoint({fold(entity.name), *(fold(a.surface) for a in entity.aliases)})


def _mentions_of(entities: Iterable[Entity]) -> list[LeftOut]:
    return [
        left_out(mention, f"'{entity.name}' is hidden by the editor")
        for entity in entities
        for mention in entity.mentions
    ]


def _apart(links: Sequence[Link], clusters: Clusters) -> tuple[Evidence, ...]:
    """Return what an editor may want to see: pairs near the cut, namesakes, joins not made."""
    roof = clusters.roof
    found = {
        one.evidence
        for one in links
        if one.evidence.judgement is not Judgement.SAME and roof[one.left] != roof[one.right]
    }
    return tuple(sorted({*found, *clusters.refused}, key=strongest_first))
