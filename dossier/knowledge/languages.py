"""Languages: their names, and what they call the world's countries and cities (CLDR, by Babel)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError

from dossier.knowledge import load

ENGLISH = "en"
_CODE = re.compile(r"([a-z]{2,3})(?:[-_.].*)?", re.IGNORECASE)


def language_name(code: str) -> str:
    """'German' for 'de'; the code itself where nobody has named it."""
    return _languages().get(code, f"the language '{code}'")


def language_code(told: str) -> str:
    """'en' for 'en-GB', 'English' and 'eng'; '' for what is no language."""
    named = {name.lower(): code for code, name in _languages().items()}
    if told.lower() in named:
        return named[told.lower()]
    match = _CODE.fullmatch(told)
    if not match:
        return ""
    try:
        return Locale.parse(match[1].lower()).language
    except (UnknownLocaleError, ValueError):
        return match[1].lower()


@cache
def place_names(code: str) -> Mapping[str, str]:
    """Map what a language calls countries and capitals to their English names.

    Empty for English and for a language that CLDR doesn't know. Capitals are those that give
    their names to a time zone. A name that is written as in English is left out.
    """
    try:
        there = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return {}
    pairs = [*_countries(there), *_capitals(there)] if there.language != ENGLISH else []
    return {name: english for name, english in pairs if name != english}


@cache
def _languages() -> Mapping[str, str]:
    return {code: name for code, name in Locale(ENGLISH).languages.items() if "_" not in code}


def _countries(there: Locale) -> Iterator[tuple[str, str]]:
    english = Locale(ENGLISH).territories
    for code in load("countries"):
        if code in there.territories:
            yield there.territories[code], english[code]


def _capitals(there: Locale) -> Iterator[tuple[str, str]]:
    capitals = {
        spelling: facts["capital"][0]
        for facts in load("countries").values()
        for spelling in facts.get("capital", ())
    }
    for zone, names in there.time_zones.items():
        city = zone.rsplit("/", 1)[-1].replace("_", " ")
        if city in capitals and "city" in names:
            yield names["city"], capitals[city]
