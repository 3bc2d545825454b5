"""Dossiers made by hand, without a language pipeline: what the site stage is given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier.model import (
    Alias,
    Annotation,
    Block,
    BlockKind,
    DateValue,
    Document,
    Dossier,
    Entity,
    Furniture,
    Kind,
    Mention,
    Resolution,
    Span,
)
from dossier.text import digest, slug

FOLDERS = {Kind.PERSON: "people", Kind.ORGANISATION: "organisations", Kind.PLACE: "places"}


def an_article(
    *paragraphs: str | tuple[BlockKind, str],
    file: str = "one.txt",
    title: str = "A title",
    published: DateValue | None = None,
    source: str | None = None,
    byline: str | None = None,
    url: str | None = None,
    furniture: Sequence[Furniture] = (),
) -> Document:
    """An article of these paragraphs; a pair names the kind of a block."""
    blocks, text = [], ""
    for number, part in enumerate(paragraphs, start=1):
        kind, content = part if isinstance(part, tuple) else (BlockKind.PARAGRAPH, part)
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(content))
        text += content
        blocks.append(Block(kind=kind, span=span, line=number, anchor=f"p{number}"))
    return Document(
        id=f"articles/{slug(file.rpartition('.')[0])}",
        file=file,
        digest=digest(text),
        title=title,
        title_basis="the first line",
        published=published,
        byline=byline,
        source=source,
        url=url,
        language="en",
        text=text,
        blocks=tuple(blocks),
        furniture=tuple(furniture),
    )


def sentences_of(document: Document) -> Annotation:
    """Its sentences, cut at full stops; nothing else is found in it."""
    spans = []
    for block in document.blocks:
        for match in re.finditer(r"[^.]+(?:\.|\Z)", block.span.text_of(document.text)):
            spans.append(Span(block.span.start + match.start(), block.span.start + match.end()))
    return Annotation(
        document_id=document.id,
        sentences=tuple(spans),
        tokens=(),
        mentions=(),
        dates=(),
        quotations=(),
    )


def spans_of(document: Document, words: str) -> list[Span]:
    """Every place where `words` stand in the text."""
    found = re.finditer(re.escape(words), document.text)
    return [Span(match.start(), match.end()) for match in found]


def an_entity(
    name: str, *documents: Document, kind: Kind = Kind.PERSON, spellings: Iterable[str] = ()
) -> Entity:
    """Somebody or something, named wherever one of the spellings stands."""
    mentions: list[Mention] = []
    aliases = []
    for surface in (name, *spellings):
        found = [
            Mention(document_id=document.id, span=span, surface=surface, kind=kind)
            for document in documents
            for span in spans_of(document, surface)
            if not any(
                mention.document_id == document.id and mention.span.covers(span)
                for mention in mentions
            )
        ]
        mentions.extend(found)
        ids = tuple(dict.fromkeys(mention.document_id for mention in found))
        aliases.append(Alias(surface=surface, count=len(found), document_ids=ids))
    return Entity(
        id=f"{FOLDERS[kind]}/{slug(name)}",
        kind=kind,
        name=name,
        aliases=tuple(aliases),
        mentions=tuple(sorted(mentions, key=lambda one: (one.document_id, one.span))),
    )


def a_dossier(*documents: Document, entities: Sequence[Entity] = (), **parts: object) -> Dossier:
    """A dossier of these articles, in which nothing but `entities` and `parts` was found."""
    whole = Dossier(
        documents=documents,
        annotations=tuple(sentences_of(document) for document in documents),
        skipped=(),
        resolution=Resolution(entities=tuple(entities), statements=()),
        meetings=(),
        topics=(),
    )
    return replace(whole, **parts)  # type: ignore[arg-type]
