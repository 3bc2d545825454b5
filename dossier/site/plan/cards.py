"""The preview of each page that is about somebody or something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dossier.model import BlockKind, Document, Entity, Excerpt, Meeting, Span, Topic
from dossier.site.collection import Collection
from dossier.site.excerpts import SHORT, excerpts_for
from dossier.site.links import html_href
from dossier.site.plan.about import about_entity, about_meeting, about_topic
from dossier.site.plan.parts import article_label, paragraph_name
from dossier.site.views import Card
from dossier.site.words import KIND_WORDS, day_or_undated
from dossier.text import count

Place = tuple[Document, Span, tuple[Span, ...]]
"""Where the excerpt is taken: what it shows, and what is highlighted in it."""


def cards(collection: Collection) -> tuple[Card, ...]:
    """A card an entity, a meeting and a topic, sorted by id."""
    made = (
        *(_entity(collection, one) for one in collection.entities.values()),
        *(_meeting(collection, one) for one in collection.dossier.meetings),
        *(_topic(collection, one) for one in collection.dossier.topics),
    )
    return tuple(sorted(made, key=lambda card: card.page_id))


def _entity(collection: Collection, entity: Entity) -> Card:
    spans = [(mention.document_id, mention.span) for mention in entity.mentions]
    named = count(len(entity.mentions), "time")
    return _card(
        collection,
        Card(
            page_id=entity.id,
            kind=KIND_WORDS[entity.kind],
            title=entity.name,
            about=about_entity(entity),
            counts=f"Named {named} in {_articles(spans)}.",
        ),
        _newest(collection, spans, spans),
    )


def _meeting(collection: Collection, meeting: Meeting) -> Card:
    spans = [(report.document_id, report.span) for report in meeting.reports]
    return _card(
        collection,
        Card(
            page_id=meeting.id,
            kind="Meeting",
            title=meeting.title,
            about=about_meeting(collection, meeting),
            counts=f"Reported in {_articles(spans)}.",
        ),
        _newest(collection, spans, ()),
    )


def _topic(collection: Collection, topic: Topic) -> Card:
    spans = [(passage.document_id, passage.span) for passage in topic.passages]
    marks = [(one.document_id, span) for one in topic.passages for span in one.highlights]
    return _card(
        collection,
        Card(
            page_id=topic.id,
            kind="Topic",
            title=topic.name,
            about=about_topic(topic),
            counts=f"{count(len(spans), 'paragraph')} in {_articles(spans)}.",
        ),
        _newest(collection, marks or spans, marks),
    )


def _articles(spans: Iterable[tuple[str, Span]]) -> str:
    return count(len({document_id for document_id, _ in spans}), "article")


def _newest(
    collection: Collection, wanted: Iterable[tuple[str, Span]], marks: Iterable[tuple[str, Span]]
) -> Place | None:
    """The first of `wanted` in the newest article that has one: in a paragraph, if it can be.

    None where there is none, or where no text of theirs may be published.
    """
    documents = collection.documents
    found = [(id_, span) for id_, span in wanted if span.text_of(documents[id_].text).strip()]
    if not found:
        return None
    newest = collection.documents_of(document_id for document_id, _ in found)[0]
    spans = (span for document_id, span in found if document_id == newest.id)
    first = min(spans, key=lambda span: (_in_a_heading(newest, span), span))
    return newest, first, tuple(span for document_id, span in marks if document_id == newest.id)


def _in_a_heading(document: Document, span: Span) -> bool:
    block = document.block_at(span.start)
    return block is None or block.kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION)


def _card(collection: Collection, card: Card, place: Place | None) -> Card:
    """`card` with its excerpt, where there is one."""
    if place is None:
        return card
    document, span, marks = place
    annotation = collection.annotations[document.id]
    excerpts = excerpts_for(document, annotation, [span], marks, SHORT)
    if not excerpts:
        return card
    excerpt = excerpts[0]
    date = day_or_undated(document.published)
    return replace(
        card,
        excerpt=_pieces(document.text, excerpt),
        source=f"{article_label(document)}, {date}, {paragraph_name(excerpt.anchor)}",
        href=str(html_href("index", document.id, excerpt.anchor)),
    )


def _pieces(text: str, excerpt: Excerpt) -> tuple[str, ...]:
    """The words of `excerpt`, cut where highlights begin and end; every second piece is one."""
    pieces, position = [], excerpt.span.start
    for mark in excerpt.highlights:
        if mark.start >= position:
            pieces += [text[position : mark.start], mark.text_of(text)]
            position = mark.end
    return (*pieces, text[position : excerpt.span.end])
