"""Lemma rules: what turns a word as printed into its dictionary form.

A rule is written `CASE CUT SUFFIX`: "l 3 y" makes small letters, cuts three and adds "y"
("Countries", "country"). CASE is `l` for small letters, `k` for letters kept as they are.
"""

from __future__ import annotations

from itertools import takewhile

KEEP = "k 0 "
"""The rule of a word that is its own lemma."""


def rule_of(word: str, lemma: str) -> str:
    """The rule by which `word` becomes `lemma`."""
    kept = word[:1] == lemma[:1] and not word.islower()
    base = word if kept else word.lower()
    same = takewhile(lambda pair: pair[0] == pair[1], zip(base, lemma, strict=False))
    shared = sum(1 for _ in same)
    return f"{'k' if kept else 'l'} {len(base) - shared} {lemma[shared:]}"


def apply_rule(rule: str, word: str) -> str:
    """The lemma of `word` by a rule; the word itself where the rule would leave nothing."""
    case, cut, suffix = rule.split(" ", 2)
    base = word if case == "k" else word.lower()
    return base[: max(0, len(base) - int(cut))] + suffix or word
