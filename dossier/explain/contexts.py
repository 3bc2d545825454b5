"""Spans of articles -> the places and sentences that a person can look up."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.model import Annotation, Block, Document, Dossier, Mention, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A place in an article, with the sentence around it."""

    document_id: str
    file: str
    line: int
    """1-based line of the file on which its paragraph begins."""
    anchor: str
    """Its paragraph on the article's page: 'p7'."""
    span: Span
    """The words in question."""
    words: str
    """These words, as printed."""
    text: str
    """The sentence, verbatim; of a report, the report itself."""


class Places:
    """Finds where in which article something stands."""

    def __init__(self, dossier: Dossier) -> None:
        self._documents = {document.id: document for document in dossier.documents}
        self._annotations = {one.document_id: one for one in dossier.annotations}

    def file(self, document_id: str) -> str:
        """The file of an article."""
        return self._documents[document_id].file

    def files(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The files of articles, each once, sorted."""
        return tuple(sorted({self.file(id_) for id_ in ids}))

    def order(self, mention: Mention) -> tuple[str, Span]:
        """Sort key: by file, then by place."""
        return self.file(mention.document_id), mention.span

    def of(self, mention: Mention) -> Context:
        """A mention with its sentence."""
        return self.of_words(mention.document_id, mention.span)

    def of_words(self, document_id: str, span: Span) -> Context:
        """Words with the sentence in which they stand."""
        document = self._documents[document_id]
        block = document.block_at(span.start)
        sentence = _sentence(self._annotations.get(document.id), span, block)
        return _context(document, block, span, sentence)

    def of_report(self, document_id: str, span: Span) -> Context:
        """A report, which is a sentence itself."""
        document = self._documents[document_id]
        return _context(document, document.block_at(span.start), span, span)

    def all(self, mentions: Iterable[Mention]) -> tuple[Context, ...]:
        """All of `mentions`, by file, then by place."""
        return tuple(self.of(mention) for mention in sorted(mentions, key=self.order))

    def some(self, mentions: Iterable[Mention], most: int) -> tuple[Context, ...]:
        """At most `most` of `mentions`: the first of each article, then the second, by file."""
        rounds: list[tuple[int, tuple[str, Span], Mention]] = []
        seen: defaultdict[str, int] = defaultdict(int)
        for mention in sorted(mentions, key=self.order):
            seen[mention.document_id] += 1
            rounds.append((seen[mention.document_id], self.order(mention), mention))
        rounds.sort(key=lambda one: one[:2])
        return self.all(mention for *_, mention in rounds[:most])


def _context(document: Document, block: Block | None, span: Span, sentence: Span) -> Context:
    return Context(
        document_id=document.id,
        file=document.file,
        line=block.line if block else 1,
        anchor=block.anchor if block else "",
        span=span,
        words=span.text_of(document.text),
        text=sentence.text_of(document.text).strip(),
    )


def _sentence(annotation: Annotation | None, span: Span, block: Block | None) -> Span:
    """The sentences that `span` touches, inside its block; the block where there are none."""
    whole = block.span if block else span
    touched = _touched(annotation.sentences if annotation else (), span)
    if not touched:
        return whole
    start, end = touched[0].start, touched[-1].end
    return Span(max(start, whole.start), max(span.end, min(end, whole.end)))


def _touched(sentences: Sequence[Span], span: Span) -> Sequence[Span]:
    first = bisect_left(sentences, span.start + 1, key=lambda one: one.end)
    last = bisect_left(sentences, span.end, key=lambda one: one.start)
    return sentences[first:last]
