"""General English: how often a word is to be expected in any text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

CORPUS = 346_722
"""Words of the corpora that `general_english.tsv` was counted in."""
UNSEEN = 2
"""Occurrences taken for a word that the table leaves out: it lists those of three or more."""


def surprise(word: str, occurrences: int, words: int) -> float:
    """How many times more often a word occurs in a collection of `words` words than expected.

    `word` is a lemma in lower case. A compound ("long-range") counts as its rarest part.
    """
    expected = min(_counts().get(part, UNSEEN) for part in word.split("-")) / CORPUS
    return (occurrences / max(words, 1)) / expected


@cache
def _counts() -> Mapping[str, int]:
    table = files("dossier.knowledge").joinpath("general_english.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {lemma: int(count) for lemma, count in rows}
