"""Collect the mentions of one name into a unit: what is compared and clustered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.knowledge import load
from dossier.knowledge.languages import place_names
from dossier.model import Document, Kind, Mention
from dossier.resolve.names import PersonName, plain_surface, read_person
from dossier.resolve.world import body_key, is_generic, known_bodies, short_names, trim_body


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A mention with its name read both ways, whatever kind it will turn out to have."""

    mention: Mention
    person: PersonName
    body: str
    """Its key as an organisation or a place."""
    is_base: bool = False
    """Whether something is "-based" there."""
    is_where: bool = False
    """Whether a word before it says that it is a place: "in", "travelled to"."""
    is_noun: bool = False
    """Whether the grammar sees a common noun in it."""

    @property
    def words(self) -> int:
        """How many words the name has, without what `plain_surface` takes off."""
        return len(plain_surface(self.mention.surface).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """The mentions of one name that cannot but be one: the whole collection's, or one article's.

    A full name counts for all articles; "Rutte", "G. Jandroković" or "the Commission" for its own.
    """

    key: str
    """Unique and made of content: kind, name and, for a short name, the document."""
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

    @property
    def documents(self) -> frozenset[str]:
        """The ids of the documents that hold a mention."""
        return frozenset(mention.document_id for mention in self.mentions)


def read_mention(mention: Mention, document: Document, *, is_noun: bool = False) -> Named:
    """Read the name of a mention, with the word before it for its title."""
    before = document.text[max(0, mention.span.start - 24) : mention.span.start]
    before = before.rsplit("\n", 1)[-1]
    title = before.split()[-1] if before[-1:] == " " and before.strip() else ""
    person = read_person(mention.surface, title)
    plain = plain_surface(mention.surface)
    body = body_key(place_names(document.language).get(plain, plain))
    return Named(
        mention=mention,
        person=person,
        body=body if body in known_bodies() else trim_body(body),
        is_noun=is_noun,
        is_where=_is_where(before.split()),
        is_base=document.text.startswith("-based", mention.span.end),
    )


def _is_where(before: Sequence[str]) -> bool:
    """Whether the words before a name lead to a place."""
    *_, earlier, last = ("", "", *map(str.lower, before))
    heads = load("name_heads")
    return last in heads["where"] or (last == "to" and earlier in heads["towards"])


def make_units(named: Iterable[Named], kinds: Mapping[Mention, Kind]) -> tuple[Unit, ...]:
    """Group mentions by kind, name and, where the name is short, document. Sorted by key."""
    groups: defaultdict[tuple[Kind, str, str], list[Named]] = defaultdict(list)
    for one in named:
        kind = kinds[one.mention]
        if kind is Kind.PERSON:
            where = one.mention.document_id if one.person.is_short else ""
            groups[kind, one.person.key, where].append(one)
        else:
            where = one.mention.document_id if is_short_body(one.body) else ""
            groups[kind, one.body, where].append(one)
    made = (
        _unit(kind, name, where, some, suffix)
        for kind, name, where in sorted(groups)
        for suffix, some in _parted(kind, groups[kind, name, where])
    )
    return tuple(sorted(made, key=lambda unit: unit.key))


def _parted(kind: Kind, group: list[Named]) -> list[tuple[str, list[Named]]]:
    """Part Mr and Mrs of one name; whoever has no title goes with him or her who is named more."""
    genders = Counter(one.person.gender for one in group if one.person.gender)
    if kind is not Kind.PERSON or len(genders) < 2:
        return [("", group)]
    (fewer, _) = min(genders.items(), key=lambda item: (item[1], item[0]))
    rest = [one for one in group if one.person.gender is not fewer]
    return [("", rest), (f"|{fewer}", [one for one in group if one.person.gender is fewer])]


def is_short_body(key: str) -> bool:
    """Whether it takes an article to know which body is meant: "the Alliance", "Council"."""
    is_known = key in known_bodies()
    return not is_known and (key in short_names() or (" " not in key and is_generic(key)))


def _unit(kind: Kind, name: str, where: str, group: list[Named], suffix: str) -> Unit:
    group = sorted(group, key=lambda one: (one.mention.document_id, one.mention.span))
    gendered = [one.person for one in group if one.person.gender]
    person = (gendered or [one.person for one in group])[0]
    return Unit(
        key="|".join((kind, name, where)) + suffix,
        kind=kind,
        name=name,
        person=person if kind is Kind.PERSON else None,
        document_id=where or None,
        mentions=tuple(one.mention for one in group),
        is_noun=all(one.is_noun for one in group),
    )
