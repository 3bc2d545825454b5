"""How the site is made, and what is told of its making."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Renderer(StrEnum):
    """The engine that makes HTML of the pages."""

    MKDOCS = "mkdocs"
    ZENSICAL = "zensical"


class Publish(StrEnum):
    """How much of an article's text goes on the site."""

    FULL = "full"
    EXCERPTS = "excerpts"
    """The paragraphs that are cited on some page."""
    NONE = "none"
    """Titles, dates, names and links."""


class ReviewPlace(StrEnum):
    """Where the list of what the program was unsure of is shown."""

    SITE = "site"
    BESIDE = "beside"
    """Not on the site, but in a file beside it that links into it."""
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something a check found: not fatal by itself, told in the build report."""

    problem: str
    mend: str = ""
    file: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A generated file of the folder that MkDocs reads."""

    path: str
    """Relative to that folder, with '/': `people/jens-stoltenberg.md`."""
    content: bytes = field(repr=False)
