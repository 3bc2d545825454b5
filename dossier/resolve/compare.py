"""How alike two full names of persons are: a weighted table of named features.

Each feature looks at two names and returns a score from -1 to 1 with words for it, or None
where it has nothing to say. How alike is told here; same or not is decided in `decide`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from dossier.resolve.alike import Finding, same_family, same_given
from dossier.resolve.lexicon import is_common_given, skeleton
from dossier.resolve.names import PersonName


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A named way to compare two names, and how much it counts."""

    compare: Callable[[PersonName, PersonName], Finding]
    weight: float


def family_names(left: PersonName, right: PersonName) -> Finding:
    """The family name: the same, the same sound in another romanisation, or another one."""
    if left.royal or right.royal:
        return None
    score, words = same_family(left.family, right.family)
    if score < 0:
        joined = same_family(left.family_with_particles, right.family_with_particles)
        score, words = max((score, words), joined, key=lambda found: found[0])
    return score, f"family names '{left.family}' and '{right.family}' {words}"


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


def second_names(left: PersonName, right: PersonName) -> Finding:
    """The names between: they may be missing on one side, but not differ.

    "Alexander Nikolayevich" and "Alexander Sergeyevich" of one family name are two people.
    """
    one, other = sorted((left.middle, right.middle), key=len)
    if not one or left.given in right.middle or right.given in left.middle:
        return None
    if _all_given(left) == _all_given(right) or _are_among(one, other):
        return 0.25, "a second name is shared"
    return -1.0, "the second names differ"


def _are_among(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Whether `few` stand in `many` in that order. An initial fits only at its own place."""
    if not few or not many:
        return not few
    if same_given(few[0], many[0])[0] > 0:
        return _are_among(few[1:], many[1:])
    is_initial = 1 in (len(few[0]), len(many[0]))
    return len(few) < len(many) and not is_initial and _are_among(few, many[1:])


def generations(left: PersonName, right: PersonName) -> Finding:
    """Father and son, or two kings of one name."""
    one, other = left.generation, right.generation
    if one == other or (not (one and other) and left.royal):
        return None
    if one and other:
        return -1.0, f"one is '{one}', the other '{other}'"
    return -0.5, f"only one is '{one or other}'"


def royal_names(left: PersonName, right: PersonName) -> Finding:
    """Kings and popes, who have no family name: the name and the title."""
    if not left.royal and not right.royal:
        return None
    if not left.royal or not right.royal:
        return -1.0, "only one is named as kings and popes are"
    score, words = same_given(left.core[0], right.core[0])
    if left.royal != right.royal and "sovereign" not in (left.royal, right.royal):
        score = min(score, 0.6)
        words += f", one with the title '{left.royal}', the other '{right.royal}'"
    return score, f"names '{left.core[0]}' and '{right.core[0]}' {words}"


def genders(left: PersonName, right: PersonName) -> Finding:
    """Mr and Mrs are two people."""
    if left.gender and right.gender and left.gender is not right.gender:
        return -1.0, "one is called Mr, the other Mrs"
    return None


# What counts how much. A family name and a given name make 0.95, and nothing makes up for either;
# what tells two bearers of one name apart outweighs the given name.
FEATURES = (
    Feature(compare=family_names, weight=0.5),
    Feature(compare=given_names, weight=0.45),
    Feature(compare=royal_names, weight=0.95),
    Feature(compare=second_names, weight=0.6),
    Feature(compare=generations, weight=0.8),
    Feature(compare=genders, weight=0.8),
)


def compare_names(left: PersonName, right: PersonName) -> tuple[float, str]:
    """Return how alike two full names are, from -1 to 1, and the reasons, strongest first."""
    aligned, order = align(left, right)
    found = [(f.weight, finding) for f in FEATURES if (finding := f.compare(left, aligned))]
    found += [(1.0, order)] if order else []
    total = sum(weight * score for weight, (score, _) in found)
    ordered = sorted(found, key=lambda item: -abs(item[0] * item[1][0]))
    return max(-1.0, min(1.0, round(total, 3))), "; ".join(words for _, (_, words) in ordered)


def align(left: PersonName, right: PersonName) -> tuple[PersonName, Finding]:
    """Return `right` read as `left` is, where both have the same parts, and what that costs.

    The same letters may be written together or apart; the family name may stand first in one, as
    Japanese and Hungarian do. Where both parts are common given names, that proves little.
    """
    if left.parts != right.parts and _letters(left) == _letters(right):
        alike = replace(left, generation=right.generation, gender=right.gender, royal=right.royal)
        return alike, (0.0, "the same letters, written together or apart")
    if len(left.core) < 2 or not _is_turned(left, right):
        return right, None
    turned = replace(right, parts=left.parts, core=left.core, family_is_first=left.family_is_first)
    is_doubtful = is_common_given(left.core[0]) and is_common_given(left.core[-1])
    return turned, (-0.35 if is_doubtful else -0.05, "one has the family name first")


def _letters(name: PersonName) -> str:
    return "".join(name.parts).replace("-", "")


def _is_turned(left: PersonName, right: PersonName) -> bool:
    """Whether one name has its first part last, or its last first, or is so read."""
    one, other = ([skeleton(part) for part in name.core] for name in (left, right))
    if one == other:
        return left.family_is_first is not right.family_is_first
    return other in ([*one[1:], one[0]], [one[-1], *one[:-1]])
