"""How alike two single names are, family names and given names: a score and words for it."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from dossier.knowledge import load
from dossier.resolve.chinese import wade_giles
from dossier.resolve.lexicon import are_spellings, skeleton, spelling_sets

Finding = tuple[float, str] | None
"""A score from -1 to 1 with its reason; None where there is nothing to say."""

# A letter more or less: in a name so long it is a slip or another romanisation, in a shorter one
# more likely another name (Hansen and Jansen).
_LONG, _VERY_LONG = 8, 10
_NEAR = 6


def same_family(left: str, right: str) -> tuple[float, str]:
    """Return how alike two folded family names are, and why."""
    if left == right:
        return 1.0, "are the same"
    one, other = skeleton(left), skeleton(right)
    if one == other:
        return 0.95, "are romanisations of one name"
    if _differ_by_ending(one, other, "family"):
        return 0.6, "are forms for a man and a woman"
    if are_spellings(left, right):
        return 0.9, "are known spellings of one name"
    if _are_wade_giles(left, right):
        return 0.95, "are romanisations of one name"
    short, long = sorted((one, other), key=len)
    if short.endswith("in") and long == f"{short}e":
        return 0.7, "are one Russian name as English and French write it"
    return _same_but_a_letter(one, other)


def _same_but_a_letter(one: str, other: str) -> tuple[float, str]:
    """Compare two sounds that a slip of the pen may part: the given name must do the rest."""
    length = min(len(one), len(other))
    if length < _NEAR or OSA.distance(one, other, score_cutoff=1) > 1:
        return -1.0, "differ"
    if one[1:] == other[1:]:
        # G, K and Q write one sound of Arabic and Persian; Hansen and Jansen are two names.
        return (
            (0.6, "begin with one sound") if {one[0], other[0]} == {"g", "k"} else (-1.0, "differ")
        )
    score = 0.7 if length >= _VERY_LONG else 0.6 if length >= _LONG else 0.3
    return score, "differ in one letter"


def same_given(one: str, other: str) -> tuple[float, str]:
    """Return how alike two folded given names are, and why."""
    if one == other:
        return 1.0, "are the same"
    if 1 in (len(one), len(other)):
        fits = one[0] == other[0]
        return (0.5, "agree in the initial") if fits else (-1.0, "differ in the initial")
    if _differ_by_ending(one, other, "given"):
        return -1.0, "are those of a man and a woman"
    if are_spellings(one, other):
        return 0.9, "are known spellings of one name"
    if skeleton(one) == skeleton(other) or _are_wade_giles(one, other):
        return 0.9, "are romanisations of one name"
    known = bool(spelling_sets(one)) and bool(spelling_sets(other))
    if not known and min(len(one), len(other)) >= 5 and OSA.distance(one, other) <= 1:
        return 0.7, "differ in one letter"
    return -1.0, "differ"


def _are_wade_giles(one: str, other: str) -> bool:
    """Whether one is how Wade and Giles wrote the other: 'chih-ming' and 'zhiming'."""
    left, right = one.replace("-", ""), other.replace("-", "")
    return wade_giles(left) == right or wade_giles(right) == left


_STEM = 3
"""Letters that a name has at least before such an ending."""


def _differ_by_ending(one: str, other: str, part: str) -> bool:
    """Whether two names are one but for the ending that tells a woman's from a man's."""
    if one[:_STEM] != other[:_STEM]:
        return False
    for man, woman in load("gendered_endings")[part]:
        for left, right in ((one, other), (other, one)):
            stem = left[: len(left) - len(man)]
            if len(stem) >= _STEM and left == stem + man and right == stem + woman:
                return True
    return False
