"""The first page: what is in here, what is new, who matters."""

from __future__ import annotations

from dossier.model import Kind, Meeting, ReviewPlace, Status
from dossier.site.collection import Collection, newest_first
from dossier.site.plan.parts import NEVER_SOUGHT, PageParts, span_in_words
from dossier.site.settings import SiteSettings
from dossier.site.views import Head, HomeView, Link, LinkGroup
from dossier.site.words import count, earliest_first, listed
from dossier.text import fold

MEETINGS = 6
NAMES = 10
TOPICS = 12
ARTICLES = 12
"""Lines of each list: the first page is to be read in one look."""
SOURCES = 12


def home_view(collection: Collection, settings: SiteSettings, parts: PageParts) -> HomeView:
    """Everything in one look."""
    dossier = collection.dossier
    documents = newest_first(dossier.documents)
    held = [one for one in dossier.meetings if one.status is Status.HELD]
    planned = [one for one in dossier.meetings if one.status is Status.PLANNED]
    topics = sorted(dossier.topics, key=lambda one: (-len(one.passages), fold(one.name)))
    return HomeView(
        head=Head(
            title="",
            description=settings.description or settings.title,
            boost=NEVER_SOUGHT,
            hide=("navigation", "toc"),
        ),
        title=settings.title,
        introduction=settings.description,
        counts=_counts(collection, parts),
        span=span_in_words(documents),
        sources=_sources(collection),
        latest=parts.meeting_rows(_newest(held)),
        coming=parts.meeting_rows(_newest(planned)),
        leading=_leading(collection, parts),
        topics=tuple(parts.link(topic.name, topic.id) for topic in topics[:TOPICS]),
        articles=tuple(parts.source(document) for document in documents[:ARTICLES]),
        all_articles=parts.link(f"All {len(documents)} articles", "articles/")
        if len(documents) > ARTICLES
        else None,
        review=_review(collection, parts) if settings.review is ReviewPlace.SITE else None,
    )


def _newest(meetings: list[Meeting]) -> list[Meeting]:
    """The newest ones of a known day; the timeline has them all."""
    dated = [one for one in meetings if one.date.start is not None]
    return sorted(dated, key=lambda one: (-earliest_first(one.date), fold(one.title)))[:MEETINGS]


def _counts(collection: Collection, parts: PageParts) -> tuple[Link, ...]:
    dossier = collection.dossier
    numbers = (
        (len(dossier.documents), "article", "articles", "articles/"),
        (len(collection.by_kind(Kind.PERSON)), "person", "people", "people/"),
        (
            len(collection.by_kind(Kind.ORGANISATION)),
            "organisation",
            "organisations",
            "organisations/",
        ),
        (len(dossier.meetings), "meeting", "meetings", "meetings/"),
        (len(dossier.topics), "topic", "topics", "topics/"),
        (len(collection.by_kind(Kind.PLACE)), "place", "places", "places/"),
    )
    return tuple(
        parts.link(f"{number:,}", page, note=one if number == 1 else many)
        for number, one, many, page in numbers
        if number
    )


def _sources(collection: Collection) -> str:
    outlets = {one.source for one in collection.dossier.documents if one.source}
    names = sorted(outlets, key=lambda name: (fold(name), name))
    more = len(names) - SOURCES
    if more > 1:
        names = [*names[:SOURCES], f"{more} others"]
    return listed(names)


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
