"""The page of an article: where it is from, its text, who and what is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dossier.dates import date_in_words
from dossier.knowledge.languages import ENGLISH, language_name
from dossier.model import Block, BlockKind, Document, Entity
from dossier.site.collection import Collection
from dossier.site.markup import Md, element, escape, web_address
from dossier.site.plan.article_body import article_body
from dossier.site.plan.parts import PageParts, language_attribute
from dossier.site.views import ArticleView, FurnitureView, Head, MeetingRow
from dossier.site.withhold import is_blank, is_withheld
from dossier.site.words import KIND_NOUNS, listed
from dossier.text import count

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
    named = [collection.entities[id_] for id_ in order]
    meetings = parts.meeting_rows(collection.meetings.get(document.id, ()))
    return ArticleView(
        head=Head(
            title=document.title,
            description=", ".join(filter(None, (document.title, document.source, date))),
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
        lang=Md(language_attribute(document) or ""),
        published=_published(document),
        body=article_body(collection, document, title_block),
        within=_within(named, meetings),
        named=parts.by_kind((entity, count(counted[entity.id], "time")) for entity in named),
        meetings=meetings,
        furniture=_furniture(document),
        furniture_summary=count(len(document.furniture), "piece") + " of the page left out",
    )


def _within(named: Sequence[Entity], meetings: Sequence[MeetingRow]) -> str:
    """'3 people, 2 organisations and 1 meeting'; empty where nothing was found."""
    kinds = Counter(entity.kind for entity in named)
    found = [count(kinds[kind], *nouns) for kind, nouns in KIND_NOUNS.items() if kinds[kind]]
    if meetings:
        found.append(count(len(meetings), "meeting"))
    return listed(found)


def _outward(address: Md) -> Md:
    return element("a", Md("Original article"), href=address, rel="noopener nofollow external")


def _published(document: Document) -> str:
    """How much of the text is on the page; empty where all of it is."""
    if is_blank(document):
        return "The text of this article is not published here."
    if any(is_withheld(document, block) for block in document.blocks):
        return "Only the paragraphs that this dossier cites are published here."
    return ""


def _title_block(document: Document) -> Block | None:
    """The block that is the title, near the top: the heading of the page stands for it."""
    for block in document.blocks[:TITLE_WITHIN]:
        is_title = block.kind is BlockKind.TITLE
        if is_title and block.span.text_of(document.text) == document.title:
            return block
    return None


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
