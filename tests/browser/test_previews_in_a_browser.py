"""Previews: who a link leads to, by pointer, keyboard and touch; WCAG 2.2, 1.4.13."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import AS_A_PHONE, PHONE, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]


def mention(page: Page) -> Locator:
    """The first link to the person in the text of the article."""
    return page.locator("a.d-mention", has_text="Anna Kowal").first


def card(page: Page) -> Locator:
    """The preview that is shown."""
    return page.locator(".d-card")


def test_resting_on_a_link_tells_who_is_meant_with_the_newest_words(
    browser: Browser, quay: str
) -> None:
    with opened(browser, f"{quay}/articles/visit.html") as page:
        mention(page).hover()
        told = card(page).inner_text()
        for words in (
            "Person",
            "Anna Kowal",
            "harbour minister",
            "3 times in 2 articles",
            "met Boris Łund in Vienna",
            "The Example, Thursday 20 April 2023, paragraph 1",
        ):
            assert words.casefold() in told.casefold()
        assert card(page).locator("mark").first.inner_text() == "Anna Kowal"


@pytest.mark.parametrize("target", ["meetings/2023-04-19-talks", "topics/grain", "places/vienna"])
def test_meetings_topics_and_places_have_previews_too(
    browser: Browser, quay: str, target: str
) -> None:
    with opened(browser, f"{quay}/people/anna-kowal.html") as page:
        page.locator(f'.md-content a[href*="{target}"]').first.hover()
        card(page).wait_for()


def test_it_can_be_pointed_at_and_stays_until_it_is_left(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/articles/visit.html") as page:
        mention(page).hover()
        card(page).hover()
        page.wait_for_timeout(600)
        assert card(page).is_visible()
        page.locator("h1").hover()
        card(page).wait_for(state="detached")


def test_escape_puts_it_away_and_the_pointer_need_not_move(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/articles/visit.html") as page:
        mention(page).hover()
        card(page).wait_for()
        page.keyboard.press("Escape")
        assert card(page).count() == 0
        page.wait_for_timeout(600)
        assert card(page).count() == 0


def test_by_keyboard_it_comes_with_the_focus_and_describes_the_link(
    browser: Browser, quay: str
) -> None:
    with opened(browser, f"{quay}/articles/visit.html") as page:
        page.locator(".d-kind a").focus()
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.locator("a.d-mention:focus").count():
                break
        card(page).wait_for()
        described = page.locator("a.d-mention:focus").get_attribute("aria-describedby")
        assert described == card(page).get_attribute("id")
        page.keyboard.press("Escape")
        assert card(page).count() == 0
        assert page.locator("a.d-mention:focus").count() == 1
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/**")


def test_by_touch_the_first_tap_shows_it_and_the_second_follows_the_link(
    browser: Browser, quay: str
) -> None:
    with opened(browser, f"{quay}/articles/visit.html", **AS_A_PHONE) as page:
        mention(page).tap()
        card(page).wait_for()
        box = card(page).bounding_box()
        assert box is not None
        assert box["x"] == 0
        assert box["width"] == PHONE["width"]
        page.locator("h1").tap()
        assert card(page).count() == 0
        mention(page).tap()
        card(page).get_by_role("link", name="Open the page").tap()
        page.wait_for_url("**/people/anna-kowal.html")


def test_no_preview_lies_beyond_the_edge_of_the_window(browser: Browser, quay: str) -> None:
    small = {"width": 700, "height": 420}
    with opened(browser, f"{quay}/articles/guests.html", viewport=small) as page:
        for index in range(0, 18, 3):
            page.locator("a.d-mention").nth(index).hover()
            box = card(page).bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= small["width"]
            page.keyboard.press("Escape")
        assert page.evaluate("document.documentElement.scrollWidth") <= small["width"]


def test_without_javascript_the_link_is_a_link(browser: Browser, quay: str) -> None:
    address = f"{quay}/articles/visit.html"
    with opened(browser, address, java_script_enabled=False) as page:
        mention(page).hover()
        assert card(page).count() == 0
        mention(page).click()
        page.wait_for_url("**/people/anna-kowal.html")
