"""The thesaurus of news, ready to be looked up: `knowledge/subjects.yml` says how it is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.knowledge import load
from dossier.text import fold
from dossier.topics.vocabulary import CORPUS, VERB, british, expected

ARTICLES = ("a", "an", "the")
COMMON = 25 / CORPUS
"""How often a word stands in general English that hints at much: "president", "election", "job"."""
_HYPHENS = str.maketrans(dict.fromkeys("-‐‑–", " "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A term that points to a subject."""

    words: tuple[str, ...]
    """As `spellings` compares them."""
    subject: str
    """Its name."""
    sure: bool
    """Whether it suffices alone; else it is a hint."""

    @property
    def named(self) -> bool:
        """Whether it is a name that the thesaurus knows ("FIFA")."""
        return any(word != word.lower() for word in self.words)

    @property
    def telling(self) -> bool:
        """Whether it is rare enough in general English to tell something by itself."""
        return self.sure or expected(self.words) < COMMON


@cache
def pointers() -> Mapping[str, tuple[Pointer, ...]]:
    """All terms of the thesaurus by their first word."""
    found: dict[str, list[Pointer]] = defaultdict(list)
    for field in load("subjects")["fields"]:
        for subject, facts in load(f"subjects/{field}").items():
            for pointer in _pointers(subject, facts):
                found[pointer.words[0]].append(pointer)
    return {word: tuple(pointers) for word, pointers in found.items()}


@cache
def words_of(subject: str) -> frozenset[str]:
    """All words of a subject's terms."""
    told = _by_subject()[subject]
    return frozenset(word.removeprefix(VERB) for one in told for word in one.words)


@cache
def says(subject: str) -> frozenset[tuple[str, ...]]:
    """The terms each of which suffices."""
    return frozenset(one.words for one in _by_subject()[subject] if one.sure)


@cache
def _by_subject() -> Mapping[str, tuple[Pointer, ...]]:
    found: dict[str, list[Pointer]] = defaultdict(list)
    for pointer in (one for same in pointers().values() for one in same):
        found[pointer.subject].append(pointer)
    return {subject: tuple(told) for subject, told in found.items()}


def _pointers(subject: str, facts: Mapping[str, str]) -> Iterator[Pointer]:
    name = subject[:1].lower() + subject[1:] if subject[1:2].islower() else subject
    sure = dict.fromkeys(map(_as_compared, (name, *listed(facts["says"]))))
    for words in sure:
        yield Pointer(words=words, subject=subject, sure=True)
    for words in dict.fromkeys(map(_as_compared, listed(facts.get("hints", "")))):
        if words not in sure:
            yield Pointer(words=words, subject=subject, sure=False)


def listed(terms: str) -> list[str]:
    """Terms that commas part."""
    return [term.strip() for term in terms.split(",") if term.strip()]


def _as_compared(term: str) -> tuple[str, ...]:
    """ "to join the EU" is (to join, EU)."""
    act = VERB * term.startswith(VERB)
    parts = split_word(term.removeprefix(VERB))
    told = [part if part != part.lower() else base_form(part) for part in parts]
    first, *others = (word for word in told if word not in ARTICLES)
    return (act + first, *others)


def split_word(word: str) -> list[str]:
    """The parts of a compound, less the possessive: "women's" is "women"."""
    bare = word.replace("’", "'").replace("'s", "").replace("'", "")
    return bare.translate(_HYPHENS).split()


@lru_cache(maxsize=65_536)
def base_form(word: str) -> str:
    """Folded, in British spelling."""
    return british(fold(word))


@lru_cache(maxsize=65_536)
def spellings(part: str, lemma: str, pos: str) -> frozenset[str]:
    """The ways in which a printed word may stand in the thesaurus.

    As printed where it has a capital (also where all are capitals), in lower case, and its lemma;
    a verb also with "to ".
    """
    lower, base = base_form(part), base_form(lemma)
    found = {lower, base}
    if pos == "VERB":
        found.add(VERB + base)
    if part != part.lower():
        found.update((part, part.capitalize()))
    return frozenset(found)
