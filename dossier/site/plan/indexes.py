"""The pages that list all pages of a kind."""

from __future__ import annotations

from dossier.model import Alias, DateValue, Document, Entity, Kind, Topic
from dossier.site.collection import Collection, newest_first
from dossier.site.links import markdown_href
from dossier.site.markup import Md
from dossier.site.plan.about import about_topic
from dossier.site.plan.parts import PageParts, span_in_words
from dossier.site.views import Cell, Head, IndexView
from dossier.site.words import KIND_NOUNS, KIND_TITLES, day_or_undated, listed, sort_key
from dossier.text import count, cut, fold

OTHER_SPELLINGS = 4
"""Other spellings shown beside a name; its page has them all."""


def entity_index(collection: Collection, kind: Kind, parts: PageParts) -> IndexView:
    """All people, organisations or places, those of most articles first."""
    entities = collection.by_kind(kind)
    title = KIND_TITLES[kind]
    one, many = KIND_NOUNS[kind]
    introduction = (
        f"{count(len(entities), one, many)}, those in most articles first."
        if entities
        else f"No {many} were found in these articles."
    )
    return IndexView(
        head=_head(title, f"All {many} that the articles name."),
        title=title,
        introduction=introduction,
        columns=("Name", "Also written", "Articles", "Mentions", "Last named"),
        rows=tuple(_entity_row(collection, entity, parts) for entity in entities),
    )


def _head(title: str, description: str) -> Head:
    return Head(title=title, description=description, contents=False)


def _entity_row(collection: Collection, entity: Entity, parts: PageParts) -> tuple[Cell, ...]:
    documents = collection.documents_of(mention.document_id for mention in entity.mentions)
    latest = documents[0].published if documents else None
    return (
        Cell(text=entity.name, href=markdown_href(parts.page_id, entity.id)),
        _named("Also written", _others(entity.name, entity.aliases)),
        _number(len(documents), "Articles"),
        _number(len(entity.mentions), "Mentions"),
        _date(latest, "Last named"),
    )


def _others(name: str, aliases: tuple[Alias, ...]) -> str:
    others = [alias.surface for alias in aliases if alias.surface != name]
    shown, more = cut(others, OTHER_SPELLINGS)
    return listed([*shown, f"{more} more"] if more else shown)


def _named(label: str, text: str) -> Cell:
    # An attribute list needs a text to stand behind.
    return Cell(text=text, label=Md(label) if text else None)


def _number(number: int, label: str) -> Cell:
    return Cell(text=f"{number:,}", sort=str(number), label=Md(label))


def _date(value: DateValue | None, label: str | None = None) -> Cell:
    words = day_or_undated(value)
    return Cell(text=words, sort=sort_key(value), label=Md(label) if label else None)


def topic_index(collection: Collection, parts: PageParts) -> IndexView:
    """All topics by name."""
    topics = sorted(collection.dossier.topics, key=lambda one: (fold(one.name), one.id))
    return IndexView(
        head=_head("Topics", "What the articles are about."),
        title="Topics",
        introduction=count(len(topics), "topic") + ", by name."
        if topics
        else "No topics were found in these articles.",
        columns=("Topic", "Words that make it up", "Articles", "Paragraphs"),
        rows=tuple(_topic_row(topic, parts) for topic in topics),
    )


def _topic_row(topic: Topic, parts: PageParts) -> tuple[Cell, ...]:
    return (
        Cell(text=topic.name, href=markdown_href(parts.page_id, topic.id)),
        Cell(text=about_topic(topic)),
        _number(len({passage.document_id for passage in topic.passages}), "Articles"),
        _number(len(topic.passages), "Paragraphs"),
    )


def article_index(collection: Collection, parts: PageParts) -> IndexView:
    """All articles, the newest first, undated ones last."""
    documents = newest_first(collection.dossier.documents)
    span = span_in_words(documents)
    introduction = count(len(documents), "article") + (f", {span}" if span else "")
    return IndexView(
        head=_head("Articles", "All articles of this dossier."),
        title="Articles",
        introduction=f"{introduction}, the newest first.",
        columns=("Title", "Source", "Date", "People named"),
        rows=tuple(_article_row(collection, document, parts) for document in documents),
    )


def _article_row(collection: Collection, document: Document, parts: PageParts) -> tuple[Cell, ...]:
    people = {
        entity.id
        for _, entity in collection.mentions.get(document.id, ())
        if entity.kind is Kind.PERSON
    }
    return (
        Cell(text=document.title, href=markdown_href(parts.page_id, document.id)),
        Cell(text=document.source or ""),
        _date(document.published),
        _number(len(people), "People named"),
    )
