"""Parts that pages of several kinds have alike."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.markup import Md


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands in the front matter."""

    title: str
    """Empty on the home page, which bears the site's name."""
    description: str
    contents: bool = True
    """Whether the theme lists the headings of the page beside it."""


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
    cite: Md
    """Where it is from, for a citation: 'A title, The Tide, 20 April 2023, paragraph 7'."""
    lang: Md
    """The code of its language for HTML where that is not English; ''."""


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
    stated: str
    """That the editor knows of it, and from when until when; empty: only articles give it."""
    uses: tuple[Link, ...]
    more: str
    """'and 3 other articles'; empty where all are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingView:
    """How another source prints the same words."""

    source: Source
    how: str
    """'word for word'."""
    excerpts: tuple[ExcerptView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """What somebody says in one article."""

    speaker: Link | None
    """None where the page is the speaker's own."""
    how: str
    """'As reported'; empty for somebody's own words."""
    source: Source
    audience: str
    """'to reporters'; empty where the text does not say to whom."""
    occasion: Link | None
    """The meeting at which it was said; None: not told, or the page is the meeting's own."""
    excerpts: tuple[ExcerptView, ...]
    others: tuple[WordingView, ...]
    """How other sources print the same words."""


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
