"""Facts of the world: countries, capitals, well-known bodies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale

from dossier.knowledge import load
from dossier.model import Kind
from dossier.resolve.lexicon import fold, title_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A country, city or body that needs no article to be known."""

    name: str
    kind: Kind


@lru_cache(maxsize=1 << 17)
def body_key(text: str) -> str:
    """The form in which two spellings of a body's or place's name compare equal.

    No article, no full stops, no case: "the U.S." and "US" are one, "OPEC" and "OPEC+" two.
    """
    key = fold(text).replace(".", "").replace("‐", "-").removeprefix("the ")
    return key.replace("'", "").replace("-", " ").strip()


@cache
def known_bodies() -> dict[str, Known]:
    """Map the key of every known spelling to what it names. Organisations overrule places."""
    known: dict[str, Known] = {}
    territories = Locale("en").territories
    for code, facts in load("countries").items():
        country = Known(name=facts.get("name", territories[code]), kind=Kind.PLACE)
        for spelling in (country.name, territories[code], *facts.get("names", ())):
            known[body_key(spelling)] = country
        capital = facts.get("capital", ())
        for spelling in capital:
            known.setdefault(body_key(spelling), Known(name=capital[0], kind=Kind.PLACE))
    for spellings in load("places"):
        for spelling in spellings:
            known[body_key(spelling)] = Known(name=spellings[0], kind=Kind.PLACE)
    for body in load("organisations"):
        for spelling in (body["name"], *body.get("also", ())):
            known[body_key(spelling)] = Known(name=body["name"], kind=Kind.ORGANISATION)
    return known


@cache
def known_spellings() -> tuple[tuple[str, Kind], ...]:
    """Return the known names of more than one word as articles print them, also in capitals."""
    bodies = load("organisations")
    names = [(name, Kind.ORGANISATION) for b in bodies for name in (b["name"], *b.get("also", ()))]
    names += [
        (known.name, Kind.PLACE) for known in known_bodies().values() if known.kind is Kind.PLACE
    ]
    return tuple(sorted({(s, k) for n, k in names if " " in n for s in (n, n.upper())}))


@cache
def short_names() -> dict[str, tuple[str, ...]]:
    """Map the key of a short name ("commission") to the names of the bodies that go by it."""
    shorts: dict[str, tuple[str, ...]] = {}
    for body in load("organisations"):
        for short in body.get("short", ()):
            shorts[body_key(short)] = (*shorts.get(body_key(short), ()), body["name"])
    return shorts


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(
        fold(word) for facts in load("countries").values() for word in facts["demonym"]
    )


def is_pure_demonym(word: str) -> bool:
    """Whether a folded word is a nationality ("belgian", "saudis"), and no country's name."""
    return word in _demonyms() or word.removesuffix("s") in _demonyms()


@cache
def _belonging() -> frozenset[str]:
    places = {key for key, known in known_bodies().items() if known.kind is Kind.PLACE}
    return _demonyms() | places | frozenset(fold(word) for word in load("regions")["demonym"])


def is_demonym(word: str) -> bool:
    """Whether a folded word says whose an office is: "ukrainian", "us", "european"."""
    return word.replace(".", "") in _belonging()


@cache
def name_heads() -> dict[tuple[Kind, str], frozenset[str]]:
    """Return the words that tell the kind of a name, by kind and place ("last", "first")."""
    heads = load("name_heads")
    kinds = (Kind.ORGANISATION, Kind.PLACE)
    return {(k, side): frozenset(heads[k][side]) for k in kinds for side in ("last", "first")}


@cache
def is_generic(word: str) -> bool:
    """Whether a word of a body's key says only what sort of thing it is: "council"."""
    return any(word in words for words in name_heads().values()) or word in words_left_out()[0]


def without_legal_form(key: str) -> str:
    """Return a body's key without what a firm is in law: "apple inc" -> "apple"."""
    name, _, last = key.rpartition(" ")
    return name if name and last in load("name_heads")["legal"] else key


# British and American spelling, and the ones of international bodies.
_SPELLINGS = {"defense": "defence", "center": "centre", "labor": "labour", "program": "programme"}


@cache
def common_spelling(key: str) -> str:
    """Return a body's key with countries for nationalities, one spelling for each word, one order.

    "Ministry of Defense of Ukraine" -> "ukraine defence ministry", "Apple Inc." -> "apple".
    """
    countries = _country_by_demonym()
    heads = load("name_heads")
    words = [_SPELLINGS.get(word, word).replace("iz", "is") for word in key.split()]
    words = [part for word in words for part in countries.get(word, word).split()]
    words = without_legal_form(" ".join(words)).split()
    if len(words) > 1 and words[-1] in heads["club"]:
        words = [words[-1], *words[:-1]]
    return " ".join(_country_first(words, frozenset(heads["state"])))


_UNIVERSITY_OF_TOWN = 3
"""Words of "University of Elmstead"."""


def _country_first(words: list[str], state: frozenset[str]) -> list[str]:
    """Bring the name of an organ of a state in one order: its country, its matter, what it is.

    A university's is turned, too: "University of Elmstead" is Elmstead University.
    """
    if words[:2] == ["university", "of"] and len(words) == _UNIVERSITY_OF_TOWN:
        return [words[2], words[0]]
    if "of" in words[1:-1] and not state.isdisjoint(words):
        cut = len(words) - 1 - words[::-1].index("of")
        country = " ".join(words[cut + 1 :]).removeprefix("the ")
        if country in _country_by_demonym().values():
            words = [*country.split(), *words[:cut]]
    if "ministry" in words and words[words.index("ministry") :][1:2] == ["of"]:
        place = words.index("ministry")
        words = [*words[:place], *words[place + 2 :], "ministry"]
    return words


@cache
def _country_by_demonym() -> dict[str, str]:
    return {
        fold(word): body_key(Locale("en").territories[code])
        for code, facts in load("countries").items()
        for word in facts["demonym"]
    }


@cache
def _country_by_capital() -> dict[str, str]:
    countries = {
        body_key(spelling): body_key(Locale("en").territories[code])
        for code, facts in load("countries").items()
        for spelling in (*facts.get("capital", ()), *facts.get("names", ()))
    }
    return countries | {country: country for country in set(countries.values())}


def country_at(place: str) -> str | None:
    """The key of the country that a place is, or whose capital it is: 'Oslo', 'the U.S.'."""
    return _country_by_capital().get(body_key(place))


@cache
def is_stateless(key: str) -> bool:
    """Whether a body's key is that of a ministry without its country: "foreign ministry"."""
    words = common_spelling(key).split()
    return len(words) > 1 and words[-1] == "ministry" and not is_demonym(words[0])


def country_of(word: str) -> str | None:
    """The key of the country's name that is shown, for a folded nationality: 'dutch', 'danes'."""
    demonyms, nationals = _country_by_demonym(), load("descriptions")["nationals"]
    singular = word.removesuffix("s")
    key = demonyms.get(word) or demonyms.get(nationals.get(singular, singular))
    return body_key(known_bodies()[key].name) if key in known_bodies() else None


_ORGANISATION_LAST, _PLACE_LAST = (Kind.ORGANISATION, "last"), (Kind.PLACE, "last")


@cache
def is_family_name_too(word: str) -> bool:
    """Whether a last word that tells a kind is also a family name: "Hill"."""
    return word in load("name_heads")["also_family_names"]


@cache
def _idle_endings() -> frozenset[str]:
    heads = name_heads()[_ORGANISATION_LAST] | name_heads()[_PLACE_LAST]  # "Kuwait City"
    return (words_left_out()[0] | title_words()["modifier"]) - heads


def trim_body(key: str) -> str:
    """Take off a body's key what only says where it sits or who met: "nato hq", "nato defence"."""
    words = key.split()
    endings = _idle_endings()
    for cut in range(len(words) - 1, 0, -1):
        if words[cut] not in endings:
            return key
        if " ".join(words[:cut]) in known_bodies():
            return " ".join(words[:cut])
    return key


@cache
def words_left_out() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that a short form leaves out at its end, and at its beginning."""
    heads = load("name_heads")
    return frozenset(heads["generic"]), frozenset(heads["opening"])
