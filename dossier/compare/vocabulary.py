"""The words by which articles tell who says what, from knowledge/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dossier.knowledge import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Verbs and nouns of attribution."""

    saying: Mapping[str, str]
    """An inflected verb of speech -> its base form."""
    counting: Mapping[str, frozenset[str]]
    """A lemma that gives a figure -> the small words one of which must follow; empty: none need."""
    reckoning: frozenset[str]
    """Those that do so by themselves, behind the figure too: ", he counted"."""
    counters: frozenset[str]
    """Nouns for those who count."""
    telling: frozenset[str]
    """Lemmas of verbs of speech with the figure right after them."""
    wishing: frozenset[str]
    """Lemmas of verbs of speech whose figures are no facts."""
    counts: frozenset[str]
    media: frozenset[str]
    amounting: frozenset[str]
    """Lemmas between a thing and its figure: "is worth", "costs"."""
    manners: frozenset[str]
    """Nouns after "in" that are no thing: "$40 in cash"."""
    plain: frozenset[str]
    """Adjectives that tell no thing from another of its kind: "new"."""
    attending: frozenset[str]
    """Nouns for those who take part, of which a meeting has one number."""
    negations: frozenset[str]
    light: frozenset[str]
    """Lemmas of verbs that are in every other sentence."""
    fates: Mapping[str, str]
    """A lemma for what becomes of people -> what it comes to: "slain" -> "dead"."""
    lasting: frozenset[str]
    """Lemmas of verbs that tell how long a meeting was."""
    compared: tuple[str, ...]
    """Phrases after which a figure is told only to compare another with."""
    according: tuple[tuple[str, ...], ...]
    """Phrases before a source's name, word by word."""


@cache
def vocabulary() -> Vocabulary:
    """Read the knowledge files, once."""
    knowledge, speech = load("disagreements"), load("speech_verbs")
    lines = [line.split() for line in speech["say"]]
    return Vocabulary(
        saying={form: forms[0] for forms in map(_plain, lines) for form in forms},
        counting=dict(map(_counting, knowledge["counting"])),
        reckoning=frozenset(knowledge["reckoning"]),
        counters=frozenset(knowledge["counters"]),
        telling=frozenset(knowledge["telling"]),
        wishing=frozenset(knowledge["wishing"]),
        counts=frozenset(knowledge["counts"]),
        media=frozenset(knowledge["media"]),
        amounting=frozenset(knowledge["amounting"]),
        manners=frozenset(knowledge["manners"]),
        plain=frozenset(knowledge["plain"]),
        attending=frozenset(knowledge["attending"]),
        negations=frozenset(knowledge["negations"]),
        light=frozenset(knowledge["light"]),
        fates={word: fate for fate, words in knowledge["fates"].items() for word in words},
        lasting=frozenset(knowledge["lasting"]),
        compared=tuple(knowledge["compared"]),
        according=tuple(tuple(phrase.split()) for phrase in knowledge["according"]),
    )


def _plain(forms: list[str]) -> list[str]:
    return [form.lower() for form in forms]


def _counting(line: str) -> tuple[str, frozenset[str]]:
    verb, _, small = line.partition("=")
    return verb.strip(), frozenset(small.split())
