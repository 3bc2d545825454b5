"""Themes of the thesaurus: the subjects of which at least two paragraphs speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from math import log10

from dossier.model import BlockKind, Span
from dossier.topics.phrases import Phrase
from dossier.topics.pointing import Pointed
from dossier.topics.terms import LEAST_PASSAGES, Key, Term, group_terms, most_printed
from dossier.topics.themes import Theme
from dossier.topics.vocabulary import expected

MOST_LISTED = 12
"""Words of each sort that a reason lists; a page marks all where they stand."""
Told = Mapping[str, tuple[Pointed, ...]]
"""By subject, the words of one document that speak of it."""


def find_subjects(told: Iterable[Told], words: int) -> tuple[Theme, ...]:
    """The subjects of a collection of `words` words, by name."""
    found: dict[str, list[Pointed]] = defaultdict(list)
    for document in told:
        for subject, pointed in document.items():
            found[subject].extend(pointed)
    return tuple(_best(subject, found[subject], words) for subject in sorted(found))


def _best(subject: str, pointed: Sequence[Pointed], words: int) -> Theme:
    """What the articles say; where that makes a topic, also what others hint at."""
    said = _theme(subject, [one for one in pointed if one.said], words)
    return _theme(subject, pointed, words) if bears(said) else said


def bears(theme: Theme) -> bool:
    """Whether the collection is about it: a word in each of two articles is by the way.

    In one article at least it is in the title, in two paragraphs, or told by two terms in one.
    """
    places: dict[str, set[Span]] = defaultdict(set)
    terms: dict[tuple[str, Span], set[Key]] = defaultdict(set)
    for phrase in (phrase for term in theme.terms for phrase in term.phrases):
        if phrase.block is not None:
            places[phrase.document_id].add(phrase.block)
            terms[phrase.document_id, phrase.block].add(phrase.key)
    told = any(len(blocks) > 1 for blocks in places.values()) or any(map(_several, terms.values()))
    return len(theme.passages) >= LEAST_PASSAGES and (told or bool(theme.titled))


def _several(terms: Collection[Key]) -> bool:
    return len(terms) > 1


def _theme(subject: str, pointed: Sequence[Pointed], words: int) -> Theme:
    phrases = dict.fromkeys(_phrase(one) for one in pointed)
    terms = group_terms(phrases)
    usual = sum(expected(term.key) for term in terms)
    weird = len(phrases) / max(words, 1) / usual if usual else 1.0
    theme = Theme(
        name=Term(key=(subject,), phrases=tuple(phrases)),
        words=frozenset(),
        terms=terms,
        weight=round(log10(10 * max(weird, 1)), 6),
        title=subject,
    )
    return replace(theme, reasons=(_reason(subject, pointed, len(theme.passages)),))


def _reason(subject: str, pointed: Sequence[Pointed], passages: int) -> str:
    says = most_printed(one.surface for one in pointed if one.sure)
    hints = most_printed(one.surface for one in pointed if not one.sure)
    told = [f"{_listed(says)} say it"] if says else []
    if hints:
        told.append(f"{_listed(hints)} hint at it, together or where the article says it")
    return f"{passages} paragraphs speak of {subject}, by the thesaurus: {'; '.join(told)}"


def _listed(surfaces: Sequence[str]) -> str:
    return ", ".join(f"'{surface}'" for surface in surfaces[:MOST_LISTED])


def _phrase(one: Pointed) -> Phrase:
    return Phrase(
        document_id=one.document_id,
        span=one.span,
        surface=one.surface,
        key=one.pointer.words,
        block=None if one.block.kind is BlockKind.TITLE else one.block.span,
    )
