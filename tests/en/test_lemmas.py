"""Lemma rules: from a word as printed to its dictionary form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.en.lemmas import KEEP, apply_rule, rule_of


@pytest.mark.parametrize(
    ("word", "lemma", "rule"),
    [
        ("Countries", "country", "l 3 y"),
        ("talks", "talk", "l 1 "),
        ("was", "be", "l 3 be"),
        ("Kyiv", "Kyiv", KEEP),
        ("United", "Unite", "k 1 "),
        ("THE", "the", "l 0 "),
    ],
)
def test_a_rule_says_what_to_cut_and_what_to_add(word: str, lemma: str, rule: str) -> None:
    assert rule_of(word, lemma) == rule
    assert apply_rule(rule, word) == lemma


@given(st.text("aAbBcçÇ-'", min_size=1), st.text("aAbBcçÇ-'", min_size=1))
def test_the_rule_of_a_word_and_its_lemma_gives_that_lemma(word: str, lemma: str) -> None:
    assert apply_rule(rule_of(word, lemma), word) == lemma


@given(st.text(min_size=1), st.integers(0, 40))
def test_no_rule_leaves_a_word_without_a_lemma(word: str, cut: int) -> None:
    assert apply_rule(f"l {cut} ", word)
