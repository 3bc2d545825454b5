"""Relations of two countries, or of one with a bloc: where both act in the same paragraphs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import log, log10

from dossier.text import fold
from dossier.topics.parties import Party, Scene
from dossier.topics.phrases import Phrase
from dossier.topics.terms import Term, group_terms
from dossier.topics.themes import Theme

LEAST_TOGETHER = 3
"""Paragraphs and titles with both."""
LEAST_DEALINGS = 2
"""Those of them with a word of dealings."""
SURPRISING = 3.84
"""Least log-likelihood ratio (Dunning 1993) of their standing together: p < 0.05. In a dossier on
one country, which every second paragraph names, others stand beside it by chance."""
WITHIN = 0.5
"""Share of a pair's paragraphs beyond which a stronger pair with one of the two tells them."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two parties, and where both act."""

    parties: tuple[Party, Party]
    """In the order of the alphabet, a bloc first."""
    scenes: tuple[Scene, ...]
    surprise: float
    """The log-likelihood ratio of their standing together."""

    @cached_property
    def places(self) -> frozenset[tuple[str, int]]:
        """Which paragraphs and titles these are."""
        return frozenset(
            (one.document_id, one.block.start if one.block else -1) for one in self.scenes
        )

    @property
    def name(self) -> str:
        """ "Polish–Swedish relations"; with a bloc nouns: "NATO–Sweden relations"."""
        adjectives = [party.adjective for party in self.parties]
        told = adjectives if all(adjectives) else [party.noun for party in self.parties]
        return f"{'–'.join(told)} relations"


def find_relations(scenes: Sequence[Scene]) -> tuple[Theme, ...]:
    """The relations that the paragraphs tell, the most surprising first.

    The two parties of a war stand together everywhere, and surprise nobody: it has its own name.
    """
    pairs = sorted(find_pairs(scenes), key=lambda pair: (-pair.surprise, pair.name))
    chosen: list[Pair] = []
    of_party: dict[Party, list[Pair]] = defaultdict(list)
    for pair in pairs:
        stronger = (other for party in pair.parties for other in of_party[party])
        if not any(_tells(other, pair) for other in stronger):
            chosen.append(pair)
            for party in pair.parties:
                of_party[party].append(pair)
    return tuple(map(_theme, chosen))


def find_pairs(scenes: Sequence[Scene]) -> Iterator[Pair]:
    """The pairs that stand together more often than they would by chance, and have dealings."""
    often = Counter(party for scene in scenes for party in scene.parties)
    together: dict[tuple[Party, Party], list[Scene]] = defaultdict(list)
    for scene in scenes:
        for one, other in combinations(sorted(scene.parties, key=_order), 2):
            together[one, other].append(scene)
    for (one, other), found in together.items():
        least = len(found) >= LEAST_TOGETHER and sum(s.deals for s in found) >= LEAST_DEALINGS
        surprise = _surprise(len(found), often[one], often[other], len(scenes)) if least else 0.0
        if surprise >= SURPRISING:
            yield Pair(parties=(one, other), scenes=tuple(found), surprise=surprise)


def _order(party: Party) -> tuple[bool, str]:
    return bool(party.adjective), party.noun


def _surprise(both: int, one: int, other: int, of: int) -> float:
    """The log-likelihood ratio of two that stand together; 0 where they do less than by chance."""
    if both * of <= one * other:
        return 0.0
    table = (both, one - both, other - both, of - one - other + both)
    expected = (one * other, one * (of - other), (of - one) * other, (of - one) * (of - other))
    told = (
        seen * log(seen * of / chance) for seen, chance in zip(table, expected, strict=True) if seen
    )
    return round(2 * sum(told), 6)


def _tells(stronger: Pair, pair: Pair) -> bool:
    """Whether the stronger one, which has one of its parties, has most of the pair's paragraphs."""
    return len(stronger.places & pair.places) > WITHIN * len(pair.places)


def _theme(pair: Pair) -> Theme:
    phrases = tuple(
        dict.fromkeys(phrase for scene in pair.scenes for phrase in _phrases(scene, pair))
    )
    one, other = (party.noun for party in pair.parties)
    reason = (
        f"{one} and {other} act together in {len(pair.scenes)} paragraphs and titles: more than by "
        "chance, as often as each of them is named"
    )
    return Theme(
        name=Term(key=(pair.name,), phrases=phrases),
        words=frozenset(),
        terms=group_terms(phrases),
        weight=round(log10(10 * pair.surprise), 6),
        title=pair.name,
        reasons=(reason,),
    )


def _phrases(scene: Scene, pair: Pair) -> Iterator[Phrase]:
    for (span, party, person), surface in zip(scene.named, scene.surfaces, strict=True):
        if party in pair.parties:
            yield Phrase(
                document_id=scene.document_id,
                span=span,
                surface=surface,
                key=(fold(surface),),
                block=scene.block,
                act=person,
            )
