"""The words of a document as topics need them: a name is one unit, and so is a compound."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dossier.model import Annotation, Kind, Span, Token
from dossier.text import fold
from dossier.topics.vocabulary import adjectives, british


class Named(NamedTuple):
    """Where a document names somebody or something."""

    span: Span
    name: str
    kind: Kind


class Chosen(NamedTuple):
    """Units that could be a term."""

    at: tuple[int, ...]
    """Which, the head last."""
    label: str | None = None
    """As an index would print them; None where that is what the text prints."""


HYPHENS = ("-", "‐", "‑", "–")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A word, a compound ("long-range") or a whole name."""

    span: Span
    key: str
    """As it compares: lemma, lower case, British; a country is its adjective ("swedish")."""
    pos: str
    dep: str
    """Its Universal Dependencies relation; '' where nothing parsed."""
    governor: Span | None
    """The word that it depends on; None for a root and where nothing parsed."""
    name: Kind | None
    """What it names, None for a common word. A compound of names is a GROUP."""
    title: str = ""
    """What is named, as most articles write it; '' for a common word."""


def units_of(text: str, annotation: Annotation, named: Sequence[Named]) -> tuple[Unit, ...]:
    """The units of a document in order; `named` are its entities' mentions.

    They and the annotation's mentions are names; an entity's name stands for all its spellings,
    so that "EU" and "European Union" are one.
    """
    starts = [token.span.start for token in annotation.tokens]
    others = [Named(mention.span, mention.surface, mention.kind) for mention in annotation.mentions]
    names: dict[int, Unit] = {}
    for span, name, kind in (*others, *named):
        first = bisect_right(starts, span.start) - 1
        last = bisect_left(starts, span.end) - 1
        inside = range(max(first, 0), last + 1)
        dep, governor = _relation(annotation.tokens, inside)
        unit = Unit(
            span=span,
            key=_name_key(name),
            pos="PROPN",
            dep=dep,
            governor=governor,
            name=kind,
            title=name,
        )
        names.update(dict.fromkeys(inside, unit))
    units: list[Unit] = []
    for index in range(len(annotation.tokens)):
        told = names.get(index)
        if told is None:
            units.append(_common(text, annotation.tokens, index))
        elif not units or units[-1] is not told:
            units.append(told)
    return _compounds(text, units)


def _relation(tokens: Sequence[Token], inside: range) -> tuple[str, Span | None]:
    """The relation by which words hang on the rest of the sentence, and the word they hang on."""
    for index in inside:
        if tokens[index].dep and tokens[index].head not in inside:
            return tokens[index].dep, tokens[tokens[index].head].span
    return "", None


def _common(text: str, tokens: Sequence[Token], index: int) -> Unit:
    """A word that names nobody. An acronym ("RSV") is a noun, whatever the tagger says."""
    token = tokens[index]
    word = token.span.text_of(text)
    acronym = token.pos == "ADJ" and word.isupper() and len(word) > 1 and not text.isupper()
    key = _word_key(word, token.lemma, token.pos)
    pos = "PROPN" if acronym else token.pos
    _, governor = _relation(tokens, range(index, index + 1))
    return Unit(span=token.span, key=key, pos=pos, dep=token.dep, governor=governor, name=None)


@lru_cache(maxsize=65_536)
def _word_key(word: str, lemma: str, pos: str) -> str:
    folded = fold(lemma)
    if pos in ("NOUN", "PROPN", "ADJ"):
        folded = _singular(fold(word), folded)
    return british(folded.strip("-'"))


def _singular(word: str, lemma: str) -> str:
    """The lemma, mended where a tagger cuts too much of a noun ("syndrom", "allie")."""
    if word.endswith("ies") and lemma == word[:-1]:
        return f"{word[:-3]}y"
    cut = not word.endswith("s") and len(lemma) < len(word) and word.startswith(lemma)
    return word if cut else lemma


def _name_key(name: str) -> str:
    folded = fold(name).removeprefix("the ")
    return fold(adjectives().get(folded, folded))


def _compounds(text: str, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Put "long - range" together again, where the tokenizer cut at the hyphen."""
    joined: list[Unit] = []
    index = 0
    while index < len(units):
        unit = units[index]
        index += 1
        while index + 1 < len(units) and _hyphenated(text, unit, *units[index : index + 2]):
            unit = _joined(unit, units[index + 1])
            index += 2
        joined.append(unit)
    return tuple(joined)


def _hyphenated(text: str, left: Unit, hyphen: Unit, right: Unit) -> bool:
    touching = left.span.end == hyphen.span.start and hyphen.span.end == right.span.start
    return touching and hyphen.span.text_of(text) in HYPHENS


def _joined(left: Unit, right: Unit) -> Unit:
    """ "Israel-Hamas" and "Hamas-Israel" are one; "EU-backed" is a common word."""
    both_names = left.name is not None and right.name is not None
    keys = sorted((left.key, right.key)) if both_names else (left.key, right.key)
    return Unit(
        span=Span(left.span.start, right.span.end),
        key="-".join(keys),
        pos="PROPN" if both_names else right.pos if right.pos in ("NOUN", "ADJ") else "ADJ",
        dep=right.dep,
        governor=right.governor,
        name=Kind.GROUP if both_names else None,
    )


def count_words(annotation: Annotation) -> int:
    """Words of a document, punctuation aside."""
    return sum(token.pos not in ("PUNCT", "SPACE", "SYM") for token in annotation.tokens)
