"""The page of a person, an organisation or a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Document, Entity, Kind, Span, Statement, StatementKind
from dossier.site.collection import Collection
from dossier.site.notes import note_html
from dossier.site.plan.about import about_entity
from dossier.site.plan.charts import chart_over_time
from dossier.site.plan.names import other_names, reasons_in_words, spelling_views
from dossier.site.plan.parts import LEADING, PageParts, PartsOf, span_in_words
from dossier.site.plan.roles import role_views
from dossier.site.plan.spoken import Spoken, links_to_spoken, said_view, spoken
from dossier.site.plan.years import (
    ExcerptPage,
    excerpt_pages,
    excerpts_view,
    links_to,
    newest_by_year,
    not_shown,
    years_in_words,
)
from dossier.site.views import (
    ChartView,
    EntityView,
    ExcerptsView,
    ExcerptYear,
    Head,
    Link,
    LinkGroup,
    SpokenView,
)
from dossier.site.words import KIND_WORDS
from dossier.text import count, cut, fold

INDEX_OF = {
    Kind.PERSON: "people/",
    Kind.ORGANISATION: "organisations/",
    Kind.PLACE: "places/",
}
"""The page that lists all of a kind."""
MEETINGS = 6
"""Meetings that stand open; the earlier ones are folded."""
SAID_WEIGHT = 8_000
"""Characters of somebody's words on their page: fifteen statements or so."""
TOLD_WEIGHT = 3_000
"""The same of what others say about them, which is told more shortly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Contents:
    """What a page shows of articles, and the pages that hold what is too much for it."""

    said: Spoken
    told: Spoken
    pages: tuple[ExcerptPage, ...]
    years: tuple[ExcerptYear, ...]


def entity_pages(
    collection: Collection, entity: Entity, parts_of: PartsOf
) -> Iterator[tuple[PageParts, str, EntityView | ExcerptsView | SpokenView]]:
    """The page of `entity`, and those of what is too much for it: statements, excerpts by year.

    For each its parts, the name of its template and its view.
    """
    parts = parts_of(entity.id)
    contents = _contents(collection, entity, parts, parts_of)
    yield parts, "entity", _entity_view(collection, entity, parts, contents)
    for section in (contents.said, contents.told):
        for page in section.pages:
            about = page.parts.entity_link(entity)
            yield page.parts, "said", said_view(about, page, section.pages)
    for year in contents.pages:
        about = year.parts.entity_link(entity)
        yield year.parts, "excerpts", excerpts_view(about, year, contents.pages)


def _contents(
    collection: Collection, entity: Entity, parts: PageParts, parts_of: PartsOf
) -> _Contents:
    """What the page shows of articles: first words, then what they do not show already."""
    highlights = _highlights(entity)
    statements = collection.statements.get(entity.id, ())
    said = spoken(
        parts,
        statements,
        parts_of,
        title=_statements_title(statements),
        name="said",
        weight=SAID_WEIGHT,
        named=False,
    )
    told = spoken(
        parts,
        _told_of(collection, entity),
        parts_of,
        title="What others say about them",
        name="told",
        weight=TOLD_WEIGHT,
        named=True,
    )
    pages = excerpt_pages(highlights, parts, parts_of)
    years = newest_by_year(not_shown(highlights, parts), parts, whole=not pages)
    return _Contents(said=said, told=told, pages=pages, years=years)


def _entity_view(
    collection: Collection, entity: Entity, parts: PageParts, contents: _Contents
) -> EntityView:
    """Everything that the articles say of `entity`, the newest of it where that is much."""
    documents = collection.documents_of(_highlights(entity))
    summary = _summary(entity, documents)
    others, more_others = other_names(entity)
    meetings = parts.meeting_rows(collection.meetings.get(entity.id, ()))
    shown, folded = cut(meetings, MEETINGS)
    said, told, pages, years = contents.said, contents.told, contents.pages, contents.years
    return EntityView(
        head=_head(entity, summary),
        kind=parts.link(KIND_WORDS[entity.kind], INDEX_OF[entity.kind]),
        name=entity.name,
        role=about_entity(entity),
        summary=summary,
        others=others,
        more_others=more_others,
        spellings=spelling_views(entity, collection),
        chart=_chart(collection, entity),
        notes=tuple(note_html(note) for note in entity.notes),
        roles=role_views(entity, collection, parts),
        meetings=tuple(shown),
        more_meetings=meetings[len(shown) :],
        more_meetings_summary=count(folded, "more meeting"),
        statements=said.statements,
        statements_title=_statements_title(collection.statements.get(entity.id, ())),
        all_statements=links_to_spoken(said.pages, parts),
        about=told.statements,
        about_title=f"What others say about {entity.name}",
        all_about=links_to_spoken(told.pages, parts),
        together=_together(collection, entity, parts),
        topics=_topics(collection, entity, parts),
        years=years,
        excerpts_summary=years_in_words(
            years, whole=not pages, besides=bool(said.statements or told.statements)
        ),
        all_excerpts=links_to(pages, parts),
        reasons=reasons_in_words(entity.evidence, collection.documents),
    )


def _head(entity: Entity, summary: str) -> Head:
    return Head(
        title=entity.name,
        description=f"{entity.name}: {summary[0].lower()}{summary[1:]}",
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
