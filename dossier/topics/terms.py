"""Terms: phrases that are variants of one, with how much each matters in the collection."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from dossier.topics.phrases import Phrase

LEAST_PASSAGES = 2
"""A topic with a single passage is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term with all its occurrences."""

    key: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    """In the order of documents, then of offsets."""
    weight: float
    """How much it matters here: see `rank_terms`."""

    @property
    def passages(self) -> frozenset[tuple[str, int]]:
        """The paragraphs in which it stands."""
        return frozenset((phrase.document_id, phrase.block.start) for phrase in self.phrases)

    @property
    def documents(self) -> frozenset[str]:
        """The documents in which it stands."""
        return frozenset(phrase.document_id for phrase in self.phrases)


def rank_terms(phrases: Iterable[Phrase]) -> tuple[Term, ...]:
    """Join the variants of each term, drop what stands once, and rank the rest.

    The weight is the C-value (Frantzi, Ananiadou and Mima 2000) counted in paragraphs: longer
    terms weigh more, and the occurrences of a term inside longer ones are taken off. It is
    multiplied by the spread over documents.
    """
    groups: dict[tuple[str, ...], list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        groups[phrase.key].append(phrase)
    kept = {
        key: group
        for key, group in groups.items()
        if len({(p.document_id, p.block.start) for p in group}) >= LEAST_PASSAGES
    }
    inside = _longer(kept)
    terms = [
        Term(key=key, phrases=tuple(group), weight=_weight(key, kept, inside[key]))
        for key, group in kept.items()
    ]
    return tuple(sorted(terms, key=lambda term: (-term.weight, term.key)))


def _longer(
    groups: Mapping[tuple[str, ...], Sequence[Phrase]],
) -> Mapping[tuple[str, ...], list[tuple[str, ...]]]:
    inside: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for key in groups:
        for start in range(len(key)):
            for end in range(start + 1, len(key) + 1):
                if end - start < len(key):
                    inside[key[start:end]].append(key)
    return inside


def _weight(
    key: tuple[str, ...],
    groups: Mapping[tuple[str, ...], Sequence[Phrase]],
    longer: Sequence[tuple[str, ...]],
) -> float:
    here = len({(p.document_id, p.block.start) for p in groups[key]})
    nested = sum(len(groups[other]) for other in longer) / len(longer) if longer else 0.0
    documents = len({phrase.document_id for phrase in groups[key]})
    length = log2(len(key) + 0.2) if len(key) > 1 else 0.4
    return round(length * max(here - nested, 0.0) * log2(1 + documents), 6)


def most_printed(phrases: Iterable[Phrase]) -> tuple[str, ...]:
    """The spellings, the most frequent first."""
    counted = Counter(" ".join(phrase.surface.split()) for phrase in phrases)
    return tuple(sorted(counted, key=lambda surface: (-counted[surface], surface)))
