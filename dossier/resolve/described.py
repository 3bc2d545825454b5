"""Whom a description means that names no office: by what the text says of those it names.

"The nurse" is who was introduced as one, "the Australian" who has an Australian office, "her
counterpart" the other of two, "Norway's embassy" speaks for Norway. Nobody where it may be two.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from itertools import chain

from dossier.knowledge import load
from dossier.model import Kind, Span
from dossier.resolve.lexicon import fold
from dossier.resolve.offices import Offices
from dossier.resolve.scene import Scene, is_possessive
from dossier.resolve.titles import read_title
from dossier.resolve.world import Known, body_key, common_spelling, is_pure_demonym, known_bodies

_OF = "of|for|at|in"
_IS_A = r"(?:,|\s(?:is|was))\s+(?:an?|the|his|her|its|their|who\s(?:is|was)\san?)\s"
_ENDS = tuple(',.;:)"”’\n')
_BEFORE = 80
_AFTER = 90
"""Characters before and after a name in which it is told who that is."""
_REACH = 2
"""Paragraphs back in which the other of two is looked for."""


class Described:
    """Tells whom the descriptions of one document mean, by what stands beside its names."""

    def __init__(self, scene: Scene, offices: Offices) -> None:
        self._scene = scene
        self._offices = offices
        self._people = scene.people()

    def introduced(self, noun: str) -> str | None:
        """The only person whom the text introduces by a noun: "nurse Ann Lee", "Ann Lee, a nurse".

        Also "the speaker of the house, Ann Lee,", where a sign ends what explains the noun.
        """
        spellings = "|".join(sorted(map(re.escape, _spellings(noun))))
        direct = re.compile(rf"\b(?:{spellings})\b\.?\s+\Z", re.IGNORECASE)
        beside = re.compile(rf"\b(?:{spellings})(?:\s(?:{_OF})\s[^,.;:]+)?,\s+\Z", re.IGNORECASE)
        after = re.compile(rf"{_IS_A}(?:[\w’'-]+\s){{0,4}}?(?:{spellings})\b", re.IGNORECASE)
        found = set()
        for mention, entity in self._scene.named:
            if entity.kind is not Kind.PERSON:
                continue
            start, end = mention.span.start, mention.span.end
            before = self._scene.text[max(start - _BEFORE, 0) : start]
            following = self._scene.text[end : end + _AFTER]
            title = direct.search(before) or (following[:1] in _ENDS and beside.search(before))
            is_title = title and not _is_lesser(before[: title.start()])
            told = after.match(following)
            if is_title or (told and _lesser().isdisjoint(fold(told[0]).split())):
                found.add(entity.id)
        return min(found) if len(found) == 1 else None

    def compatriot(self, text: str) -> str | None:
        """The only person of the document with an office of the country: "the Australian"."""
        whose = _country_of(text)
        found = {
            person.id
            for person in self._people
            for roles in self._offices.held.get(person.id, {}).values()
            if whose and any(whose <= role.whose for role in roles)
        }
        return min(found) if len(found) == 1 else None

    def other_than(self, person: str | None, words: Span) -> str | None:
        """The other of two whom the paragraphs up to the words name: "her counterpart"."""
        start = self._scene.paragraph_start(self._scene.paragraph_of(words.start) - _REACH + 1)
        near = {entity.id for _, entity in self._scene.people_named_in(Span(start, words.start))}
        others = near - {person}
        return min(others) if person in near and len(others) == 1 else None

    def state_of(self, words: Span) -> str | None:
        """The country that an organ speaks for: "the Turkish side", "Norway's embassy"."""
        for mention, entity in self._scene.named_in(words):
            if entity.kind is Kind.PLACE and is_possessive(self._scene.text, mention.span):
                return entity.id
        text = words.text_of(self._scene.text)
        whose = {_country(word) for word in text.split() if _is_nationality(word)} - {None}
        places = {
            entity.id
            for _, entity in self._scene.named
            if entity.kind is Kind.PLACE and _country(entity.name) in whose
        }
        return min(places) if len(places) == 1 else None


def is_national(head: str) -> bool:
    """Whether a noun is what somebody is called by the country: "Australian", "Turk"."""
    return is_pure_demonym(fold(head)) or head.lower() in load("descriptions")["nationals"]


def _country_of(text: str) -> frozenset[str]:
    """The words of the country that "the Turk" or "the Australian" tells."""
    plain = fold(text).removeprefix("the ")
    return read_title(load("descriptions")["nationals"].get(plain, text)).whose


def _country(word: str) -> Known | None:
    """The country that a name or an adjective tells: "Turkey", "Turkish"."""
    return known_bodies().get(body_key(common_spelling(fold(word).removesuffix("s")))) or (
        known_bodies().get(body_key(word))
    )


def _is_lesser(before: str) -> bool:
    """Whether the word before an office makes another one of it: "the deputy" minister."""
    last = re.split(r"[\s-]", before.rstrip(" -"))[-1]
    return fold(last) in _lesser()


def _lesser() -> frozenset[str]:
    return _words("lesser")


def _spellings(noun: str) -> set[str]:
    """A noun with the other words for the same office: "governor", "gov"."""
    for office, others in load("descriptions")["one_office"].items():
        if noun in (office, *others):
            return {office, *others}
    return {noun}


def _is_nationality(word: str) -> bool:
    return word[:1].isupper() and is_pure_demonym(fold(word))


def is_organ(head: str) -> bool:
    """Whether a body's noun is that of an organ of a state: "embassy"."""
    return head in _words("organs")


def is_counterpart(head: str) -> bool:
    """Whether a noun tells somebody by another one: "her host"."""
    return head in _words("counterparts")


def is_party_member(word: str) -> bool:
    """Whether a word is what a member of a party is called: "the Socialist"."""
    return word.lower() in _words("party_members")


def is_profession(offices: Collection[str]) -> bool:
    """Whether all offices are ones that many have, beside others: "the midfielder"."""
    return bool(offices) and _words("professions").issuperset(offices)


@cache
def _words(name: str) -> frozenset[str]:
    words = load("descriptions")[name]
    return frozenset(words if isinstance(words[0], str) else chain(*words))
