"""Find the names once found in every article: those the pipeline missed, or found in part."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from dossier.model import ENTITY_KINDS, Annotation, Document, Entity, Kind, Mention, Span
from dossier.resolve.acronyms import initials
from dossier.resolve.broken import mend_broken
from dossier.resolve.layout import Layout
from dossier.resolve.lexicon import PARTICLES, fold, is_title_word, spelling_sets
from dossier.resolve.names import read_person
from dossier.resolve.world import (
    body_key,
    is_demonym,
    is_generic,
    known_bodies,
    known_spellings,
    name_heads,
)

_WORD = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(r"\s?\([\"“‘']?(?:the )?([A-Z][A-Za-z&]{0,6}[A-Z])[\"”’']?[,)]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """What a second look at the texts changes."""

    added: tuple[Mention, ...]
    replaced: frozenset[Mention]
    """Mentions of a part of a name that is now found whole."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name to look for."""

    text: str
    kind: Kind
    beside: frozenset[str] = frozenset()
    """Full names, one of which the text must have; empty for a name that needs none."""
    is_head: bool = False
    """Whether it is only what sort of thing a body is: a name after "the" alone."""


def find_missed(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    entities: Sequence[Entity],
    words: Counter[str],
) -> Mending:
    """Look for every found name in every text, whole words, with its capitals.

    `words` counts what the collection writes without a capital: a name that is such a word is
    not looked for. Names inside other mentions stay inside.
    """
    told = _told_acronyms(documents, annotations)
    wanted = _by_beginning([*_wanted(entities, words), *told, *_known_names()])
    full = {name.text for names in wanted.values() for name in names if " " in name.text}
    added: list[Mention] = []
    replaced: set[Mention] = set()
    for document, annotation in zip(documents, annotations, strict=True):
        before = [m for m in annotation.mentions if m.kind is not Kind.EVENT]
        layout = Layout(before)
        for mention in (*mend_broken(document, before), *_occurrences(document, wanted)):
            overlapping = layout.overlapping(mention.span)
            if all(_gives_way(other, mention, full) for other in overlapping):
                layout.replace(overlapping, mention)
        added.extend(sorted(set(layout.mentions).difference(before), key=attrgetter("place")))
        replaced.update(set(before).difference(layout.mentions))
    return Mending(added=tuple(added), replaced=frozenset(replaced))


def _told_acronyms(
    documents: Iterable[Document], annotations: Iterable[Annotation]
) -> Iterator[Wanted]:
    """Yield the acronyms that texts give in brackets after a name: 'Harbour Board ("HB")'."""
    for document, annotation in zip(documents, annotations, strict=True):
        for mention in annotation.mentions:
            told = _ACRONYM.match(document.text, mention.span.end)
            is_body = mention.kind is Kind.ORGANISATION and told is not None
            if told and is_body and told[1].lower() in initials(mention.surface):
                yield Wanted(told[1], Kind.ORGANISATION)


def _gives_way(old: Mention, new: Mention, full: Container[str]) -> bool:
    """Whether a mention is only a piece of a new one, or a person's name with words before it.

    `full` holds the names of more words that are looked for: they are no name and words.
    """
    if old.span == new.span:
        return old.kind not in ENTITY_KINDS  # a body taken for a people: "Corvax"
    if new.span.covers(old.span):
        return True
    is_tail = old.span.covers(new.span) and old.span.end == new.span.end
    is_tail = is_tail and old.surface not in full
    first = fold(old.surface.split()[0])
    is_place = first in name_heads()[Kind.PLACE, "first"]
    return is_tail and new.kind is Kind.PERSON is not old.kind and not is_place


def _wanted(entities: Sequence[Entity], words: Counter[str]) -> Iterator[Wanted]:
    """Yield what to look for: full names anywhere, a family name where its bearer is named."""
    for entity in entities:
        if entity.kind is Kind.PERSON:
            yield from _of_person(entity, words)
            continue
        for alias in entity.aliases:
            if _is_safe(alias.surface, words):
                yield Wanted(alias.surface, entity.kind)
        yield from _heads(entity)


def _heads(entity: Entity) -> Iterator[Wanted]:
    """Yield "Authority" for "Harbour Authority", where any of its names stands too."""
    names = frozenset(alias.surface for alias in entity.aliases)
    heads = {name.split()[-1] for name in names if " " in name}
    for head in sorted(heads):
        if head.istitle() and is_generic(fold(head)):
            yield Wanted(head, entity.kind, names, is_head=True)


def _of_person(entity: Entity, words: Counter[str]) -> Iterator[Wanted]:
    people = [read_person(a.surface) for a in entity.aliases if not a.surface.isupper()]
    full = [person for person in people if not person.is_short]
    beside = frozenset(person.shown for person in full)
    for person in full:
        yield Wanted(person.shown, Kind.PERSON)
        family = family_as_printed(person.shown)
        is_known = words[fold(family)] > 0 or body_key(family) in known_bodies()
        if len(family) > 2 and not (is_known or person.royal or person.family_is_first):
            yield Wanted(family, Kind.PERSON, beside)


def family_as_printed(shown: str) -> str:
    """Return the family name without its particles: "Berg" of "Ada von der Berg"."""
    return shown.split()[-1]


def _is_safe(surface: str, words: Counter[str]) -> bool:
    """Whether a body's name can be looked for without a look at each place."""
    parts = surface.split()
    if len(parts) > 1:
        return any(part[0].isupper() and not is_generic(fold(part)) for part in parts)
    is_word = words[surface.lower()] > 0 or is_generic(fold(surface)) or is_title_word(surface)
    long_enough = len(surface) > 3 or (surface.isupper() and len(surface) > 1)
    return long_enough and not is_word and surface[0].isupper() and surface not in PARTICLES


def _known_names() -> Iterator[Wanted]:
    """Yield the known names of more than one word."""
    for name, kind in known_spellings():
        yield Wanted(name, kind)


def _by_beginning(wanted: Iterable[Wanted]) -> Mapping[str, list[Wanted]]:
    """Index the names by their first two words, and those of one word by that; longest first.

    By one word alone a text would be searched for every bearer of each given name in it. A name
    that several people bear is looked for once, beside any of their full names.
    """
    beside: defaultdict[tuple[str, Kind, bool], set[str]] = defaultdict(set)
    for name in wanted:
        beside[name.text, name.kind, name.is_head].update(name.beside or ("",))
    found: defaultdict[str, list[Wanted]] = defaultdict(list)
    for key, full in sorted(beside.items(), key=lambda item: (-len(item[0][0]), item[0])):
        text, kind, is_head = key
        if _WORD.match(text):
            near = frozenset[str]() if "" in full else frozenset(full)
            found[" ".join(_WORD.findall(text)[:2])].append(Wanted(text, kind, near, is_head))
    return dict(found)


def _occurrences(document: Document, wanted: Mapping[str, list[Wanted]]) -> Iterator[Mention]:
    """Yield the places of a text where a wanted name stands by itself."""
    text = document.text
    matches = list(_WORD.finditer(text))
    following = [*(match[0] for match in matches), ""][1:][: len(matches)]
    candidates = [
        (match.start(), name)
        for match, after in zip(matches, following, strict=True)
        for name in (*wanted.get(f"{match[0]} {after}", ()), *wanted.get(match[0], ()))
        if text.startswith(name.text, match.start())
    ]
    present = {name.text for _, name in candidates}
    done = -1
    for start, name in candidates:
        span = Span(start, start + len(name.text))
        here = not name.beside or not present.isdisjoint(name.beside)
        may_be = not name.is_head or text[max(start - 4, 0) : start].lower() == "the "
        if span.start != done and here and may_be and stands_alone(text, span):
            done = span.start
            yield Mention(document_id=document.id, span=span, surface=name.text, kind=name.kind)


def stands_alone(text: str, span: Span) -> bool:
    """Whether a name is no part of a longer word or, being one word, of a longer name."""
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 40]
    if before[-1:].isalnum() or after[:1].isalnum() or re.match(r"[-+&]\w|\+", after):
        return False
    if before.endswith("-") or " " in span.text_of(text):
        return not before.endswith("-")
    follower = re.match(r" ([^\W_]+)", after)
    leader = re.search(r"([^\W_]+)[ ]$", before)
    if follower and follower[1][0].isupper() and not _begins_office(follower[1]):
        return False
    return not leader or leader[1][0].islower() or _may_lead(leader[1], before)


def _begins_office(word: str) -> bool:
    """Whether a capitalised word after a name is none of it: "Corvax Chief Executive"."""
    return is_title_word(word) and not is_generic(fold(word)) and fold(word) != "general"


def _may_lead(word: str, before: str) -> bool:
    """Whether a capitalised word before a name is none of it: a title, a sentence's first word."""
    begins = re.search(r"(?:^|[.!?:\n\"“”]\s*)[^\W_]+ $", before) is not None
    is_name = bool(spelling_sets(fold(word)))
    return is_title_word(word) or is_demonym(fold(word)) or (begins and not is_name)
