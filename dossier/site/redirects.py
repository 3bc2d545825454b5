"""A page whose address changes leaves a page there that leads to the new one.

No plugin, no script: a small HTML file of our own, which MkDocs copies as it is. So it is in no
navigation, no search and no list of pages, and works from a disk and below any path.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from dossier.model import Page
from dossier.site.links import html_path
from dossier.site.traces import Traces, holders, sample

_KINDS = {"people": "entity", "organisations": "entity", "places": "entity"}
"""Somebody who was taken for a place is still the same; else a folder is a kind of its own."""
_LEAST = {"topics": 0.5, "articles": 0.5}
"""The part of an old page's traces that its successor must have. Topics share paragraphs, and
articles share phrases of their outlet, without being one; a mention is of one entity only."""
KEPT = 32
"""Traces kept of a page: enough that the larger of two successors wins, few enough for a list of
thousands of pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Where a page went that stood at an address before."""

    to: str
    traces: tuple[str, ...]
    """What it was about when it was last there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The addresses that a site has, or had: Markdown files of pages."""

    pages: Mapping[str, tuple[str, ...]]
    """What each is about: `KEPT` of its traces at most."""
    moved: Mapping[str, Moved]
    new: tuple[str, ...] = ()
    """Pages that came with the last build that brought any; none came with the first one."""


NOWHERE = Addresses(pages={}, moved={})
"""Of a site that was never built."""


def readdress(before: Addresses, pages: Mapping[str, Traces]) -> Addresses:
    """The addresses after a build that makes `pages`.

    Each former address leads to the page that has most of what it was about; where there is
    none, to where the page it led to is now; else it leads nowhere, and is forgotten. It always
    leads straight to a page that is there.
    """
    former = {path: moved.traces for path, moved in before.moved.items()} | dict(before.pages)
    gone = {path: traces for path, traces in sorted(former.items()) if path not in pages}
    held_by = holders(pages, (trace for traces in gone.values() for trace in traces))
    successors = {path: _successor(path, traces, held_by) for path, traces in gone.items()}
    moved = {}
    for path, traces in gone.items():
        to = successors[path]
        if to is None and path in before.moved:
            last = before.moved[path].to
            to = last if last in pages else successors.get(last)
        if to is not None:
            moved[path] = Moved(to=to, traces=traces)
    return Addresses(
        pages={path: sample(traces, KEPT) for path, traces in sorted(pages.items())},
        moved=moved,
        new=_new(before, pages, moved),
    )


def _new(
    before: Addresses, pages: Mapping[str, Traces], moved: Mapping[str, Moved]
) -> tuple[str, ...]:
    """The pages that were not there before; where there is none, those that were new then.

    So a second build of the same articles tells the same news, and is the same site. A page that
    was at another address is none, and when all pages are new, none is.
    """
    known = before.pages.keys() | {successor.to for successor in moved.values()}
    came = pages.keys() - known if before.pages else set()
    return tuple(sorted(came or (pages.keys() & set(before.new))))


def _successor(
    path: str, traces: Iterable[str], held_by: Mapping[str, Iterable[str]]
) -> str | None:
    """The page of the same kind with most of these traces, if that is enough of them."""
    wanted = tuple(traces)
    shared = Counter(
        holder
        for trace in wanted
        for holder in held_by.get(trace, ())
        if _kind(holder) == _kind(path)
    )
    if not shared:
        return None
    # Of equals the one in the same folder, then the first by name.
    best = min(shared, key=lambda one: (-shared[one], _folder(one) != _folder(path), one))
    enough = shared[best] >= len(wanted) * _LEAST.get(_folder(path), 0.0)
    return best if enough else None


def _folder(path: str) -> str:
    return path.partition("/")[0]


def _kind(path: str) -> str:
    return _KINDS.get(_folder(path), _folder(path))


def redirect_page(old: str, new: str) -> Page:
    """The page at an old address. `old` and `new` are Markdown files of pages."""
    href = escape(posixpath.relpath(html_path(new), posixpath.dirname(old) or "."))
    content = (
        "<!doctype html>\n"
        '<html lang="en">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n'
        "<title>This page has moved</title>\n"
        '<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{href}">\n'
        f'<meta http-equiv="refresh" content="0; url={href}">\n'
        "</head>\n"
        "<body>\n"
        f'<p>This page has moved to <a href="{href}">{href}</a>.</p>\n'
        "</body>\n"
        "</html>\n"
    )
    return Page(path=html_path(old), content=content.encode("utf-8"))
