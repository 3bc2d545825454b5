"""What stands beside a person's name and tells which of several bearers it means.

A title ("Prof Lee"), a word of kin ("her husband, Ben Lee"), a generation ("the elder Lee").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from dossier.knowledge import load
from dossier.model import Mention
from dossier.resolve.lexicon import fold, is_title_word, title_words
from dossier.resolve.names import Gender, PersonName, plain_surface

_BEFORE, _AFTER = 110, 60
"""Characters before and after a name in which its signs stand."""
_OWNER = r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose)|\w['’]s|s['’])"
_GENERATIONS = {
    "senior": "sr", "sr": "sr", "snr": "sr", "elder": "sr", "older": "sr",
    "junior": "jr", "jr": "jr", "jnr": "jr", "younger": "jr",
}  # fmt: skip
_AGE_AFTER = re.compile(r"\s(?:the\s)?([Ss]enior|[Jj]unior|[Ss]n?r|[Jj]n?r|[Ee]lder|[Yy]ounger)\b")
_AGE_BEFORE = re.compile(r"\b[Tt]he\s(elder|older|younger)\s$")


@dataclass(frozen=True, slots=True)
class Kin:
    """What somebody is to another: a father, a sister."""

    gender: Gender | None
    is_parent: bool
    is_child: bool


@dataclass(frozen=True, slots=True)
class Signs:
    """What stands beside one mention."""

    titles: frozenset[str] = frozenset()
    """The titles right before the name or in it; not what anybody may be called ("Mr")."""
    is_inside: bool = False
    """Whether they stand inside the mention."""
    kin: Kin | None = None
    """Set where somebody is introduced by another: such a one is seldom called by a bare name."""
    has_kin: bool = False
    """Whether another is introduced by this one: "Quill's wife, Ada Quill"."""


NO_SIGNS = Signs()


def read_signs(text: str, mention: Mention) -> Signs:
    """Read what stands beside a person's name, in its own paragraph. Raises nothing."""
    before = text[max(mention.span.start - _BEFORE, 0) : mention.span.start].rpartition("\n")[2]
    after = text[mention.span.end : mention.span.end + _AFTER].partition("\n")[0]
    lead = before.split()[-1:] if before.endswith(" ") else []
    inside = plain_surface(mention.surface).split()[:-1]
    outside = _titles(lead)
    return Signs(
        titles=outside | _titles(inside),
        is_inside=not outside,
        kin=_kin(before, after),
        has_kin=bool(_kin_owned().match(after)),
    )


def with_generation(person: PersonName, before: str, after: str) -> PersonName:
    """Return a short name with the generation that stands beside it: "the elder Lee"."""
    if person.generation or not person.is_short:
        return person
    told = _AGE_AFTER.match(after) or _AGE_BEFORE.search(before)
    return replace(person, generation=_GENERATIONS[told[1].lower()]) if told else person


def _titles(words: Iterable[str]) -> frozenset[str]:
    same = load("titles")["abbreviated"]
    found = (fold(word).strip(".,") for word in words if is_title_word(word))
    anybody = title_words()["male"] | title_words()["female"]
    return frozenset(same.get(word, word) for word in found if word not in anybody)


def _kin(before: str, after: str) -> Kin | None:
    told = _kin_before().search(before) or _kin_after().match(after)
    if told is None:
        return None
    word = told["kin"].lower()
    kin = load("titles")["kin"]
    gender = next((Gender(sex) for sex in ("male", "female") if word in kin[sex]), None)
    return Kin(gender=gender, is_parent=word in kin["parents"], is_child=word in kin["children"])


@cache
def _kin_words() -> str:
    kin = load("titles")["kin"]
    return "|".join(sorted({*kin["male"], *kin["female"], *kin["any"]}))


@cache
def _kin_before() -> re.Pattern[str]:
    """ "Her late father, the painter" before a name: no other clause between."""
    between = r"(?:,?\s|,\s(?!who|which|and|but)[^,.;:()\"“”]{1,60},?\s)"
    return re.compile(rf"{_OWNER}\s(?:[\w-]+\s){{0,3}}?(?P<kin>{_kin_words()}){between}$")


@cache
def _kin_owned() -> re.Pattern[str]:
    """ "'s late wife" after a name."""
    return re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,2}}?(?:{_kin_words()})\b")


@cache
def _kin_after() -> re.Pattern[str]:
    """ ", her younger brother," after a name."""
    owner = r"(?:his|her|their|my|[\w-]+['’]s?)"  # not "whose", who is another
    return re.compile(rf",\s{owner}\s(?:[\w-]+\s){{0,2}}?(?P<kin>{_kin_words()})(?=[,.;)])")
