"""What a reader can do with the built site: from a disk, and from a server under a sub-path."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import opened, search

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]


def test_a_search_leads_to_the_person_and_an_excerpt_to_its_paragraph(
    browser: Browser, home: str
) -> None:
    with opened(browser, f"{home}/index.html") as page:
        search(page, "Stoltenberg").first.locator("a").first.click()
        page.wait_for_url("**/people/jens-stoltenberg.html*")
        page.wait_for_selector("h1:has-text('Jens Stoltenberg')")
        excerpt = page.locator(".d-source ~ .d-excerpt").first
        words = excerpt.locator("p").inner_text()
        excerpt.locator("a.d-where").click()
        page.wait_for_url("**/articles/*#p*")
        paragraph = page.locator(":target")
        assert paragraph.is_visible()
        assert words in paragraph.inner_text()
        assert page.evaluate("document.querySelector(':target').getBoundingClientRect().top") > 0


@pytest.mark.parametrize("spelling", ["Zelenskyy", "Volodimir Zelenski", "Zelensky"])
def test_a_search_for_any_spelling_leads_to_the_one_person(
    browser: Browser, home: str, spelling: str
) -> None:
    with opened(browser, f"{home}/index.html") as page:
        first = search(page, spelling).first.locator("a").first.get_attribute("href") or ""
        assert "/people/volodymyr-zelensky.html" in first


def test_a_mention_leads_to_its_page_and_back_to_the_paragraph(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}/articles/index.html") as page:
        page.locator("td a").first.click()
        page.locator("a.d-mention.d-person").first.click()
        page.wait_for_url("**/people/*")
        page.go_back()
        page.wait_for_url("**/articles/*")
        anchor = page.locator("a.d-anchor").nth(1)
        anchor.click()
        assert page.locator(":target").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_follow_the_system_and_can_be_switched(
    browser: Browser, home: str, scheme: Any
) -> None:
    first, other = ("default", "slate") if scheme == "light" else ("slate", "default")
    with opened(browser, f"{home}/index.html", color_scheme=scheme) as page:
        body = page.locator("body")
        assert body.get_attribute("data-md-color-scheme") == first
        seen = set()
        for _ in range(3):
            page.locator("[data-md-component=palette] label:not([hidden])").click()
            seen.add(body.get_attribute("data-md-color-scheme"))
        assert seen == {first, other}


def test_a_table_sorts_and_filters(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}/people/index.html") as page:
        names = page.locator("td:first-child")
        page.locator("th button").first.click()
        shown = names.all_inner_texts()
        assert shown == sorted(shown)
        page.locator("th button").first.click()
        assert names.all_inner_texts() == shown[::-1]
        page.get_by_label("Filter").fill("stolten")
        assert page.locator("tbody tr:visible").count() == 1
        assert "1 of" in page.locator(".d-filter [role=status]").inner_text()


def test_without_javascript_all_pages_are_there(browser: Browser, site: Path, home: str) -> None:
    with opened(browser, f"{home}/people/index.html", java_script_enabled=False) as page:
        assert page.locator("tbody tr:visible").count() == page.locator("tbody tr").count() > 1
        page.locator("td a").first.click()
        page.locator("a.d-where").first.click()
        assert page.locator(":target").is_visible()
