"""The first page: what is in here, who matters, what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from dossier.model import Kind, Meeting, ReviewPlace, Status
from dossier.site.collection import Collection, newest_first
from dossier.site.plan.charts import chart_over_time
from dossier.site.plan.news import news_groups
from dossier.site.plan.parts import PageParts, span_in_words
from dossier.site.plan.picture_pages import TITLES, links_to_pictures
from dossier.site.plan.timeline import meetings_chart
from dossier.site.settings import SiteSettings
from dossier.site.views import ChartView, Head, HomeView, Link, LinkGroup
from dossier.site.words import earliest_first, listed
from dossier.text import count, cut, fold

MEETINGS = 6
NAMES = 8
TOPICS = 12
ARTICLES = 8
"""Lines of each list: the first page is to be read in one look."""
SOURCES = 8


def home_view(
    collection: Collection, settings: SiteSettings, new: Sequence[str], parts: PageParts
) -> HomeView:
    """Everything in one look. `new`: Markdown files of pages that the previous build lacked."""
    dossier = collection.dossier
    documents = newest_first(dossier.documents)
    topics = sorted(dossier.topics, key=lambda one: (-len(one.passages), fold(one.name)))
    return HomeView(
        head=Head(title="", description=settings.description or settings.title, contents=False),
        title=settings.title,
        introduction=settings.description,
        summary=_summary(collection),
        counts=_counts(collection, parts),
        charts=_charts(collection, parts),
        see=links_to_pictures(collection, parts, *TITLES),
        news=news_groups(collection, new, parts),
        leading=_leading(collection, parts),
        latest=parts.meeting_rows(_latest(dossier.meetings)),
        coming=parts.meeting_rows(_coming(collection)),
        topics=tuple(parts.link(topic.name, topic.id) for topic in topics[:TOPICS]),
        articles=tuple(parts.source(document) for document in documents[:ARTICLES]),
        all_articles=parts.link(f"All {len(documents):,} articles", "articles/")
        if len(documents) > ARTICLES
        else None,
        review=_review(collection, parts) if settings.review is ReviewPlace.SITE else None,
    )


def _summary(collection: Collection) -> str:
    """'57 articles from A, B and 4 other sources, published 13 January 2022 to 29 August 2023.'"""
    documents = collection.dossier.documents
    outlets = Counter(one.source for one in documents if one.source)
    names = sorted(outlets, key=lambda name: (-outlets[name], fold(name), name))
    shown, more = cut(names, SOURCES)
    sources = [*shown, count(more, "other source")] if more else shown
    span = span_in_words(documents)
    told = (
        count(len(documents), "article"),
        f" from {listed(sources)}" if sources else "",
        f", published {span}" if span else "",
    )
    return "".join(told) + "."


def _charts(collection: Collection, parts: PageParts) -> tuple[ChartView, ...]:
    """Articles and meetings over the same time."""
    articles = chart_over_time(
        collection.axis,
        [document.published for document in collection.dossier.documents],
        name="articles-chart",
        title="Articles",
        nouns=("article", "articles"),
    )
    return tuple(filter(None, (articles, meetings_chart(collection, parts))))


def _latest(meetings: Iterable[Meeting]) -> list[Meeting]:
    """The newest ones that took place and of which the day is known."""
    held = [one for one in meetings if one.status is Status.HELD and one.date.start is not None]
    return sorted(held, key=lambda one: (-earliest_first(one.date), fold(one.title)))[:MEETINGS]


def _coming(collection: Collection) -> list[Meeting]:
    """Planned ones that are still ahead of the newest article; the page knows no other today."""
    published = (document.published for document in collection.dossier.documents)
    today = max((one.start for one in published if one and one.start), default=date.min)
    ahead = [
        one
        for one in collection.dossier.meetings
        if one.status is Status.PLANNED and (one.date.end or one.date.start or date.min) >= today
    ]
    return sorted(ahead, key=lambda one: (earliest_first(one.date), fold(one.title)))[:MEETINGS]


def _counts(collection: Collection, parts: PageParts) -> tuple[Link, ...]:
    dossier = collection.dossier
    people, organisations, places = (
        len(collection.by_kind(kind)) for kind in (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
    )
    numbers = (
        (people, "person", "people", "people/"),
        (organisations, "organisation", "organisations", "organisations/"),
        (len(dossier.meetings), "meeting", "meetings", "meetings/"),
        (len(dossier.topics), "topic", "topics", "topics/"),
        (places, "place", "places", "places/"),
        (len(dossier.documents), "article", "articles", "articles/"),
    )
    return tuple(
        parts.link(f"{number:,}", page, note=one if number == 1 else many)
        for number, one, many, page in numbers
        if number
    )


def _leading(collection: Collection, parts: PageParts) -> tuple[LinkGroup, ...]:
    groups = []
    for kind, title in ((Kind.PERSON, "People"), (Kind.ORGANISATION, "Organisations")):
        links = tuple(
            parts.entity_link(
                entity,
                note=count(len({one.document_id for one in entity.mentions}), "article"),
            )
            for entity in collection.by_kind(kind)[:NAMES]
        )
        if links:
            groups.append(LinkGroup(title=title, links=links))
    return tuple(groups)


def _review(collection: Collection, parts: PageParts) -> Link | None:
    number = collection.review.pressing
    return parts.link(count(number, "thing"), "review") if number else None
