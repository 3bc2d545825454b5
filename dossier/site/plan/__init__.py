"""What stands on which page: the dossier -> one view a page. All sorting, counting and wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import (
    ENTITY_KINDS,
    Dossier,
    Excerpt,
    Publish,
    ReviewPlace,
    ShownExcerpt,
    Span,
)
from dossier.site.collection import Collection, collect
from dossier.site.markup import Md
from dossier.site.plan.article import article_view
from dossier.site.plan.atlas import map_view
from dossier.site.plan.cards import cards
from dossier.site.plan.differences import DIFFERENCES, differences_view
from dossier.site.plan.entity import INDEX_OF, entity_pages
from dossier.site.plan.home import home_view
from dossier.site.plan.indexes import article_index, entity_index, topic_index
from dossier.site.plan.linked_data import linked_data
from dossier.site.plan.matrix import matrix_view
from dossier.site.plan.meeting import meeting_view
from dossier.site.plan.network import network_view
from dossier.site.plan.parts import PageParts
from dossier.site.plan.picture_pages import MAP, MATRIX, NETWORK
from dossier.site.plan.review import review_view
from dossier.site.plan.search import search_entries
from dossier.site.plan.timeline import timeline
from dossier.site.plan.topic import topic_pages
from dossier.site.settings import SiteSettings
from dossier.site.views import Card, SearchEntry, View
from dossier.site.withhold import withhold

_Made = tuple[PageParts, str, View]
"""The parts of a page, with what it shows of articles; its template; its view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPage:
    """A page that is to be rendered."""

    id: str
    """`people/jens-stoltenberg`."""
    template: str
    """The template's name without its endings: 'entity'."""
    view: View
    data: Md
    """What it says to machines; empty for most lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePlan:
    """All pages, and every excerpt that stands on one."""

    dossier: Dossier
    """What of the dossier is published."""
    pages: tuple[PlannedPage, ...]
    """Sorted by id."""
    excerpts: tuple[ShownExcerpt, ...]
    """Each once, in the order of documents and offsets."""
    review: PlannedPage | None
    """The page for the editor where it is not to be on the site; it is not one of `pages`."""
    entries: tuple[SearchEntry, ...]
    """What search knows of each page that somebody may look for, by id."""
    cards: tuple[Card, ...]
    """The previews, by id."""


def plan_site(dossier: Dossier, settings: SiteSettings, new: Sequence[str] = ()) -> SitePlan:
    """Plan every page of the site. Pure: the same dossier and the same news give the same plan.

    `new` are the Markdown files of pages that the previous build did not have.
    """
    match settings.publish:
        case Publish.FULL:
            return _plan(dossier, settings, new)
        case Publish.EXCERPTS:
            shown = (one.excerpt for one in _plan(dossier, settings, new).excerpts)
            cited = frozenset((one.document_id, one.anchor) for one in shown)
            return _plan(withhold(dossier, cited), settings, new)
        case Publish.NONE:
            return _plan(withhold(dossier, ()), settings, new)


def _plan(dossier: Dossier, settings: SiteSettings, new: Sequence[str]) -> SitePlan:
    collection = collect(dossier)
    pages: list[PlannedPage] = []
    shown: list[tuple[str, Excerpt]] = []
    review = None if settings.review is ReviewPlace.OFF else _review(collection)
    on_site = settings.review is ReviewPlace.SITE
    for made in (*_pages(collection, settings, new), *((review,) if review and on_site else ())):
        pages.append(_planned(made))
        shown.extend((made[0].page_id, excerpt) for excerpt in made[0].shown)
    return SitePlan(
        dossier=dossier,
        pages=tuple(sorted(pages, key=lambda page: page.id)),
        excerpts=_each_once(collection, shown),
        review=_planned(review) if review and not on_site else None,
        entries=search_entries(collection),
        cards=cards(collection),
    )


def _planned(page: _Made) -> PlannedPage:
    parts, template, view = page
    data = linked_data(parts.collection, parts.page_id)
    return PlannedPage(id=parts.page_id, template=template, view=view, data=data)


def _review(collection: Collection) -> _Made:
    parts = PageParts(collection, "review")
    return parts, "review", review_view(collection, parts)


def _pages(collection: Collection, settings: SiteSettings, new: Sequence[str]) -> Iterator[_Made]:
    def parts_of(page_id: str) -> PageParts:
        return PageParts(collection, page_id)

    parts = parts_of("index")
    yield parts, "home", home_view(collection, settings, new, parts)
    for kind in ENTITY_KINDS:
        parts = parts_of(INDEX_OF[kind])
        yield parts, "index", entity_index(collection, kind, parts)
    parts = parts_of("meetings/")
    yield parts, "timeline", timeline(collection, parts)
    parts = parts_of("topics/")
    yield parts, "index", topic_index(collection, parts)
    parts = parts_of("articles/")
    yield parts, "index", article_index(collection, parts)
    parts = parts_of(DIFFERENCES)
    yield parts, "differences", differences_view(collection, parts)
    parts = parts_of(NETWORK)
    yield parts, "network", network_view(collection, parts)
    parts = parts_of(MATRIX)
    yield parts, "matrix", matrix_view(collection, parts)
    parts = parts_of(MAP)
    yield parts, "map", map_view(collection, parts)
    for entity in collection.entities.values():
        yield from entity_pages(collection, entity, parts_of)
    for meeting in collection.dossier.meetings:
        parts = parts_of(meeting.id)
        yield parts, "meeting", meeting_view(collection, meeting, parts)
    for topic in collection.dossier.topics:
        yield from topic_pages(collection, topic, parts_of)
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
