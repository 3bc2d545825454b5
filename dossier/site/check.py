"""Checks on generated pages, before any of them is written: links, anchors, paths, excerpts."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dossier.model import Dossier, Page, Problem
from dossier.site.links import html_path, source_path
from dossier.site.markup import printable
from dossier.site.read_back import ReadBack, read_back

_REPORT = "This is a fault of the program, not of the articles; please report it."


def check_pages(pages: Sequence[Page], dossier: Dossier) -> tuple[Problem, ...]:
    """Everything that is wrong with the pages; empty is good."""
    found = {page.path: read_back(page) for page in pages if page.path.endswith(".md")}
    targets = _targets(pages, found)
    return (
        *_collisions(page.path for page in pages),
        *(problem for path, page in found.items() for problem in _links(path, page, targets)),
        *(problem for path, page in found.items() for problem in _anchors_once(path, page)),
        *(problem for path, page in found.items() for problem in _surprises(path, page)),
        *_excerpts(found, dossier),
    )


def _targets(pages: Sequence[Page], found: Mapping[str, ReadBack]) -> dict[str, frozenset[str]]:
    """Every address of the site, as a link may write it, with its anchors."""
    targets = {page.path: frozenset[str]() for page in pages}
    for path, page in found.items():
        anchors = frozenset(page.anchors)
        targets[path] = anchors
        targets[html_path(path)] = anchors
    return targets


def _collisions(paths: Iterable[str]) -> Iterator[Problem]:
    """Two pages at one address; also where a file system minds no case."""
    for path, number in Counter(path.casefold() for path in paths).items():
        if number > 1:
            problem = f"{number} pages would be written to {path}."
            yield Problem(problem=problem, mend=_REPORT, file=path)


def _links(path: str, page: ReadBack, targets: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    for href in dict.fromkeys(page.hrefs):
        if href.startswith(("http://", "https://")):
            continue
        address, _, anchor = href.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
        target = target if address else path
        if target not in targets:
            yield Problem(problem=f"It links to {href}, which is no page.", mend=_REPORT, file=path)
        elif anchor and anchor not in targets[target]:
            problem = f"It links to {href}; that page has no such place."
            yield Problem(problem=problem, mend=_REPORT, file=path)


def _anchors_once(path: str, page: ReadBack) -> Iterator[Problem]:
    for anchor, number in Counter(page.anchors).items():
        if number > 1:
            problem = f"The anchor #{anchor} stands {number} times on it."
            yield Problem(problem=problem, mend=_REPORT, file=path)


def _surprises(path: str, page: ReadBack) -> Iterator[Problem]:
    for surprise in dict.fromkeys(page.surprises):
        problem = f"It would hold {surprise}, which no template writes."
        yield Problem(problem=problem, mend=_REPORT, file=path)


def _excerpts(found: Mapping[str, ReadBack], dossier: Dossier) -> Iterator[Problem]:
    """Each excerpt stands, character for character, in the paragraph that it links to."""
    paragraphs = {
        (html_path(source_path(document.id)), block.anchor): printable(
            block.span.text_of(document.text)
        )
        for document in dossier.documents
        for block in document.blocks
    }
    for path, page in found.items():
        for text, href in page.excerpts:
            address, _, anchor = href.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
            if text not in paragraphs.get((target, anchor), ""):
                problem = f"An excerpt is not in the paragraph that it links to: {text[:60]!r}."
                yield Problem(problem=problem, mend=_REPORT, file=path)
