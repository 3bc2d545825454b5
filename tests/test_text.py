"""Folding, slugs, ids and numbers of things."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.text import count, cut, digest, fold, is_web_address, nearest, slug, squash


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Volodímir", "Volodimir"),
        ("Erdoğan", "ERDOGAN"),
        ("Łukasz Đukanović", "lukasz dukanovic"),
        ("İstanbul", "istanbul"),
        ("O’Neill", "O'Neill"),
        ("New\u00a0 York", "new york"),
        ("Straße", "strasse"),
    ],
)
def test_spellings_of_one_name_fold_alike(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@given(st.text(max_size=30))
@settings(deadline=None, max_examples=200)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=200)
def test_a_slug_is_never_empty_and_always_fit_for_an_address(text: str) -> None:
    result = slug(text)
    assert result
    assert set(result) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not result.startswith("-")
    assert not result.endswith("-")


def test_names_in_other_scripts_keep_apart() -> None:
    assert slug("北京") != slug("东京")


def test_a_digest_depends_on_the_text_alone() -> None:
    assert digest("a") == digest("a") != digest("b")
    assert len(digest("a", length=16)) == 16


def test_squash_makes_single_spaces() -> None:
    assert squash("  a \n\t b ") == "a b"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?b=c", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/a", False),
        ("https:///a", False),
        ("https://example.org:port/", False),
        ("http://[half", False),
    ],
)
def test_only_http_addresses_of_a_host_are_web_addresses(url: str, expected: bool) -> None:
    assert is_web_address(url) is expected


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("sames", "same"),
        ("Sunak", "Rishi Sunak"),
        ("VOLODYMIR ZELENSKY", "Volodymyr Zelenskyy"),
        ("seeds/visit.txt", "visit.txt"),
        ("zebra", None),
        ("Z", None),
    ],
)
def test_what_is_meant_is_what_is_most_alike(text: str, meant: str | None) -> None:
    known = ["visit.txt", "Volodymyr Zelenskyy", "same", "name", "Rishi Sunak"]
    assert nearest(text, known) == nearest(text, reversed(known)) == meant


def test_where_nothing_is_known_nothing_is_meant() -> None:
    assert nearest("same", []) is None


def test_counts_agree_in_number() -> None:
    assert count(0, "article") == "0 articles"
    assert count(1, "article") == "1 article"
    assert count(2, "article") == "2 articles"
    assert count(12000, "person", "people") == "12,000 people"


@given(st.lists(st.integers(), max_size=12), st.integers(min_value=0, max_value=12))
@settings(deadline=None)
def test_a_cut_list_and_what_is_left_are_the_whole_and_one_is_never_left(
    items: list[int], most: int
) -> None:
    shown, left = cut(items, most)
    assert list(shown) == items[: len(items) - left]
    assert left != 1
    assert len(shown) <= most + 1
    assert left == 0 or len(shown) == most
