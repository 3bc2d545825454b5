"""Payloads in every place where a stranger's text can come to stand, in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.model import Page as GeneratedPage
from dossier.site import SiteSettings, build_html, plan_site, render_pages, write_pages
from tests.browser.conftest import REPOSITORY, opened, search
from tests.site.hostile import hostile_dossier
from tests.site.payloads import PAYLOADS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of payloads."""
    folder = tmp_path_factory.mktemp("hostile")
    dossier = hostile_dossier()
    about = GeneratedPage(path="about.md", content=b"# About\n")
    contract = GeneratedPage(path="dossier.json", content=b"{}")
    pages = render_pages(plan_site(dossier, SiteSettings(title="Hostile")))
    write_pages((*pages, about, contract), folder / "docs")
    settings = shutil.copy(REPOSITORY / "mkdocs.yml", folder / "mkdocs.yml")
    site = folder / "site"
    result = build_html(settings, folder / "docs", site, state=folder / "state", dossier=dossier)
    assert result.problems == ()
    return site


def test_every_payload_is_shown_as_it_was_written(browser: Browser, hostile_site: Path) -> None:
    with opened(browser, f"{hostile_site.as_uri()}/articles/all.html") as page:
        texts = page.evaluate(
            "Array.from(document.querySelectorAll('p.d-block'), (block) => block.textContent)"
        )
    for payload, text in zip(PAYLOADS, texts, strict=False):
        assert text.split() == payload.split()


def test_no_payload_is_run_and_none_asks_another_host(browser: Browser, hostile_site: Path) -> None:
    with opened(browser, f"{hostile_site.as_uri()}/index.html") as page:
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        # 404.html is for servers: its links begin at their root.
        for path in sorted(hostile_site.glob("*/*.html"))[::8]:
            page.goto(path.as_uri())
            assert page.locator("article script, article iframe, article img").count() == 0
        for words in ("script", "alert", "onerror"):
            page.goto(f"{hostile_site.as_uri()}/index.html")
            search(page, words)
            assert page.locator("dialog script, dialog img").count() == 0
        assert dialogs == []
