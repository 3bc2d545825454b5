"""Who holds which office, as texts and the editor tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dossier.model import Document, Entity, Kind, StatedRole
from dossier.resolve.lexicon import fold, title_words
from dossier.resolve.titles import Fit, Title, fit, is_country, read_title
from dossier.resolve.world import is_demonym

_OF = re.compile(r" of (?:the )?")
_LONGEST_TITLE = 16
"""Characters before a name in which a royal title stands."""
_NEAR = 3
"""Roles told before that may be the one whose counterpart somebody is."""


@dataclass(frozen=True, slots=True)
class Term:
    """The time in which the editor says that somebody has a role; both days belong to it."""

    person: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Offices:
    """Every office that the texts of a collection, or its editor, give to a person."""

    held: Mapping[str, Mapping[str, frozenset[Title]]]
    """Person -> document -> roles."""
    attested: Mapping[Title, Sequence[tuple[date, str]]]
    """Role -> who has it, and on which days articles say so, in order."""
    terms: Mapping[Title, Sequence[Term]]
    """Role -> who has it when, as the editor says."""
    _asked: dict[Title, tuple[tuple[date, str], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, entities: Iterable[Entity], documents: Sequence[Document]) -> Offices:
        """Collect the roles of all persons."""
        texts = {one.id: one.text for one in documents}
        entities = tuple(entities)
        bodies = _bodies(entities)
        others = _roles_by_document(entities)
        days = {one.id: one.published.start if one.published else None for one in documents}
        held: dict[str, dict[str, frozenset[Title]]] = {}
        attested: defaultdict[Title, set[tuple[date, str]]] = defaultdict(set)
        terms: defaultdict[Title, list[Term]] = defaultdict(list)
        for entity in entities:
            told = (*_titles(entity, texts, bodies), *_as_counterpart(entity, others))
            for document_id, words in told:
                title = read_title(words)
                in_document = held.setdefault(entity.id, {})
                in_document[document_id] = in_document.get(document_id, frozenset()) | {title}
                attested[title].add((days.get(document_id) or date.max, entity.id))
            for stated in entity.stated_roles:
                title = read_title(stated.title)
                terms[title].append(_term(entity.id, stated))
        return cls(held, {title: sorted(found) for title, found in attested.items()}, terms)

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

    def stated_on(self, description: Title, day: date | None) -> str | None:
        """The one of whom the editor says that he holds an office on a day; None for none."""
        stated = {
            term.person
            for title, found in self.terms.items()
            if fit(description, title) is Fit.FULL
            for term in found
            if day is None or term.first <= day <= term.last
        }
        return min(stated) if len(stated) == 1 else None

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


def _bodies(entities: Iterable[Entity]) -> Mapping[tuple[str, int], str]:
    """What stands where in the articles: the name of each place and organisation."""
    return {
        (mention.document_id, mention.span.start): mention.surface
        for entity in entities
        if entity.kind is not Kind.PERSON
        for mention in entity.mentions
    }


_Roles = Mapping[str, Sequence[tuple[int, str, str]]]


def _roles_by_document(entities: Iterable[Entity]) -> _Roles:
    """The roles that each document gives: where, whose, and the words; in order."""
    found: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for entity in entities:
        for role in entity.roles:
            found[role.document_id].append((role.span.start, entity.id, role.title))
    return {document_id: sorted(roles) for document_id, roles in found.items()}


def _as_counterpart(person: Entity, roles: _Roles) -> Iterator[tuple[str, str]]:
    """The office of a "Danish counterpart": the last told before of somebody else, Denmark's."""
    for role in person.roles:
        nation, _, noun = fold(role.title).rpartition(" ")
        if noun != "counterpart" or not is_demonym(nation):
            continue
        told = roles[role.document_id]
        here = bisect_left(told, (role.span.start, "", ""))
        before = [
            words for _, other, words in told[max(here - _NEAR, 0) : here] if other != person.id
        ]
        if before and read_title(before[-1]).offices:
            office = " ".join(word for word in before[-1].split() if not is_demonym(fold(word)))
            yield role.document_id, f"{nation} {office}"


def _titles(
    person: Entity, texts: Mapping[str, str], bodies: Mapping[tuple[str, int], str]
) -> Iterator[tuple[str, str]]:
    """The roles of a person, and the royal titles in or before the names: "Prince".

    "President Lee of Norway" is Norway's president, "Norway's Lee" may be.
    """
    if person.kind is not Kind.PERSON:
        return
    whose = {
        (mention.document_id, mention.span.start): f" of {body}"
        for mention in person.mentions
        if (of := _OF.match(texts[mention.document_id], mention.span.end))
        and (body := bodies.get((mention.document_id, of.end())))
    }
    for role in person.roles:
        # One character parts a title from the name after it.
        after = whose.get((role.document_id, role.span.end + 1), "")
        yield role.document_id, role.title + after
    royal = title_words()["royal"]
    for mention in person.mentions:
        start = mention.span.start
        before = texts[mention.document_id][max(start - _LONGEST_TITLE, 0) : start].split()
        owner = " ".join(
            before[-2:] if len(before) > 1 and before[-2][0].isupper() else before[-1:]
        )
        if owner.endswith(("'s", "’s")) and read_title(owner).whose and is_country(owner[:-2]):
            yield mention.document_id, owner
        for word in (*before[-1:], mention.surface.split()[0]):
            if fold(word) in royal and word[0].isupper():
                yield mention.document_id, word


def _term(person: str, stated: StatedRole) -> Term:
    since = stated.since.start if stated.since else None
    until = (stated.until.end or stated.until.start) if stated.until else None
    return Term(person, since or date.min, until or date.max)


def _is_elsewhere(description: Title, role: Title) -> bool:
    """Whether a role is the same office in another place."""
    shared = bool(description.offices & role.offices)
    return shared and bool(role.whose) and role.whose.isdisjoint(description.whose)
