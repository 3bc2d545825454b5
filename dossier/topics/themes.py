"""Themes: what several passages speak of, under the best term that the articles have for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import log10

from dossier.topics.gather import read_terms
from dossier.topics.phrases import Phrase
from dossier.topics.shares import Told, share_out
from dossier.topics.terms import LEAST_PASSAGES, Key, Term, group_terms
from dossier.topics.vocabulary import vocabulary

OCCASION = 0.5
"""What a visit or talks weigh against other themes: the meeting has a page of its own as well."""
COVERED = 0.5
"""Share of a theme's passages that a weightier one with a word in common must have to take it."""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """A name with the terms that speak of it."""

    name: Term
    words: frozenset[str]
    """The words whose passages it gathers."""
    terms: tuple[Term, ...]
    """By key; the name's among them."""
    weight: float
    """How much more often its words are told than in general English, as a logarithm."""
    title: str = ""
    """The name that a subject has in the thesaurus; '' where the articles name it."""
    reasons: tuple[str, ...] = ()
    """In words: what it is made of."""

    @cached_property
    def passages(self) -> frozenset[tuple[str, int]]:
        """The paragraphs that speak of it."""
        return frozenset(passage for term in self.terms for passage in term.passages)

    @cached_property
    def titled(self) -> frozenset[str]:
        """The documents whose titles speak of it."""
        return frozenset(id_ for term in self.terms for id_ in term.titled)


def find_themes(
    phrases: Sequence[Phrase], words: int, barred: frozenset[Key] = frozenset()
) -> tuple[Theme, ...]:
    """The themes of a collection of `words` words, the weightiest first.

    `barred` are common words that stand for a name ("the alliance", where that is NATO): neither
    topics nor heads of one.
    """
    lexicon = read_terms(phrases, words, barred)
    return join_themes(
        _theme(name, word, told, weird)
        for word, weird in lexicon.gathering.items()
        for name, told in share_out(word, lexicon)
    )


def _theme(name: Term, word: str, told: Told, weird: float) -> Theme:
    terms = group_terms(dict.fromkeys(phrase for _, phrase in told))
    theme = Theme(
        name=name,
        words=frozenset((word,)),
        terms=terms,
        # Tenfold, so that a word of themes that is no more frequent than in English has a weight.
        weight=round(log10(10 * weird) * (OCCASION if word in vocabulary().occasions else 1.0), 6),
    )
    reason = (
        f"'{word}' and words that say the same gather {len(theme.passages)} paragraphs: they are "
        f"{weird:.0f} times as frequent here as in general English"
    )
    return replace(theme, reasons=(reason,))


def join_themes(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """Join each theme to the weightiest one with which a reader would look it up.

    Only themes with a common word in their names are compared.
    """
    joined: list[Theme] = []
    with_word: dict[str, list[int]] = defaultdict(list)
    for theme in sorted(themes, key=_by_weight):
        if len(theme.passages) < LEAST_PASSAGES:
            continue
        near = sorted({at for word in theme.name.common for at in with_word[word]})
        reasons = ((at, _why_one(joined[at], theme)) for at in near)
        at, why = next((one for one in reasons if one[1]), (None, ""))
        if at is None:
            for word in theme.name.common:
                with_word[word].append(len(joined))
            joined.append(theme)
        else:
            joined[at] = _both(joined[at], theme, why)
    return tuple(joined)


def _by_weight(theme: Theme) -> tuple[float, Key, tuple[str, ...]]:
    return -theme.weight * len(theme.passages), theme.name.key, tuple(sorted(theme.words))


def _both(leading: Theme, theme: Theme, why: str) -> Theme:
    phrases: Iterator[Phrase] = (p for t in (*leading.terms, *theme.terms) for p in t.phrases)
    return replace(
        leading,
        words=leading.words | theme.words,
        terms=group_terms(dict.fromkeys(phrases)),
        reasons=(*leading.reasons, *theme.reasons, f"'{theme.name.label}' is part of it: {why}"),
    )


def _why_one(leading: Theme, theme: Theme) -> str:
    """Why a reader looks them up under one name; '' where that is not so.

    The same specific modifier ("grain deal", "grain exports"), or mostly the same passages.
    """
    if leading.name.key == theme.name.key:
        return "the same name"
    shared = set(leading.name.key[:-1]) & set(theme.name.key[:-1]) & (leading.words | theme.words)
    if shared:
        return f"'{min(shared)}' says which"
    common = len(leading.passages & theme.passages)
    if leading.words == theme.words or common < COVERED * len(theme.passages):
        return ""
    return f"{common} of its {len(theme.passages)} paragraphs are the same"
