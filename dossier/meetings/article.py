"""One article as the meeting rules read it: sentences with their names, dates and grammar."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dossier.meetings.vocabulary import words_of
from dossier.meetings.voices import voices_in
from dossier.model import (
    ENTITY_KINDS,
    Annotation,
    Block,
    BlockKind,
    Curation,
    DatePhrase,
    DateValue,
    Document,
    Entity,
    Kind,
    Precision,
    Span,
    Token,
)
from dossier.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A mention whose entity is known."""

    span: Span
    surface: str
    kind: Kind
    entity_id: str
    token: int
    """Index in `Article.tokens` of the mention's syntactic head, or of its last word."""
    tokens: range
    """Indices of all its words."""


_Located = TypeVar("_Located", Name, DatePhrase)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and what stands in it."""

    span: Span
    text: str
    tokens: range
    """Indices in `Article.tokens`."""
    names: tuple[Name, ...]
    dates: tuple[DatePhrase, ...]
    block: Block
    quoted: tuple[Span, ...]
    """Direct speech: what is promised or wished there is not the article's report."""


def is_tabular(sentence: Sentence) -> bool:
    """Whether the sentence is a line of a table or a heading, where a parse says little."""
    kinds = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION)
    return "|" in sentence.text or sentence.block.kind in kinds


def unquoted(sentence: Sentence) -> tuple[Name, ...]:
    """The names that the article itself says, not somebody whom it quotes."""
    return tuple(n for n in sentence.names if not any(q.covers(n.span) for q in sentence.quoted))


def organisations_in(sentence: Sentence) -> tuple[Name, ...]:
    """The organisations that the sentence names."""
    return tuple(name for name in sentence.names if name.kind is Kind.ORGANISATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A document with its sentences, in reading order."""

    document: Document
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    roles: tuple[tuple[str, str], ...]
    """(folded role as printed, entity id): "ukrainian president" -> `people/...`."""
    parsed: bool
    """Whether the pipeline gave a dependency parse."""
    starts: tuple[int, ...]
    """Where each token starts."""
    headings: tuple[DateValue | None, ...]
    """For each sentence the date of the last line above that is little more than a date."""
    voices: frozenset[str]
    """People who only speak for somebody else: spokesmen, reporters, analysts."""
    bodies: Mapping[tuple[str, ...], str]
    """The words of an organisation's name, as any article prints it, -> its id."""

    def token_at(self, offset: int) -> int:
        """Index of the token at or before an offset of the document."""
        return max(0, bisect_right(self.starts, offset) - 1)


def read_articles(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    entities: Sequence[Entity],
    curation: Curation,
) -> tuple[Article, ...]:
    """Put documents, annotations and entities together, by file name."""
    hidden = {fold(name) for name in curation.hidden}
    shown = [entity for entity in entities if fold(entity.name) not in hidden]
    names: dict[str, list[tuple[Span, str, Kind, str]]] = defaultdict(list)
    roles: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entity in shown:
        if entity.kind not in ENTITY_KINDS:
            continue
        for mention in entity.mentions:
            names[mention.document_id].append(
                (mention.span, mention.surface, entity.kind, entity.id)
            )
        if entity.kind is Kind.PERSON:
            for role in entity.roles:
                roles[role.document_id].append((fold(role.title), entity.id))
    bodies = {
        words_of(mention.surface): entity.id
        for entity in shown
        if entity.kind is Kind.ORGANISATION
        for mention in entity.mentions
    }
    by_id = {annotation.document_id: annotation for annotation in annotations}
    return tuple(
        _read(document, by_id[document.id], names[document.id], roles[document.id], bodies)
        for document in sorted(documents, key=lambda document: document.file)
        if document.id in by_id
    )


def _read(
    document: Document,
    annotation: Annotation,
    named: Sequence[tuple[Span, str, Kind, str]],
    roles: Sequence[tuple[str, str]],
    bodies: Mapping[tuple[str, ...], str],
) -> Article:
    tokens = annotation.tokens
    starts = [token.span.start for token in tokens]
    names = sorted(
        (
            Name(
                span=span,
                surface=surface,
                kind=kind,
                entity_id=entity_id,
                token=_head_token(tokens, starts, span),
                tokens=_tokens_in(starts, span),
            )
            for span, surface, kind, entity_id in named
        ),
        key=lambda name: (name.span, name.entity_id),
    )
    dates = sorted(annotation.dates, key=lambda phrase: phrase.span)
    quoted = [q.span for q in annotation.quotations if q.kind == "direct"]
    sentences = tuple(
        Sentence(
            span=span,
            text=span.text_of(document.text),
            tokens=_tokens_in(starts, span),
            names=tuple(name for name in _within(span, names) if span.covers(name.span)),
            dates=tuple(phrase for phrase in _within(span, dates) if span.covers(phrase.span)),
            block=_block_of(document, span),
            quoted=tuple(quote for quote in quoted if span.overlaps(quote)),
        )
        for span in _sentences(document, annotation)
    )
    return Article(
        document=document,
        tokens=tokens,
        sentences=sentences,
        roles=tuple(sorted(set(roles))),
        parsed=any(token.dep for token in tokens),
        starts=tuple(starts),
        headings=_headings(sentences),
        voices=voices_in(
            document.text, [(n.entity_id, n.span) for n in names if n.kind is Kind.PERSON]
        ),
        bodies=bodies,
    )


def _headings(sentences: Sequence[Sentence]) -> tuple[DateValue | None, ...]:
    """The date in force at each sentence, as tables and live tickers put it above."""
    found: list[DateValue | None] = []
    in_force: DateValue | None = None
    told: tuple[str, DateValue] | None = None
    for sentence in sentences:
        if told is not None and told[0] != sentence.block.anchor:
            in_force = told[1]
        found.append(in_force)
        length = sentence.block.span.end - sentence.block.span.start
        for phrase in sentence.dates:
            if len(phrase.surface) * 2 >= length and phrase.value.precision is Precision.DAY:
                told = (sentence.block.anchor, phrase.value)
                break
    return tuple(found)


def _within(span: Span, items: Sequence[_Located]) -> Sequence[_Located]:
    """The items, sorted by where they start, that start in the span."""
    first = bisect_left(items, span.start, key=lambda item: item.span.start)
    return items[first : bisect_left(items, span.end, key=lambda item: item.span.start)]


def _sentences(document: Document, annotation: Annotation) -> tuple[Span, ...]:
    """The sentences in order; a line of a table is one, wherever the pipeline cut it."""
    tables = [b.span for b in document.blocks if "|" in b.span.text_of(document.text)]
    prose = [s for s in annotation.sentences if not any(t.overlaps(s) for t in tables)]
    return tuple(sorted({*prose, *tables}))


def _tokens_in(starts: Sequence[int], span: Span) -> range:
    first = bisect_right(starts, span.start - 1)
    return range(first, bisect_right(starts, span.end - 1))


def _head_token(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> int:
    """The token of the span whose head lies outside it; the last one where none does."""
    inside = _tokens_in(starts, span)
    if not inside:
        return max(0, bisect_right(starts, span.start) - 1)
    for index in inside:
        if tokens[index].head not in inside:
            return index
    return inside[-1]


def _block_of(document: Document, span: Span) -> Block:
    for block in document.blocks:
        if block.span.overlaps(span):
            return block
    return Block(kind=BlockKind.PARAGRAPH, span=span, line=1, anchor="p1")
