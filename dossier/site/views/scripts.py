"""What the scripts of the site look up: what search knows of a page, and what a preview shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """What search knows of a page before it reads its text."""

    page_id: str
    kind: str
    """'Person'."""
    title: str
    names: tuple[str, ...] = ()
    """Other spellings by which it is found; the first ones as sources write them."""
    about: str = ""
    """In a few words, who or what it is."""
    date: str = ""
    """Of the newest article on it, or of the meeting: in words."""
    sources: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    weight: int = 0
    """How often it is named: of two that fit alike, the one named more often comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The preview of a page, shown beside a link to it."""

    page_id: str
    kind: str
    title: str
    about: str
    """Roles of a person; day, place and people of a meeting; words of a topic."""
    counts: str
    """'Named 12 times in 5 articles.'"""
    excerpt: tuple[str, ...] = ()
    """The newest one, in pieces: every second piece is highlighted."""
    source: str = ""
    """The article that it is from."""
    href: str = ""
    """Its paragraph, from the site's first page."""
