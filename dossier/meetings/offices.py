"""Offices: "the Ukrainian leader" is whoever an article calls "President of Ukraine"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.meetings.article import Article, Name
from dossier.meetings.countries import country_of
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import Kind

REACH = 60
"""Characters after a name in which an apposition may tell the office."""


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """What somebody is: an office and, where told, of what country or body."""

    office: str
    """The class of the office in `meetings.yml`: "leader", "minister", "speaker" ..."""
    of: str
    """A country code, the word for a body, or ''."""


def offices_in(text: str) -> frozenset[Office]:
    """The offices that a short text names: "Ukrainian President", "head of the UN"."""
    # "the president's spokeswoman" is no president.
    owners = [w[:-2] for w in text.casefold().split() if w[-2:] in ("'s", "’s")]
    words = [
        word for word in words_of(text.replace(".", "")) if word not in owners or country_of(word)
    ]
    offices = {vocabulary().offices[word] for word in words if word in vocabulary().offices}
    of = {country for word in words if (country := country_of(word))}
    of |= set(_owners(words))
    return frozenset(Office(office, owner) for office in offices for owner in of or {""})


def _owners(words: Sequence[str]) -> Iterable[str]:
    """The bodies and fields that the words name: but the UN's Conference on Trade is not the UN."""
    for word, following in pairwise((*words, "")):
        known = vocabulary().institutions.get(word)
        if known is not None and following not in vocabulary().words["parts of bodies"]:
            yield known


class Offices:
    """Who holds which office, as far as the articles tell."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._here: dict[str, dict[Office, set[str]]] = {}
        self._anywhere: dict[Office, set[str]] = defaultdict(set)
        for article in articles:
            held: dict[Office, set[str]] = defaultdict(set)
            for name, office in _told(article):
                held[office].add(name)
                self._anywhere[office].add(name)
            self._here[article.document.id] = held

    def countryman(self, document_id: str, country: str) -> str | None:
        """The one person of a country in a document ("the Ukrainian"), or None."""
        held = self._here.get(document_id, {})
        found = {p for office, people in held.items() if office.of == country for p in people}
        return next(iter(found)) if len(found) == 1 else None

    def has_one(self, document_id: str, person: str) -> bool:
        """Whether the document, or any other, tells of an office of the person."""
        here = self._here.get(document_id, {})
        return any(person in people for held in (here, self._anywhere) for people in held.values())

    def holds(self, document_id: str, person: str, words: Iterable[str]) -> bool:
        """Whether a document gives the person an office of the class of one of the words.

        Plural words count: "the two presidents".
        """
        known = vocabulary().offices
        classes = {known[w] for word in words for w in (word, word.removesuffix("s")) if w in known}
        for held in (self._here.get(document_id, {}), self._anywhere):
            if any(person in people for office, people in held.items() if office.office in classes):
                return True
        return False

    def holder(self, document_id: str, offices: Iterable[Office]) -> str | None:
        """The one person who is meant by offices in a document, or None where two could be.

        All the offices must fit; one without a country is looked for in the document alone.
        """
        held = self._here.get(document_id, {})
        found: set[str] | None = None
        for office in sorted(offices):
            if office.of:
                people = held.get(office) or self._anywhere.get(office, set())
            else:
                people = {
                    p for o, group in held.items() if o.office == office.office for p in group
                }
            found = people if found is None else found & people
        return next(iter(found)) if found is not None and len(found) == 1 else None


def _told(article: Article) -> Iterable[tuple[str, Office]]:
    """(person, office) from the words right before a name and from the apposition after it."""
    text = article.document.text
    for sentence in article.sentences:
        people = [name for name in sentence.names if name.kind is Kind.PERSON]
        for position, name in enumerate(people):
            if name.entity_id in article.voices:  # "the president's spokesman X"
                continue
            start = people[position - 1].span.end if position else sentence.span.start
            for office in offices_in(_words_before(text[start : name.span.start])):
                yield name.entity_id, office
            after = text[name.span.end : min(sentence.span.end, name.span.end + REACH)]
            if after.startswith(", "):
                for office in offices_in(_apposition(after[2:])):
                    yield name.entity_id, office
    for role, person in article.roles:
        if person in article.voices:
            continue
        for office in offices_in(role):
            yield person, office


def _words_before(text: str) -> str:
    """The title right before a name: the last words up to a comma or a small word."""
    kept: list[str] = []
    for word in reversed(text.split()):
        if word[-1:] in ",;:.)" and not word.endswith("."):
            if kept or len(text.split()) == 1 or word[-1:] != ",":
                break
            kept.append(word.strip(","))
            continue
        if word.casefold() in ("and", "with", "by", "to", "from", "in", "on", "at"):
            break
        terms = vocabulary().terms.get(word.casefold(), ())
        if any(term.kind is not TermKind.NOUN for term in terms):
            break  # "the Danish minister met X": the minister is somebody else
        kept.append(word)
        if len(kept) >= 7:
            break
    return " ".join(reversed(kept))


def _apposition(text: str) -> str:
    words = text.split(",")[0].split(";")[0].split(" who ")[0]
    first = words_of(words)[:1]
    starts = first and (first[0] in ("the", "a", "an", "president", "head", "prime", "foreign"))
    return words if starts or (first and first[0] in vocabulary().offices) else ""


def people_of(names: Sequence[Name]) -> list[str]:
    """The entity ids of the people among the names, each once, in reading order."""
    return list(dict.fromkeys(n.entity_id for n in names if n.kind is Kind.PERSON))
