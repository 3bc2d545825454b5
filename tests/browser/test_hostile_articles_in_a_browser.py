"""Payloads in every place where a stranger's text can come to stand, in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.model import Page as GeneratedPage
from dossier.model import Renderer
from dossier.site import SiteSettings, build_html, plan_site, render_pages, write_pages
from tests.browser.conftest import REPOSITORY, opened, require_zensical, search
from tests.site.hostile import hostile_dossier
from tests.site.payloads import PAYLOADS
from tests.site.test_nothing_that_is_printed_steers import shown

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

ONE_OF_EACH_KIND = (
    "index.html", "people/index.html", "meetings/index.html", "topics/index.html",
    "articles/index.html", "network.html", "who-met-whom.html", "map.html", "review.html",
    "articles/packed.html", "articles/5.html", "meetings/m-1.html", "topics/t-1.html",
)  # fmt: skip
STRANGERS = "script:not([type$=json]), iframe, img, object, embed, form, style, link, base, meta"
"""Elements that no page of ours has in its text."""
LAYOUT = """() => {
  const column = document.querySelector("article").getBoundingClientRect();
  const faults = [];
  let bottom = 0;
  for (const block of document.querySelectorAll("article .d-block")) {
    const box = block.getBoundingClientRect();
    const style = getComputedStyle(block);
    if (box.left < column.left - 1 || box.right > column.right + 1) faults.push([block.id, "wide"]);
    if (box.top < bottom - 1) faults.push([block.id, "over the one before"]);
    if (style.direction !== "ltr") faults.push([block.id, "turned"]);
    if (style.position !== "relative") faults.push([block.id, "moved"]);
    bottom = box.bottom;
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push(["page", "wide"]);
  return faults;
}"""
"""What a paragraph does beyond its own place."""


@pytest.fixture(scope="session", params=list(Renderer))
def hostile_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of payloads, by each engine."""
    renderer: Renderer = request.param
    require_zensical(renderer)
    folder = tmp_path_factory.mktemp(f"hostile-{renderer}")
    dossier = hostile_dossier()
    about = GeneratedPage(path="about.md", content=b"# About\n")
    contract = GeneratedPage(path="dossier.json", content=b"{}")
    pages = render_pages(plan_site(dossier, SiteSettings(title="Hostile")))
    write_pages((*pages, about, contract), folder / "docs")
    settings = Path(shutil.copy(REPOSITORY / "mkdocs.yml", folder / "mkdocs.yml"))
    site = folder / "site"
    result = build_html(settings, folder / "docs", site, folder / "state", dossier, renderer)
    assert result.problems == ()
    return site


@pytest.mark.parametrize("width", [1280, 390])
def test_every_payload_is_shown_as_it_was_written_and_stays_in_its_place(
    browser: Browser, hostile_site: Path, width: int
) -> None:
    address = f"{hostile_site.as_uri()}/articles/all.html"
    with opened(browser, address, viewport={"width": width, "height": 900}) as page:
        texts = page.evaluate(
            "Array.from(document.querySelectorAll('p.d-block'), (block) => block.textContent)"
        )
        assert page.evaluate(LAYOUT) == []
    found = [" ".join(text.split()) for text in texts[: len(PAYLOADS)]]
    assert found == [" ".join(shown(payload).split()) for payload in PAYLOADS]


def test_no_payload_is_run_on_any_kind_of_page(browser: Browser, hostile_site: Path) -> None:
    one_of_each = [
        *ONE_OF_EACH_KIND,
        *(f"{kind}/{_longest(hostile_site / kind)}" for kind in ("people", "places")),
    ]
    with opened(browser, f"{hostile_site.as_uri()}/articles/all.html") as page:
        dialogs = _dialogs(page)
        for path in one_of_each:
            page.goto(f"{hostile_site.as_uri()}/{path}")
            assert page.locator(f"article :is({STRANGERS})").count() == 0, path
            assert (
                page.locator("article [onclick], article [onerror], article [style]").count() == 0
            )
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= 1280, path
        assert dialogs == []


def test_no_payload_is_run_by_search_or_by_a_preview(browser: Browser, hostile_site: Path) -> None:
    with opened(browser, f"{hostile_site.as_uri()}/articles/packed.html") as page:
        dialogs = _dialogs(page)
        for mention in page.locator("a.d-mention").all()[:3]:
            mention.focus()
            page.wait_for_timeout(600)
        for words in ("script", "onerror"):
            search(page, words)
            assert page.locator("body :is(iframe, img):not(article *)").count() == 0
            page.goto(f"{hostile_site.as_uri()}/index.html")
        assert dialogs == []


def test_the_language_of_an_article_is_told_to_screen_readers(
    browser: Browser, hostile_site: Path
) -> None:
    with opened(browser, f"{hostile_site.as_uri()}/articles/3.html") as page:
        assert page.locator("html").get_attribute("lang") == "en"
        assert page.locator("h1").get_attribute("lang") == "uk"
        assert page.locator("p.d-block").first.get_attribute("lang") == "uk"


def test_what_slipped_through_would_not_run(browser: Browser, hostile_site: Path) -> None:
    own = hostile_site / "index.html"
    slipped = (
        "<script>alert(1)</script><img src=x onerror=alert(1)>"
        "<a id=slipped href='javascript:alert(1)'>x</a><form action='//x.example'></form>"
    )
    page_with_it = hostile_site / "slipped.html"
    page_with_it.write_text(own.read_text("utf-8").replace("</h1>", f"</h1>{slipped}", 1), "utf-8")
    context = browser.new_context()
    page = context.new_page()
    dialogs = _dialogs(page)
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(page_with_it.as_uri())
    page.locator("#slipped").click()
    page.wait_for_timeout(200)
    context.close()
    page_with_it.unlink()
    assert dialogs == []
    assert sum("Content Security Policy" in text for text in told) >= 3


def _dialogs(page: Page) -> list[str]:
    """What the page says in windows of its own: they are closed, and kept here."""
    heard: list[str] = []
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    return heard


def _longest(folder: Path) -> str:
    pages = (path for path in folder.glob("*.html") if path.name != "index.html")
    return max(pages, key=lambda path: (path.stat().st_size, path.name)).name
