"""Addresses of pages and the way from one to another: relative, so that the site works anywhere."""

from __future__ import annotations

import posixpath
import re

from dossier.site.markup import Md
from dossier.text import page_path

_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def source_path(page_id: str) -> str:
    """The Markdown file of a page: 'people/jens-stoltenberg' -> 'people/jens-stoltenberg.md'."""
    return f"{page_path(page_id)}.md"


def html_path(source: str) -> str:
    """The rendered page of a Markdown file: 'people/x.md' -> 'people/x.html'."""
    return f"{source.removesuffix('.md')}.html"


def markdown_href(here: str, page_id: str, anchor: str = "") -> Md:
    """From the page `here` (an id) to another, for a Markdown link, which MkDocs checks too."""
    return _href(here, source_path(page_id), anchor)


def html_href(here: str, page_id: str, anchor: str = "") -> Md:
    """The same for a link in HTML of our own, which MkDocs leaves as it is."""
    return _href(here, html_path(source_path(page_id)), anchor)


def _href(here: str, target: str, anchor: str) -> Md:
    if anchor and not _ANCHOR.fullmatch(anchor):
        raise ValueError(f"not an anchor: {anchor!r}")
    way = posixpath.relpath(target, posixpath.dirname(here) or ".")
    return Md(f"{way}#{anchor}" if anchor else way)
