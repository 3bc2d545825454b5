"""Titles and descriptions, reduced to what can be compared, and how far one bears out another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from itertools import chain

from dossier.knowledge import load
from dossier.model import Kind
from dossier.resolve.lexicon import SMALL_WORDS, fold, title_words
from dossier.resolve.world import body_key, common_spelling, known_bodies


@dataclass(frozen=True, slots=True)
class Title:
    """A role, or a description, reduced to what can be compared."""

    offices: frozenset[str]
    """'minister', 'secretary' and 'general'; empty where it names no office."""
    kinds: frozenset[str]
    """What tells one office from another: 'foreign', 'deputy'."""
    whose: frozenset[str]
    """The body or country it belongs to, as far as it is told."""
    initials: str = ""
    """The first letters of all but the offices: 'dup' for "of the Democratic Unionist Party"."""


class Fit(IntEnum):
    """How far a role bears out a description."""

    NONE = 0
    OPEN = 1
    """The same office, but the role does not tell whose it is."""
    FULL = 2


@lru_cache(maxsize=1 << 14)
def read_title(words: str) -> Title:
    """Reduce a role, or a description, to its offices, their kinds and whose they are."""
    vocabulary = title_words()
    plain = common_spelling(fold(words).replace("'s", "").replace("-", " "))
    for variant, office in _one_office():
        plain = f" {plain} ".replace(f" {variant} ", f" {office} ").strip()
    in_order = [part for part in plain.split() if part not in SMALL_WORDS | _listed("idle")]
    parts = frozenset(in_order)
    known = (vocabulary["office"] | vocabulary["royal"]) - _listed("anybody") - _listed("lesser")
    offices = parts & known
    kinds = (parts & (vocabulary["modifier"] | _listed("lesser"))) - offices - {"european"}
    whose = parts - offices - kinds - _listed("anybody")
    initials = "".join(part[0] for part in in_order if part not in offices)
    return Title(offices, kinds, whose, initials)


def office_key(words: str) -> str:
    """What titles of one office have in common, whatever their wording; '' where there is none."""
    title = read_title(words)
    parts = (title.offices, title.kinds, title.whose)
    return " | ".join(" ".join(sorted(part)) for part in parts) if title.offices else ""


def fit(description: Title, role: Title) -> Fit:
    """How far a role bears out a description; see `Fit`.

    A deputy is not the one he stands for. "The NATO chief" is whoever leads it.
    """
    if not description.offices:
        return Fit.NONE
    if not role.offices:  # "Norway's Ada Lee": whoever leads it, as far as is told
        leads = description.offices <= _listed("leaders") | _listed("any_leader")
        is_led = leads and not description.kinds and description.whose == role.whose != frozenset()
        return Fit.OPEN if is_led else Fit.NONE
    general = description.offices <= _listed("any_leader")
    same = description.offices <= role.offices
    if not same and not (general and role.offices & _listed("leaders")):
        return Fit.NONE
    lesser = _listed("lesser")
    if description.kinds & lesser != role.kinds & lesser:
        return Fit.NONE
    if not description.kinds <= role.kinds | role.whose | role.offices:
        return Fit.NONE
    if description.whose <= role.whose or description.whose == {role.initials}:
        return Fit.FULL if description.whose or not general else Fit.OPEN
    if role.whose and role.whose <= description.whose and same:
        return Fit.FULL
    # "The French leader" may be a president of we are not told what; "the party's leader" not.
    may_be_any = same or all(map(is_country, description.whose))
    return Fit.OPEN if may_be_any and not role.whose else Fit.NONE


@cache
def _one_office() -> tuple[tuple[str, str], ...]:
    offices: Mapping[str, list[str]] = load("descriptions")["one_office"]
    return tuple((variant, office) for office, variants in offices.items() for variant in variants)


@cache
def _listed(name: str) -> frozenset[str]:
    words = load("descriptions")[name]
    return frozenset(words if isinstance(words[0], str) else chain(*words))


def is_country(word: str) -> bool:
    """Whether a name, as it is printed or folded, is known as a country's or a city's."""
    known = known_bodies().get(body_key(word))
    return known is not None and known.kind is Kind.PLACE
