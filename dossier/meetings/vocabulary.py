"""The words that tell of a meeting, from `knowledge/meetings.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from dossier.knowledge import load
from dossier.model import MeetingForm

_WORD = re.compile(r"[^\W_]+")


class TermKind(StrEnum):
    """How a term tells of a meeting."""

    TOGETHER = "together"
    """A verb whose subject and object meet."""
    JOURNEY = "journey"
    """A verb whose subject goes to a place."""
    JOINTLY = "jointly"
    """A verb that tells of a meeting when several people are its subject."""
    CONVENE = "convene"
    """A verb that tells of a session when its subject is a body."""
    DECIDE = "decide"
    """A verb that tells of a session when its subject is a body and a day is told."""
    HEAR = "hear"
    """The same of any organisation, where its object is a case."""
    BEGIN = "begin"
    """A verb that tells of a session when its subject is a council and it has no object."""
    ADDRESS = "address"
    """A verb that tells of a session when its object is a body, or those who sit in one."""
    NOUN = "noun"


SITTINGS = (
    TermKind.CONVENE,
    TermKind.DECIDE,
    TermKind.HEAR,
    TermKind.BEGIN,
    TermKind.ADDRESS,
)
"""Kinds of verbs that tell of a session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or phrase that tells of a meeting."""

    words: tuple[str, ...]
    """Lower case, in order."""
    form: MeetingForm
    kind: TermKind
    transitive: bool = False
    """Whether a verb tells of a meeting only with an object: "received", not "met"."""
    to: tuple[str, ...] = ()
    """Prepositions one of which must introduce the place of a journey; '' for its object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Everything that `meetings.yml` knows."""

    terms: Mapping[str, tuple[Term, ...]]
    """By first word, the longest term first."""
    bodies: frozenset[str]
    plurals: frozenset[str]
    pastimes: frozenset[str]
    """Nouns that make a session no meeting: "yoga"."""
    sizes: Mapping[str, int]
    """A phrase -> how many parties it says meet."""
    offices: Mapping[str, str]
    """A word for an office -> its class."""
    institutions: Mapping[str, str]
    """A word for a body or field -> its one name."""
    seats: Mapping[str, tuple[str, ...]]
    """A word for those who sit -> words of the names of bodies in which they do."""
    somebody: frozenset[str]
    """Nouns for people: offices, titles, colleagues and guests."""
    words: Mapping[str, frozenset[str]]
    """Named word lists: `planned`, `cancelled`, `unreal`, ..."""

    def size_in(self, words: Sequence[str]) -> int | None:
        """How many parties the words say meet; None where they do not say.

        "A meeting of three" does, "a meeting of three hours" does not.
        """
        text = f" {' '.join(words)} "
        for phrase, size in self.sizes.items():
            _, found, after = text.partition(f" {phrase} ")
            if found and after.split(" ")[0] not in self.words["lengths"]:
                return size
        return None

    def has(self, list_name: str, words: Sequence[str]) -> bool:
        """Whether a phrase of the list stands in `words` (lower case, in order).

        "Is also to" is "is to": what only links a sentence to the one before does not count.
        """
        links = self.words["links"]
        text = f" {' '.join(word for word in words if word not in links)} "
        whole = f" {' '.join(words)} "
        return any(
            f" {phrase} " in whole or f" {phrase} " in text for phrase in self.words[list_name]
        )


@cache
def vocabulary() -> Vocabulary:
    """Read the knowledge file, once."""
    knowledge = load("meetings")
    terms: dict[str, list[Term]] = {}
    for term in _terms(knowledge):
        terms.setdefault(term.words[0], []).append(term)
    return Vocabulary(
        terms={
            first: tuple(sorted(group, key=lambda term: (-len(term.words), term.words, term.kind)))
            for first, group in terms.items()
        },
        bodies=frozenset(knowledge["bodies"]),
        plurals=frozenset(knowledge["plurals"]),
        pastimes=frozenset(knowledge["no meeting after"]),
        sizes={
            " ".join(words_of(phrase)): count
            for count, phrases in knowledge["size"].items()
            for phrase in phrases
        },
        offices={word: office for office, words in knowledge["offices"].items() for word in words},
        institutions={w: name for name, words in knowledge["institutions"].items() for w in words},
        seats={w: tuple(seat["names"]) for seat in knowledge["seats"] for w in seat["members"]},
        somebody=frozenset(_nouns_for_people(knowledge)),
        words={
            name: frozenset(" ".join(words_of(phrase)) for phrase in phrases)
            for name, phrases in knowledge["lists"].items()
        },
    )


def _nouns_for_people(knowledge: Any) -> Iterator[str]:
    titles = load("titles")
    yield from knowledge["lists"]["people"]
    for words in (*knowledge["offices"].values(), *titles["royal"].values(), *titles["office"]):
        yield from words


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without any punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def _terms(knowledge: Any) -> Iterator[Term]:
    irregular = knowledge["irregular"]
    for form, verbs in knowledge["together"].items():
        for verb in verbs:
            for word in _inflected(verb, irregular):
                yield Term(
                    words=(word,),
                    form=MeetingForm(form),
                    kind=TermKind.TOGETHER,
                    transitive=verb not in knowledge["intransitive"],
                )
    for form, verbs in knowledge["jointly"].items():
        for verb in verbs:
            for word in _inflected(verb, irregular):
                yield Term(words=words_of(word), form=MeetingForm(form), kind=TermKind.JOINTLY)
    for kind in SITTINGS:
        for verb in knowledge[kind.value]:
            for word in _inflected(verb, irregular):
                yield Term(words=words_of(word), form=MeetingForm.SESSION, kind=kind)
    for form, phrases in knowledge["phrases"].items():
        for phrase in phrases:
            yield Term(
                words=words_of(phrase),
                form=MeetingForm(form),
                kind=TermKind.TOGETHER,
                transitive=phrase in knowledge["transitive"],
            )
    for entry in knowledge["journey"]:
        for word in _inflected(entry["verb"], irregular):
            yield Term(
                words=words_of(word),
                form=MeetingForm.VISIT,
                kind=TermKind.JOURNEY,
                to=tuple(entry["to"]),
            )
    for form, nouns in knowledge["nouns"].items():
        for noun in nouns:
            yield Term(words=words_of(noun), form=MeetingForm(form), kind=TermKind.NOUN)


def _inflected(verb: str, irregular: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    if verb in irregular:
        return tuple(irregular[verb])
    stem = verb[:-1] if verb.endswith("e") else verb
    return (verb, f"{verb}s", f"{stem}ed", f"{stem}ing")
