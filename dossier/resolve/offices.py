"""Whether a description ("the NATO chief") can mean the holder of a role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from functools import cache, lru_cache
from itertools import chain

from dossier.knowledge import load
from dossier.model import Document, Entity, Kind
from dossier.resolve.lexicon import SMALL_WORDS, fold, title_words
from dossier.resolve.world import common_spelling

_LONGEST_TITLE = 16
"""Characters before a name in which a royal title stands."""


@dataclass(frozen=True, slots=True)
class Title:
    """A role, or a description, reduced to what can be compared."""

    offices: frozenset[str]
    """'minister', 'secretary' and 'general'; empty where it names no office."""
    kinds: frozenset[str]
    """What tells one office from another: 'foreign', 'deputy'."""
    whose: frozenset[str]
    """The body or country it belongs to, as far as it is told."""
    initials: str = ""
    """The first letters of all but the offices: 'dup' for "of the Democratic Unionist Party"."""


class Fit(IntEnum):
    """How far a role bears out a description."""

    NONE = 0
    OPEN = 1
    """The same office, but the role does not tell whose it is."""
    FULL = 2


@lru_cache(maxsize=1 << 14)
def read_title(words: str) -> Title:
    """Reduce a role, or a description, to its offices, their kinds and whose they are."""
    vocabulary = title_words()
    plain = common_spelling(fold(words).replace("'s", "").replace("-", " "))
    for variant, office in _one_office():
        plain = f" {plain} ".replace(f" {variant} ", f" {office} ").strip()
    in_order = [part for part in plain.split() if part not in SMALL_WORDS | _listed("idle")]
    parts = frozenset(in_order)
    known = (vocabulary["office"] | vocabulary["royal"]) - _listed("anybody") - _listed("lesser")
    offices = parts & known
    kinds = (parts & (vocabulary["modifier"] | _listed("lesser"))) - offices - {"european"}
    whose = parts - offices - kinds - _listed("anybody")
    initials = "".join(part[0] for part in in_order if part not in offices)
    return Title(offices, kinds, whose, initials)


def fit(description: Title, role: Title) -> Fit:
    """How far a role bears out a description; see `Fit`.

    A deputy is not the one he stands for. "The NATO chief" is whoever leads it.
    """
    if not description.offices:
        return Fit.NONE
    general = description.offices <= _listed("any_leader")
    same = description.offices <= role.offices
    if not same and not (general and role.offices & _listed("leaders")):
        return Fit.NONE
    lesser = _listed("lesser")
    if description.kinds & lesser != role.kinds & lesser:
        return Fit.NONE
    if not description.kinds <= role.kinds | role.whose | role.offices:
        return Fit.NONE
    if description.whose <= role.whose or description.whose == {role.initials}:
        return Fit.FULL if description.whose or not general else Fit.OPEN
    if role.whose and role.whose <= description.whose and same:
        return Fit.FULL
    return Fit.NONE if role.whose else Fit.OPEN


@cache
def _one_office() -> tuple[tuple[str, str], ...]:
    offices: Mapping[str, list[str]] = load("descriptions")["one_office"]
    return tuple((variant, office) for office, variants in offices.items() for variant in variants)


@cache
def _listed(name: str) -> frozenset[str]:
    words = load("descriptions")[name]
    return frozenset(words if isinstance(words[0], str) else chain(*words))


@dataclass(frozen=True, slots=True)
class Offices:
    """Every office that the texts of a collection give to a person."""

    held: Mapping[str, Mapping[str, frozenset[Title]]]
    """Person -> document -> roles."""
    attested: Mapping[Title, Sequence[tuple[date, str]]]
    """Role -> who has it, and on which days articles say so, in order."""
    _asked: dict[Title, tuple[tuple[date, str], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, entities: Iterable[Entity], documents: Sequence[Document]) -> Offices:
        """Collect the roles of all persons."""
        texts = {one.id: one.text for one in documents}
        days = {one.id: one.published.start if one.published else None for one in documents}
        held: dict[str, dict[str, frozenset[Title]]] = {}
        attested: defaultdict[Title, set[tuple[date, str]]] = defaultdict(set)
        for entity in entities:
            for document_id, words in _titles(entity, texts):
                title = read_title(words)
                in_document = held.setdefault(entity.id, {})
                in_document[document_id] = in_document.get(document_id, frozenset()) | {title}
                attested[title].add((days.get(document_id) or date.max, entity.id))
        return cls(held, {title: sorted(found) for title, found in attested.items()})

    def fit(self, description: Title, person: str, document_id: str | None = None) -> Fit:
        """How far a person's roles bear out a description: those of one document, or all of them.

        An office of somebody else's is none: "the Ukrainian president" is not the Polish one.
        """
        held = self.held.get(person, {})
        roles = [
            role
            for where in ([document_id] if document_id else sorted(held))
            for role in held.get(where, ())
        ]
        best = max((fit(description, role) for role in roles), default=Fit.NONE)
        if best is Fit.OPEN and any(_is_elsewhere(description, role) for role in roles):
            return Fit.NONE
        return best

    def has_another(self, description: Title, person: str) -> bool:
        """Whether a person is known by offices, none of them the one described."""
        roles = [role for roles in self.held.get(person, {}).values() for role in roles]
        known = any(role.offices - title_words()["royal"] for role in roles)
        return known and self.fit(description, person) is Fit.NONE

    def holder_on(self, description: Title, day: date | None) -> str | None:
        """The one who can have held an office on a day; None if more than one can.

        Of several holders, the one whom articles before that day and after it name.
        """
        if not description.whose:
            return None
        found = self._attestations(description)
        holders = {holder for _, holder in found}
        if len(holders) == 1 or day is None:
            return min(holders) if len(holders) == 1 else None
        before = [one for one in found if one[0] <= day]
        after = [one for one in found if one[0] >= day and one[0] < date.max]
        if not before or not after:
            return None
        last, first = before[-1][0], after[0][0]
        around = {holder for when, holder in found if when in (last, first)}
        return min(around) if len(around) == 1 else None

    def _attestations(self, description: Title) -> tuple[tuple[date, str], ...]:
        if description not in self._asked:
            fitting = [
                one
                for title, found in self.attested.items()
                if fit(description, title) is Fit.FULL
                for one in found
            ]
            self._asked[description] = tuple(sorted(set(fitting)))
        return self._asked[description]


def _titles(person: Entity, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The roles of a person, and the royal titles in or before the names: "Prince"."""
    if person.kind is not Kind.PERSON:
        return
    for role in person.roles:
        yield role.document_id, role.title
    royal = title_words()["royal"]
    for mention in person.mentions:
        start = mention.span.start
        before = texts[mention.document_id][max(start - _LONGEST_TITLE, 0) : start].split()
        for word in (*before[-1:], mention.surface.split()[0]):
            if fold(word) in royal and word[0].isupper():
                yield mention.document_id, word


def _is_elsewhere(description: Title, role: Title) -> bool:
    """Whether a role is the same office in another place."""
    shared = bool(description.offices & role.offices)
    return shared and bool(role.whose) and role.whose.isdisjoint(description.whose)
