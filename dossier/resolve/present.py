"""Turn clusters into entities: the name shown, aliases, a stable id."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from dossier.model import Alias, Entity, Evidence, Kind, Mention
from dossier.resolve.names import plain_surface
from dossier.resolve.units import Unit
from dossier.resolve.world import known_bodies
from dossier.text import digest, fold, slug

FOLDERS = {Kind.PERSON: "people", Kind.ORGANISATION: "organisations", Kind.PLACE: "places"}


def make_entity(
    units: Sequence[Unit], evidence: Sequence[Evidence], names: Mapping[str, str]
) -> Entity:
    """Make the entity of one cluster. Its id is not yet unique: see `with_unique_ids`."""
    mentions = sorted((m for unit in units for m in unit.mentions), key=place_of)
    name = shown_name(units, names)
    kind = units[0].kind
    return Entity(
        id=f"{FOLDERS[kind]}/{slug(name)}",
        kind=kind,
        name=name,
        aliases=aliases(mentions),
        mentions=tuple(mentions),
        evidence=tuple(sorted(evidence, key=lambda e: (-e.score, e.left, e.right, e.reason))),
    )


def place_of(mention: Mention) -> tuple[str, int, int]:
    """The order in which mentions are told."""
    return mention.document_id, mention.span.start, mention.span.end


def aliases(mentions: Sequence[Mention]) -> tuple[Alias, ...]:
    """Return every spelling with its count and documents, the most frequent first."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        groups[plain_surface(mention.surface)].append(mention.document_id)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        Alias(surface=surface, count=len(ids), document_ids=tuple(sorted(set(ids))))
        for surface, ids in ordered
    )


def shown_name(units: Sequence[Unit], names: Mapping[str, str]) -> str:
    """Choose the name to show: the editor's, the known one, or the fullest that most use."""
    surfaces = Counter(_clean(unit, m) for unit in units for m in unit.mentions)
    for surface in sorted(surfaces):
        if fold(surface) in names:
            return names[fold(surface)]
    known = known_bodies()
    for unit in units:
        if unit.person is None and unit.name in known and known[unit.name].kind is unit.kind:
            return known[unit.name].name
    return mend_capitals(min(surfaces, key=lambda s: _rank(s, surfaces[s])))


def _clean(unit: Unit, mention: Mention) -> str:
    """The surface without titles; a king keeps his."""
    plain = plain_surface(mention.surface)
    if unit.person is None:
        return plain
    words = plain.split()
    bare = unit.person.shown.split()
    shown = " ".join(words[-len(bare) :])
    return f"{unit.person.royal.capitalize()} {shown}" if unit.person.royal else shown


def _rank(surface: str, count: int) -> tuple[bool, bool, int, int, str]:
    """Full before short, mixed case before capitals, then frequent, then long."""
    words = surface.split()
    full = len(words) > 1 and not any(len(word.strip(".")) == 1 for word in words)
    return (not full, surface.isupper() and len(words) > 1, -count, -len(surface), surface)


def mend_capitals(name: str) -> str:
    """Write a name that only capitals print as names are written: "RISHI SUNAK" -> "Rishi Sunak".

    One word stays: it may be an acronym.
    """
    if not name.isupper() or " " not in name:
        return name
    return " ".join(
        "-".join(part.capitalize() for part in word.split("-")) for word in name.split()
    )


def with_unique_ids(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Give entities of one address a digest of their first mention, and sort by id.

    Nothing is counted, so an id does not hang on how many others there are.
    """
    from dataclasses import replace

    taken = Counter(entity.id for entity in entities)
    unique = [
        entity
        if taken[entity.id] == 1
        else replace(
            entity, id=f"{entity.id}-{digest(repr(place_of(entity.mentions[0])), length=6)}"
        )
        for entity in entities
    ]
    return tuple(sorted(unique, key=lambda entity: entity.id))
