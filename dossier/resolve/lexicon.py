"""What is known of names before any article is read: spellings, titles, particles."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain

from dossier.knowledge import given_names, load, word_list
from dossier.text import fold as _fold

PARTICLES = word_list("name_shapes", "particles")
# Words between the words of a title: "President of the Republic", "their chief".
SMALL_WORDS = frozenset(
    ["of", "the", "for", "and", "to", "in", "at", "on", "a", "an", "its", "their", "his", "her"]
)
_ENDINGS = (
    # Adjectival family names of Slavic languages end in one sound, written nine ways.
    (re.compile(r"(?:iy|yy|ij|yj|iyi|ii|yi|y|j|i)$", re.MULTILINE), "i"),
    # Lawrow, Medwedew: German and Polish spelling.
    (re.compile(r"(?:yev|jev|iev|jew|iew|yew)$", re.MULTILINE), "ev"),
)
# One sound, one letter: English, German, French and Polish ways to write it. The longest first.
_SOUNDS = (
    ("schtsch", "sc"), ("shch", "sc"), ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"),
    ("zh", "s"), ("sz", "s"), ("cz", "c"), ("ch", "c"), ("z", "s"), ("kh", "h"), ("ph", "f"),
    ("ck", "k"), ("th", "t"), ("w", "v"), ("y", "i"), ("j", "i"), ("ou", "u"), ("oe", "o"),
    ("ue", "u"), ("ae", "a"), ("ks", "x"), ("dh", "d"), ("gh", "g"), ("q", "k"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 17)
def fold(text: str) -> str:
    """`dossier.text.fold`, which the names of one collection are asked for again and again."""
    return _fold(text)


@cache
def skeleton(word: str) -> str:
    """Return one form for the usual romanisations of one sound: 'Kovalskyy' -> 'kovalski'.

    `word` is one folded name part. Two names with one skeleton are spelled alike, no more.
    """
    return _skeletons(word)


def _skeletons(lines: str) -> str:
    """The skeleton of each line. A hundred thousand names in one text cost no more than a few."""
    result = lines.replace("'", "").replace("-", "")
    for pattern, plain in _ENDINGS:
        result = pattern.sub(plain, result)
    for written, plain in _SOUNDS:
        result = result.replace(written, plain)
    return _DOUBLED.sub(r"\1", result)


@cache
def _spelling_sets() -> dict[str, list[str]]:
    """Map each known spelling, and its skeleton, to the sets it stands in."""
    rows = given_names()
    sounds = _skeletons("\n".join(chain.from_iterable(rows))).split("\n")
    found: defaultdict[str, list[str]] = defaultdict(list)
    words = ((word, f"t{number}") for number, row in enumerate(rows) for word in row)
    for (word, name_set), sound in zip(words, sounds, strict=True):
        found[word].append(name_set)
        if len(word) > 4:  # short ones ("Li", "Ri") meet by chance
            found[f"~{sound}"].append(name_set)
    for number, names in enumerate(load("nicknames")):
        for word in names:
            found[word].append(f"n{number}")
    return dict(found)


@cache
def spelling_sets(word: str) -> frozenset[str]:
    """Return the ids of the sets of spellings that hold `word`, a folded name part.

    A spelling that the table lacks ("Volodymir") is looked up by its skeleton. Empty: unknown.
    """
    table = _spelling_sets()
    word = word.replace("'", "")
    return frozenset(table.get(word) or table.get(f"~{skeleton(word)}") or ())


@cache
def is_common_given(word: str) -> bool:
    """Whether a folded word is a given name that has short forms, or one of these."""
    return any(name_set.startswith("n") for name_set in spelling_sets(word))


def is_usual_spelling(word: str) -> bool:
    """Whether the table has the folded name part letter by letter."""
    return word.replace("'", "") in _spelling_sets()


def are_spellings(left: str, right: str) -> bool:
    """Whether the table knows the two folded name parts as spellings of one name."""
    return not spelling_sets(left).isdisjoint(spelling_sets(right))


@cache
def title_words() -> dict[str, frozenset[str]]:
    """Return the title vocabulary by its classes, folded: see knowledge/titles.yml."""
    titles = load("titles")
    flat = {
        "male": [*titles["courtesy"]["male"], *titles["royal"]["male"]],
        "female": [*titles["courtesy"]["female"], *titles["royal"]["female"]],
        "courtesy": [word for words in titles["courtesy"].values() for word in words],
        "royal": [word for words in titles["royal"].values() for word in words],
        "office": [word for words in titles["office"] for word in words],
        "modifier": [word for words in titles["modifier"] for word in words],
        "suffix": titles["suffix"],
        "jr": titles["generation"]["jr"],
        "sr": titles["generation"]["sr"],
    }
    return {name: frozenset(fold(str(word)) for word in words) for name, words in flat.items()}


def is_title_word(word: str) -> bool:
    """Whether `word` can end a title."""
    plain = fold(word).strip(".,")
    words = title_words()
    return plain in words["courtesy"] or plain in words["royal"] or plain in words["office"]
