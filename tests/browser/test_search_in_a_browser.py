"""Search: texts where the site is served, names where it is read from a disk, one box for both."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import AS_A_PHONE, PHONE, opened, search, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]


def titles(page: Page) -> list[str]:
    """The titles of the hits, from the top."""
    return page.locator(".d-hit__title").all_inner_texts()


def status(page: Page) -> str:
    """What the dialog tells of the hits."""
    return page.locator("dialog [role=status]").inner_text()


@pytest.mark.parametrize("spelling", ["Kovalova", "ania kovalova", "KOWAL", "kow"])
def test_any_spelling_that_a_source_uses_finds_the_one_person_first(
    browser: Browser, quay: str, spelling: str
) -> None:
    with opened(browser, f"{quay}/index.html") as page:
        hit = search(page, spelling).first
        assert hit.locator("a").inner_text() == "Anna Kowal"
        assert "Ania Kovalova" in hit.inner_text()


def test_letters_that_no_keyboard_has_need_not_be_typed(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/index.html") as page:
        search(page, "Lund")
        assert titles(page)[0] == "Boris Łund"


def test_a_hit_tells_its_kind_its_newest_date_and_who_it_is(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/index.html") as page:
        told = search(page, "Kowal").first.inner_text()
        for words in ("Person", "newest Thursday 20 April 2023", "harbour minister"):
            assert words in told


def test_whom_it_is_about_stands_above_what_only_tells_of_it(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/index.html") as page:
        search(page, "harbour")
        kinds = [text.split(" ")[0] for text in page.locator(".d-hit__facts").all_inner_texts()]
        assert "Person" in kinds[0]
        assert "Article" in kinds[-1]


def test_words_of_a_text_lead_to_their_paragraph_where_the_site_is_served(
    browser: Browser, served_harbour: str
) -> None:
    with opened(browser, f"{served_harbour}/people/index.html") as page:
        hit = search(page, "lighthouse keeper").first
        assert hit.locator("mark").all_inner_texts() == ["lighthouse", "keeper"]
        hit.locator("a").click()
        page.wait_for_url("**/articles/visit.html#p3")
        assert "lighthouse" in page.locator(":target").inner_text()
        assert page.locator(".d-search__limits:visible").count() == 0


def test_a_page_that_a_person_wrote_is_searched_too(browser: Browser, served_harbour: str) -> None:
    with opened(browser, f"{served_harbour}/index.html") as page:
        search(page, "almanac")
        assert titles(page) == ["About"]


def test_a_spelling_that_no_source_uses_finds_those_that_come_near(
    browser: Browser, quay: str
) -> None:
    with opened(browser, f"{quay}/index.html") as page:
        search(page, "Kavalowa")
        assert titles(page)[0] == "Anna Kowal"
        assert "come near" in status(page)


def test_where_only_names_are_searched_the_box_says_so(browser: Browser, harbour: Path) -> None:
    with opened(browser, f"{harbour.as_uri()}/index.html") as page:
        search(page, "Kowal")
        assert "only names" in page.locator(".d-search__limits").inner_text()
        page.get_by_role("searchbox").fill("lighthouse")
        page.get_by_text("Nothing found").wait_for()


@pytest.mark.parametrize(
    ("label", "value", "left", "gone"),
    [
        ("Kind", "Place", "Vienna", "Talks of Anna Kowal and Boris Łund in Vienna"),
        ("Source", "Other News", "Vienna", "Talks of Anna Kowal and Boris Łund in Vienna"),
        ("Year", "2022", "Vienna", "Talks of Anna Kowal and Boris Łund in Vienna"),
    ],
)
def test_hits_can_be_narrowed(
    browser: Browser, quay: str, label: str, value: str, left: str, gone: str
) -> None:
    with opened(browser, f"{quay}/index.html") as page:
        search(page, "Vienna")
        assert {left, gone} <= set(titles(page))
        page.get_by_label(label).select_option(value)
        page.locator(".d-hit__title", has_text=gone).wait_for(state="detached")
        assert left in titles(page)


def test_the_whole_search_needs_no_pointer(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/index.html") as page:
        search(page, "Kowal")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        assert page.locator(":focus").inner_text() == "Anna Kowal"
        page.keyboard.press("ArrowUp")
        assert page.locator("input:focus").count() == 1
        page.keyboard.press("Escape")
        assert page.locator("dialog[open]").count() == 0
        page.keyboard.press("Control+k")
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/anna-kowal.html")


def test_enter_leads_to_the_first_hit_of_what_was_typed_last(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/index.html") as page:
        page.get_by_role("button", name="Search").click()
        page.get_by_role("searchbox").press_sequentially("Kowal")
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/anna-kowal.html")


def test_an_address_can_hold_a_search(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/topics/index.html?q=Kovalova") as page:
        page.locator(".d-hit").first.wait_for()
        assert titles(page)[0] == "Anna Kowal"


def test_on_a_phone_the_search_fills_the_screen_and_nothing_is_cut_off(
    browser: Browser, quay: str
) -> None:
    with opened(browser, f"{quay}/index.html", **AS_A_PHONE) as page:
        page.get_by_role("button", name="Search").click()
        page.get_by_role("searchbox").press_sequentially("a")
        page.locator(".d-hit").first.wait_for()
        inner = page.evaluate(
            "[document.documentElement, ...document.querySelectorAll('dialog, dialog *')]"
            ".map((one) => one.getBoundingClientRect()).filter((box) => box.width)"
            ".every((box) => box.left >= 0 && box.right <= innerWidth)"
        )
        assert inner
        assert page.locator("dialog").bounding_box() == {"x": 0, "y": 0, **PHONE}


def test_without_javascript_there_is_no_box_that_does_nothing(browser: Browser, quay: str) -> None:
    with opened(browser, f"{quay}/index.html", java_script_enabled=False) as page:
        assert page.get_by_role("button", name="Search").count() == 0
        assert page.get_by_role("searchbox").count() == 0


def test_a_served_site_without_an_index_searches_names_and_says_so(
    browser: Browser, harbour: Path, tmp_path: Path
) -> None:
    site = tmp_path / "press" / "harbour file"
    shutil.copytree(harbour, site, ignore=shutil.ignore_patterns("pagefind"))
    with serving(site) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}/index.html")
        search(page, "Kovalova")
        assert titles(page)[0] == "Anna Kowal"
        assert "no index of its texts" in page.locator(".d-search__limits").inner_text()
        context.close()
