"""The text of an article: a paragraph an address, mentions linked, what is said and met marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from dossier.model import Block, BlockKind, Document, Entity, Mention
from dossier.site.collection import Collection
from dossier.site.links import html_href
from dossier.site.markup import Md, element, escape, escape_piece, join
from dossier.site.plan.parts import language_attribute, paragraph_name
from dossier.site.withhold import is_withheld
from dossier.text import count

_NOTHING = Md("")
_Mentions = Sequence[tuple[Mention, Entity]]


def article_body(
    collection: Collection, document: Document, title_block: Block | None
) -> tuple[Md, ...]:
    """One HTML element a block, without the title's; items that follow one another share a list.

    Paragraphs that are not published are one line, in which their addresses stand.
    """
    blocks = [block for block in document.blocks if block is not title_block]
    mentions = _linked_words(collection, document)
    body: list[Md] = []
    for (withheld, kind), group in groupby(
        blocks, key=lambda block: (is_withheld(document, block), block.kind)
    ):
        if withheld:
            body.append(_gap(tuple(group)))
            continue
        pieces = [_block(collection, document, block, mentions) for block in group]
        if kind is BlockKind.LIST_ITEM:
            pieces = [element("ul", join(*pieces))]
        body.extend(pieces)
    return tuple(body)


def _linked_words(collection: Collection, document: Document) -> tuple[tuple[Mention, Entity], ...]:
    """Names, and descriptions of somebody, in the order of the text."""
    mentions = collection.mentions.get(document.id, ())
    described = collection.descriptions.get(document.id, ())
    return tuple(sorted((*mentions, *described), key=lambda pair: (pair[0].span, pair[1].id)))


def _gap(blocks: Sequence[Block]) -> Md:
    addresses = (element("span", _NOTHING, id=block.anchor) for block in blocks)
    told = escape(f"{count(len(blocks), 'paragraph')} not published here")
    return element("p", join(*addresses, told), class_="d-gap")


def _block(collection: Collection, document: Document, block: Block, mentions: _Mentions) -> Md:
    content = join(
        _margin(collection, document, block),
        _linked(document, block, mentions),
        _own_address(block),
    )
    tag, kind = "p", ""
    match block.kind:
        case BlockKind.PARAGRAPH:
            pass
        case BlockKind.TITLE:
            kind = " d-headline"
        case BlockKind.HEADING:
            tag = f"h{min(max(block.level, 2), 6)}"
        case BlockKind.CAPTION:
            kind = " d-caption"
        case BlockKind.LIST_ITEM:
            tag = "li"
        case BlockKind.QUOTE:
            tag, content = "blockquote", element("p", content)
    lang = language_attribute(document)
    direction = None if lang is None else "auto"
    return element(tag, content, id=block.anchor, class_=f"d-block{kind}", lang=lang, dir=direction)


def _own_address(block: Block) -> Md:
    """A link from the paragraph to itself, to be copied; its sign is drawn by the style sheet."""
    name = f"Link to {paragraph_name(block.anchor)}"
    return element("a", _NOTHING, class_="d-anchor", href=Md(f"#{block.anchor}"), aria_label=name)


# --- the margin ------------------------------------------------------------------------
def _margin(collection: Collection, document: Document, block: Block) -> Md:
    """Links to whoever speaks in the paragraph and to the meetings that it tells of."""
    links = tuple(dict.fromkeys(_marks(collection, document, block)))
    return element("span", join(*links), class_="d-margin") if links else _NOTHING


def _marks(collection: Collection, document: Document, block: Block) -> Iterator[Md]:
    for said in collection.statements.get(document.id, ()):
        speaker = collection.entities.get(said.speaker_id or "")
        if speaker is not None and any(piece.overlaps(block.span) for piece in said.pieces):
            yield _mark("d-says", document, speaker.id, f"Words of {speaker.name}")
    for meeting in collection.meetings.get(document.id, ()):
        if any(
            report.document_id == document.id and report.span.overlaps(block.span)
            for report in meeting.reports
        ):
            yield _mark("d-meets", document, meeting.id, f"Meeting: {meeting.title}")


def _mark(kind: str, document: Document, page_id: str, name: str) -> Md:
    """Its sign is drawn by the style sheet."""
    href = html_href(document.id, page_id)
    return element("a", _NOTHING, class_=kind, href=href, aria_label=name, title=name)


# --- mentions --------------------------------------------------------------------------
def _linked(document: Document, block: Block, mentions: _Mentions) -> Md:
    """The block's text with a link on each mention; of two that overlap, on the first."""
    pieces: list[Md] = []
    position = block.span.start
    for mention, entity in mentions:
        if mention.span.start < position or not block.span.covers(mention.span):
            continue
        pieces.append(escape_piece(document.text[position : mention.span.start]))
        pieces.append(_mention(document, mention, entity))
        position = mention.span.end
    pieces.append(escape_piece(document.text[position : block.span.end]))
    return join(*pieces)


def _mention(document: Document, mention: Mention, entity: Entity) -> Md:
    text = mention.span.text_of(document.text)
    return element(
        "a",
        escape_piece(text),
        class_=f"d-mention d-{entity.kind.value}",
        href=html_href(document.id, entity.id),
        title=None if text == entity.name else entity.name,
    )
