"""Documents, annotations and entities put together as the articles that the meeting rules read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from dossier.meetings.article import Article, Name, Sentence
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
    Mention,
    Precision,
    Span,
    Token,
)
from dossier.text import fold

_Located = TypeVar("_Located", Name, DatePhrase)


FRAGMENT = 3
"""Words at most that are no sentence without a full stop."""


@dataclass(slots=True)
class _Told:
    """What the entities say of one document, while it is gathered."""

    names: list[tuple[Mention, str]] = field(default_factory=list)
    described: list[tuple[Mention, str]] = field(default_factory=list)
    roles: set[tuple[str, str]] = field(default_factory=set)
    """(folded role, entity id)."""


def read_articles(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    entities: Sequence[Entity],
    curation: Curation,
) -> tuple[Article, ...]:
    """Put documents, annotations and entities together, by file name."""
    hidden = {fold(name) for name in curation.hidden}
    shown = [entity for entity in entities if fold(entity.name) not in hidden]
    told: dict[str, _Told] = defaultdict(_Told)
    for entity in shown:
        if entity.kind not in ENTITY_KINDS:
            continue
        for mention in entity.mentions:
            told[mention.document_id].names.append((mention, entity.id))
        for mention in entity.descriptions:
            told[mention.document_id].described.append((mention, entity.id))
        if entity.kind is Kind.PERSON:
            for role in entity.roles:
                told[role.document_id].roles.add((fold(role.title), entity.id))
    bodies = {
        words_of(mention.surface): entity.id
        for entity in shown
        if entity.kind is Kind.ORGANISATION
        for mention in entity.mentions
    }
    by_id = {annotation.document_id: annotation for annotation in annotations}
    return tuple(
        _read(document, by_id[document.id], told[document.id], bodies)
        for document in sorted(documents, key=lambda document: document.file)
        if document.id in by_id
    )


def _read(
    document: Document,
    annotation: Annotation,
    told: _Told,
    bodies: Mapping[tuple[str, ...], str],
) -> Article:
    tokens = annotation.tokens
    starts = [token.span.start for token in tokens]
    names, described = (
        _names(tokens, starts, mentions) for mentions in (told.names, told.described)
    )
    dates = sorted(annotation.dates, key=lambda phrase: phrase.span)
    quoted = [q.span for q in annotation.quotations if q.kind == "direct"]
    sentences = tuple(
        Sentence(
            span=span,
            text=span.text_of(document.text),
            tokens=_tokens_in(starts, span),
            names=tuple(name for name in _within(span, names) if span.covers(name.span)),
            described=tuple(name for name in _within(span, described) if span.covers(name.span)),
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
        roles=tuple(sorted(told.roles)),
        parsed=any(token.dep for token in tokens),
        starts=tuple(starts),
        headings=_headings(sentences),
        voices=voices_in(
            document.text, [(n.entity_id, n.span) for n in names if n.kind is Kind.PERSON]
        ),
        bodies=bodies,
    )


def _names(
    tokens: Sequence[Token], starts: Sequence[int], mentions: Iterable[tuple[Mention, str]]
) -> list[Name]:
    """The mentions (each with the id of its entity) as names, in reading order."""
    found = (
        Name(
            span=mention.span,
            surface=mention.surface,
            kind=mention.kind,
            entity_id=entity_id,
            token=_head_token(tokens, starts, mention.span),
            tokens=_tokens_in(starts, mention.span),
        )
        for mention, entity_id in mentions
    )
    return sorted(found, key=lambda name: (name.span, name.entity_id))


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
    joined: list[Span] = []
    for span in sorted({*prose, *tables}):
        if joined and _goes_on(document.text, joined[-1], span):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _goes_on(text: str, span: Span, following: Span) -> bool:
    """Whether a few words without a full stop ("On Friday") were cut off from a sentence."""
    words = span.text_of(text).split()
    few = 0 < len(words) <= FRAGMENT and words[-1][-1].isalnum()
    return few and text[span.end : following.start] == " "


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
