"""The page of somebody or something, and those that hold what is too long for it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.markup import Md
from dossier.site.views.parts import (
    Head,
    Link,
    LinkGroup,
    MeetingRow,
    RoleView,
    SourceGroup,
    SpellingView,
    StatementView,
)
from dossier.site.views.pictures import ChartView


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptYear:
    """What the articles of a year say."""

    title: str
    anchor: Md
    groups: tuple[SourceGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """A person, an organisation or a place."""

    head: Head
    kind: Link
    name: str
    role: str
    """What it is, in a few words; empty where nobody says."""
    summary: str
    others: tuple[str, ...]
    """The most usual other spellings."""
    more_others: str
    """'4 other ways'; empty where all of them are told."""
    spellings: tuple[SpellingView, ...]
    """Empty where every source writes the name as it stands above."""
    chart: ChartView | None
    """None where no article is dated."""
    notes: tuple[Md, ...]
    """The editor's own words."""
    roles: tuple[RoleView, ...]
    meetings: tuple[MeetingRow, ...]
    more_meetings: tuple[MeetingRow, ...]
    """What is folded."""
    more_meetings_summary: str
    statements: tuple[StatementView, ...]
    statements_title: str
    all_statements: tuple[Link, ...]
    """The pages that hold all of them, where there are too many; else empty."""
    about: tuple[StatementView, ...]
    """What others say in which a person is named."""
    about_title: str
    all_about: tuple[Link, ...]
    together: tuple[LinkGroup, ...]
    topics: tuple[Link, ...]
    years: tuple[ExcerptYear, ...]
    """Excerpts that say something else than the statements above."""
    excerpts_summary: str
    all_excerpts: tuple[Link, ...]
    """The pages that hold all of them, where there are too many; else empty."""
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptsView:
    """All that the articles of a year say of somebody or something."""

    head: Head
    about: Link
    title: str
    summary: str
    years: tuple[ExcerptYear, ...]
    """One: the pages of several have the same parts."""
    all_excerpts: tuple[Link, ...]
    """The other such pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenView:
    """All that somebody said, or that others say about somebody."""

    head: Head
    about: Link
    title: str
    summary: str
    statements: tuple[StatementView, ...]
    others: tuple[Link, ...]
    """The other such pages."""
