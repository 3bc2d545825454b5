"""Which themes become topics, and in what order."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Span
from dossier.topics.choose import at_most, choose
from dossier.topics.phrases import Phrase
from dossier.topics.terms import group_terms
from dossier.topics.themes import Theme

PLACES = st.sets(st.tuples(st.sampled_from("abc"), st.integers(0, 5)), min_size=1, max_size=8)


def a_theme(word: str, places: Iterable[tuple[str, int]], weight: float = 1.0) -> Theme:
    """A theme of one word that stands in these paragraphs."""
    phrases = [
        Phrase(
            document_id=document,
            span=Span(at * 100, at * 100 + len(word)),
            surface=word,
            key=(word,),
            block=Span(at * 100, at * 100 + 99),
        )
        for document, at in sorted(places)
    ]
    (term,) = group_terms(phrases)
    return Theme(name=term, words=frozenset((word,)), terms=(term,), weight=weight)


def names(themes: Iterable[Theme]) -> list[str]:
    return [theme.name.key[0] for theme in themes]


def test_what_says_the_same_under_another_name_comes_last() -> None:
    war = a_theme("war", [("a", 1), ("a", 2), ("a", 3)])
    fighting = a_theme("fighting", [("a", 1), ("a", 2), ("a", 3)], weight=0.9)
    grain = a_theme("grain", [("a", 4), ("a", 5)])
    assert names(choose([war, fighting, grain], 3)) == ["war", "grain", "fighting"]


def test_a_theme_of_several_articles_comes_before_one_of_one() -> None:
    one = a_theme("one", [("a", 1), ("a", 2)])
    two = a_theme("two", [("a", 3), ("b", 3)])
    assert names(choose([one, two], 1)) == ["two"]


@pytest.mark.parametrize("limit", [0, 1, 2, 5])
def test_no_more_are_chosen_than_may_be(limit: int) -> None:
    themes = [a_theme(word, [("a", at)]) for at, word in enumerate("uvw")]
    assert len(choose(themes, limit)) == min(limit, 3)


@given(st.lists(st.tuples(PLACES, st.floats(0.1, 5.0)), max_size=6), st.integers(0, 6))
def test_what_is_chosen_first_is_so_whatever_may_be_chosen_after_it(
    told: list[tuple[set[tuple[str, int]], float]], limit: int
) -> None:
    themes = [a_theme(f"w{n}", places, weight) for n, (places, weight) in enumerate(told)]
    chosen = choose(themes, limit)
    for number in range(len(chosen)):
        assert choose(themes, number + 1) == chosen[: number + 1]
    assert len(set(names(chosen))) == len(chosen) == min(limit, len(themes))


def test_a_collection_has_four_topics_an_article_at_most() -> None:
    assert at_most(58, 5) == 20
    assert at_most(204, 30) == 57
