"""Finding dates in prose, and counting relative ones from the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.dates import date_in_words, find_dates, parse_date
from dossier.dates.words import WEEKDAYS
from dossier.model import DateValue, Precision
from tests.cases import FOLDER, Case, read_cases

FRIDAY = parse_date("2023-04-21")


@pytest.mark.parametrize("case", read_cases("dates"), ids=lambda case: case.title)
def test_dates_in_sentences(case: Case) -> None:
    first, *sentences = case.input.splitlines()
    published = parse_date(first.removeprefix("published "))
    for sentence, expected in zip(sentences, case.expected.splitlines(), strict=True):
        found = [
            f"{phrase.surface} = {date_in_words(phrase.value)}"
            for phrase in find_dates(sentence, published=published)
        ]
        assert ("; ".join(found) or "-") == expected, sentence


def _table() -> list[tuple[str, str, str]]:
    lines = (FOLDER / "date_table.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(published, sentence, meaning) for published, sentence, meaning in rows]


@pytest.mark.parametrize(("published", "sentence", "meaning"), _table())
def test_every_phrase_of_the_table(published: str, sentence: str, meaning: str) -> None:
    found = find_dates(sentence, published=parse_date(published))
    assert ("; ".join(date_in_words(phrase.value) for phrase in found) or "-") == meaning


def test_the_table_has_every_weekday_against_every_weekday_in_four_ways() -> None:
    assert len(_table()) >= 200
    for words in ("They met on", "They will meet on", "They met last", "They meet next"):
        pairs = {
            (date.fromisoformat(published).weekday(), sentence)
            for published, sentence, _ in _table()
            if sentence.startswith(words) and len(sentence.split()) <= 5
        }
        weekdays = {f"{words} {weekday}." for weekday in WEEKDAYS}
        assert len([pair for pair in pairs if pair[1] in weekdays]) == 49


@pytest.mark.parametrize("anchor", range(7), ids=WEEKDAYS)
@pytest.mark.parametrize("weekday", range(7), ids=WEEKDAYS)
def test_a_bare_weekday_is_the_last_one_and_one_to_come_is_the_next(
    weekday: int, anchor: int
) -> None:
    day = date(2023, 4, 17) + timedelta(anchor)
    published = DateValue(start=day, end=day, precision=Precision.DAY)
    (past,) = find_dates(f"They met on {WEEKDAYS[weekday]}.", published=published)
    (future,) = find_dates(f"They will meet on {WEEKDAYS[weekday]}.", published=published)
    for phrase in (past, future):
        assert phrase.value.start is not None
        assert phrase.value.start.weekday() == weekday
    assert timedelta(0) <= day - (past.value.start or day) < timedelta(7)
    assert timedelta(0) <= (future.value.start or day) - day < timedelta(7)


def test_the_derivation_is_told_in_words() -> None:
    text = "They met on Thursday. Two days earlier they had called. It ended on 21 April 2023."
    told = [phrase.value.basis for phrase in find_dates(text, published=FRIDAY)]
    assert told == [
        "'on Thursday', published Friday 21 April 2023",
        "'Two days earlier', counted from Thursday 20 April 2023",
        "'21 April 2023'",
    ]


def test_a_day_told_in_one_paragraph_counts_in_the_next_and_no_further() -> None:
    text = (
        "They met on 3 March 2023.\n\nThe following day they left.\n\nIt rained.\n\nThat day ended."
    )
    found = find_dates(text, published=FRIDAY)
    assert [date_in_words(phrase.value) for phrase in found] == [
        "Friday 3 March 2023",
        "Saturday 4 March 2023",
        "date unknown",
    ]


def test_the_only_day_that_a_text_has_told_counts_to_its_end() -> None:
    text = "They met on 3 March 2023.\n\nIt rained.\n\nThe day before, she was in Porto."
    found = find_dates(text, published=FRIDAY)
    assert [date_in_words(phrase.value) for phrase in found] == [
        "Friday 3 March 2023",
        "Thursday 2 March 2023",
    ]


def test_no_phrase_reaches_over_a_blank_line() -> None:
    assert find_dates("It was in\n\nJuly\n\n2022", published=FRIDAY) == ()


def test_an_article_whose_month_alone_is_known_has_no_day_to_count_from() -> None:
    (phrase,) = find_dates("They met yesterday.", published=parse_date("2023-04"))
    assert phrase.value.precision is Precision.UNKNOWN


def test_counting_out_of_the_calendar_finds_nothing() -> None:
    first = DateValue(start=date(1, 1, 1), end=date(1, 1, 1), precision=Precision.DAY)
    for text in ("three weeks ago", "999 years ago", "the day before yesterday", "last weekend"):
        assert find_dates(text, published=first) == (), text


_WORDS = st.sampled_from(
    [
        "on",
        "Thursday",
        "last",
        "next",
        "week",
        "21",
        "April",
        "2023",
        ",",
        ".",
        "will",
        "met",
        "in",
        "the",
        "of",
        "May",
        "3",
        "and",
        "to",
        "July",
        "two",
        "days",
        "later",
        "ago",
        "\n",
        "\n\n",
        "2014",
        "from",
        "99",
        "Sept.",
        "st",
        "yesterday’s",
        "-",
        "–",
        "/",
        "12/07/2022",
        "every",
    ]
)


@given(st.lists(_WORDS, max_size=25), st.none() | st.dates())
@settings(deadline=None, max_examples=150)
def test_phrases_are_verbatim_in_order_and_apart(words: list[str], day: date | None) -> None:
    text = " ".join(words)
    published = None if day is None else DateValue(start=day, end=day, precision=Precision.DAY)
    end = 0
    for phrase in find_dates(text, published=published):
        assert phrase.span.start >= end
        assert phrase.surface == phrase.span.text_of(text) != ""
        value = phrase.value
        assert (value.start is None) == (value.precision in (Precision.UNKNOWN, Precision.WEEKDAY))
        if value.start and value.end:
            assert value.start <= value.end
        end = phrase.span.end


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=100)
def test_any_text_can_be_read(text: str) -> None:
    find_dates(text, published=FRIDAY)
    parse_date(text)
