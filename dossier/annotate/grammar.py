"""A spaCy pipeline's reading of a document, in the terms of the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.annotate.labels import KINDS, universal_relation
from dossier.model import Block, Document, Mention, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the pipeline says of a document, before our own rules."""

    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]


def read_document(nlp: Language, document: Document) -> Reading:
    """Run the pipeline block by block, so that no sentence or name crosses from one to the next.

    Only this document's blocks are ever in one batch.
    """
    texts = [block.span.text_of(document.text) for block in document.blocks]
    nlp.max_length = max([nlp.max_length, *map(len, texts)])
    sentences: list[Span] = []
    tokens: list[Token] = []
    mentions: list[Mention] = []
    for block, doc in zip(document.blocks, nlp.pipe(texts), strict=True):
        sentences += _sentences(block, doc)
        tokens += _tokens(block, doc, len(tokens))
        mentions += _mentions(document, block, doc)
    return Reading(sentences=tuple(sentences), tokens=tuple(tokens), mentions=tuple(mentions))


def _sentences(block: Block, doc: Doc) -> Iterator[Span]:
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            yield _span(block, words[0].idx, words[-1].idx + len(words[-1]))


def _tokens(block: Block, doc: Doc, offset: int) -> Iterator[Token]:
    """The words of a block; white space is no word."""
    words = [token for token in doc if not token.is_space]
    place = {token.i: offset + index for index, token in enumerate(words)}
    for token in words:
        yield Token(
            span=_span(block, token.idx, token.idx + len(token)),
            lemma=token.lemma_ or token.lower_,
            pos=token.pos_,
            dep=universal_relation(token.dep_),
            head=place.get(token.head.i, place[token.i]),
        )


def _mentions(document: Document, block: Block, doc: Doc) -> Iterator[Mention]:
    for entity in doc.ents:
        kind = KINDS.get(entity.label_)
        span = _trimmed(document.text, _span(block, entity.start_char, entity.end_char))
        if kind is not None and span.start < span.end:
            yield Mention(
                document_id=document.id,
                span=span,
                surface=span.text_of(document.text),
                kind=kind,
            )


def _span(block: Block, start: int, end: int) -> Span:
    return Span(block.span.start + start, block.span.start + end)


def _trimmed(text: str, span: Span) -> Span:
    """Without white space at its ends."""
    surface = span.text_of(text)
    start = span.start + len(surface) - len(surface.lstrip())
    return Span(start, start + len(surface.strip()))
