"""Countries by name, demonym and capital."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

from dossier.knowledge import load
from dossier.meetings.vocabulary import words_of
from dossier.text import fold


@cache
def _countries() -> Mapping[str, str]:
    """Folded one-word names and demonyms of countries -> country code."""
    known: dict[str, str] = {}
    territories = Locale("en").territories
    for code, facts in load("countries").items():
        names = [territories.get(code, ""), facts.get("name", "")]
        names += [*facts.get("demonym", ()), *facts.get("names", ()), *facts.get("capital", ())]
        for name in names:
            words = words_of(name.replace(".", ""))
            if len(words) == 1:
                known.setdefault(words[0], code)
    return known


def country_of(word: str) -> str | None:
    """The code of the country that a word names: its name, demonym or capital."""
    return _countries().get(word)


def country_names(code: str) -> frozenset[str]:
    """The folded names of the country with an ISO 3166 code."""
    facts = load("countries").get(code, {})
    names = (Locale("en").territories.get(code, ""), facts.get("name", ""), *facts.get("names", ()))
    return frozenset(fold(name) for name in names if name)


@cache
def _country_names() -> frozenset[str]:
    # CLDR's numeric codes are regions: the world, Europe.
    names = {name for code, name in Locale("en").territories.items() if code.isalpha()}
    for facts in load("countries").values():
        names.update(facts.get("names", ()))
    return frozenset(fold(name) for name in names)


def is_country(name: str) -> bool:
    """Whether a place's name is that of a country or another territory."""
    return fold(name) in _country_names()
