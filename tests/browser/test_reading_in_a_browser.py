"""What a reader does with an article and an excerpt: cites it, copies an address, hides marks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

PERSON = "people/jens-stoltenberg.html"


def clipboard(page: Page) -> str:
    """What was copied."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_an_excerpt_is_copied_with_its_source_its_date_and_its_address(
    browser: Browser, served: str
) -> None:
    with opened(browser, f"{served}/{PERSON}") as page:
        excerpt = page.locator(".d-excerpt").first
        words = excerpt.locator("p").inner_text()
        excerpt.get_by_role("button").click()
        copied = clipboard(page)
        assert copied.startswith(f"“{words}” ")
        assert "2023, paragraph " in copied
        address = copied.rpartition(" ")[2]
        page.goto(address)
        assert words in page.locator(":target").inner_text()


def test_a_paragraphs_address_is_copied_and_told(browser: Browser, served: str) -> None:
    with opened(browser, f"{served}/articles/index.html") as page:
        page.locator("td a").first.click()
        page.wait_for_url("**/articles/*")
        page.locator("a.d-anchor").nth(2).click()
        page.get_by_text("Address copied").wait_for(state="attached")
        assert clipboard(page) == page.url


def test_marks_are_hidden_until_they_are_wanted_again(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}/articles/index.html") as page:
        page.locator("td a").first.click()
        margin = page.locator(".d-margin").first
        margin.wait_for()
        page.get_by_role("button", name="Hide marks").click()
        assert not margin.is_visible()
        page.reload()
        page.get_by_role("button", name="Show marks").click()
        assert page.locator(".d-margin").first.is_visible()


def test_the_margin_leads_to_who_speaks_and_to_the_meeting(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}/articles/index.html") as page:
        page.locator("td a").first.click()
        for mark, folder in (("d-says", "people"), ("d-meets", "meetings")):
            link = page.locator(f"a.{mark}").first
            assert link.get_attribute("aria-label")
            assert f"../{folder}/" in (link.get_attribute("href") or "")


def test_without_javascript_an_excerpt_tells_its_source(browser: Browser, site: Path) -> None:
    address = f"{site.as_uri()}/{PERSON}"
    with opened(browser, address, java_script_enabled=False) as page:
        excerpt = page.locator(".d-excerpt").first
        assert "2023, paragraph " in (excerpt.get_attribute("data-cite") or "")
        assert excerpt.locator("a.d-where").is_visible()
