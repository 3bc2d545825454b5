"""Occasions by their place."""

from __future__ import annotations

import pytest

from tests.topics.words import names_of


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The talks in {L:Geneva}.", "New talks in {L:Geneva}.", ["Talks in Geneva"]),
        ("The {L:Geneva} talks.", "More talks in {L:Geneva}.", ["Talks in Geneva"]),
        ("The meeting in {L:Oslo}.", "A meeting in {L:Oslo}.", ["Meeting in Oslo"]),
        ("Talks in {L:Geneva}.", "Talks in {L:Oslo}.", []),
        ("Talks about {L:Geneva}.", "Talks about {L:Geneva}.", []),
        ("Talks in {L:Eastern Europe}.", "Talks in {L:Eastern Europe}.", []),
        ("Talks in the {L:Winter Palace}.", "Talks in the {L:Winter Palace}.", []),
    ],
)
def test_an_occasion_in_a_place_of_two_articles_is_a_topic(
    one: str, other: str, expected: list[str]
) -> None:
    assert names_of(one, other) == expected


def test_what_one_article_tells_has_the_page_of_its_meeting() -> None:
    assert names_of("The talks in {L:Geneva}.\n\nThe talks in {L:Geneva}.") == []


def test_it_is_named_by_what_is_told_most_and_by_the_place_as_printed_most() -> None:
    told = ("The meeting in {L:Oslo}.", "A meeting in {L:Oslo}.", "The talks in {L:Norway}.")
    assert names_of(*told) == ["Meeting in Oslo"]
