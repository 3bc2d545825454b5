"""What a page says to machines: schema.org in JSON-LD, with addresses relative to the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from dossier.model import (
    Document,
    Entity,
    Kind,
    Meeting,
    Statement,
    StatementKind,
    Status,
)
from dossier.site.collection import Collection
from dossier.site.links import html_href
from dossier.site.markup import Md, printable
from dossier.site.plan.offices import offices_of
from dossier.site.withhold import is_withheld
from dossier.site.words import latest_first

Node = dict[str, Any]
QUOTED = 8
"""Statements of one page: the newest. More would weigh more than the page."""
NAMED = 20
"""Who and what an article is said to mention: those that it names most."""

_TYPES = {Kind.PERSON: "Person", Kind.ORGANISATION: "Organization", Kind.PLACE: "Place"}
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_STEERING = str.maketrans(
    {sign: f"\\u{ord(sign):04x}" for sign in "&<>[](){}`*_#!|~^$\u2028\u2029"}
)


def linked_data(collection: Collection, page_id: str) -> Md:
    """A script of data for the page of somebody, of a meeting or of an article; '' for others."""
    nodes = tuple(_nodes(collection, page_id))
    if not nodes:
        return Md("")
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # Within its strings no sign is left that ends a script or means something to Markdown.
    safe = _STRING.sub(lambda found: found.group().translate(_STEERING), printable(text))
    return Md(f'<script type="application/ld+json">{safe}</script>')


def _nodes(collection: Collection, page_id: str) -> Iterator[Node]:
    if page_id in collection.entities:
        entity = collection.entities[page_id]
        yield _entity(entity)
        yield from _quotations(collection, entity)
    elif page_id in collection.relations.by_id:
        yield _event(collection, collection.relations.by_id[page_id])
    elif page_id in collection.documents:
        yield _article(collection, collection.documents[page_id])


def _entity(entity: Entity) -> Node:
    others = [alias.surface for alias in entity.aliases if alias.surface != entity.name]
    person = entity.kind is Kind.PERSON
    return _filled(
        {
            "@type": _TYPES[entity.kind],
            "@id": "#title",
            "name": entity.name,
            "alternateName": others,
            "jobTitle": [office.title for office in offices_of(entity)] if person else [],
        }
    )


def _event(collection: Collection, meeting: Meeting) -> Node:
    place = collection.entities.get(meeting.place_id or "")
    people = (collection.entities[id_] for id_ in meeting.participant_ids)
    documents = collection.documents_of(report.document_id for report in meeting.reports)
    cancelled = meeting.status is Status.CANCELLED
    ended = meeting.date.end is not None and meeting.date.end != meeting.date.start
    return _filled(
        {
            "@type": "Event",
            "@id": "#title",
            "name": meeting.title,
            "startDate": meeting.date.iso,
            "endDate": str(meeting.date.end) if ended else None,
            "eventStatus": "EventCancelled" if cancelled else "EventScheduled",
            "location": None if place is None else _named(meeting.id, place),
            "attendee": [_named(meeting.id, one) for one in people],
            "subjectOf": [_source(meeting.id, document) for document in documents],
        }
    )


def _article(collection: Collection, document: Document) -> Node:
    found = {entity.id: entity for _, entity in collection.mentions.get(document.id, ())}
    named = sorted(found, key=lambda id_: collection.weights[id_])[:NAMED]
    return _filled(
        {
            "@type": "NewsArticle",
            "@id": "#title",
            "headline": document.title,
            "datePublished": document.published.iso if document.published else None,
            "author": {"@type": "Person", "name": document.byline} if document.byline else None,
            "publisher": _outlet(document),
            "inLanguage": document.language,
            "isBasedOn": document.url,
            "mentions": [_named(document.id, found[id_]) for id_ in named],
        }
    )


def _quotations(collection: Collection, entity: Entity) -> Iterator[Node]:
    """Somebody's own words, as far as they are published."""
    for said in _own_words(collection, entity)[:QUOTED]:
        document = collection.documents[said.document_id]
        block = document.block_at(said.span.start)
        if block is not None and not is_withheld(document, block):
            yield {
                "@type": "Quotation",
                "text": " ".join(piece.text_of(document.text) for piece in said.pieces),
                "creator": {"@id": "#title"},
                "isPartOf": _source(entity.id, document),
                "url": html_href(entity.id, document.id, block.anchor),
            }


def _own_words(collection: Collection, entity: Entity) -> list[Statement]:
    said = (
        one
        for one in collection.statements.get(entity.id, ())
        if one.speaker_id == entity.id and one.kind is StatementKind.DIRECT
    )

    def order(one: Statement) -> tuple[int, str, int]:
        document = collection.documents[one.document_id]
        return latest_first(document.published), document.file, one.span.start

    return sorted(said, key=order)


def _named(here: str, entity: Entity) -> Node:
    return {"@type": _TYPES[entity.kind], "name": entity.name, "url": html_href(here, entity.id)}


def _source(here: str, document: Document) -> Node:
    return _filled(
        {
            "@type": "NewsArticle",
            "headline": document.title,
            "datePublished": document.published.iso if document.published else None,
            "publisher": _outlet(document),
            "url": html_href(here, document.id),
        }
    )


def _outlet(document: Document) -> Node | None:
    return {"@type": "Organization", "name": document.source} if document.source else None


def _filled(node: Node) -> Node:
    """Without what is not known."""
    return {key: value for key, value in node.items() if value}
