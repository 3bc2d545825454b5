"""A collection of articles that nobody wrote, with the truth about whom each name means.

Shaped as news is: a few people are named in many articles, most in one or two; an article names
somebody in full, then by the family name; every article spells a name in its own way.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from benchmarks.people import Person, make_people, spelled, titled
from dossier.model import Annotation, Block, BlockKind, Document, Kind, Mention, Span

MENTIONS_A_NAME = 5
_NEW, _KNOWN = 5, 2
"""In an article: people whom few others name, and people of the news."""
_MENTIONS_A_PERSON = 3
_SENTENCES = (
    "Then {} spoke.",
    "Nobody had told {} so.",
    "{} left early.",
    "This was what {} said.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Articles with their mentions, and the truth."""

    documents: tuple[Document, ...]
    annotations: tuple[Annotation, ...]
    truth: Mapping[Mention, str]
    """The name of the person whom each mention means, as he or she writes it."""


def make_collection(mentions: int, seed: int = 1) -> Collection:
    """Return a collection of `mentions` mentions of a fifth as many people."""
    chance = random.Random(seed)
    people = make_people(mentions // MENTIONS_A_NAME, chance)
    casts = _casts(people, mentions, chance)
    documents: list[Document] = []
    annotations: list[Annotation] = []
    truth: dict[Mention, str] = {}
    left = mentions
    for number, cast in enumerate(casts):
        document, found = _article(f"articles/{number:06}", cast, chance)
        found = found[:left]
        left -= len(found)
        documents.append(document)
        annotations.append(_annotation(document, tuple(mention for mention, _ in found)))
        truth.update((mention, person.name) for mention, person in found)
        if not left:
            break
    return Collection(documents=tuple(documents), annotations=tuple(annotations), truth=truth)


def _casts(people: list[Person], mentions: int, chance: random.Random) -> Iterator[list[Person]]:
    """Yield who is in each article: everybody once, in some order, among those often named."""
    news = [people[int(chance.random() ** 3 * len(people))] for _ in range(mentions)]
    rare = iter(chance.sample(people, len(people)))
    often = iter(news)
    while True:
        known, new = list(islice(often, _KNOWN)), list(islice(rare, _NEW))
        cast = list({person.name: person for person in (*known, *new)}.values())
        if not cast:
            return
        yield cast


def _article(
    id: str, cast: list[Person], chance: random.Random
) -> tuple[Document, list[tuple[Mention, Person]]]:
    """Write an article: the full name of everybody, then family names, in turn."""
    surfaces = [(person, *spelled(person, chance)) for person in cast]
    told = [(person, titled(full, chance)) for person, full, _ in surfaces]
    later = [(person, short) for person, _, short in surfaces] * (_MENTIONS_A_PERSON - 1)
    chance.shuffle(later)
    text, found = "", []
    for person, surface in (*told, *later):
        head, tail = chance.choice(_SENTENCES).split("{}")
        start = len(text) + len(head)
        span = Span(start, start + len(surface))
        text += f"{head}{surface}{tail} "
        mention = Mention(document_id=id, span=span, surface=surface, kind=Kind.PERSON)
        found.append((mention, person))
    return _document(id, text.rstrip()), found


def _document(id: str, text: str) -> Document:
    """One paragraph without anything around it."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)), line=1, anchor="p1")
    return Document(
        id=id,
        file=f"{id}.txt",
        digest="0" * 64,
        title="An article",
        title_basis="made for a benchmark",
        published=None,
        byline=None,
        language="en",
        text=text,
        blocks=(block,),
    )


def _annotation(document: Document, mentions: tuple[Mention, ...]) -> Annotation:
    """The mentions without grammar: nobody speaks here."""
    return Annotation(
        document_id=document.id,
        sentences=(),
        tokens=(),
        mentions=mentions,
        dates=(),
        quotations=(),
    )
