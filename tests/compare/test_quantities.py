"""Figures as newspapers print them: what they say, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.compare.quantities import COUNT, VOTE, Quantity, quantities_in
from dossier.model import Span


def figures(text: str) -> tuple[Quantity, ...]:
    """The figures of a text."""
    return tuple(quantities_in(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "dimension", "values"),
    [
        ("$1.85 billion", "money: dollar", (1.85e9,)),
        ("65 billion euros", "money: euro", (65e9,)),
        ("$2bn", "money: dollar", (2e9,)),
        ("twenty-two guests", COUNT, (22.0,)),
        ("a hundred thousand", COUNT, (1e5,)),
        ("two dozen", COUNT, (24.0,)),
        ("half a million barrels", "volume", (0.5e6 * 158.987,)),
        ("3.0 to 3.1 million", COUNT, (3.0e6, 3.1e6)),
        ("2,500 to 3,000 people", COUNT, (2500.0, 3000.0)),
        ("forty minutes", "time", (2400.0,)),
        ("half an hour", "time", (1800.0,)),
        ("an hour and a half", "time", (5400.0,)),
        ("seven and a half hours", "time", (27000.0,)),
        ("a 120-day extension", "time", (120 * 86400.0,)),
        ("2.4 percent", "share", (2.4,)),
        ("12.5 km", "length", (12500.0,)),
        ("15 to 1", VOTE, (15.0, 1.0)),
        ("12-0", VOTE, (12.0, 0.0)),
    ],
)
def test_a_figure_is_what_it_says(text: str, dimension: str, values: tuple[float, ...]) -> None:
    (found,) = figures(text)
    assert found.dimension == dimension
    assert found.values == pytest.approx(values)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "in 2022",
            "at 7:30",
            "at 7 p.m.",
            "at seven in the morning",
            "one of them",
            "half of it",
        ),
        *("the two presidents", "his three sons", "the driver, 27, said", "version 1.2.3", "A320"),
        *("the study [5]", "the #2 browser", "F-16"),
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("65 billion euros", "about 65 billion euros"),
        ("$1.85 billion", "$2 billion"),
        ("29,800 troops", "30,000 troops"),
        ("2,500 to 3,000", "2,800"),
        ("nearly two hours", "115 minutes"),
        ("60 minutes", "an hour"),
        ("two dozen", "24"),
    ],
)
def test_a_rounding_or_a_range_covers_the_other(one: str, other: str) -> None:
    assert figures(one)[0].agrees_with(figures(other)[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nearly $2 billion", "$1.85 billion"),
        ("20 million", "22 million"),
        ("more than 60", "46"),
        ("15 to 1", "14 to 1"),
        ("120 days", "60 days"),
    ],
)
def test_what_neither_covers_differs(one: str, other: str) -> None:
    assert not figures(one)[0].agrees_with(figures(other)[0])


def test_a_figure_is_shown_with_the_words_before_it() -> None:
    text = "They talked for nearly two hours."
    (found,) = figures(text)
    assert found.hedged.text_of(text) == "nearly two hours"
    assert found.span.text_of(text) == "two hours"


@given(st.integers(min_value=21, max_value=10**9))
def test_a_number_reads_the_same_with_and_without_commas(number: int) -> None:
    plain, grouped = figures(f"{number} herrings"), figures(f"{number:,} herrings")
    if not 1500 <= number < 2100:  # those may be years
        assert plain[0].values == grouped[0].values == (float(number),)


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for found in figures(text):
        assert found.span.text_of(text)
        assert found.hedged.covers(found.span)
