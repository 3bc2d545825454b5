"""Terms: phrases that are variants of one, with how much each matters in the collection."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2, log10

from dossier.topics.english import surprise
from dossier.topics.phrases import Phrase

Key = tuple[str, ...]

LEAST_PASSAGES = 2
"""A topic with a single passage is none."""
LEAST_OF_A_WORD = 3
"""Paragraphs, or two documents, that a single word must stand in: words come back by chance."""
LEAST_SURPRISE = 15.0
"""A single word is a term only where it is that many times more frequent than in general
English: "membership" is (90 times in articles on an alliance), "car" and "army" are not."""
WIDESPREAD = 4
"""A word of that many documents is what several articles are about ..."""
WIDESPREAD_SURPRISE = 1 / 3
"""... and needs only a third of that surprise: "war" is six times more frequent in articles on one
than in general English."""
LEAST_OF_TWO = 4.0
"""The same for the least general word of a longer term: two words together say more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term with all its occurrences."""

    key: Key
    phrases: tuple[Phrase, ...]
    """In the order of documents, then of offsets."""
    weight: float
    """How much it matters here: see `rank_terms`."""

    @property
    def passages(self) -> frozenset[tuple[str, int]]:
        """The paragraphs in which it stands."""
        return frozenset((phrase.document_id, phrase.block.start) for phrase in self.phrases)


def rank_terms(
    phrases: Iterable[Phrase], words: int, names: frozenset[Key] = frozenset()
) -> tuple[Term, ...]:
    """Join the variants of each term, drop what stands once, and rank the rest.

    The weight is the C-value (Frantzi, Ananiadou and Mima 2000) counted in paragraphs: longer
    terms weigh more, and the occurrences of a term inside longer ones are taken off. It is
    multiplied by the spread over documents and by how far the term is from general English.
    `words` is the size of the collection; `names` are spellings of entities, which are no
    topics, nor are phrases with one of them as head ("the alliance", where that is NATO).
    """
    groups: dict[Key, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        groups[phrase.key].append(phrase)
    occurrences = Counter({key[0]: len(group) for key, group in groups.items() if len(key) == 1})
    for key, group in groups.items():
        if len(key) > 1:
            for word in key:
                occurrences[word] = max(occurrences[word], len(group))
    kept = {
        key: group
        for key, group in groups.items()
        if _comes_back(key, group)
        and _surprise(key, occurrences, words)
        >= (WIDESPREAD_SURPRISE if _documents(group) >= WIDESPREAD else 1)
        and key[-1:] not in names
        and key not in names
    }
    inside = _longer(kept)
    terms = [
        Term(
            key=key,
            phrases=tuple(group),
            weight=round(
                _c_value(key, kept, inside[key])
                * log2(1 + _documents(group))
                * log10(10 * _surprise(key, occurrences, words)),
                6,
            ),
        )
        for key, group in kept.items()
    ]
    return tuple(sorted(terms, key=lambda term: (-term.weight, term.key)))


def _comes_back(key: Key, group: Sequence[Phrase]) -> bool:
    if len(key) > 1:
        return _passages(group) >= LEAST_PASSAGES
    return _passages(group) >= LEAST_OF_A_WORD or _documents(group) > 1


def _passages(group: Sequence[Phrase]) -> int:
    return len({(phrase.document_id, phrase.block.start) for phrase in group})


def _least_surprise(group: Sequence[Phrase]) -> float:
    return WIDESPREAD_SURPRISE if _documents(group) >= WIDESPREAD else 1.0


def _documents(group: Sequence[Phrase]) -> int:
    return len({phrase.document_id for phrase in group})


def _surprise(key: Key, occurrences: Mapping[str, int], words: int) -> float:
    """How surprising the term is, in units of the least surprise that its length demands."""
    told = [surprise(word, occurrences[word], words) for word in key]
    return told[0] / LEAST_SURPRISE if len(key) == 1 else max(told) / LEAST_OF_TWO


def _longer(groups: Iterable[Key]) -> Mapping[Key, list[Key]]:
    """Each term's longer terms: those that contain it."""
    inside: dict[Key, list[Key]] = defaultdict(list)
    for key in groups:
        for start in range(len(key)):
            for end in range(start + 1, len(key) + 1):
                if end - start < len(key):
                    inside[key[start:end]].append(key)
    return inside


def _c_value(key: Key, groups: Mapping[Key, Sequence[Phrase]], longer: Sequence[Key]) -> float:
    nested = sum(_passages(groups[other]) for other in longer) / len(longer) if longer else 0.0
    length = log2(len(key) + 0.5) if len(key) > 1 else 0.6
    return length * max(_passages(groups[key]) - nested, 0.0)


def most_printed(phrases: Iterable[Phrase]) -> tuple[str, ...]:
    """The spellings, the most frequent first; those that differ in case only are one."""
    counted = Counter(phrase.surface for phrase in phrases)
    best: dict[str, str] = {}
    for surface in sorted(counted, key=lambda surface: (-counted[surface], surface)):
        best.setdefault(surface.casefold(), surface)
    total: Counter[str] = Counter()
    for surface, count in counted.items():
        total[surface.casefold()] += count
    return tuple(best[folded] for folded in sorted(total, key=lambda f: (-total[f], f)))
