"""Themes: terms that a reader would look up under one name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from dossier.topics.terms import Term

COVERED = 0.5
"""Share of a single word's paragraphs that a longer term with it must have to be its theme:
"membership" belongs to "NATO membership" where at least half of it is that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A leading term and those that joined it."""

    terms: tuple[Term, ...]
    """The leading one first."""

    @property
    def weight(self) -> float:
        """How much it matters: its terms' weights together."""
        return sum(term.weight for term in self.terms)


def join_terms(terms: Sequence[Term]) -> tuple[Theme, ...]:
    """Join each term to the weightiest one with which it is one theme; the weightiest first.

    `terms` are ranked; longer ones lead before single words.
    """
    groups: list[list[Term]] = []
    for term in sorted(terms, key=lambda term: (len(term.key) == 1, -term.weight, term.key)):
        if term.weight <= 0 and len(term.key) > 1:
            continue
        group = next((group for group in groups if _one_theme(group[0], term)), None)
        if group is not None:
            group.append(term)
        elif term.weight > 0:
            groups.append([term])
    themes = (Theme(terms=tuple(group)) for group in groups)
    return tuple(sorted(themes, key=lambda theme: (-theme.weight, theme.terms[0].key)))


def _one_theme(leading: Term, term: Term) -> bool:
    """The same words in a longer or shorter form, or the same thing under another head."""
    if len(term.key) == 1:
        shared = len(leading.passages & term.passages)
        told_once = len(leading.passages) == 1
        return term.key[0] in leading.key and (told_once or shared >= COVERED * len(term.passages))
    if set(leading.key) <= set(term.key) or set(term.key) <= set(leading.key):
        return True
    return leading.key[0] == term.key[0] and bool(leading.passages & term.passages)


def at_most(paragraphs: int) -> int:
    """How many topics a collection of that many paragraphs may have.

    The reader's limit is four times the square root; fewer are better.
    """
    return int(2.5 * sqrt(paragraphs))
