"""An article without a date borrows the day of a meeting that a dated article dates."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from dossier.meetings.accounts import Account
from dossier.meetings.borrow import with_borrowed_days
from dossier.meetings.join import join
from dossier.model import DateValue, Precision
from tests.meetings.test_join import AZIZ, BRANDT, COSTA, HOLM, NAMES, THURSDAY, an_account

TITLES = {"articles/dated": "Two in Oslo", "articles/undated": "Thursday", "articles/b": "B"}
FRIDAY = replace(THURSDAY, weekday=4, basis="'on Friday'")
DATED = an_account("dated")
VISIT = an_account("undated", when=THURSDAY)


def borrowed(*accounts: Account) -> tuple[DateValue, ...]:
    clusters = join(accounts, NAMES).clusters
    return tuple(account.date for account in with_borrowed_days(accounts, clusters, TITLES))


def test_another_meeting_of_the_same_weekday_is_on_that_day_and_says_from_what() -> None:
    other = an_account("undated", who=(HOLM, AZIZ), when=THURSDAY, place=None)
    date = borrowed(DATED, VISIT, other)[2]
    assert (date.iso, date.precision) == ("2024-05-09", Precision.DAY)
    assert date.basis == (
        "'on Thursday' → Thursday 9 May 2024, which \"Two in Oslo\" gives for another meeting that "
        "this article tells of then"
    )


def test_a_meeting_of_another_weekday_borrows_nothing() -> None:
    other = an_account("undated", who=(HOLM, AZIZ), when=FRIDAY)
    assert borrowed(DATED, VISIT, other)[2] == FRIDAY


def test_the_joined_report_keeps_what_its_article_says() -> None:
    assert borrowed(DATED, VISIT)[1] == THURSDAY


def test_two_days_of_one_weekday_lend_nothing() -> None:
    later = an_account("b", who=(COSTA, HOLM), when="2024-05-16")
    again = an_account("undated", who=(COSTA, HOLM), when=THURSDAY)
    other = an_account("undated", who=(BRANDT, AZIZ), when=THURSDAY, place=None)
    assert borrowed(DATED, VISIT, later, again, other)[4] == THURSDAY


def test_without_a_dated_article_nothing_is_borrowed() -> None:
    other = an_account("undated", who=(HOLM, AZIZ), when=THURSDAY)
    assert borrowed(VISIT, other) == (THURSDAY, THURSDAY)


def test_the_order_of_accounts_changes_nothing() -> None:
    other = an_account("undated", who=(HOLM, AZIZ), when=THURSDAY, place=None)
    found = {frozenset(borrowed(*order)) for order in permutations([DATED, VISIT, other])}
    assert len(found) == 1
