"""Values for tests: only what a test is about has to be said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from dossier.model import (
    Alias,
    Annotation,
    Block,
    BlockKind,
    DateValue,
    Document,
    Entity,
    Form,
    Kind,
    Mention,
    Origin,
    Precision,
    Quotation,
    RawArticle,
    Span,
    StatementKind,
)
from dossier.read.text import read_text
from dossier.text import slug

KINDS = {
    "P": Kind.PERSON,
    "O": Kind.ORGANISATION,
    "L": Kind.PLACE,
    "G": Kind.GROUP,
    "E": Kind.EVENT,
}
SHARED = Path(__file__).parents[1] / "../shared"
_MARK = re.compile(r"\{([POLGE]):([^{}]*)\}")


def a_document(text: str = "", *, id: str = "articles/one") -> Document:
    """A document of paragraphs, which an empty line parts."""
    blocks, start = [], 0
    for number, paragraph in enumerate(text.split("\n\n"), 1):
        span = Span(start, start + len(paragraph))
        blocks.append(Block(kind=BlockKind.PARAGRAPH, span=span, line=number, anchor=f"p{number}"))
        start = span.end + 2
    return Document(
        id=id,
        file=f"{id.removeprefix('articles/')}.txt",
        digest="0" * 64,
        title="A title",
        title_basis="the first line",
        published=None,
        byline=None,
        language="en",
        text=text,
        blocks=tuple(blocks),
    )


def a_mention(
    surface: str = "Jan de Vries",
    *,
    kind: Kind = Kind.PERSON,
    start: int = 0,
    document_id: str = "articles/one",
) -> Mention:
    """A mention at `start`."""
    return Mention(
        document_id=document_id, span=Span(start, start + len(surface)), surface=surface, kind=kind
    )


def an_annotation(
    document_id: str = "articles/one",
    mentions: tuple[Mention, ...] = (),
    quotations: tuple[Quotation, ...] = (),
) -> Annotation:
    """An annotation without grammar."""
    return Annotation(
        document_id=document_id,
        sentences=(),
        tokens=(),
        mentions=mentions,
        dates=(),
        quotations=quotations,
    )


def a_quotation(words: str, speaker: str | None, text: str) -> Quotation:
    """The direct quotation of `words` in `text`, whose speaker's words come last or first."""
    start = text.index(words)
    named = None if speaker is None else text.rindex(speaker)
    return Quotation(
        kind=StatementKind.DIRECT,
        span=Span(start, start + len(words)),
        speaker=None if named is None else Span(named, named + len(speaker or "")),
    )


def marked(text: str, *, id: str = "articles/one") -> tuple[Document, Annotation]:
    """Read a text in which mentions are marked: "{P:Rutte} flew to {L:Kyiv}"."""
    plain, mentions, end = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[end : match.start()]
        kind, surface = KINDS[match[1]], match[2]
        mentions.append(a_mention(surface, kind=kind, start=len(plain), document_id=id))
        plain, end = plain + surface, match.end()
    document = a_document(plain + text[end:], id=id)
    return document, an_annotation(id, tuple(mentions))


def a_page(text: str, *, file: str = "one.txt", **metadata: str) -> RawArticle:
    """A plain-text article as it is read, with metadata from a side file."""
    pairs = tuple(sorted(metadata.items()))
    return RawArticle(
        id=f"articles/{file.removesuffix('.txt')}",
        file=file,
        digest="0" * 64,
        form=Form.TEXT,
        blocks=read_text(text).blocks,
        metadata=pairs,
        metadata_origin=tuple((key, Origin.SIDE_FILE) for key, _ in pairs),
    )


def shared_folder(name: str) -> Path:
    """A folder of real articles beside the repository; the test is skipped where it is absent."""
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"the articles of ../shared/{name} are not on this machine")
    return folder


def an_entity(name: str, kind: Kind = Kind.PERSON, mentions: tuple[Mention, ...] = ()) -> Entity:
    """An entity of one spelling; its id is that of its name."""
    folder = {Kind.PERSON: "people", Kind.PLACE: "places"}.get(kind, "organisations")
    return Entity(
        id=f"{folder}/{slug(name)}",
        kind=kind,
        name=name,
        aliases=(Alias(surface=name, count=max(1, len(mentions)), document_ids=()),),
        mentions=mentions,
    )


def entities_of(annotations: Sequence[Annotation]) -> tuple[Entity, ...]:
    """One entity for each name; a surname alone is the full name that ends with it."""
    mentions = [mention for annotation in annotations for mention in annotation.mentions]
    named: dict[tuple[Kind, str], list[Mention]] = {}
    for mention in mentions:
        if mention.kind in (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE):
            full = max(
                (m.surface for m in mentions if m.surface.endswith(mention.surface)), key=len
            )
            named.setdefault((mention.kind, full), []).append(mention)
    return tuple(
        an_entity(name, kind, tuple(found)) for (kind, name), found in sorted(named.items())
    )


def a_day(text: str | None, basis: str = "told") -> DateValue:
    """The day of an ISO date; an unknown date for None."""
    if text is None:
        return DateValue()
    day = date.fromisoformat(text)
    return DateValue(start=day, end=day, precision=Precision.DAY, basis=basis)
