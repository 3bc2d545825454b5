"""One view a page kind, with the parts that only that kind has."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.markup import Md
from dossier.site.views.differences import DifferencesView
from dossier.site.views.entity import EntityView, ExcerptsView, SpokenView
from dossier.site.views.meeting import MeetingView, TimelineView
from dossier.site.views.parts import (
    Head,
    Link,
    LinkGroup,
    MeetingRow,
    Source,
)
from dossier.site.views.pictures import ChartView, MapView, MatrixView, NetworkView
from dossier.site.views.review import ReviewView
from dossier.site.views.topic import TopicView


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page."""

    head: Head
    title: str
    introduction: str
    summary: str
    """How much there is, of whom and of which time: a sentence."""
    counts: tuple[Link, ...]
    charts: tuple[ChartView, ...]
    see: tuple[Link, ...]
    """Pages that are pictures."""
    news: tuple[LinkGroup, ...]
    """What the previous build did not have."""
    leading: tuple[LinkGroup, ...]
    """The people and the organisations that are named most."""
    latest: tuple[MeetingRow, ...]
    coming: tuple[MeetingRow, ...]
    topics: tuple[Link, ...]
    articles: tuple[Source, ...]
    all_articles: Link | None
    """Where the list is cut: the page with all of them."""
    review: Link | None


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
    language: str
    """The language's name, where it is not English; ''."""
    lang: Md
    """Its code for HTML, where it is not English; ''."""
    original: Md | None
    """A link to the article where it was published."""
    published: str
    """That not all of the text is published; empty where it is."""
    body: tuple[Md, ...]
    within: str
    """'3 people and 1 meeting': what is folded; empty where nothing was found."""
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


View = (
    HomeView
    | EntityView
    | ExcerptsView
    | SpokenView
    | MeetingView
    | TopicView
    | ArticleView
    | IndexView
    | TimelineView
    | NetworkView
    | MatrixView
    | MapView
    | DifferencesView
    | ReviewView
)
