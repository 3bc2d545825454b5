"""The page of a person, an organisation or a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from dossier.model import Document, Entity, Kind, Span, Statement, StatementKind
from dossier.site.collection import Collection
from dossier.site.notes import note_html
from dossier.site.plan.about import about_entity
from dossier.site.plan.charts import chart_over_time
from dossier.site.plan.names import other_names, reasons_in_words, spelling_views
from dossier.site.plan.parts import LEADING, PageParts, span_in_words
from dossier.site.plan.roles import role_views
from dossier.site.plan.years import (
    ExcerptPage,
    excerpt_pages,
    excerpts_view,
    links_to,
    newest_by_year,
    not_shown,
    years_in_words,
)
from dossier.site.views import ChartView, EntityView, ExcerptsView, Head, Link, LinkGroup
from dossier.site.words import count
from dossier.text import fold

INDEX_OF = {
    Kind.PERSON: ("Person", "people/"),
    Kind.ORGANISATION: ("Organisation", "organisations/"),
    Kind.PLACE: ("Place", "places/"),
}
"""What a page of this kind is called, and the page that lists them all."""
MEETINGS = 6
"""Meetings that stand open; the earlier ones are folded."""


def entity_pages(
    collection: Collection, entity: Entity, parts_of: Callable[[str], PageParts]
) -> Iterator[tuple[PageParts, str, EntityView | ExcerptsView]]:
    """The page of `entity`, and those of its excerpts by year where they are too many for it.

    For each its parts, the name of its template and its view.
    """
    highlights = _highlights(entity)
    pages = excerpt_pages(entity.id, highlights, parts_of)
    parts = parts_of(entity.id)
    yield parts, "entity", _entity_view(collection, entity, parts, pages)
    for page in pages:
        yield page.parts, "excerpts", excerpts_view(page.parts.entity_link(entity), page, pages)


def _entity_view(
    collection: Collection, entity: Entity, parts: PageParts, pages: Sequence[ExcerptPage]
) -> EntityView:
    """Everything that the articles say of `entity`, the newest of it where that is much."""
    highlights = _highlights(entity)
    documents = collection.documents_of(highlights)
    kind, index = INDEX_OF[entity.kind]
    summary = _summary(entity, documents)
    others, more_others = other_names(entity)
    meetings = parts.meeting_rows(collection.meetings.get(entity.id, ()))
    shown = len(meetings) if len(meetings) <= MEETINGS + 1 else MEETINGS
    statements = collection.statements.get(entity.id, ())
    spoken = parts.statements(statements, named=False)
    about = parts.statements(_told_of(collection, entity), named=True)
    # After the statements: what they show is not shown again.
    years = newest_by_year(not_shown(highlights, parts), parts, whole=not pages)
    return EntityView(
        head=_head(entity, summary),
        kind=parts.link(kind, index),
        name=entity.name,
        role=about_entity(entity),
        summary=summary,
        others=others,
        more_others=more_others,
        spellings=spelling_views(entity, collection),
        chart=_chart(collection, entity),
        notes=tuple(note_html(note) for note in entity.notes),
        roles=role_views(entity, collection, parts),
        meetings=meetings[:shown],
        more_meetings=meetings[shown:],
        more_meetings_summary=count(len(meetings) - shown, "more meeting"),
        statements=spoken,
        statements_title=_statements_title(statements),
        about=about,
        about_title=f"What others say about {entity.name}",
        together=_together(collection, entity, parts),
        topics=_topics(collection, entity, parts),
        years=years,
        excerpts_summary=years_in_words(years, whole=not pages, besides=bool(spoken or about)),
        all_excerpts=links_to(pages, parts),
        reasons=reasons_in_words(entity.evidence, collection.documents),
    )


def _head(entity: Entity, summary: str) -> Head:
    return Head(
        title=entity.name,
        description=f"{entity.name}: {summary[0].lower()}{summary[1:]}",
        hide=("navigation",),
    )


def _chart(collection: Collection, entity: Entity) -> ChartView | None:
    return chart_over_time(
        collection.axis,
        [collection.documents[mention.document_id].published for mention in entity.mentions],
        name="mentions",
        title="Mentions",
        nouns=("mention", "mentions"),
    )


def _together(collection: Collection, entity: Entity, parts: PageParts) -> tuple[LinkGroup, ...]:
    company = collection.company.get(entity.id, ())
    return parts.by_kind(((other, f"{number:,}") for other, number in company), LEADING)


def _topics(collection: Collection, entity: Entity, parts: PageParts) -> tuple[Link, ...]:
    topics = sorted(collection.topics.get(entity.id, ()), key=lambda one: fold(one.name))
    return tuple(parts.link(topic.name, topic.id) for topic in topics)


def _statements_title(statements: Sequence[Statement]) -> str:
    kinds = {said.kind for said in statements}
    if kinds == {StatementKind.DIRECT}:
        return "In their own words"
    return "What they said" if StatementKind.DIRECT in kinds else "What they are reported to say"


def _told_of(collection: Collection, entity: Entity) -> tuple[Statement, ...]:
    """What others say about a person, as far as it is known who they are.

    A country or a body is named in too many statements that are about something else.
    """
    if entity.kind is not Kind.PERSON:
        return ()
    found = collection.about.get(entity.id, ())
    return tuple(said for said in found if said.speaker_id is not None)


def _highlights(entity: Entity) -> dict[str, list[Span]]:
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for mention in (*entity.mentions, *entity.descriptions):
        found[mention.document_id].append(mention.span)
    return dict(found)


def _summary(entity: Entity, documents: tuple[Document, ...]) -> str:
    span = span_in_words(documents)
    articles = count(len({one.document_id for one in entity.mentions}), "article")
    return f"Named {count(len(entity.mentions), 'time')} in {articles}{span and f', {span}'}."
