"""One date that is the whole of a text: what metadata and datelines hold."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.dates import date_in_words, parse_date
from dossier.dates.words import MONTHS
from dossier.model import DateValue, Precision


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2023-04-20", "2023-04-20"),
        (" 2023-04-20T10:15:00Z ", "2023-04-20"),
        ("2023-04-20T23:59:00.123+02:00", "2023-04-20"),
        ("2023-04-20 10:15", "2023-04-20"),
        ("20230420", "2023-04-20"),
        ("2023/04/20", "2023-04-20"),
        ("Thu, 20 Apr 2023 10:15:00 +0000", "2023-04-20"),
        ("Thursday, April 20, 2023 5:48 PM EDT", "2023-04-20"),
        ("20 Apr 2023, 17:48 CEST", "2023-04-20"),
        ("17:30, 20 April 2023", "2023-04-20"),
        ("April 20th, 2023 at 5 pm", "2023-04-20"),
        ("20.04.2023", "2023-04-20"),
        ("APRIL 20, 2023", "2023-04-20"),
        ("April 2023", "2023-04"),
        ("2023-04", "2023-04"),
        ("2023", "2023"),
    ],
)
def test_the_usual_forms_are_read(text: str, iso: str) -> None:
    value = parse_date(text)
    assert value is not None
    assert value.iso == iso


@pytest.mark.parametrize(
    "text",
    ["", "today", "20 April", "Thursday", "30 February 2023", "about 20 April 2023", "0000-01",
     "2023-13-01", "20 April 2023 and 21 April 2023", "12345678", "99/99/2023"],
)  # fmt: skip
def test_anything_else_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)))
@settings(deadline=None, max_examples=100)
def test_every_day_comes_back_from_iso_and_from_its_words(day: date) -> None:
    for text in (day.isoformat(), f"{day.day} {MONTHS[day.month - 1]} {day.year}"):
        value = parse_date(text)
        assert value is not None
        assert (value.start, value.end, value.iso) == (day, day, day.isoformat())
        again = parse_date(date_in_words(value))
        assert again is not None
        assert again.start == day


def test_dates_are_told_as_precisely_as_they_are_known() -> None:
    first, last = date(2023, 4, 20), date(2023, 5, 2)
    day = Precision.DAY
    assert date_in_words(DateValue(start=first, end=first, precision=day)) == (
        "Thursday 20 April 2023"
    )
    assert (
        date_in_words(DateValue(start=first, end=last, precision=day)) == "20 April to 2 May 2023"
    )
    assert date_in_words(DateValue(precision=Precision.WEEKDAY, weekday=3)) == (
        "a Thursday, date unknown"
    )
    assert date_in_words(DateValue()) == "date unknown"
