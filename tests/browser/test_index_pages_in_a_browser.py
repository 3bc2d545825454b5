"""Index pages: plain sorted tables, which a script lets sort, filter and lead to a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

PHONE = {"width": 390, "height": 844}
AS_A_PHONE = {"viewport": PHONE, "has_touch": True, "is_mobile": True}


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
