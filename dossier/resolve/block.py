"""Which full names are worth comparing: never all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dossier.resolve.lexicon import skeleton, spelling_sets
from dossier.resolve.names import PersonName
from dossier.resolve.units import Unit

# A family name shorter than this has too many neighbours at one letter's distance ("Xi", "Rau").
SLIP_FROM = 6


def near_keys(word: str) -> Iterator[str]:
    """Yield what two spellings of one name share: a sound, a known set, all but one letter."""
    sound = skeleton(word)
    yield sound
    yield from spelling_sets(word)
    if len(sound) >= SLIP_FROM:
        for index in range(len(sound)):
            yield f"-{sound[:index]}{sound[index + 1 :]}"


class FamilyIndex:
    """Finds the family names that are near to one, out of those of the collection."""

    def __init__(self, families: Iterable[str]) -> None:
        self._by_key: defaultdict[str, set[str]] = defaultdict(set)
        for family in families:
            for key in near_keys(family):
                self._by_key[key].add(family)

    def near(self, family: str) -> list[str]:
        """Return the family names of the collection that share a key with `family`, sorted."""
        return sorted({other for key in near_keys(family) for other in self._by_key.get(key, ())})


def given_keys(name: PersonName) -> frozenset[str]:
    """Return the blocks of a given name: its sound's beginning and end, and its known sets."""
    keys: set[str] = set()
    for given in (name.given or name.parts[0], *name.middle):
        sound = skeleton(given)
        keys |= {f"^{sound[:3]}", f"{sound[-3:]}$"} | spelling_sets(given)
    return frozenset(keys)


def candidate_pairs(full: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """Return the pairs of full names that share a near family and a near given name.

    And those of which one begins or ends the other ("Rebelo de Sousa"). Sorted, each once.
    """
    pairs: dict[tuple[str, str], tuple[Unit, Unit]] = {}
    for block in (*_by_family_and_given(full), *_by_part_pairs(full)):
        for index, left in enumerate(block):
            for right in block[index + 1 :]:
                one, other = sorted((left, right), key=lambda unit: unit.key)
                pairs[one.key, other.key] = (one, other)
    return [pairs[key] for key in sorted(pairs) if key[0] != key[1]]


def _by_family_and_given(full: Sequence[Unit]) -> Iterator[list[Unit]]:
    blocks: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
    people = [(unit, unit.person) for unit in full if unit.person]
    families = FamilyIndex(person.family for _, person in people)
    near = {person.family: families.near(person.family) for _, person in people}
    for unit, person in people:
        for key in given_keys(person):
            blocks[person.family, key].append(unit)
    for unit, person in people:
        for family in near[person.family]:
            for key in given_keys(person):
                if family >= person.family:
                    yield from ([unit, other] for other in blocks[family, key])


def _by_part_pairs(full: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Blocks of names that begin or end with the same two parts."""
    blocks: defaultdict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in full:
        core = unit.person.core if unit.person else ()
        if len(core) >= 2:
            for key in {("^", *core[:2]), ("$", *core[-2:])}:
                blocks[key].append(unit)
    yield from (blocks[key] for key in sorted(blocks))
