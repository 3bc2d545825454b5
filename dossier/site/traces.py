"""What a page is about, in digests that outlive its name: so a page that moves is known again."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dossier.model import Document, Dossier, Span
from dossier.site.links import source_path
from dossier.text import digest

Traces = frozenset[str]
_LENGTH = 8
"""Hex digits. Two texts that share them by chance cost nothing: other traces outvote one."""


def page_traces(dossier: Dossier) -> dict[str, Traces]:
    """By Markdown file: the pieces of text that the page of somebody, of a meeting … is made of.

    They are told by their words and not by their article's file or by where in it they stand: an
    article may be renamed, or edited elsewhere. Index pages are about nothing, and have none.
    """
    texts = {document.id: _Texts(document) for document in dossier.documents}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for page_id, document_id, span in _pieces(dossier):
        found[source_path(page_id)].add(texts[document_id].trace(span))
    return {path: frozenset(traces) for path, traces in sorted(found.items())}


def _pieces(dossier: Dossier) -> Iterator[tuple[str, str, Span]]:
    """Page, document and the piece of it that the page is about."""
    for entity in dossier.resolution.entities:
        for mention in entity.mentions:
            yield entity.id, mention.document_id, mention.span
    for meeting in dossier.meetings:
        for report in meeting.reports:
            yield meeting.id, report.document_id, report.span
    for topic in dossier.topics:
        for passage in topic.passages:
            yield topic.id, passage.document_id, passage.span
    for document in dossier.documents:
        for block in document.blocks:
            yield document.id, document.id, block.span


class _Texts:
    """The blocks of a document, each digested once."""

    def __init__(self, document: Document) -> None:
        self._starts = [block.span.start for block in document.blocks]
        self._digests = [
            digest(block.span.text_of(document.text), length=_LENGTH) for block in document.blocks
        ]

    def trace(self, span: Span) -> str:
        """The block's words, and where in it the piece begins: '3fa9c1d2.14'."""
        number = max(0, bisect_right(self._starts, span.start) - 1)
        if not self._starts:
            return f".{span.start}"
        return f"{self._digests[number]}.{span.start - self._starts[number]}"


def sample(traces: Iterable[str], size: int) -> tuple[str, ...]:
    """As many of them, always the same: digests are in no order but that of chance."""
    return tuple(sorted(traces)[:size])


def holders(pages: Mapping[str, Traces], wanted: Iterable[str]) -> dict[str, list[str]]:
    """Trace -> the pages that have it, for those that are wanted."""
    sought = frozenset(wanted)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path, traces in sorted(pages.items()):
        for trace in traces & sought:
            found[trace].append(path)
    return dict(found)
