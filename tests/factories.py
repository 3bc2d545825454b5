"""Values for tests: only what a test is about has to be said."""

from __future__ import annotations

import re

from dossier.model import (
    Annotation,
    Block,
    BlockKind,
    Document,
    Kind,
    Mention,
    Quotation,
    Span,
    StatementKind,
)

KINDS = {
    "P": Kind.PERSON,
    "O": Kind.ORGANISATION,
    "L": Kind.PLACE,
    "G": Kind.GROUP,
    "E": Kind.EVENT,
}
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
