"""Noun phrases of one document that could be terms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dossier.knowledge import load
from dossier.model import Annotation, Block, BlockKind, Document, Kind, Span, Token
from dossier.text import fold

LONGEST = 4
"""Words of a term at most: longer ones do not come back."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.HEADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """An occurrence of a possible term."""

    document_id: str
    span: Span
    surface: str
    key: tuple[str, ...]
    """Its words as they compare: lemmas, lower case, British spelling. "risk of war" is
    (war, risk), as "war risk" is."""
    block: Span
    """The paragraph in which it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class General:
    """Words that make no topic."""

    heads: frozenset[str]
    modifiers: frozenset[str]
    spellings: Mapping[str, str]
    """Other spelling -> British spelling."""


@cache
def general() -> General:
    """Read the knowledge file, once."""
    knowledge = load("topics")
    return General(
        heads=frozenset(knowledge["general_heads"]),
        modifiers=frozenset(knowledge["general_modifiers"]),
        spellings={
            other: british for british, others in knowledge["spellings"].items() for other in others
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """A document's words: hyphenated compounds as one, each with what it is."""

    text: str
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    names: Mapping[int, Kind]
    """Token -> kind of the mention that it is part of."""


def find_phrases(document: Document, annotation: Annotation) -> Iterator[Phrase]:
    """Every run of adjectives and nouns that ends in a noun, each of its tails, and "A of B"."""
    words = _words(document.text, annotation)
    blocks = [block for block in document.blocks if block.kind in _PROSE]
    starts = [block.span.start for block in blocks]
    for run in (*_runs(words), *_of_phrases(words)):
        block = _block_of(blocks, starts, words.tokens[run[0]].span)
        if block is not None:
            yield from _tails(document.id, words, run, block.span)
            if run[0] < run[-1]:
                yield from _modifiers(document.id, words, run[:-1], block.span)


def count_words(annotation: Annotation) -> int:
    """Words of a document, punctuation aside."""
    return sum(token.pos not in ("PUNCT", "SPACE", "SYM") for token in annotation.tokens)


def _words(text: str, annotation: Annotation) -> _Words:
    tokens = _compounds(text, annotation.tokens)
    starts = [token.span.start for token in tokens]
    names: dict[int, Kind] = {}
    for mention in annotation.mentions:
        first = bisect_right(starts, mention.span.start)
        last = bisect_right(starts, mention.span.end - 1)
        names.update(dict.fromkeys(range(max(0, first - 1), last), mention.kind))
    return _Words(
        text=text,
        tokens=tokens,
        keys=tuple(_key(token.lemma) for token in tokens),
        names=names,
    )


def _compounds(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Put "long - range" together again, where the tokenizer cut at the hyphen."""
    joined: list[Token] = []
    glue = False
    for token in tokens:
        word = token.span.text_of(text)
        touches = bool(joined) and joined[-1].span.end == token.span.start
        if joined and touches and (glue or word in ("-", "‐", "‑")):
            before = joined.pop()
            joined.append(
                Token(
                    span=Span(before.span.start, token.span.end),
                    lemma=before.lemma + ("-" if word in ("-", "‐", "‑") else token.lemma),
                    pos=token.pos if token.pos not in ("PUNCT", "VERB") else before.pos,
                    dep=token.dep,
                    head=token.head,
                )
            )
            glue = not glue
        else:
            joined.append(token)
            glue = False
    return tuple(joined)


def _key(lemma: str) -> str:
    word = fold(lemma).strip("-'")
    parts = [general().spellings.get(part, part) for part in word.split("-")]
    return "-".join(parts)


def _runs(words: _Words) -> Iterator[list[int]]:
    """Maximal runs of adjectives and nouns with nothing but spaces between, ending in a noun."""
    run: list[int] = []
    for index, token in enumerate(words.tokens):
        apart = run and words.text[words.tokens[run[-1]].span.end : token.span.start].strip(" ")
        if token.pos in ("ADJ", "NOUN", "PROPN") and not apart:
            run.append(index)
            continue
        yield from _ending_in_a_noun(words, run)
        run = [index] if token.pos in ("ADJ", "NOUN", "PROPN") else []
    yield from _ending_in_a_noun(words, run)


def _ending_in_a_noun(words: _Words, run: list[int]) -> Iterator[list[int]]:
    while run and words.tokens[run[-1]].pos != "NOUN":
        run = run[:-1]
    if run:
        yield run


def _of_phrases(words: _Words) -> Iterator[list[int]]:
    """ "risk of war": two nouns, told as (war, risk)."""
    tokens = words.tokens
    for index in range(1, len(tokens) - 1):
        if words.keys[index] != "of" or tokens[index - 1].pos != "NOUN":
            continue
        following = index + 1
        if tokens[following].pos == "DET" and following + 1 < len(tokens):
            following += 1
        if tokens[following].pos == "NOUN":
            yield [following, index - 1]


def _tails(document_id: str, words: _Words, run: Sequence[int], block: Span) -> Iterator[Phrase]:
    reverse = len(run) == 2 and run[0] > run[1]
    for first in range(1 if reverse else len(run)):
        tail = run[first : first + LONGEST] if reverse else run[first:]
        if len(tail) > LONGEST or not _may_be_a_term(words, tail):
            continue
        tokens = [words.tokens[index] for index in sorted(tail)]
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        yield Phrase(
            document_id=document_id,
            span=span,
            surface=" ".join(span.text_of(words.text).split()),
            key=tuple(words.keys[index] for index in tail),
            block=block,
        )


def _modifiers(
    document_id: str, words: _Words, run: Sequence[int], block: Span
) -> Iterator[Phrase]:
    """The nouns before the last one: "grain" in "grain corridor" speaks of grain."""
    for index in run:
        if words.tokens[index].pos == "NOUN":
            yield from _tails(document_id, words, [index], block)


def _may_be_a_term(words: _Words, run: Sequence[int]) -> bool:
    """Whether the last word is no name and not too general, and the first one says something."""
    known = general()
    keys = [words.keys[index] for index in run]
    if run[-1] in words.names or keys[-1] in known.heads or keys[0] in known.modifiers:
        return False
    if words.names.get(run[0]) in (Kind.PERSON, Kind.GROUP):
        return False
    if len(run) > 1 and words.names.get(run[0]) is None and keys[0] in known.heads:
        return False
    return all(len(key) > 1 and _WORD.fullmatch(key) for key in keys)


def _block_of(blocks: Sequence[Block], starts: Sequence[int], span: Span) -> Block | None:
    index = bisect_right(starts, span.start) - 1
    if index < 0 or not blocks[index].span.covers(span):
        return None
    return blocks[index]
