"""Which full names are worth comparing: never all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dossier.resolve.chinese import wade_giles
from dossier.resolve.lexicon import skeleton, spelling_sets
from dossier.resolve.names import PersonName
from dossier.resolve.units import Unit

# A family name shorter than this has too many neighbours at one letter's distance ("Xi", "Rau").
SLIP_FROM = 5


def near_keys(word: str) -> Iterator[str]:
    """Yield what two spellings of one name share: a sound, a known set, all but one letter."""
    sound = skeleton(word)
    yield sound
    yield from spelling_sets(word)
    yield f"w{wade_giles(word) or word}"
    if len(sound) >= SLIP_FROM:
        yield f"-{sound}"
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
        if name.family_is_first:
            plain = given.replace("-", "")
            keys.add(f"w{wade_giles(plain) or plain}")
    return frozenset(keys)


def candidate_pairs(full: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """Return the pairs of full names that share a near family and a near given name.

    And those of which one begins or ends the other ("Rebelo de Sousa"), and those of the same
    letters or of the same parts in another order. Sorted, each once.
    """
    people = [(unit, unit.person) for unit in full if unit.person]
    pairs: dict[tuple[str, str], tuple[Unit, Unit]] = {}
    for block in (*_by_family_and_given(people), *_by_part_pairs(people), *_by_whole(people)):
        for index, left in enumerate(block):
            for right in block[index + 1 :]:
                one, other = (left, right) if left.key < right.key else (right, left)
                pairs[one.key, other.key] = (one, other)
    return [pairs[key] for key in sorted(pairs) if key[0] != key[1]]


People = Sequence[tuple[Unit, PersonName]]


def _families_of(person: PersonName) -> tuple[str, ...]:
    """The family name, and with its particles where it has some: "Vries", "DeVries"."""
    return tuple(dict.fromkeys((person.family, person.family_with_particles)))


def _by_family_and_given(people: People) -> Iterator[list[Unit]]:
    blocks: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
    families = FamilyIndex(family for _, person in people for family in _families_of(person))
    for unit, person in people:
        for family in _families_of(person):
            for key in given_keys(person):
                blocks[family, key].append(unit)
    yield from blocks.values()
    near = {family: families.near(family) for family, _ in blocks}
    for (family, key), block in blocks.items():
        for other in near[family]:
            if other > family and (other, key) in blocks:
                yield from ([one, two] for one in block for two in blocks[other, key])


def _by_part_pairs(people: People) -> Iterator[list[Unit]]:
    """Blocks of names that begin or end with the same two parts."""
    blocks: defaultdict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit, person in people:
        if len(person.core) >= 2:
            for key in {("^", *person.core[:2]), ("$", *person.core[-2:])}:
                blocks[key].append(unit)
    yield from blocks.values()


def _by_whole(people: People) -> Iterator[list[Unit]]:
    """Blocks of names of the same letters, and of those of the same parts, in any order."""
    blocks: defaultdict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit, person in people:
        blocks["".join(person.parts).replace("-", ""),].append(unit)
        if len(person.core) >= 2:
            blocks["=", *sorted(skeleton(part) for part in person.core)].append(unit)
    yield from blocks.values()
