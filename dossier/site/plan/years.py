"""Excerpts by year and by article, the newest first; what is too long for one page, on several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier.model import Document, Span
from dossier.site.markup import Md
from dossier.site.plan.parts import PageParts, PartsOf
from dossier.site.plan.portions import (
    LITTLE,
    portion_head,
    portion_id,
    portion_title,
    portions,
)
from dossier.site.views import ExcerptsView, ExcerptYear, Link, SourceGroup
from dossier.text import count

Highlights = Mapping[str, Sequence[Span]]
"""Document id -> what is to be shown of it."""
WEIGHT = 18_000
"""Characters of excerpts on the page of somebody, their words among them, beyond which they get
pages of their own. With the theme (16 KB) and all else that it tells, it stays below 60 KB."""
LEAST = 5_000
"""The same, however much somebody said: what the articles tell is not crowded out."""
PART_WEIGHT = 30_000
"""The same for a page that holds excerpts only."""
_FRAME = 400
"""Characters of the heading of an article, and about as many around an excerpt: its citation."""
_UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptPage:
    """A page of excerpts of one year."""

    parts: PageParts
    year: str
    """'2023', or 'undated'."""
    title: str
    """'2023', '2023, part 2', 'Undated'."""
    groups: tuple[SourceGroup, ...]


def excerpt_pages(
    highlights: Highlights, parts: PageParts, parts_of: PartsOf
) -> tuple[ExcerptPage, ...]:
    """Pages that hold all the excerpts; none where the page of `parts` has room for those that it
    does not show yet.

    A year's page keeps its address when articles of other years are added.
    """
    page_id = parts.page_id
    scratch = parts_of(page_id)
    left = scratch.groups(not_shown(highlights, parts))
    if sum(map(_weight_of, left)) <= _room(parts) * LITTLE:
        return ()
    return tuple(
        page
        for year, documents in _years(scratch, highlights)
        for page in _pages_of(page_id, year, _of(highlights, documents), parts_of)
    )


def _pages_of(
    page_id: str, year: str, highlights: Highlights, parts_of: PartsOf
) -> Iterator[ExcerptPage]:
    parted = tuple(_portions(highlights, parts_of(page_id), PART_WEIGHT))
    for number, portion in enumerate(parted, start=1):
        parts = parts_of(portion_id(page_id, year, number))
        title = portion_title(year.capitalize(), number, len(parted))
        yield ExcerptPage(parts=parts, year=year, title=title, groups=parts.groups(portion))


def newest_by_year(
    highlights: Highlights, parts: PageParts, *, whole: bool
) -> tuple[ExcerptYear, ...]:
    """The excerpts of a page under their years: all of them, or the newest that it has room for."""
    if not whole:
        scratch = PageParts(parts.collection, parts.page_id)
        highlights = next(_portions(highlights, scratch, _room(parts)), {})
    return tuple(
        ExcerptYear(
            title=year.capitalize(),
            anchor=Md(f"in-{year}"),
            groups=parts.groups(_of(highlights, documents)),
        )
        for year, documents in _years(parts, highlights)
    )


def not_shown(highlights: Highlights, parts: PageParts) -> Highlights:
    """The spans that no excerpt of the page has shown yet; documents with none are left out."""
    left = {
        id_: [
            span
            for span in spans
            if not any(one.document_id == id_ and one.span.covers(span) for one in parts.shown)
        ]
        for id_, spans in highlights.items()
    }
    return {id_: spans for id_, spans in left.items() if spans}


def excerpts_view(about: Link, page: ExcerptPage, pages: Sequence[ExcerptPage]) -> ExcerptsView:
    """A page of excerpts, with links to the others of `pages`."""
    others = [other for other in pages if other is not page]
    year = ExcerptYear(title=page.title, anchor=Md(f"in-{page.year}"), groups=page.groups)
    title = f"{about.text}: {page.title}"
    summary = f"{_numbers(page.groups)}, the newest first."
    return ExcerptsView(
        head=portion_head(title, summary),
        about=about,
        title=title,
        summary=summary,
        years=(year,),
        all_excerpts=links_to(others, page.parts),
    )


def links_to(pages: Sequence[ExcerptPage], parts: PageParts) -> tuple[Link, ...]:
    """Links from the page of `parts` to pages of excerpts, with what each holds."""
    return tuple(
        parts.link(page.title, page.parts.page_id, note=_numbers(page.groups)) for page in pages
    )


def years_in_words(years: Sequence[ExcerptYear], *, whole: bool, besides: bool) -> str:
    """'The newest 7 excerpts from 3 articles.' `whole`: there are no others anywhere; `besides`:
    some stand above already.
    """
    groups = [group for year in years for group in year.groups]
    if not whole:
        return f"The newest: {_numbers(groups)}."
    order = ", the newest first" if len(groups) > 1 else ""
    return f"{_numbers(groups)}{', besides those above' if besides else ''}{order}."


def _numbers(groups: Sequence[SourceGroup]) -> str:
    """'12 excerpts from 3 articles'; '3 articles' where their text is not published."""
    number = sum(len(group.excerpts) for group in groups)
    if not number:
        return count(len(groups), "article")
    return f"{count(number, 'excerpt')} from {count(len(groups), 'article')}"


def _years(parts: PageParts, highlights: Highlights) -> list[tuple[str, tuple[Document, ...]]]:
    documents = parts.collection.documents_of(highlights)
    return [(year, tuple(found)) for year, found in groupby(documents, key=_year_of)]


def _year_of(document: Document) -> str:
    published = document.published
    return _UNDATED if published is None or not published.iso else published.iso[:4]


def _of(highlights: Highlights, documents: Sequence[Document]) -> Highlights:
    return {document.id: highlights[document.id] for document in documents}


def _weight_of(group: SourceGroup) -> int:
    """About how many characters it takes on its page."""
    return _FRAME + sum(len(one.html) + _FRAME for one in group.excerpts)


def _room(parts: PageParts) -> int:
    """What a page has left for excerpts, after those that it shows already."""
    shown = sum(one.span.end - one.span.start + _FRAME for one in parts.shown)
    return max(LEAST, WEIGHT - shown)


def _portions(highlights: Highlights, scratch: PageParts, weight: int) -> Iterator[Highlights]:
    """The articles in their order, cut where `weight` is reached."""

    def weight_of(document: Document) -> int:
        return sum(map(_weight_of, scratch.groups(_of(highlights, [document]))))

    documents = scratch.collection.documents_of(highlights)
    for portion in portions(documents, weight_of, weight):
        yield _of(highlights, portion)
