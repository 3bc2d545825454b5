"""What several pages show alike: articles as sources, excerpts, meetings, links to entities."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from textwrap import shorten

from dossier.dates import date_in_words
from dossier.knowledge.languages import ENGLISH
from dossier.model import (
    DateValue,
    Document,
    Entity,
    Excerpt,
    Meeting,
    Precision,
    Span,
    Status,
)
from dossier.site.collection import Collection
from dossier.site.excerpts import WHOLE_BLOCK, excerpts_for, marked
from dossier.site.links import html_href, markdown_href
from dossier.site.markup import Md, attribute
from dossier.site.views import (
    ExcerptView,
    Link,
    LinkGroup,
    MeetingRow,
    Source,
    SourceGroup,
)
from dossier.site.withhold import is_blank
from dossier.site.words import KIND_TITLES, STATUS_WORDS, day_or_undated, latest_first
from dossier.text import count, slug

SHORT_TITLE = 48
"""Characters of a title that stand for an article: half a line."""
LEADING = 12
"""Links of one kind in a list beside the text: what fits four lines on a desktop."""


class PageParts:
    """Makes the parts of one page, and remembers which excerpts it shows."""

    def __init__(self, collection: Collection, page_id: str) -> None:
        self.collection = collection
        self.page_id = page_id
        self.shown: list[Excerpt] = []

    # --- links --------------------------------------------------------------------------
    def link(self, text: str, page_id: str, note: str = "", anchor: str = "") -> Link:
        """A link from this page to another."""
        return Link(text=text, href=markdown_href(self.page_id, page_id, anchor), note=note)

    def entity_link(self, entity: Entity, note: str = "") -> Link:
        """A link to the page of `entity`."""
        return self.link(entity.name, entity.id, note)

    def by_kind(
        self, entities: Iterable[tuple[Entity, str]], limit: int | None = None
    ) -> tuple[LinkGroup, ...]:
        """Links to entities with a note each, under a heading a kind; empty kinds left out."""
        ordered = tuple(entities)
        groups = []
        for kind, title in KIND_TITLES.items():
            links = tuple(self.entity_link(one, note) for one, note in ordered if one.kind is kind)
            if links:
                groups.append(LinkGroup(title=title, links=links[:limit]))
        return tuple(groups)

    def source(self, document: Document) -> Source:
        """An article as it is named beside an excerpt."""
        return Source(
            title=document.title,
            href=markdown_href(self.page_id, document.id),
            outlet=document.source or "",
            date=day_or_undated(document.published),
        )

    # --- excerpts -----------------------------------------------------------------------
    def excerpts(
        self,
        document: Document,
        wanted: Iterable[Span],
        highlights: Iterable[Span] | None = None,
        length: int = WHOLE_BLOCK,
    ) -> tuple[ExcerptView, ...]:
        """The pieces of `document` that show `wanted`, with `highlights` or all of it marked."""
        annotation = self.collection.annotations[document.id]
        found = excerpts_for(document, annotation, wanted, highlights, length)
        self.shown.extend(found)
        return tuple(self._excerpt(document, excerpt) for excerpt in found)

    def _excerpt(self, document: Document, excerpt: Excerpt) -> ExcerptView:
        return ExcerptView(
            html=marked(document.text, excerpt.span, excerpt.highlights),
            href=html_href(self.page_id, document.id, excerpt.anchor),
            paragraph=paragraph_name(excerpt.anchor),
            cite=attribute(_citation(document, excerpt)),
            lang=Md(language_attribute(document) or ""),
        )

    def groups(self, highlights: Mapping[str, Sequence[Span]]) -> tuple[SourceGroup, ...]:
        """Excerpts by article, the newest first. `highlights`: document id -> spans."""
        documents = self.collection.documents_of(highlights)
        groups = (
            SourceGroup(
                anchor=group_anchor(document),
                source=self.source(document),
                excerpts=self.excerpts(document, highlights[document.id]),
            )
            for document in documents
        )
        blank = {group_anchor(one) for one in documents if is_blank(one)}
        return tuple(one for one in groups if one.excerpts or one.anchor in blank)

    # --- meetings -----------------------------------------------------------------------
    def meeting_row(self, meeting: Meeting) -> MeetingRow:
        """A meeting as a line of a list."""
        return MeetingRow(
            title=meeting.title,
            href=markdown_href(self.page_id, meeting.id),
            date=day_or_undated(meeting.date),
            status="" if meeting.status is Status.HELD else STATUS_WORDS[meeting.status],
            note=count(len({report.document_id for report in meeting.reports}), "article"),
        )

    def meeting_rows(self, meetings: Iterable[Meeting]) -> tuple[MeetingRow, ...]:
        """Meetings, the newest first."""
        ordered = sorted(meetings, key=lambda one: (latest_first(one.date), one.title, one.id))
        return tuple(self.meeting_row(meeting) for meeting in ordered)


PartsOf = Callable[[str], PageParts]
"""The id of a page -> its parts, with nothing shown yet."""


def paragraph_name(anchor: str) -> str:
    """'p7' -> 'paragraph 7'."""
    return f"paragraph {anchor.removeprefix('p')}"


def _citation(document: Document, excerpt: Excerpt) -> str:
    """'A title, The Tide, 20 April 2023, paragraph 7'."""
    date = day_or_undated(document.published)
    where = paragraph_name(excerpt.anchor)
    return ", ".join(filter(None, (document.title, document.source, date, where)))


def language_attribute(document: Document) -> str | None:
    """For `lang`, which tells a screen reader how to speak (WCAG 3.1.2); None for English."""
    return None if document.language == ENGLISH else document.language


def group_anchor(document: Document) -> Md:
    """The anchor of what a page takes from `document`: 'from-' and the name of its page."""
    return Md(f"from-{slug(document.id.rpartition('/')[2])}")


def article_label(document: Document) -> str:
    """A short name for an article in a list: its outlet, or the start of its title."""
    return document.source or shorten(document.title, width=SHORT_TITLE, placeholder=" …")


def span_in_words(documents: Iterable[Document]) -> str:
    """'20 April to 11 October 2023'; empty where no article is dated."""
    days = [one.published.start for one in documents if one.published and one.published.start]
    if not days:
        return ""
    return date_in_words(DateValue(start=min(days), end=max(days), precision=Precision.DAY))
