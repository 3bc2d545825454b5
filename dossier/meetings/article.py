"""One article as the meeting rules read it: sentences with their names, dates and grammar."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from dossier.model import (
    Block,
    BlockKind,
    DatePhrase,
    DateValue,
    Document,
    Kind,
    Span,
    Token,
)


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
    described: tuple[Name, ...]
    """Who is meant without being named: "the archbishop", "the company"."""
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


def word_at(article: Article, token: int) -> str:
    """The word at a token, in small letters."""
    return article.tokens[token].span.text_of(article.document.text).casefold()
