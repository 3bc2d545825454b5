"""WCAG 2.2, A and AA, by axe-core: every kind of page, in both engines, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import PHONE, opened
from tests.browser.kinds import one_page_of_each_kind

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""All that another scheme changes."""


@pytest.fixture(scope="session")
def axe() -> Any:
    """axe-core, which the package holds: nothing is fetched."""
    return pytest.importorskip("axe_playwright_python.sync_playwright").Axe()


def violations(axe: Any, page: Page, rules: list[str]) -> list[str]:
    """What is wrong on the page, with the element and the reason."""
    # Without `preload` it would ask for style sheets, which no page from a disk may do.
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    found = axe.run(page, options=options).response["violations"]
    return [
        f"{one['id']}: {node['html'][:120]} ({node['failureSummary'][:200]})"
        for one in found
        for node in one["nodes"]
    ]


def test_no_page_breaks_a_rule(browser: Browser, site: Path, axe: Any) -> None:
    with opened(browser, f"{site.as_uri()}/index.html", color_scheme="light") as page:
        for path in one_page_of_each_kind(site):
            page.goto(f"{site.as_uri()}/{path}")
            assert violations(axe, page, RULES) == [], path


def test_in_the_dark_all_can_be_read(browser: Browser, site: Path, axe: Any) -> None:
    with opened(browser, f"{site.as_uri()}/index.html", color_scheme="dark") as page:
        for path in one_page_of_each_kind(site):
            page.goto(f"{site.as_uri()}/{path}")
            assert violations(axe, page, COLOURS) == [], path


def test_no_page_scrolls_sideways_on_a_phone(browser: Browser, site: Path) -> None:
    with opened(browser, f"{site.as_uri()}/index.html", viewport=PHONE) as page:
        for path in one_page_of_each_kind(site):
            page.goto(f"{site.as_uri()}/{path}")
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= PHONE["width"], path


def test_the_search_and_a_preview_break_no_rule(browser: Browser, site: Path, axe: Any) -> None:
    with opened(browser, f"{site.as_uri()}/articles/index.html") as page:
        page.locator("td a").first.click()
        page.locator("a.d-mention").first.focus()
        page.wait_for_timeout(600)
        assert violations(axe, page, RULES) == []
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        page.keyboard.type("NATO")
        page.locator(".d-hit").first.wait_for()
        assert violations(axe, page, RULES) == []
