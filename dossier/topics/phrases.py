"""Noun phrases of one document that could be terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dossier.knowledge import load
from dossier.model import Annotation, Block, BlockKind, Document, Kind, Span, Token

LONGEST = 4
"""Words of a term at most: longer ones do not come back."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.HEADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """An occurrence of a possible term."""

    document_id: str
    span: Span
    surface: str
    key: tuple[str, ...]
    """Its words as they compare: lemmas, lower case, British spelling, no hyphens."""
    block: Span
    """The paragraph in which it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class General:
    """Words that make no topic."""

    heads: frozenset[str]
    modifiers: frozenset[str]
    spellings: tuple[tuple[str, str], ...]
    """(other spelling, British spelling)."""


@cache
def general() -> General:
    """Read the knowledge file, once."""
    knowledge = load("topics")
    return General(
        heads=frozenset(knowledge["general_heads"]),
        modifiers=frozenset(knowledge["general_modifiers"]),
        spellings=tuple(
            (other, british)
            for british, others in knowledge["spellings"].items()
            for other in others
        ),
    )


def find_phrases(document: Document, annotation: Annotation) -> Iterator[Phrase]:
    """Every run of adjectives and nouns that ends in a noun, and each of its tails."""
    names = {
        index
        for mention in annotation.mentions
        if mention.kind in (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.GROUP)
        for index, token in enumerate(annotation.tokens)
        if mention.span.overlaps(token.span)
    }
    blocks = [block for block in document.blocks if block.kind in _PROSE]
    for run in _runs(document.text, annotation.tokens):
        block = _block_of(blocks, annotation.tokens[run[0]].span)
        if block is None:
            continue
        for first in range(len(run)):
            tail = run[first:]
            if len(tail) <= LONGEST and _may_be_a_term(annotation.tokens, tail, names):
                yield _phrase(document, annotation.tokens, tail, block)


def _runs(text: str, tokens: Sequence[Token]) -> Iterator[list[int]]:
    """Maximal runs of ADJ, NOUN and PROPN (hyphens inside allowed) that end in a noun."""
    run: list[int] = []
    for index, token in enumerate(tokens):
        hyphen = token.span.text_of(text) in ("-", "‑") and run and run[-1] == index - 1
        gap = run and text[tokens[index - 1].span.end : token.span.start].strip(" ")
        if (
            token.pos in ("ADJ", "NOUN", "PROPN") and not gap and (not run or run[-1] == index - 1)
        ) or (hyphen and index + 1 < len(tokens)):
            run.append(index)
        else:
            yield from _trimmed(tokens, run)
            run = [index] if token.pos in ("ADJ", "NOUN", "PROPN") else []
    yield from _trimmed(tokens, run)


def _trimmed(tokens: Sequence[Token], run: list[int]) -> Iterator[list[int]]:
    while run and tokens[run[-1]].pos != "NOUN":
        run = run[:-1]
    if run:
        yield run


def _may_be_a_term(tokens: Sequence[Token], run: Sequence[int], names: set[int]) -> bool:
    known = general()
    if tokens[run[0]].pos not in ("ADJ", "NOUN", "PROPN") or run[-1] in names:
        return False
    words = [_normal(tokens[index].lemma) for index in run if tokens[index].pos != "PUNCT"]
    if words[-1] in known.heads or words[0] in known.modifiers:
        return False
    return all(len(word) > 1 for word in words) and not any(c.isdigit() for c in words[-1])


def _normal(lemma: str) -> str:
    word = lemma.casefold()
    return next((british for other, british in general().spellings if other == word), word)


def _phrase(
    document: Document, tokens: Sequence[Token], run: Sequence[int], block: Block
) -> Phrase:
    span = Span(tokens[run[0]].span.start, tokens[run[-1]].span.end)
    key = tuple(word for index in run for word in _WORD.findall(_normal(tokens[index].lemma)))
    return Phrase(
        document_id=document.id,
        span=span,
        surface=span.text_of(document.text),
        key=key,
        block=block.span,
    )


def _block_of(blocks: Sequence[Block], span: Span) -> Block | None:
    return next((block for block in blocks if block.span.covers(span)), None)
