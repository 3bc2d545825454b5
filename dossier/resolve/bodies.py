"""Link the units of organisations and places: known names, acronyms, short forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dossier.model import Evidence, Judgement, Kind
from dossier.resolve.cluster import Link
from dossier.resolve.people import evidence
from dossier.resolve.units import Unit
from dossier.resolve.world import known_bodies, short_names


def link_bodies(units: Sequence[Unit]) -> list[Link]:
    """Return the links between all units of organisations and places."""
    bodies = [unit for unit in units if unit.kind is not Kind.PERSON]
    return [*link_known(bodies), *link_shorts(bodies), *link_acronyms(bodies)]


def link_known(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link the spellings that knowledge gives to one country, city or body."""
    known = known_bodies()
    groups: defaultdict[tuple[Kind, str], list[Unit]] = defaultdict(list)
    for unit in bodies:
        if unit.name in known and known[unit.name].kind is unit.kind:
            groups[unit.kind, known[unit.name].name].append(unit)
    for (_, name), group in sorted(groups.items()):
        for unit in group[1:]:
            yield _same(group[0], unit, 1.0, f"both are known names of {name}")


def link_shorts(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link "the Commission" to the one such body that the same article names in full."""
    known = known_bodies()
    for unit in bodies:
        if unit.document_id is None:
            continue
        names = short_names()[unit.name]
        full = [
            other
            for other in bodies
            if unit.document_id in other.documents
            and other.name in known
            and known[other.name].name in names
        ]
        if len({known[other.name].name for other in full}) == 1:
            yield _same(
                unit, full[0], 0.9, f"short for {known[full[0].name].name}, named in the article"
            )


def link_acronyms(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link an acronym to the name in the same articles whose initials it is."""
    by_initials: defaultdict[tuple[str, Kind], list[Unit]] = defaultdict(list)
    for unit in bodies:
        for letters in initials(unit.name):
            by_initials[letters, unit.kind].append(unit)
    for unit in bodies:
        for other in by_initials[unit.name, unit.kind]:
            if unit.documents & other.documents:
                yield _same(unit, other, 0.9, "its initials, in the same article")


def initials(name: str) -> set[str]:
    """Return the acronyms of a name: with and without its small words. None for short names."""
    words = name.replace("-", " ").split()
    large = [
        word for word in words if word not in {"of", "the", "and", "for", "on", "in", "de", "et"}
    ]
    return {"".join(word[0] for word in some) for some in (words, large) if len(some) >= 2}


def _same(left: Unit, right: Unit, score: float, reason: str) -> Link:
    found: Evidence = evidence(left, right, score, reason, Judgement.SAME)
    return Link(left.key, right.key, found)
