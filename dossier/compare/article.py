"""One article as this stage reads it: words, sentences, paragraphs, and who is named where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dossier.model import (
    Annotation,
    Block,
    BlockKind,
    Document,
    Entity,
    Kind,
    Span,
    Statement,
    StatementKind,
    Token,
)

_PRONOUNS = ("he", "she", "they", "it")
_NO_PROSE = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Where an article names an entity."""

    span: Span
    entity_id: str
    kind: Kind


@dataclass(frozen=True, kw_only=True)
class Article:
    """A document with its annotation, for questions by place."""

    document: Document
    annotation: Annotation
    named: tuple[Named, ...]
    """In the order of the text."""
    statements: tuple[Statement, ...]
    """In the order of the text."""
    _starts: tuple[int, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The document's words."""
        return self.annotation.tokens

    def words_in(self, span: Span) -> range:
        """Indices of the words that lie inside `span`."""
        first = bisect_left(self._starts, span.start)
        return range(first, max(first, bisect_left(self._starts, span.end)))

    def word_at(self, offset: int) -> int:
        """The index of the word at an offset, or of the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def word(self, index: int) -> str:
        """A word as printed."""
        return self.tokens[index].span.text_of(self.text)

    def named_in(self, span: Span) -> Iterator[Named]:
        """The entities named in a piece of the text."""
        return (one for one in self.named if span.covers(one.span))

    def entities_in(self, span: Span) -> frozenset[str]:
        """Their ids."""
        return frozenset(one.entity_id for one in self.named_in(span))

    def sentences_of(self, block: Block) -> tuple[Span, ...]:
        """The sentences of a paragraph; all of it where none were told."""
        found = tuple(one for one in self.annotation.sentences if block.span.covers(one))
        return found or (block.span,)

    def sentence_at(self, offset: int) -> Span:
        """The sentence, else the paragraph, else the place alone."""
        for spans in (self.annotation.sentences, [one.span for one in self.document.blocks]):
            for span in spans:
                if span.start <= offset < span.end:
                    return span
        return Span(offset, offset)

    def quoted_at(self, offset: int) -> Statement | None:
        """The direct quotation that an offset lies in."""
        for one in self.statements:
            if one.kind is StatementKind.DIRECT and one.span.start <= offset < one.span.end:
                return one
        return None

    def name_behind(self, words: str, sentence: Span) -> str:
        """Whom a speaker's words mean, as the article last named them: "he" -> "Ana Costa".

        Words that nobody is known to stand behind are returned as they are.
        """
        ids = {
            said.speaker_id
            for said in self.statements
            if said.speaker_surface == words and said.span.overlaps(sentence)
        }
        before = [
            one.span.text_of(self.text)
            for one in self.named
            if one.entity_id in ids and one.span.end <= sentence.end
        ]
        return before[-1] if before and words.lower() in _PRONOUNS else words

    @property
    def prose(self) -> tuple[Block, ...]:
        """Paragraphs, list items and quotations: what the article itself tells."""
        return tuple(one for one in self.document.blocks if one.kind not in _NO_PROSE)


def read_articles(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    entities: Iterable[Entity],
    statements: Iterable[Statement],
) -> tuple[Article, ...]:
    """Put together what is known of each document, in their order."""
    named: dict[str, list[Named]] = {document.id: [] for document in documents}
    for entity in entities:
        for mention in entity.mentions:
            named[mention.document_id].append(
                Named(span=mention.span, entity_id=entity.id, kind=entity.kind)
            )
    said: dict[str, list[Statement]] = {document.id: [] for document in documents}
    for statement in statements:
        said[statement.document_id].append(statement)
    return tuple(
        _article(document, annotation, named, said)
        for document, annotation in zip(documents, annotations, strict=True)
    )


def _article(
    document: Document,
    annotation: Annotation,
    named: Mapping[str, list[Named]],
    said: Mapping[str, list[Statement]],
) -> Article:
    return Article(
        document=document,
        annotation=annotation,
        named=tuple(sorted(named[document.id], key=lambda one: (one.span, one.entity_id))),
        statements=tuple(sorted(said[document.id], key=lambda one: (one.span, one.kind))),
        _starts=tuple(token.span.start for token in annotation.tokens),
    )
