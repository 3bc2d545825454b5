"""How alike two full names of persons are: a weighted table of named features.

Each feature looks at two names and returns a score from -1 to 1 with words for it, or None
where it has nothing to say. How alike is told here; same or not is decided in `decide`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from dossier.resolve.lexicon import are_spellings, skeleton, spelling_sets
from dossier.resolve.names import PersonName

Finding = tuple[float, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A named way to compare two names, and how much it counts."""

    compare: Callable[[PersonName, PersonName], Finding]
    weight: float


def family_names(left: PersonName, right: PersonName) -> Finding:
    """The family name: the same, the same sound in another romanisation, or another one."""
    score, words = same_family(left.family, right.family)
    return score, f"family names '{left.family}' and '{right.family}' {words}"


def same_family(left: str, right: str) -> tuple[float, str]:
    """Return how alike two folded family names are, and why."""
    if left == right:
        return 1.0, "are the same"
    if skeleton(left) == skeleton(right):
        return 0.95, "are romanisations of one name"
    if are_spellings(left, right):
        return 0.9, "are known spellings of one name"
    if min(len(left), len(right)) >= 6 and OSA.distance(skeleton(left), skeleton(right)) == 1:
        # Jandroković and Jandrokovič; "Johnson" and "Jonson", too: the given name must do the rest.
        return 0.6, "differ in one letter"
    return -1.0, "differ"


def given_names(left: PersonName, right: PersonName) -> Finding:
    """The given name: the same, a known spelling or short form, an initial, a slip, another."""
    one, other = left.given, right.given
    if not one or not other:
        return None
    score, words = same_given(one, other)
    if score < 0 and _all_given(left) == _all_given(right):
        score, words = 1.0, "are the same"
    elif score < 0 and (one in right.middle or other in left.middle):
        score, words = 0.8, "differ, but one is the other's second name"
    return score, f"given names '{one}' and '{other}' {words}"


def _all_given(name: PersonName) -> str:
    """All given names in one: "Jean-Claude" is "Jean Claude"."""
    return "".join((name.given, *name.middle)).replace("-", "")


def same_given(one: str, other: str) -> tuple[float, str]:
    """Return how alike two folded given names are, and why."""
    if one == other:
        return 1.0, "are the same"
    if 1 in (len(one), len(other)):
        fits = one[0] == other[0]
        return (0.5, "agree in the initial") if fits else (-1.0, "differ in the initial")
    if are_spellings(one, other):
        return 0.9, "are known spellings of one name"
    if skeleton(one) == skeleton(other):
        return 0.9, "are romanisations of one name"
    known = bool(spelling_sets(one)) and bool(spelling_sets(other))
    if not known and min(len(one), len(other)) >= 5 and OSA.distance(one, other) <= 1:
        return 0.7, "differ in one letter"
    return -1.0, "differ"


def middle_names(left: PersonName, right: PersonName) -> Finding:
    """The names between: they may be missing on one side, but not differ."""
    one, other = left.middle, right.middle
    if not one or not other:
        return None
    shared = any(same_given(a, b)[0] > 0 for a in one for b in other)
    return (1.0, "a middle name is shared") if shared else (-1.0, "the middle names differ")


def genders(left: PersonName, right: PersonName) -> Finding:
    """Mr and Mrs are two people."""
    if left.gender and right.gender and left.gender is not right.gender:
        return -1.0, "one is called Mr, the other Mrs"
    return None


FEATURES = (
    Feature(compare=family_names, weight=0.5),
    Feature(compare=given_names, weight=0.45),
    Feature(compare=middle_names, weight=0.15),
    Feature(compare=genders, weight=0.8),
)


def compare_names(left: PersonName, right: PersonName) -> tuple[float, str]:
    """Return how alike two full names are, from -1 to 1, and the reasons, strongest first."""
    found = [(f.weight, finding) for f in FEATURES if (finding := f.compare(left, right))]
    total = sum(weight * score for weight, (score, _) in found)
    ordered = sorted(found, key=lambda item: -abs(item[0] * item[1][0]))
    return max(-1.0, min(1.0, round(total, 3))), "; ".join(words for _, (_, words) in ordered)
