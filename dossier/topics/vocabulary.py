"""What is known of words: which can name a theme, and how frequent each is in general English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale

from dossier.knowledge import load
from dossier.text import fold

CORPUS = 303_706
"""Words of the corpora that `general_english.tsv` was counted in."""
UNSEEN = 2
"""Occurrences taken for a word that the table leaves out: it lists those of three or more."""
NEVER = ("offices", "bodies", "people", "times", "measures", "empty", "scene")
"""The classes of nouns in the knowledge file that are never the head of a topic."""

VERB = "to "
"""Before the key of a verb: "to export" supports a theme of exports, and is no term."""

ENDINGS = ("isation", "ation", "ition", "ment", "ance", "ence", "ise", "ate", "ite", "ing", "ion",
           "e")  # fmt: skip
"""Of nouns that are made of verbs, and of verbs."""
_ZED = re.compile(r"iz(?=ations?$)")
"""Of "mobilization"."""
LEAST_STEM = 4
"""Letters that stay: shorter stems are of too many words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Classes of words, as `knowledge/topics.yml` describes them."""

    theme_heads: frozenset[str]
    frame_heads: frozenset[str]
    occasions: frozenset[str]
    """Those frames that are meetings, visits and the like."""
    parts: frozenset[str]
    """Those occasions that are parts of one: a round, an address."""
    instruments: frozenset[str]
    regions: frozenset[str]
    """Words in the names of parts of the world: not where somebody meets."""
    never_heads: frozenset[str]
    offices: frozenset[str]
    vague: frozenset[str]
    """Words that specify nothing before a noun: general modifiers, people, times, measures."""
    spellings: Mapping[str, str]
    """Other spelling -> British spelling."""
    kin: Mapping[str, str]
    """Noun, or "to " and a verb -> the noun that stands for all that say the same."""


@cache
def vocabulary() -> Vocabulary:
    """Read the knowledge file, once."""
    known = load("topics")
    return Vocabulary(
        theme_heads=frozenset(known["theme_heads"]),
        frame_heads=frozenset((*known["frame_heads"], *known["occasions"])),
        occasions=frozenset(known["occasions"]),
        regions=frozenset(known["regions"]),
        parts=frozenset(known["parts"]),
        instruments=frozenset(known["instruments"]),
        never_heads=frozenset(word for kind in NEVER for word in known[kind]),
        offices=frozenset(known["offices"]),
        vague=frozenset(
            word
            for kind in ("general_modifiers", "offices", "times", "measures", "empty")
            for word in known[kind]
        ),
        spellings={
            other: british for british, others in known["spellings"].items() for other in others
        },
        kin={word: group[0] for group in known["kin"] for word in group},
    )


def british(word: str) -> str:
    """The British spelling of a folded word, each part of a compound for itself."""
    return "-".join(map(_british_part, word.split("-")))


def _british_part(word: str) -> str:
    told = vocabulary().spellings.get(word) or vocabulary().spellings.get(word.removesuffix("s"))
    if told is None:
        return _ZED.sub("is", word)
    return told if word in vocabulary().spellings else f"{told}s"


def concept(word: str) -> str:
    """The noun that stands for all that say the same: "trip" is "visit". `word` is British."""
    return vocabulary().kin.get(word, word)


def family(word: str) -> str:
    """The word without its endings: "exporting" and "exports", "deport" and "deportation" are one.

    Light on purpose: it joins a verb and its noun, never two nouns of a text.
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word.removesuffix(ending)
    return word


def weirdness(word: str, occurrences: int, words: int) -> float:
    """How many times more frequent a word is in a collection of `words` words than in English.

    The measure is that of Ahmad, Gillam and Tostevin (1999). `word` is a folded lemma; a
    compound ("long-range") counts as its rarest part.
    """
    expected = min(_counts().get(part, UNSEEN) for part in word.split("-")) / CORPUS
    return (occurrences / max(words, 1)) / expected


def expected(term: Sequence[str]) -> float:
    """How often a term stands in a word of general English; a term of several words hardly does."""
    counts = [_counts().get(word.removeprefix(VERB).casefold(), UNSEEN) for word in term]
    return (counts[0] if len(counts) == 1 else UNSEEN) / CORPUS


@cache
def _counts() -> Mapping[str, int]:
    table = files("dossier.knowledge").joinpath("general_english.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {lemma: int(count) for lemma, count in rows}


@cache
def states() -> frozenset[str]:
    """Folded names of countries, without their capitals."""
    territories = Locale("en").territories
    known = load("countries").items()
    named = (
        (territories.get(code, ""), facts.get("name", ""), *facts.get("names", ()))
        for code, facts in known
    )
    return frozenset(fold(name) for names in named for name in names if name)


@cache
def adjectives() -> Mapping[str, str]:
    """Folded names of countries, adjectives and capitals -> the adjective ("sweden" -> "Swedish").

    Of several the first is shown; "Swedish" and "Sweden" before a noun are one, and news says
    "aid to Kyiv" for "aid to Ukraine".
    """
    territories = Locale("en").territories
    known: dict[str, str] = {}
    for code, facts in load("countries").items():
        demonyms = facts.get("demonym", ())
        if demonyms:
            names = [territories.get(code, ""), facts.get("name", ""), *facts.get("names", ())]
            for name in (*names, *demonyms, *facts.get("capital", ())):
                known.setdefault(fold(name), demonyms[0])
    return known
