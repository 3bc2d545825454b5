"""The page of a topic."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from dossier.model import Kind, Passage, Span, Statement, Topic
from dossier.site.collection import Collection
from dossier.site.plan.charts import chart_over_time
from dossier.site.plan.differences import difference_rows
from dossier.site.plan.parts import LEADING, PageParts, PartsOf, span_in_words
from dossier.site.plan.statements import statement_views
from dossier.site.plan.years import (
    ExcerptPage,
    Highlights,
    excerpt_pages,
    excerpts_view,
    links_to,
    newest_by_year,
    years_in_words,
)
from dossier.site.views import ChartView, ExcerptsView, Head, Link, LinkGroup, TopicView
from dossier.text import count, fold

TERMS = 24
"""Words that are named on the page: what fits four lines on a desktop."""
QUOTED = 8
"""Statements that are shown: more hide what the articles say."""
NEIGHBOURS = 8
"""Topics of the same paragraphs: those that share most of them."""


def topic_pages(
    collection: Collection, topic: Topic, parts_of: PartsOf
) -> Iterator[tuple[PageParts, str, TopicView | ExcerptsView]]:
    """The page of `topic`, and those of its excerpts by year where they are too many for it.

    For each its parts, the name of its template and its view.
    """
    parts = parts_of(topic.id)
    highlights: defaultdict[str, list[Span]] = defaultdict(list)
    for passage in topic.passages:
        highlights[passage.document_id].extend(passage.highlights or (passage.span,))
    pages = excerpt_pages(highlights, parts, parts_of)
    yield parts, "topic", _topic_view(collection, topic, parts, highlights, pages)
    for page in pages:
        about = page.parts.link(topic.name, topic.id)
        yield page.parts, "excerpts", excerpts_view(about, page, pages)


def _topic_view(
    collection: Collection,
    topic: Topic,
    parts: PageParts,
    highlights: Highlights,
    pages: Sequence[ExcerptPage],
) -> TopicView:
    """What it is made of, who speaks to it, its passages, its course and its neighbours."""
    said = _said(collection, topic)
    years = newest_by_year(highlights, parts, whole=not pages)
    summary = _summary(collection, topic)
    touched = [collection.entities[id_] for id_ in topic.entity_ids if id_ in collection.entities]
    more = len(topic.terms) - TERMS
    return TopicView(
        head=Head(title=topic.name, description=f"{topic.name}: {summary}"),
        kind=parts.link("Topic", "topics/"),
        name=topic.name,
        terms=topic.terms[:TERMS],
        more_terms=f"and {more:,} more" if more > 0 else "",
        summary=summary,
        chart=_chart(collection, topic),
        speakers=_speakers(collection, said, parts),
        statements=statement_views(parts, _of_the_loudest(said), named=True),
        years=years,
        excerpts_summary=years_in_words(years, whole=not pages, besides=False),
        all_excerpts=links_to(pages, parts),
        differences=difference_rows(collection, topic.id, parts),
        touched=parts.by_kind(((entity, "") for entity in touched), LEADING),
        neighbours=_neighbours(collection, topic, parts),
        reasons=topic.reasons,
    )


def _summary(collection: Collection, topic: Topic) -> str:
    documents = collection.documents_of(passage.document_id for passage in topic.passages)
    span = span_in_words(documents)
    paragraphs = count(len(topic.passages), "paragraph")
    return f"{paragraphs} in {count(len(documents), 'article')}{span and f', {span}'}."


def _chart(collection: Collection, topic: Topic) -> ChartView | None:
    return chart_over_time(
        collection.axis,
        [collection.documents[passage.document_id].published for passage in topic.passages],
        name="passages",
        title="Paragraphs on it",
        nouns=("paragraph", "paragraphs"),
    )


def _said(collection: Collection, topic: Topic) -> tuple[Statement, ...]:
    """What people and organisations that are known say in its paragraphs."""
    by_document: defaultdict[str, list[Span]] = defaultdict(list)
    for passage in topic.passages:
        by_document[passage.document_id].append(passage.span)
    return tuple(
        statement
        for document_id, spans in by_document.items()
        for statement in collection.statements.get(document_id, ())
        if statement.speaker_id in collection.entities and _inside(statement.span, spans)
    )


def _inside(span: Span, passages: Sequence[Span]) -> bool:
    """Whether it begins in one of the passages, which are in order."""
    at = bisect_right(passages, span.start, key=lambda passage: passage.start) - 1
    return at >= 0 and span.start < passages[at].end


def _ranked(said: Sequence[Statement]) -> list[tuple[str, int]]:
    """Who speaks, with how many statements, the most first."""
    spoken = Counter(statement.speaker_id or "" for statement in said)
    return sorted(spoken.items(), key=lambda pair: (-pair[1], pair[0]))


def _speakers(
    collection: Collection, said: Sequence[Statement], parts: PageParts
) -> tuple[LinkGroup, ...]:
    ranked = ((collection.entities[id_], count(number, "time")) for id_, number in _ranked(said))
    return parts.by_kind(
        ((entity, note) for entity, note in ranked if entity.kind is not Kind.PLACE), LEADING
    )


def _of_the_loudest(said: Sequence[Statement]) -> list[Statement]:
    """At most `QUOTED` statements, of those who speak most to it first."""
    rank = {id_: at for at, (id_, _) in enumerate(_ranked(said))}
    ordered = sorted(
        said, key=lambda one: (rank[one.speaker_id or ""], one.document_id, one.span, one.kind)
    )
    return ordered[:QUOTED]


def _neighbours(collection: Collection, topic: Topic, parts: PageParts) -> tuple[Link, ...]:
    """The topics that share most paragraphs with it."""
    own = set(map(_place_of, topic.passages))
    near = {
        other.id: other
        for document_id, _ in own
        for other in collection.topics.get(document_id, ())
        if other.id != topic.id
    }
    shared = {
        id_: sum(_place_of(passage) in own for passage in other.passages)
        for id_, other in near.items()
    }
    ordered = sorted(
        (id_ for id_ in near if shared[id_]),
        key=lambda id_: (-shared[id_], fold(near[id_].name), id_),
    )
    return tuple(
        parts.link(near[id_].name, id_, note=count(shared[id_], "paragraph"))
        for id_ in ordered[:NEIGHBOURS]
    )


def _place_of(passage: Passage) -> tuple[str, Span]:
    return passage.document_id, passage.span
