"""Index pages: plain sorted tables, which a script lets sort, filter and lead to a letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dossier.model import DateValue, Precision
from tests.browser.conftest import AS_A_PHONE, PHONE, opened
from tests.browser.harbour import build_harbour, harbour_dossier

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]


def names(page: Page) -> list[str]:
    """What the first column shows, from the top."""
    return page.locator("tbody tr:visible td:first-child").all_inner_texts()


def press(page: Page, letter: str) -> None:
    """Press a letter of the line above the table."""
    page.locator(".d-letters").get_by_role("button", name=letter, exact=True).click()


def test_a_letter_leads_to_the_names_with_a_word_that_begins_so(
    browser: Browser, quay: str
) -> None:
    with opened(browser, f"{quay}/people/index.html") as page:
        everybody = names(page)
        press(page, "S")
        # By the word under the letter: Holm's given name, Stam's family name.
        assert names(page) == ["Cleo Stam", "Sue Holm"]
        assert page.locator(".d-letters [aria-pressed=true]").inner_text() == "S"
        assert "2 of" in page.locator(".d-filter [role=status]").inner_text()
        press(page, "All")
        assert names(page) == everybody


def test_a_letter_with_a_mark_stands_under_the_plain_one(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/people/index.html") as page:
        press(page, "L")
        assert names(page) == ["Lou Bond", "Boris Łund"]


def test_letter_and_filter_narrow_together_and_sorting_shows_all_again(
    browser: Browser, quay: str
) -> None:
    with opened(browser, f"{quay}/people/index.html") as page:
        press(page, "B")
        page.get_by_label("Filter").fill("lund")
        assert names(page) == ["Boris Łund"]
        page.get_by_label("Filter").fill("")
        page.locator("th button").first.click()
        assert len(names(page)) == 20
        assert names(page) == sorted(names(page))


def test_a_letter_is_reached_by_keyboard(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/people/index.html") as page:
        page.get_by_label("Filter").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.locator(":focus").inner_text() == "A"
        assert names(page) == ["Kim Abel", "Ada Quist", "Anna Kowal"]


def test_without_javascript_the_table_is_whole_and_sorted(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/people/index.html", java_script_enabled=False) as page:
        shown = names(page)
        assert len(shown) == 20
        assert shown[0] == "Anna Kowal"  # named in most articles
        assert page.locator(".d-letters, .d-filter").count() == 0


def test_on_a_phone_it_can_be_sorted_too_and_nothing_is_cut_off(
    browser: Browser, quay: str
) -> None:
    with opened(browser, f"{quay}/people/index.html", **AS_A_PHONE) as page:
        page.get_by_label("Sort by").select_option("Name")
        assert names(page) == sorted(names(page))
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a site with ten meetings, in five months of two years."""
    dossier = harbour_dossier()
    (one,) = dossier.meetings
    days = [date(2022 + number % 2, 1 + number % 5, 1 + number) for number in range(10)]
    meetings = tuple(
        replace(
            one,
            id=f"meetings/{day}-talks",
            title=f"Talks number {number} at the {'pier' if number == 3 else 'harbour'}",
            date=DateValue(start=day, end=day, precision=Precision.DAY),
        )
        for number, day in enumerate(days)
    )
    folder = tmp_path_factory.mktemp("busy")
    return build_harbour(folder, replace(dossier, meetings=meetings)).as_uri()


def test_meetings_are_narrowed_by_words_and_no_heading_stands_over_nothing(
    browser: Browser, busy: str
) -> None:
    with opened(browser, f"{busy}/meetings/index.html") as page:
        headings = page.locator(".d-narrowed ~ :is(h2, h3):visible")
        everything = headings.all_inner_texts()
        page.get_by_label("Filter").fill("PIER talks")
        assert page.locator(".d-narrowed ~ .d-rows li:visible").count() == 1
        assert headings.all_inner_texts() == ["2023", "April"]
        assert page.locator(".d-narrowed [role=status]").inner_text() == "1 of 10"
        page.get_by_label("Filter").fill("")
        assert headings.all_inner_texts() == everything
