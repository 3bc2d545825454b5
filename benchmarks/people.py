"""People who are nobody, and the ways in which articles spell their names.

Only `random.Random` decides: the same seed gives the same people and the same spellings.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

_TITLES = ("Mr", "President", "Dr", "Foreign Minister", "Senator", "General", "Prof", "Governor")
# How often an article spells a name otherwise than its bearer does, of a hundred times each.
_ROMANISED, _PLAIN_LETTERS, _SLIP, _INITIAL, _TURNED, _TITLED = 30, 20, 1, 4, 3, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody as he or she writes the own name."""

    culture: str
    given: tuple[str, ...]
    """The given name's spellings, his or her own first."""
    family: str
    particle: str = ""

    @property
    def name(self) -> str:
        """The full name, in the culture's order."""
        return in_order(self.culture, self.given[0], self.particle + self.family)


@cache
def cultures() -> Mapping[str, Any]:
    """Return what names are made of, by culture: see names.yml."""
    text = Path(__file__).with_name("names.yml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = YAML(typ="safe", pure=True).load(text)
    return loaded


def in_order(culture: str, given: str, family: str) -> str:
    """Return a full name as the culture orders it."""
    is_first = cultures()[culture].get("first", False)
    return f"{family} {given}" if is_first else f"{given} {family}"


def make_people(count: int, chance: random.Random) -> list[Person]:
    """Return `count` people, no two of one name. Some family names are frequent, most are rare."""
    names = list(cultures())
    shares = [cultures()[name]["share"] for name in names]
    people: dict[str, Person] = {}
    while len(people) < count:
        person = _person(chance.choices(names, shares)[0], chance)
        people.setdefault(person.name, person)
    return list(people.values())


def _person(culture: str, chance: random.Random) -> Person:
    parts = cultures()[culture]
    families = parts.get("family")
    if families:
        family = families[_often_the_first(len(families), chance)]
    else:
        family = _made_family(parts, chance)
    if "two" in parts and chance.randrange(parts["two"]) == 0:
        family = f"{family} {_made_family(parts, chance)}"
    return Person(
        culture=culture,
        given=_given(parts, chance),
        family=family,
        particle=chance.choice(parts.get("particle", [""])),
    )


def _made_family(parts: Mapping[str, Any], chance: random.Random) -> str:
    """A root or two with an ending; the first ones of the lists are the most frequent."""
    roots, endings = parts["roots"], parts["endings"]
    root: str = roots[_often_the_first(len(roots), chance)]
    if chance.randrange(3):
        root += chance.choice(roots).lower()[:3]
    return root + endings[_often_the_first(len(endings), chance)]


def _given(parts: Mapping[str, Any], chance: random.Random) -> tuple[str, ...]:
    if parts["given"]:
        spellings: str = parts["given"][_often_the_first(len(parts["given"]), chance)]
        return tuple(spellings.split())
    one, two = chance.choice(parts["syllables"]), chance.choice(parts["syllables"])
    joins = parts.get("joins", [""])
    return tuple(dict.fromkeys(f"{one.capitalize()}{join}{two}" for join in joins))


def _often_the_first(count: int, chance: random.Random) -> int:
    return int(chance.random() ** 2 * count)


def spelled(person: Person, chance: random.Random) -> tuple[str, str]:
    """Return the full name and the family name as one article spells them."""
    given, family = person.given[0], person.family
    particle = person.particle
    if _happens(_ROMANISED, chance):
        given = chance.choice(person.given)
        family = _turned_sounds(family, cultures()[person.culture]["turns"], chance)
        particle = chance.choice(cultures()[person.culture].get("particle", [""]))
    if _happens(_PLAIN_LETTERS, chance):
        given, family = _without_marks(given), _without_marks(family)
    if _happens(_SLIP, chance):
        family = _slip(family, chance)
    if _happens(_INITIAL, chance):
        given = f"{given[0]}."
    full = in_order(person.culture, given, particle + family)
    if _happens(_TURNED, chance) and len(full.split()) == 2 and not particle:
        full = " ".join(reversed(full.split()))
    return full, particle + family


def titled(name: str, chance: random.Random) -> str:
    """Return a name, sometimes with a title, sometimes in the possessive."""
    if _happens(_TITLED, chance):
        name = f"{chance.choice(_TITLES)} {name}"
    return name


def _happens(times_in_hundred: int, chance: random.Random) -> bool:
    return chance.randrange(100) < times_in_hundred


def _turned_sounds(family: str, turns: Sequence[str], chance: random.Random) -> str:
    """Write the sounds of a name another way, the same one everywhere in it."""
    for turn in turns:
        sound, *others = turn.split()
        if sound in family and chance.randrange(2):
            family = family.replace(sound, chance.choice(others))
    return family


def _without_marks(name: str) -> str:
    """The letters without their marks, as many wires print them."""
    taken_apart = unicodedata.normalize("NFD", name.replace("ß", "ss").replace("ø", "o"))
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))


def _slip(name: str, chance: random.Random) -> str:
    """Leave out, double or swap a letter inside a name."""
    place = chance.randrange(1, max(2, len(name) - 1))
    one, other = name[place : place + 1], name[place + 1 : place + 2]
    return name[:place] + chance.choice(("", one + one, other)) + name[place + 1 :]
