"""Which of two numbers is the month."""

from __future__ import annotations

import pytest

from dossier.dates import date_in_words, find_dates, parse_date, writes_month_first
from dossier.model import DateValue
from tests.factories import a_day


@pytest.mark.parametrize(
    ("address", "text", "month_first"),
    [
        (None, "It opened on 04/05/2023.", False),
        ("https://news.example.com/one", "It opened on 04/05/2023.", False),
        ("https://www.treasury.example.gov/one", "It opened on 04/05/2023.", True),
        ("https://www.example.us/one", "It opened on 13/05/2023 and 04/05/2023.", False),
        (None, "It opened on 04/05/2023 and closed on 04/20/2023.", True),
        (None, "It opened on 20/04/2023 and closed on 04/20/2023.", False),
        ("https://[", "It opened on 04/05/2023.", False),
    ],
)
def test_a_pages_own_dates_decide_then_the_country_of_its_address(
    address: str | None, text: str, month_first: bool
) -> None:
    assert writes_month_first(address, [text]) is month_first


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("04/05/2023", "Wednesday 5 April 2023"),
        ("4.5.2023", "Wednesday 5 April 2023"),
        ("04/20/2023", "Thursday 20 April 2023"),
        ("20/04/2023", "Thursday 20 April 2023"),
        ("04/05", "Wednesday 5 April 2023"),
    ],
)
def test_month_first_where_the_page_writes_so(text: str, day: str) -> None:
    published: DateValue = a_day("2023-04-21")
    (phrase,) = find_dates(f"It opened on {text}.", published=published, month_first=True)
    assert date_in_words(phrase.value) == day
    if len(text) > 5:
        value = parse_date(text, month_first=True)
        assert value is not None and date_in_words(value) == day
