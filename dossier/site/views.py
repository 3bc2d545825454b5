"""What a template prints: one frozen view a page kind, everything sorted, counted and in words.

A `str` is escaped when it is printed; an `Md` was made by our own code and is printed as it is.
An empty text or tuple means that there is nothing to show.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.markup import Md


# --- parts ------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands in the front matter."""

    title: str
    """Empty on the home page, which bears the site's name."""
    description: str
    boost: float = 1.0
    """How much a hit on this page counts in search, against 1 for an article; 0: it is left out."""
    tags: tuple[str, ...] = ()
    """Names that search looks at before everything else."""
    hide: tuple[str, ...] = ()
    """Parts of the theme that this page does without: 'toc', 'navigation'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to a page of the site, with a word of its own beside it."""

    text: str
    href: Md
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptView:
    """A verbatim piece of an article."""

    html: Md
    """Escaped, with `<mark>` around what is highlighted."""
    href: Md
    """The paragraph it was taken from."""
    paragraph: str
    """'paragraph 7'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as it is named beside what was taken from it."""

    title: str
    href: Md
    outlet: str
    date: str
    """In words, or 'undated'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGroup:
    """Everything that one article has on the subject of the page."""

    anchor: Md
    source: Source
    excerpts: tuple[ExcerptView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingView:
    """One way in which the sources write a name."""

    surface: str
    times: str
    sources: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """A title or function, with the places that give it."""

    title: str
    uses: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """What somebody says in one article."""

    speaker: Link | None
    """None where the page is the speaker's own."""
    how: str
    """'as reported'; empty for somebody's own words."""
    source: Source
    excerpts: tuple[ExcerptView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """A meeting as a line of a list."""

    title: str
    href: Md
    date: str
    status: str
    """Empty for a meeting that took place: that is the usual case."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links under a heading: 'People', 'Organisations'."""

    title: str
    links: tuple[Link, ...]


# --- pages ------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page."""

    head: Head
    title: str
    introduction: str
    counts: tuple[Link, ...]
    span: str
    sources: str
    latest: tuple[MeetingRow, ...]
    coming: tuple[MeetingRow, ...]
    leading: tuple[LinkGroup, ...]
    """The people and the organisations that are named most."""
    topics: tuple[Link, ...]
    articles: tuple[Source, ...]
    all_articles: Link | None
    """Where the list is cut: the page with all of them."""
    review: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """A person, an organisation or a place."""

    head: Head
    kind: Link
    name: str
    summary: str
    spellings: tuple[SpellingView, ...]
    """Empty where every source writes the name as it stands above."""
    roles: tuple[RoleView, ...]
    meetings: tuple[MeetingRow, ...]
    statements: tuple[StatementView, ...]
    statements_title: str
    together: tuple[LinkGroup, ...]
    topics: tuple[Link, ...]
    groups: tuple[SourceGroup, ...]
    excerpts_summary: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """What one article tells of a meeting."""

    anchor: Md
    source: Source
    says: str
    """What it says on the date: a sentence."""
    excerpts: tuple[ExcerptView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView:
    """A meeting, source by source."""

    head: Head
    kind: Link
    title: str
    form: str
    date: str
    date_basis: str
    place: Link | None
    participants: tuple[Link, ...]
    status: str
    summary: str
    reports: tuple[ReportView, ...]
    statements: tuple[StatementView, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """A theme."""

    head: Head
    kind: Link
    name: str
    terms: tuple[str, ...]
    summary: str
    groups: tuple[SourceGroup, ...]
    excerpts_summary: str
    touched: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureView:
    """Pieces of the original page that are not the article, by the rule that says so."""

    rule: str
    lines: tuple[Md, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article with its mentions linked and its paragraphs addressable."""

    head: Head
    kind: Link
    title: str
    title_anchor: Md
    """That of the block that the title is, where there is one."""
    outlet: str
    date: str
    date_basis: str
    byline: str
    original: Md | None
    """A link to the article where it was published."""
    body: tuple[Md, ...]
    named: tuple[LinkGroup, ...]
    meetings: tuple[MeetingRow, ...]
    furniture: tuple[FurnitureView, ...]
    furniture_summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table."""

    text: str
    label: Md | None = None
    """The name of its column where a narrow screen shows it in the cell; None: it needs none."""
    href: Md | None = None
    sort: str | None = None
    """What the column is sorted by where that is not the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """All pages of a kind as a table."""

    head: Head
    title: str
    introduction: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """The meetings of a month, or those of a year whose month is not known."""

    anchor: Md
    title: str
    meetings: tuple[MeetingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The meetings of a year, or the undated ones."""

    anchor: Md
    title: str
    months: tuple[MonthView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """All meetings by date."""

    head: Head
    title: str
    introduction: str
    years: tuple[YearView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """A thing that the program was unsure of."""

    subject: str
    reason: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSection:
    """What was unsure, of one sort."""

    anchor: Md
    title: str
    introduction: str
    items: tuple[ReviewItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewView:
    """What an editor should look at."""

    head: Head
    title: str
    introduction: str
    sections: tuple[ReviewSection, ...]


View = (
    HomeView
    | EntityView
    | MeetingView
    | TopicView
    | ArticleView
    | IndexView
    | TimelineView
    | ReviewView
)
