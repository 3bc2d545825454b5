"""Collect the mentions of one name into a unit: what is compared and clustered."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.knowledge import load
from dossier.model import Kind, Mention
from dossier.resolve.alike import same_given
from dossier.resolve.lexicon import spelling_sets
from dossier.resolve.named import Named
from dossier.resolve.names import Gender, PersonName
from dossier.resolve.world import (
    is_generic,
    is_stateless,
    known_bodies,
    short_names,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """The mentions of one name that cannot but be one: the whole collection's, or one article's.

    A full name counts for all articles; "Quill", "A. Quill" or "the Commission" for its own,
    and a bare name that several of the article bear for its paragraph.
    """

    key: str
    """Unique and made of content: kind, name and, for a short name, where it counts."""
    kind: Kind
    name: str
    """The folded name, `PersonName.key` or `body_key`."""
    person: PersonName | None
    """Set for persons only."""
    document_id: str | None
    """The one document it counts in; None for the whole collection."""
    mentions: tuple[Mention, ...]
    is_noun: bool = False
    """Whether the grammar sees a common noun at every mention."""
    paragraphs: tuple[int, ...] = ()
    """The paragraph of each mention."""
    titles: frozenset[str] = frozenset()
    """The titles that any mention has: "professor"."""
    gender: Gender | None = None
    """What titles tell, or else words like "her husband"."""
    kin_in: frozenset[str] = frozenset()
    """The documents that introduce the person as somebody's father, wife or the like.

    Not as a child: "the founder, whose granddaughter, Ann Lee, heads it" is about her.
    """
    is_elder: bool = False
    """Whether somebody is introduced as another's father or mother."""

    def places_in(self, document_id: str) -> range:
        """Return which of the mentions, in their order, stand in a document."""
        first = bisect_left(self.mentions, document_id, key=lambda one: one.document_id)
        last = bisect_right(self.mentions, document_id, key=lambda one: one.document_id)
        return range(first, last)

    @property
    def documents(self) -> frozenset[str]:
        """The ids of the documents that hold a mention."""
        return frozenset(mention.document_id for mention in self.mentions)


def make_units(named: Iterable[Named], kinds: Mapping[Mention, Kind]) -> tuple[Unit, ...]:
    """Group mentions by kind, name and, where the name is short, document. Sorted by key."""
    named = tuple(named)
    shared = _shared_names(one for one in named if kinds[one.mention] is Kind.PERSON)
    groups: defaultdict[tuple[Kind, str, str, str], list[Named]] = defaultdict(list)
    for one in named:
        kind = kinds[one.mention]
        document_id = one.mention.document_id
        if kind is Kind.PERSON:
            where = document_id if one.person.is_short else ""
            is_open = bool(where) and (document_id, one.person.family) in shared
            paragraph = f"|{one.paragraph}" if is_open else ""
            groups[kind, one.person.key, where, paragraph].append(one)
        else:
            where = document_id if is_short_body(one.body) else ""
            groups[kind, one.body, where, ""].append(one)
    made = (
        _unit(kind, name, where, some, paragraph + suffix)
        for kind, name, where, paragraph in sorted(groups)
        for suffix, some in _parted(kind, groups[kind, name, where, paragraph])
    )
    return tuple(sorted(made, key=lambda unit: unit.key))


def _shared_names(people: Iterable[Named]) -> frozenset[tuple[str, str]]:
    """Return the documents and names, of which two persons of the document are named in full."""
    given: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one in people:
        if not one.person.is_short:
            for name in (one.person.family, *first_surnames(one.person)):
                given[one.mention.document_id, name].add(one.person.given)
    return frozenset(place for place, names in given.items() if _differ(sorted(names)))


def _differ(given: Sequence[str]) -> bool:
    """Whether given names are more than spellings of the first of them."""
    return any(same_given(given[0], other)[0] <= 0 for other in given[1:] if given[0] and other)


def first_surnames(person: PersonName) -> tuple[str, ...]:
    """Return what a longer name may be called by besides its last part: "García" of "García Ruiz".

    Only the part before the last, and none that may be a second given name.
    """
    known = load("first_surnames")
    endings = tuple(known["endings"])
    return tuple(
        name
        for name in person.middle[-1:]
        if name in known["names"]
        or (len(name) > 2 and (name.endswith(endings) or not spelling_sets(name)))
    )


def _parted(kind: Kind, group: list[Named]) -> list[tuple[str, list[Named]]]:
    """Part Mr and Mrs of one name; whoever has no title goes with him or her who is named more."""
    genders = Counter(one.person.gender for one in group if one.person.gender)
    if kind is Kind.PERSON and len(genders) == 1:
        # "Quill's wife laughed. Mrs Quill …": the first one is somebody else.
        others = [one for one in group if one.signs.has_kin and not one.person.gender]
        rest = [one for one in group if one not in others]
        return [("", rest), ("|kin", others)] if others else [("", rest)]
    if kind is not Kind.PERSON or len(genders) < 2:
        return [("", group)]
    (fewer, _) = min(genders.items(), key=lambda item: (item[1], item[0]))
    rest = [one for one in group if one.person.gender is not fewer]
    return [("", rest), (f"|{fewer}", [one for one in group if one.person.gender is fewer])]


def is_short_body(key: str) -> bool:
    """Whether it takes an article to know which body is meant: "the Alliance", "Council"."""
    is_known = key in known_bodies()
    is_general = " " not in key and is_generic(key)
    return not is_known and (key in short_names() or is_general or is_stateless(key))


def _unit(kind: Kind, name: str, where: str, group: list[Named], suffix: str) -> Unit:
    group = sorted(group, key=lambda one: (one.mention.document_id, one.mention.span))
    gendered = [one.person for one in group if one.person.gender]
    person = (gendered or [one.person for one in group])[0]
    kin = [(one.mention.document_id, one.signs.kin) for one in group if one.signs.kin]
    told = {one.gender for _, one in kin if one.gender}
    return Unit(
        key="|".join((kind, name, where)) + suffix,
        kind=kind,
        name=name,
        person=person if kind is Kind.PERSON else None,
        document_id=where or None,
        mentions=tuple(one.mention for one in group),
        is_noun=all(one.is_noun for one in group),
        paragraphs=tuple(one.paragraph for one in group),
        titles=frozenset(title for one in group for title in one.signs.titles),
        gender=person.gender or (min(told) if len(told) == 1 else None),
        kin_in=frozenset(document for document, one in kin if not one.is_child),
        is_elder=any(one.is_parent for _, one in kin),
    )
