"""Take apart what the pipeline found as one name and is two: "OSLO - Quill", "Corvax-Ryberg"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.model import Annotation, Kind, Mention, Span

# What begins in capitals for the look of it goes on in small letters; "UK" may belong to a name.
_LOUD = re.compile(r"[A-Z]{4,}\s(?:(?!(?:of|and|for|the|de)\s)[a-z]+\s)+(?=[A-Z])")
_DASH = re.compile(r"\s[-–—]\s")


def with_pieces(annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """Return the annotations with two mentions where one holds two names. Raises nothing."""
    return tuple(
        replace(one, mentions=tuple(piece for m in one.mentions for piece in _pieces(m, firsts)))
        for one in annotations
        for firsts in (_first_words(one.mentions),)
    )


def _first_words(mentions: Sequence[Mention]) -> frozenset[str]:
    """The first words of the longer names of an article's bodies."""
    names = (m.surface.split() for m in mentions if m.kind is Kind.ORGANISATION)
    return frozenset(words[0] for words in names if len(words) > 1)


def _pieces(mention: Mention, firsts: frozenset[str]) -> tuple[Mention, ...]:
    """The names on both sides of a dash; of a hyphen where each side begins a body's name.

    And a body's name without words in capitals before it: "SHAMED dynasty Quill & Sons".
    """
    if mention.kind is not Kind.PERSON and (loud := _LOUD.match(mention.surface)):
        return _cut(mention, 0, loud.end())[1:]
    cut = _DASH.search(mention.surface)
    if cut is not None:
        return _cut(mention, *cut.span())
    first, _, second = mention.surface.partition("-")
    is_pair = mention.kind is Kind.ORGANISATION and {first, second} <= firsts
    return _cut(mention, len(first), len(first) + 1) if is_pair else (mention,)


def _cut(mention: Mention, end: int, start: int) -> tuple[Mention, ...]:
    base, surface = mention.span.start, mention.surface
    return (
        replace(mention, span=Span(base, base + end), surface=surface[:end]),
        replace(mention, span=Span(base + start, mention.span.end), surface=surface[start:]),
    )
