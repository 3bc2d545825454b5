"""Decide over the whole collection what each name names: one name, one kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.model import ENTITY_KINDS, Kind, Mention
from dossier.resolve.acronyms import initials
from dossier.resolve.lexicon import spelling_sets
from dossier.resolve.named import Named
from dossier.resolve.units import is_short_body
from dossier.resolve.world import (
    is_family_name_too,
    known_bodies,
    name_heads,
    without_legal_form,
)

# Where two kinds were found equally often: a body is taken for a person more often than a person
# for a body, since both act and speak.
_PREFERENCE = (Kind.ORGANISATION, Kind.PLACE, Kind.PERSON)
# A single word taken for a person counts less when nothing supports it: no full name, no title, no
# spelling table. Companies ("Pfizer") are found so.
_FULL_VOTE, _LONE_VOTE = 3, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What the collection says of names, apart from any single mention."""

    majority: Mapping[str, Kind]
    """By name as a body's key, without a firm's legal form."""
    families: frozenset[tuple[str, str]]
    """Document and family name of every full person's name."""
    bearers: frozenset[str]
    """Family names of full persons' names, in any article."""
    titled: frozenset[str]
    """Names, as persons' keys, before which an office stands in some article."""
    wheres: frozenset[str]
    """Names that some article says to be where something is: "in Bali"."""
    surnames: frozenset[str]
    """The same, except those that a body's name begins with."""
    beginnings: frozenset[str]
    """First words of places with more words: "Galwan" of "Galwan Valley"."""
    called: frozenset[str]
    """Family names by which somebody is called alone."""
    firms: frozenset[tuple[str, str]]
    """Document and first word of every body's longer name."""


def decide_kinds(named: Sequence[Named], curated: Mapping[str, Kind]) -> dict[Mention, Kind]:
    """Return the kind of each mention.

    `curated` maps a body's key to the editor's word for it, which counts before everything;
    see `_kind` for the rest.
    """
    statistics = gather(named)
    kinds = {one.mention: _kind(one, statistics) for one in named}
    explained = _kinds_of_acronyms(named, kinds)
    return {
        one.mention: curated.get(one.body) or explained.get(one.mention) or kinds[one.mention]
        for one in named
    }


def _kinds_of_acronyms(
    named: Sequence[Named], kinds: Mapping[Mention, Kind]
) -> dict[Mention, Kind]:
    """Give an acronym the kind of what it stands for in the same article."""
    meanings: dict[tuple[str, str], Kind] = {}
    for one in named:
        if one.words > 1 and kinds[one.mention] is not Kind.PERSON:
            for letters in initials(one.body):
                meanings.setdefault((one.mention.document_id, letters), kinds[one.mention])
    return {
        one.mention: meanings[one.mention.document_id, one.body]
        for one in named
        if one.mention.surface.isupper()
        and len(one.body) > 2
        and one.body not in known_bodies()
        and (one.mention.document_id, one.body) in meanings
    }


def gather(named: Sequence[Named]) -> Statistics:
    """Count what the pipeline found for each name over all articles."""
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    people = [one for one in named if one.mention.kind is Kind.PERSON and not one.person.is_short]
    families = frozenset((one.mention.document_id, one.person.family) for one in people)
    everywhere = frozenset(family for _, family in families)
    for one in named:
        votes[without_legal_form(one.body)][one.mention.kind] += _weight(one, everywhere)
    places = (one.body.split() for one in named if one.mention.kind is Kind.PLACE)
    bodies = (one.body.split() for one in named if one.mention.kind is not Kind.PERSON)
    return Statistics(
        majority={name: _majority(counter) for name, counter in votes.items()},
        families=families,
        bearers=everywhere,
        titled=frozenset(one.person.key for one in named if _is_titled(one, everywhere)),
        wheres=frozenset(one.body for one in named if one.is_where or one.is_base),
        surnames=everywhere - {words[0] for words in bodies if len(words) > 1},
        beginnings=frozenset(words[0] for words in places if len(words) > 1),
        called=frozenset(
            one.person.family
            for one in named
            if one.mention.kind is Kind.PERSON and one.person.is_short and not one.person.given
        ),
        firms=frozenset(
            (one.mention.document_id, one.body.split()[0])
            for one in named
            if one.mention.kind is Kind.ORGANISATION and one.words > 1
        ),
    )


def _is_titled(one: Named, bearers: frozenset[str]) -> bool:
    """Whether an office stands before a name ("its leader Ann Lee"), or begins it.

    One inside the name tells only where somebody bears it in full: "Minister Lee", but not
    "General Trading".
    """
    return bool(one.signs.titles) and (
        one.person.family in bearers if one.signs.is_inside else one.words > 1
    )


def _weight(one: Named, families: frozenset[str]) -> int:
    supported = (
        one.mention.kind is not Kind.PERSON
        or one.words > 1
        or one.person.gender is not None
        or one.person.family in families
        or bool(spelling_sets(one.person.family))
    )
    stays = one.is_where and one.mention.kind is Kind.PLACE
    return (_FULL_VOTE if supported else _LONE_VOTE) + stays


def _majority(votes: Counter[Kind]) -> Kind:
    return max(ENTITY_KINDS, key=lambda kind: (votes[kind], -_PREFERENCE.index(kind)))


def _kind(one: Named, statistics: Statistics) -> Kind:
    """Decide one mention, the surest first.

    "Mr" before it; what only firms have, beside the first word of one; a full name's family name
    in the same article; what is known of the world; the word that ends or begins a longer name; a
    given name before a name by which somebody is called; a place's longer name that it begins; a
    family name of the collection that is taken for a body; the majority.
    """
    majority = statistics.majority[without_legal_form(one.body)]
    if one.is_called_mr:
        return Kind.PERSON
    known = known_bodies().get(one.body)
    if one.is_firm and (one.mention.document_id, one.body) in statistics.firms:
        return Kind.ORGANISATION
    if one.words == 1 and (one.mention.document_id, one.person.family) in statistics.families:
        # "Washington", where a George Washington is named: the context has decided.
        return one.mention.kind if known or one.is_where else Kind.PERSON
    if known:
        # "Victoria", "Georgia": also given names. One taken for a person everywhere is one.
        is_name = bool(spelling_sets(one.person.family)) and majority is Kind.PERSON
        return Kind.PERSON if is_name and one.words == 1 else known.kind
    if one.is_base:
        return Kind.PLACE
    if one.person.key in statistics.titled and _kind_of_head(one, majority) is None:
        return Kind.PERSON
    if one.words > 1:
        is_called = one.person.family in statistics.called and bool(spelling_sets(one.person.given))
        return _kind_of_head(one, majority) or (Kind.PERSON if is_called else majority)
    if majority is Kind.ORGANISATION and one.is_where and not is_short_body(one.body):
        return one.mention.kind  # "in Elmstead": the town, whose club has its name
    is_beginning = one.body in statistics.beginnings and one.body not in statistics.bearers
    if majority is Kind.PERSON and is_beginning and one.person.is_short:
        return Kind.PLACE
    if one.person.family in statistics.surnames and one.body not in statistics.wheres:
        return Kind.PERSON
    return majority


def _kind_of_head(one: Named, majority: Kind) -> Kind | None:
    """Return the kind that the last or the first words of a longer name tell, if any."""
    words = one.body.split()
    is_person = majority is Kind.PERSON
    if is_person and (one.person.gender is not None or is_family_name_too(words[-1])):
        return None
    heads = name_heads()
    for side, word in (("last", " ".join(words[-2:])), ("last", words[-1]), ("first", words[0])):
        for kind in (Kind.ORGANISATION, Kind.PLACE):
            if word in heads[kind, side] and not (is_person and side == "first"):
                return kind
    return None
