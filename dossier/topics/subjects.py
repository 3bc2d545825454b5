"""Themes of the thesaurus: the subjects of which at least two paragraphs speak."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import log10

from dossier.model import BlockKind
from dossier.topics.phrases import Phrase
from dossier.topics.pointing import Pointed
from dossier.topics.terms import LEAST_PASSAGES, Term, group_terms
from dossier.topics.themes import Theme
from dossier.topics.vocabulary import expected

Told = Mapping[str, tuple[Pointed, ...]]
"""By subject, the words of one document that speak of it."""
LEAST_SALIENCE = 3
"""Words of a subject that a collection needs, two a paragraph at most; a title counts three."""
TITLE = 3


def find_subjects(told: Iterable[Told], words: int) -> tuple[Theme, ...]:
    """The subjects of a collection of `words` words, by name."""
    found: dict[str, list[Pointed]] = defaultdict(list)
    for document in told:
        for subject, pointed in document.items():
            found[subject].extend(pointed)
    themes = (_theme(subject, found[subject], words) for subject in sorted(found))
    return tuple(themes)


def bears(theme: Theme) -> bool:
    """Whether the collection is about it: a word in each of two paragraphs is by the way."""
    told = Counter(
        (phrase.document_id, phrase.block.start)
        for term in theme.terms
        for phrase in term.phrases
        if phrase.block
    )
    salience = sum(min(count, 2) for count in told.values()) + TITLE * len(theme.titled)
    return len(theme.passages) >= LEAST_PASSAGES and salience >= LEAST_SALIENCE


def _theme(subject: str, pointed: Sequence[Pointed], words: int) -> Theme:
    phrases = dict.fromkeys(_phrase(one) for one in pointed)
    terms = group_terms(phrases)
    weird = len(phrases) / max(words, 1) / sum(expected(term.key) for term in terms)
    theme = Theme(
        name=Term(key=(subject,), phrases=tuple(phrases)),
        words=frozenset(),
        terms=terms,
        weight=round(log10(10 * max(weird, 1)), 6),
        title=subject,
    )
    return replace(theme, reasons=(_reason(subject, terms, len(theme.passages)),))


def _reason(subject: str, terms: Sequence[Term], passages: int) -> str:
    ranked = sorted(terms, key=lambda term: (-term.often, term.key))
    told = ", ".join(f"'{' '.join(term.key)}'" for term in ranked)
    return f"{passages} paragraphs have words that the thesaurus has for {subject}: {told}"


def _phrase(one: Pointed) -> Phrase:
    return Phrase(
        document_id=one.document_id,
        span=one.span,
        surface=one.surface,
        key=one.pointer.words,
        block=None if one.block.kind is BlockKind.TITLE else one.block.span,
    )
