"""Figures that an article itself sets against one another, each as another source's.

"Norway's count is 40 boats; Bergen says 44." The writer has seen to it that both are of
one thing; what is left to see is that there are two sources and two figures. A figure that the
article tells as its own stands against one that it gives as somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from dossier.compare.claims import Claim
from dossier.compare.quantities import COUNT, VOTE, Quantity
from dossier.compare.sources import Source

_REACH = 1
"""Sentences between two figures that are set against one another."""
_MAGNITUDE = 10.0
"""Two counts of one thing hardly differ by more; "four" after "12 million" counts other things."""
_ALIKE = 1.5
"""How far two amounts may lie apart that nothing but their size and unit brings together."""


def contrasts(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Groups of claims of one article, in its order, that stand against one another."""
    for _, group in groupby(claims, key=lambda claim: claim.block.span):
        paragraph = tuple(group)
        pairs = [
            (i, j)
            for j, second in enumerate(paragraph)
            for i, first in enumerate(paragraph[:j])
            if set_against(first, second)
        ]
        inside = {
            index
            for pair in pairs
            for index in pair
            if paragraph[pair[0]].sentence == paragraph[pair[1]].sentence
        }
        yield from _joined(paragraph, [pair for pair in pairs if _meant(paragraph, pair, inside)])


def _meant(paragraph: Sequence[Claim], pair: tuple[int, int], inside: set[int]) -> bool:
    """Whether a figure of one sentence reaches back to another.

    One that its own sentence sets against a third reaches only to a figure that somebody counted,
    and that stands alone in its sentence.
    """
    first, second = paragraph[pair[0]], paragraph[pair[1]]
    if first.sentence == second.sentence or pair[1] not in inside:
        return True
    counted = first.source is not None and first.source.counting
    return counted and pair[0] not in inside and not second.partitive


def elsewhere(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Figures that other reports are said to have, with the article's own of the same thing.

    "The mill costs $38 million. … Other papers put its price at $37 million": whatever stands
    between the two, only one figure of the article can be meant, or none is taken.
    """
    for block, group in groupby(claims, key=lambda claim: claim.block.span):
        others = [c for c in group if c.source is not None and c.source.media and c.source.counting]
        for first in others[:1]:
            own = [
                claim
                for claim in claims
                if claim.block.span != block
                and claim.quantity.dimension == first.quantity.dimension
                and first.quantity.dimension not in (COUNT, VOTE)
                and (claim.source is None or not claim.source.media)
                and _near(claim.quantity, first.quantity)
            ]
            if len({claim.quantity.values for claim in own}) == 1 and _differ(
                own[0], first, first.quantity
            ):
                yield (*own, *others)


def _near(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((one.values[0], other.values[0]))
    return low > 0 and high / low <= _ALIKE


def _joined(
    paragraph: Sequence[Claim], pairs: Sequence[tuple[int, int]]
) -> Iterator[tuple[Claim, ...]]:
    """The claims that pairs bring together, group by group."""
    groups: list[set[int]] = []
    for pair in pairs:
        touched = [group for group in groups if group.intersection(pair)]
        groups = [group for group in groups if group not in touched]
        groups.append(set(pair).union(*touched))
    for group in sorted(groups, key=min):
        yield tuple(paragraph[index] for index in sorted(group))


def set_against(first: Claim, second: Claim) -> bool:
    """Whether the second figure is told as another source's figure of the same thing."""
    source = second.source
    if source is None or second.position - first.position > _REACH:
        return False
    if _same_source(first.source, source):
        return False
    other = as_of(first.quantity, second)
    if other is None or not _differ(first, second, other):
        return False
    if second.partitive and not first.partitive:
        return False
    if second.bare:
        alike = first.quantity.dimension == second.quantity.dimension and first.source is not None
        return source.counting or source.media or alike
    if first.quantity.dimension != COUNT or first.counted == second.counted:
        own = first.source is None and first.sentence != second.sentence
        reports = source.media or source.counter
        return (source.counting and (reports or not own)) or _only_figure(second)
    return source.counting and first.source is not None and first.source.counting


def as_of(first: Quantity, second: Claim) -> Quantity | None:
    """The second figure in the measure of the first; None where they measure different things.

    A bare number takes over what was said before: "12 tonnes …, the Danes say 15".
    """
    quantity = second.quantity
    if first.dimension == quantity.dimension == VOTE:
        return quantity
    if first.dimension != quantity.dimension and not second.bare:
        return None
    if VOTE in (first.dimension, quantity.dimension):
        return None
    factor = 1.0
    if second.bare:
        factor = first.values[0] / (first.number * first.scale) if first.number else 1.0
        if quantity.scale == 1.0:
            factor *= first.scale
    ratio = quantity.values[0] * factor / first.values[0] if first.values[0] else 0.0
    if not 1 / _MAGNITUDE <= ratio <= _MAGNITUDE:
        return None
    return replace(
        quantity,
        dimension=first.dimension,
        values=tuple(value * factor for value in quantity.values),
        least=quantity.least * factor,
        most=quantity.most * factor,
    )


def _differ(first: Claim, second: Claim, other: Quantity) -> bool:
    """Whether two figures are printed as different: the writer has set them against one another.

    "More than 60" and "about 60" are, where each has its source.
    """
    if first.quantity.values != other.values:
        return True
    both = first.source is not None and second.source is not None
    return both and _leaning(first.quantity) != _leaning(other)


def _leaning(quantity: Quantity) -> tuple[bool, bool]:
    """Whether less and whether more than the number may be meant."""
    return quantity.least < min(quantity.values), quantity.most > max(quantity.values)


def _only_figure(claim: Claim) -> bool:
    """Whether a clause is nothing but a figure and its source: "$600 million, say the others"."""
    words = [
        index
        for index in claim.article.words_in(claim.clause)
        if claim.article.tokens[index].pos in ("NOUN", "PROPN", "VERB", "ADJ")
    ]
    told = {*claim.article.words_in(claim.quantity.span)}
    if claim.source is not None:
        told |= {*claim.article.words_in(claim.source.span)}
    return len([index for index in words if index not in told]) <= 1


def _same_source(first: Source | None, second: Source) -> bool:
    """Whether two sources may be one: the same name, or a pronoun that may stand for it."""
    if second.personal:
        return True
    return first is not None and first.key == second.key
