"""The page of an article: its text, addressable paragraph by paragraph, with mentions linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from dossier.dates import date_in_words
from dossier.knowledge.languages import ENGLISH, language_name
from dossier.model import Block, BlockKind, Document, Entity, Mention
from dossier.site.collection import Collection
from dossier.site.links import html_href
from dossier.site.markup import Md, element, escape, escape_piece, join, web_address
from dossier.site.plan.parts import PageParts, paragraph_name
from dossier.site.views import ArticleView, FurnitureView, Head
from dossier.site.words import count

NOTHING = Md("")
TITLE_WITHIN = 3
"""Blocks from the top in which the title is looked for: above it stand, at most, the name of a
section and a line that introduces it."""


def article_view(collection: Collection, document: Document, parts: PageParts) -> ArticleView:
    """The article as it was read, with what was found in it."""
    mentions = collection.mentions.get(document.id, ())
    title_block = _title_block(document)
    address = web_address(document.url)
    dated = document.published is not None and document.published.start is not None
    counted = Counter(entity.id for _, entity in mentions)
    order = sorted(counted, key=lambda id_: (-counted[id_], collection.weights[id_]))
    date = date_in_words(document.published) if document.published and dated else "Undated"
    return ArticleView(
        head=Head(
            title=document.title,
            description=", ".join(filter(None, (document.title, document.source, date))),
            hide=("navigation",),
        ),
        kind=parts.link("Article", "articles/"),
        title=document.title,
        title_anchor=Md(title_block.anchor if title_block else "title"),
        outlet=document.source or "",
        date=date,
        date_basis=document.published.basis if document.published and dated else "",
        byline=document.byline or "",
        language="" if document.language == ENGLISH else language_name(document.language),
        original=None if address is None else _outward(address),
        body=_body(document, title_block, _linked_words(collection, document)),
        named=parts.by_kind(
            (collection.entities[id_], count(counted[id_], "time")) for id_ in order
        ),
        meetings=parts.meeting_rows(collection.meetings.get(document.id, ())),
        furniture=_furniture(document),
        furniture_summary=count(len(document.furniture), "piece") + " of the page left out",
    )


def _outward(address: Md) -> Md:
    return element("a", Md("Original article"), href=address, rel="noopener nofollow external")


def _title_block(document: Document) -> Block | None:
    """The block that is the title, near the top: the heading of the page stands for it."""
    for block in document.blocks[:TITLE_WITHIN]:
        is_title = block.kind is BlockKind.TITLE
        if is_title and block.span.text_of(document.text) == document.title:
            return block
    return None


def _linked_words(collection: Collection, document: Document) -> tuple[tuple[Mention, Entity], ...]:
    """Names, and descriptions of somebody, in the order of the text."""
    mentions = collection.mentions.get(document.id, ())
    described = collection.descriptions.get(document.id, ())
    return tuple(sorted((*mentions, *described), key=lambda pair: (pair[0].span, pair[1].id)))


def _body(
    document: Document, title_block: Block | None, mentions: Sequence[tuple[Mention, Entity]]
) -> tuple[Md, ...]:
    """One HTML element a block; items that follow one another share a list."""
    blocks = [block for block in document.blocks if block is not title_block]
    body: list[Md] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        pieces = [_block(document, block, mentions) for block in group]
        if kind is BlockKind.LIST_ITEM:
            pieces = [element("ul", join(*pieces), class_="d-list")]
        body.extend(pieces)
    return tuple(body)


def _block(document: Document, block: Block, mentions: Sequence[tuple[Mention, Entity]]) -> Md:
    content = join(_linked(document, block, mentions), _own_address(block))
    match block.kind:
        case BlockKind.PARAGRAPH:
            return element("p", content, id=block.anchor, class_="d-block")
        case BlockKind.TITLE:
            return element("p", content, id=block.anchor, class_="d-block d-headline")
        case BlockKind.HEADING:
            level = min(max(block.level, 2), 6)
            return element(f"h{level}", content, id=block.anchor, class_="d-block")
        case BlockKind.CAPTION:
            return element("p", content, id=block.anchor, class_="d-block d-caption")
        case BlockKind.LIST_ITEM:
            return element("li", content, id=block.anchor, class_="d-block")
        case BlockKind.QUOTE:
            return element("blockquote", element("p", content), id=block.anchor, class_="d-block")


def _own_address(block: Block) -> Md:
    """A link from the paragraph to itself, to be copied; its sign is drawn by the style sheet."""
    name = f"Link to {paragraph_name(block.anchor)}"
    return element("a", NOTHING, class_="d-anchor", href=Md(f"#{block.anchor}"), aria_label=name)


def _linked(document: Document, block: Block, mentions: Sequence[tuple[Mention, Entity]]) -> Md:
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


def _furniture(document: Document) -> tuple[FurnitureView, ...]:
    """By rule, in the order of the page."""
    rules = dict.fromkeys(piece.rule for piece in document.furniture)
    return tuple(
        FurnitureView(
            rule=rule.replace("_", " ").replace("-", " "),
            lines=tuple(escape(one.text) for one in document.furniture if one.rule == rule),
        )
        for rule in rules
    )
