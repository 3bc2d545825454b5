"""A dossier that nobody wrote, as large as wanted, for what is measured of sites.

Words are made of syllables and follow Zipf's law, as those of a language do; people are named in
the articles as in news, a few often and most rarely.
"""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, timedelta

from benchmarks.people import make_people
from dossier.model import (
    Alias,
    Annotation,
    Block,
    BlockKind,
    DateValue,
    Document,
    Dossier,
    Entity,
    Kind,
    Mention,
    Precision,
    Resolution,
    Span,
)
from dossier.text import slug

_CONSONANTS, _VOWELS = "bcdfghklmnprstvw", "aeiou"
_VOCABULARY = 30_000
_PARAGRAPHS, _WORDS = 8, 50
_NAMED = 2
"""In an article: one person in the first paragraph, one in the second."""
_OUTLETS = tuple(f"Outlet {number}" for number in range(1, 41))


def make_dossier(articles: int, people: int, seed: int = 1) -> Dossier:
    """Return a dossier of so many articles, and so many people each of whom has a page."""
    chance = random.Random(seed)
    vocabulary = [_word(chance) for _ in range(_VOCABULARY)]
    names = [person.name for person in make_people(people, chance)]
    documents: list[Document] = []
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for number in range(articles):
        # Everybody once, and then those of the news again and again.
        cast = [names[number % people], *(_often(names, chance) for _ in range(_NAMED - 1))]
        document, found = _article(number, cast, vocabulary, chance)
        documents.append(document)
        for mention in found:
            mentions[mention.surface].append(mention)
    entities = {slug(name): _entity(name, mentions[name]) for name in names if mentions[name]}
    return Dossier(
        documents=tuple(documents),
        annotations=tuple(_annotation(document) for document in documents),
        skipped=(),
        resolution=Resolution(entities=tuple(entities.values()), statements=()),
        meetings=(),
        topics=(),
    )


def _word(chance: random.Random) -> str:
    syllables = chance.randint(1, 4)
    return "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(syllables))


def _zipf(words: list[str], chance: random.Random) -> str:
    """A word whose frequency is as the inverse of its place in the list."""
    return words[int(len(words) ** chance.random()) - 1]


def _often(names: list[str], chance: random.Random) -> str:
    return names[int(chance.random() ** 3 * len(names))]


def _article(
    number: int, cast: list[str], vocabulary: list[str], chance: random.Random
) -> tuple[Document, list[Mention]]:
    """An article whose first paragraphs name one of the cast each."""
    id_, text = f"articles/{number:05}", ""
    blocks: list[Block] = []
    found: list[Mention] = []
    for index, name in enumerate((*cast, *[""] * (_PARAGRAPHS - len(cast))), start=1):
        words = " ".join(_zipf(vocabulary, chance) for _ in range(_WORDS))
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + f"{name} {words}.".lstrip()
        blocks.append(
            Block(
                kind=BlockKind.PARAGRAPH,
                span=Span(start, len(text)),
                line=index,
                anchor=f"p{index}",
            )
        )
        if name:
            span = Span(start, start + len(name))
            found.append(Mention(document_id=id_, span=span, surface=name, kind=Kind.PERSON))
    day = date(2015, 1, 1) + timedelta(days=number % 3650)
    document = Document(
        id=id_,
        file=f"{number:05}.txt",
        digest="0" * 64,
        title=" ".join(_zipf(vocabulary, chance) for _ in range(7)).capitalize(),
        title_basis="made for a benchmark",
        published=DateValue(start=day, end=day, precision=Precision.DAY),
        byline=None,
        source=chance.choice(_OUTLETS),
        language="en",
        text=text,
        blocks=tuple(blocks),
    )
    return document, found


def _annotation(document: Document) -> Annotation:
    """A sentence a paragraph, and no grammar."""
    return Annotation(
        document_id=document.id,
        sentences=tuple(block.span for block in document.blocks),
        tokens=(),
        mentions=(),
        dates=(),
        quotations=(),
    )


def _entity(name: str, mentions: list[Mention]) -> Entity:
    ids = tuple(dict.fromkeys(mention.document_id for mention in mentions))
    return Entity(
        id=f"people/{slug(name)}",
        kind=Kind.PERSON,
        name=name,
        aliases=(Alias(surface=name, count=len(mentions), document_ids=ids),),
        mentions=tuple(mentions),
    )
