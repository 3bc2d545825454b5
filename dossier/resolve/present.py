"""Turn clusters into entities: the name shown, aliases, a stable id."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from rapidfuzz import fuzz

from dossier.model import Alias, Entity, Evidence, Kind, Mention
from dossier.resolve.lexicon import PARTICLES, fold, is_usual_spelling
from dossier.resolve.names import plain_surface, read_person, split_title
from dossier.resolve.units import Unit
from dossier.resolve.world import (
    body_key,
    is_generic,
    is_stateless,
    known_bodies,
    without_legal_form,
)
from dossier.text import digest, slug

FOLDERS = {Kind.PERSON: "people", Kind.ORGANISATION: "organisations", Kind.PLACE: "places"}


def make_entity(
    units: Sequence[Unit], evidence: Sequence[Evidence], names: Mapping[str, str]
) -> Entity:
    """Make the entity of one cluster. Its id is not yet unique: see `with_unique_ids`."""
    mentions = sorted((m for unit in units for m in unit.mentions), key=attrgetter("place"))
    name = shown_name(units, names)
    kind = units[0].kind
    return Entity(
        id=f"{FOLDERS[kind]}/{slug(name)}",
        kind=kind,
        name=name,
        aliases=aliases(mentions),
        mentions=tuple(mentions),
        evidence=tuple(sorted(evidence, key=strongest_first)),
    )


def strongest_first(one: Evidence) -> tuple[float, str, str, str, tuple[str, ...]]:
    """The order in which evidence is told."""
    return -one.score, one.left, one.right, one.reason, one.documents


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
    surfaces: defaultdict[str, list[str]] = defaultdict(list)
    for unit in units:
        for mention in unit.mentions:
            surfaces[_clean(unit, mention)].append(mention.document_id)
    for surface in sorted(surfaces):
        if fold(surface) in names:
            return names[fold(surface)]
    known = known_bodies()
    for unit in units:
        if unit.person is None and unit.name in known and known[unit.name].kind is unit.kind:
            return known[unit.name].name
    if units[0].kind is Kind.PERSON:
        return mend_capitals(_most_central(surfaces))

    def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
        # "Halworth City Council" before "City Council", of which there are many.
        key = without_legal_form(body_key(name))
        says_little = all(is_generic(word) for word in key.split()) or is_stateless(key)
        fullness = -len(key.split())
        return name.isupper(), " " not in key, says_little, -len(surfaces[name]), fullness, name

    return min(surfaces, key=rank)


def _clean(unit: Unit, mention: Mention) -> str:
    """The surface without titles; a king keeps his."""
    plain = plain_surface(mention.surface)
    if unit.person is None:
        return plain
    words = plain.split()
    shown = " ".join(words[split_title(words) :])
    has_title = unit.person.royal and unit.person.royal != "sovereign"
    return f"{unit.person.royal.capitalize()} {shown}" if has_title else shown


def _most_central(surfaces: Mapping[str, Sequence[str]]) -> str:
    """Return the spelling of a person's name that is nearest to what the articles write.

    Of the full ones; one that the table of spellings lacks where another is known is a slip of
    the pen. Then the spelling of the family name that most articles use; then the given name:
    each article weighs the same, so that of nine spellings the one most like all others wins.
    """
    weights = Counter({surface: len(set(ids)) for surface, ids in surfaces.items()})
    people = {surface: read_person(surface) for surface in surfaces}
    usual = {surface: is_usual_spelling(person.given) for surface, person in people.items()}

    articles: defaultdict[str, set[str]] = defaultdict(set)
    for surface, ids in surfaces.items():
        articles[people[surface].family].update(ids)

    def rank(surface: str) -> tuple[bool, bool, bool, int, float, int, bool, str]:
        person = people[surface]
        is_piece = any(_is_piece(person.parts, other.parts) for other in people.values())
        nearness = sum(
            weight * fuzz.ratio(fold(surface), fold(other)) for other, weight in weights.items()
        )
        return (
            person.is_short or is_piece,
            surface.isupper(),
            not usual[surface] and any(usual.values()),
            -len(articles[person.family]),
            -round(nearness, 6),
            -len(surfaces[surface]),
            surface.isascii(),  # "Çelik" before "Celik": whoever writes the signs knows them
            surface,
        )

    return min(surfaces, key=rank)


def _is_piece(parts: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a name begins or ends a longer one: "Rebelo de Sousa"."""
    return len(parts) < len(longer) and parts in (longer[-len(parts) :], longer[: len(parts)])


# Particles that are written small inside a name. "Al" and "El" go either way, and stay.
_SMALL_PARTICLES = PARTICLES - {"al", "el", "st", "le", "la"}


def mend_capitals(name: str) -> str:
    """Write a person's name that only capitals print as names are written.

    "OMAR BIN SALIH" -> "Omar bin Salih".
    """
    if not name.isupper():
        return name
    words = [_capitalise(word) for word in name.split()]
    return " ".join(
        w.lower() if n and w.lower() in _SMALL_PARTICLES else w for n, w in enumerate(words)
    )


def _capitalise(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-"))


def with_unique_ids(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Give entities of one address a digest of what tells them apart, and sort by id.

    That is their spellings; where these are the same, too, their first mentions. Nothing is
    counted, so an id does not hang on how many others there are.
    """
    for content in (_spellings, _first_place):
        taken = Counter(entity.id for entity in entities)
        entities = [
            replace(entity, id=f"{entity.id}-{digest(content(entity), length=6)}")
            if taken[entity.id] > 1
            else entity
            for entity in entities
        ]
    return tuple(sorted(entities, key=lambda entity: entity.id))


def _spellings(entity: Entity) -> str:
    return "|".join(sorted(alias.surface for alias in entity.aliases))


def _first_place(entity: Entity) -> str:
    return repr(entity.mentions[0].place[:3])
