"""What the editor writes on a page, and where an old address leads, in a real browser."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.model import Dossier, StatedRole
from dossier.model import Page as GeneratedPage
from dossier.site import (
    SiteSettings,
    build_html,
    page_traces,
    plan_site,
    render_pages,
    write_pages,
)
from dossier.site.search.gather import searched_pages
from tests.browser.conftest import REPOSITORY, opened, search
from tests.site.dossiers import a_dossier, an_article, an_entity
from tests.site.payloads import PAYLOADS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

ARTICLE = an_article("Anna Kowal met Boris Lund.")
KOWAL = replace(
    an_entity("Anna Kowal", ARTICLE),
    notes=(*PAYLOADS, "The *last* one."),
    stated_roles=tuple(StatedRole(title=payload) for payload in PAYLOADS if payload.strip()),
)


def write(dossier: Dossier, docs: Path) -> None:
    """The pages of a build."""
    pages = render_pages(plan_site(dossier, SiteSettings(title="Harbour")))
    about = GeneratedPage(path="about.md", content=b"# About\n")
    contract = GeneratedPage(path="dossier.json", content=b"{}")
    write_pages((*pages, about, contract), docs, traces=page_traces(dossier))


@pytest.fixture(scope="session")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which somebody was called otherwise at the build before."""
    folder = tmp_path_factory.mktemp("moved")
    dossier = a_dossier(ARTICLE, entities=(KOWAL,))
    renamed = replace(KOWAL, id="people/zed-the-first", name="Zed the First")
    write(dossier, folder / "docs")
    now = a_dossier(ARTICLE, entities=(renamed,))
    write(now, folder / "docs")
    settings = Path(shutil.copy(REPOSITORY / "mkdocs.yml", folder / "mkdocs.yml"))
    site = folder / "web" / "sub path"
    result = build_html(settings, folder / "docs", site, state=folder / "state", dossier=now)
    assert result.problems == ()
    return site


def test_an_old_address_leads_to_the_page_from_disk_and_below_any_path(
    browser: Browser, moved_site: Path
) -> None:
    with opened(browser, f"{moved_site.as_uri()}/people/anna-kowal.html") as page:
        page.wait_for_url("**/people/zed-the-first.html")
        assert page.locator("h1").inner_text().startswith("Zed the First")


def test_an_old_address_is_in_no_list_and_no_search(browser: Browser, moved_site: Path) -> None:
    for name in ("index.html", "people/index.html", "sitemap.xml", "assets/names.js"):
        assert "people/anna-kowal" not in (moved_site / name).read_text("utf-8"), name
    with opened(browser, f"{moved_site.as_uri()}/index.html") as page:
        hits = search(page, "Zed")
        assert hits.locator("a").first.inner_text() == "Zed the First"
    assert [path for path, _ in searched_pages(moved_site) if "anna-kowal" in path] == []


def test_no_note_and_no_role_runs_anything(browser: Browser, moved_site: Path) -> None:
    with opened(browser, f"{moved_site.as_uri()}/index.html") as page:
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: dialogs.append(dialog.message))
        page.goto(f"{moved_site.as_uri()}/people/zed-the-first.html")
        notes = page.locator("div.d-editor")
        assert notes.count() == len(PAYLOADS) + 1
        assert notes.last.inner_text() == "The last one."
        assert (
            page.locator("article script:not([type$=json]), article iframe, article img").count()
            == 0
        )
        assert page.locator("h2#excerpts").count() == 1
        assert dialogs == []
