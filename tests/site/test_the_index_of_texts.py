"""Pagefind's index: of what is it made, what if it cannot be, and that the same gives the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dossier.model import Page
from dossier.site.scripts import names_page
from dossier.site.search import index_text
from dossier.site.search.gather import searched_pages
from dossier.site.views import SearchEntry
from tests.promises.program import snapshot

ENTRIES = (
    SearchEntry(
        page_id="articles/one",
        kind="Article",
        title="Boats & <b>bells</b>",
        sources=("The Example",),
        years=(2022, 2023),
    ),
    SearchEntry(page_id="people/anna", kind="Person", title="Anna", names=("Ania",), weight=7),
)
HTML = "<!doctype html><html><head><title>x</title></head><body><nav>Menu</nav>{}</body></html>"
FILES = {
    "index.html": HTML.format("<article><h1>Home</h1><p>Everything</p></article>"),
    "404.html": HTML.format("<article><h1>404</h1></article>"),
    "about.html": HTML.format("<article><h1>About</h1><p id='a'>By <b>us</b> all</p></article>"),
    "articles/one.html": HTML.format(
        "<article><h1>Boats</h1><p class='d-block' id='p1'>A bell &lt;rang&gt;.</p>"
        "<h2>Named in this article</h2><ul><li>Anna</li></ul></article>"
    ),
    "people/anna.html": HTML.format(
        "<article><h1>Anna</h1><div class='d-editor'>Her own boat.</div>"
        "<p>An excerpt of an article</p></article>"
    ),
    "people/old.html": "<!doctype html><html><body><p>This page has moved</p></body></html>",
}


def a_site(folder: Path, names: list[str]) -> Path:
    """A rendered site, its files written in this order."""
    page: Page = names_page(ENTRIES, ["index"])
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[name], encoding="utf-8")
    (folder / page.path).parent.mkdir(parents=True)
    (folder / page.path).write_bytes(page.content)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return a_site(tmp_path / "site", list(FILES))


def test_pages_that_only_list_or_lead_elsewhere_are_not_searched(site: Path) -> None:
    found = [path for path, _ in searched_pages(site)]
    assert found == ["about.html", "articles/one.html", "people/anna.html"]


def test_of_a_generated_page_only_its_own_words_are_searched(site: Path) -> None:
    pages = dict(searched_pages(site))
    assert '<p id="p1">A bell &lt;rang&gt;.</p>' in pages["articles/one.html"]
    assert "Named in this article" not in pages["articles/one.html"]
    assert "Her own boat." in pages["people/anna.html"]
    assert "excerpt" not in pages["people/anna.html"]
    assert "By us all" in " ".join(pages["about.html"].split())
    assert "Menu" not in "".join(pages.values())


def test_facts_are_escaped_and_can_be_narrowed_by(site: Path) -> None:
    page = dict(searched_pages(site))["articles/one.html"]
    assert '<p data-pagefind-meta="title">Boats &amp; &lt;b&gt;bells&lt;/b&gt;</p>' in page
    for fact in ('"kind">Article<', '"source">The Example<', '"year">2022<', '"year">2023<'):
        assert f"data-pagefind-filter={fact}" in page


def test_the_same_pages_give_the_same_index_whatever_the_order_of_files(tmp_path: Path) -> None:
    sites = [
        a_site(tmp_path / name, names)
        for name, names in (("one", list(FILES)), ("other", list(FILES)[::-1]))
    ]
    assert [index_text(site) for site in sites] == [(), ()]
    first, second = (snapshot(site / "pagefind") for site in sites)
    assert first == second
    assert "pagefind.js" in first


def test_no_setting_around_the_build_changes_the_index(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index_text(site)
    before = snapshot(site / "pagefind")
    (tmp_path / "pagefind.yml").write_text("root_selector: nothing\nforce_language: de\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    index_text(site)
    assert snapshot(site / "pagefind") == before


def test_surfaces_that_no_page_uses_are_left_out(site: Path) -> None:
    index_text(site)
    assert not list((site / "pagefind").glob("*ui*"))


@pytest.mark.parametrize("program", ["missing", "failing"])
def test_without_the_program_names_are_searched_and_the_problem_tells_the_mend(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    path = tmp_path / "program"
    if program == "failing":
        path.write_text("#!/bin/sh\necho 'no more disk' >&2\nexit 1\n")
        path.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", os.fspath(path))
    (problem,) = index_text(site)
    assert "Only names can be searched" in problem.problem
    assert "pip install" in problem.mend
    assert not (site / "pagefind").exists()


def test_a_site_that_was_not_made_by_a_build_is_left_as_it_is(tmp_path: Path) -> None:
    assert index_text(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []
