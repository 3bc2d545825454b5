"""Themes: terms that a reader would look up under one name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from dossier.topics.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A leading term and those that joined it."""

    terms: tuple[Term, ...]
    """The leading one first."""


def join_terms(terms: Sequence[Term]) -> tuple[Theme, ...]:
    """Join each term to the weightiest one that it contains or is contained in."""
    groups: list[list[Term]] = []
    for term in terms:
        if term.weight <= 0:
            continue
        for group in groups:
            if _one_theme(group[0], term):
                group.append(term)
                break
        else:
            groups.append([term])
    return tuple(Theme(terms=tuple(group)) for group in groups)


def _one_theme(leading: Term, term: Term) -> bool:
    shorter, longer = sorted((leading.key, term.key), key=len)
    return len(shorter) > 1 and set(shorter) <= set(longer)


def at_most(paragraphs: int) -> int:
    """How many topics a collection of that many paragraphs may have."""
    return int(4 * sqrt(paragraphs))
