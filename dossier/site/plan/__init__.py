"""What stands on which page: the dossier -> one view a page. All sorting, counting and wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model import ENTITY_KINDS, Dossier, Excerpt, ShownExcerpt, Span
from dossier.site.collection import Collection, collect
from dossier.site.plan.article import article_view
from dossier.site.plan.entity import INDEX_OF, entity_view
from dossier.site.plan.home import home_view
from dossier.site.plan.indexes import article_index, entity_index, timeline, topic_index
from dossier.site.plan.meeting import meeting_view
from dossier.site.plan.parts import PageParts
from dossier.site.plan.review import review_view
from dossier.site.plan.topic import topic_view
from dossier.site.settings import SiteSettings
from dossier.site.views import View


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPage:
    """A page that is to be rendered."""

    id: str
    """`people/jens-stoltenberg`."""
    template: str
    """The template's name without its endings: 'entity'."""
    view: View


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePlan:
    """All pages, and every excerpt that stands on one."""

    pages: tuple[PlannedPage, ...]
    """Sorted by id."""
    excerpts: tuple[ShownExcerpt, ...]
    """Each once, in the order of documents and offsets."""


def plan_site(dossier: Dossier, settings: SiteSettings) -> SitePlan:
    """Plan every page of the site. Pure: the same dossier gives the same plan."""
    collection = collect(dossier)
    pages: list[PlannedPage] = []
    shown: list[tuple[str, Excerpt]] = []
    for parts, template, view in _pages(collection, settings):
        pages.append(PlannedPage(id=parts.page_id, template=template, view=view))
        shown.extend((parts.page_id, excerpt) for excerpt in parts.shown)
    return SitePlan(
        pages=tuple(sorted(pages, key=lambda page: page.id)),
        excerpts=_each_once(collection, shown),
    )


def _pages(collection: Collection, settings: SiteSettings) -> Iterator[tuple[PageParts, str, View]]:
    def parts_of(page_id: str) -> PageParts:
        return PageParts(collection, page_id)

    parts = parts_of("index")
    yield parts, "home", home_view(collection, settings, parts)
    for kind in ENTITY_KINDS:
        parts = parts_of(INDEX_OF[kind][1])
        yield parts, "index", entity_index(collection, kind, parts)
    parts = parts_of("meetings/")
    yield parts, "timeline", timeline(collection, parts)
    parts = parts_of("topics/")
    yield parts, "index", topic_index(collection, parts)
    parts = parts_of("articles/")
    yield parts, "index", article_index(collection, parts)
    parts = parts_of("review")
    yield parts, "review", review_view(collection, parts)
    for entity in collection.entities.values():
        parts = parts_of(entity.id)
        yield parts, "entity", entity_view(collection, entity, parts)
    for meeting in collection.dossier.meetings:
        parts = parts_of(meeting.id)
        yield parts, "meeting", meeting_view(collection, meeting, parts)
    for topic in collection.dossier.topics:
        parts = parts_of(topic.id)
        yield parts, "topic", topic_view(collection, topic, parts)
    for document in collection.documents.values():
        parts = parts_of(document.id)
        yield parts, "article", article_view(collection, document, parts)


def _each_once(
    collection: Collection, shown: list[tuple[str, Excerpt]]
) -> tuple[ShownExcerpt, ...]:
    """Join the showings of one piece of one article; the highlights of all of them."""
    pages: defaultdict[tuple[str, Span], set[str]] = defaultdict(set)
    marks: defaultdict[tuple[str, Span], set[Span]] = defaultdict(set)
    anchors: dict[tuple[str, Span], str] = {}
    for page_id, excerpt in shown:
        key = (excerpt.document_id, excerpt.span)
        pages[key].add(page_id)
        marks[key].update(excerpt.highlights)
        anchors[key] = excerpt.anchor
    files = {id_: document.file for id_, document in collection.documents.items()}
    return tuple(
        ShownExcerpt(
            excerpt=Excerpt(
                document_id=key[0],
                span=key[1],
                anchor=anchors[key],
                highlights=tuple(sorted(marks[key])),
            ),
            page_ids=tuple(sorted(pages[key])),
        )
        for key in sorted(anchors, key=lambda key: (files[key[0]], key[1]))
    )
