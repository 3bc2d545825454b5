"""Zensical makes the same site of the same pages, tells of the same faults, and leaves nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier.errors import SiteError
from dossier.model import Page, Renderer
from dossier.site import (
    HtmlResult,
    build_html,
    check_settings,
    plan_site,
    render_pages,
    write_pages,
)
from tests.browser.conftest import require_zensical
from tests.golden.dossier import SETTINGS, golden_dossier
from tests.site.test_the_html_of_a_site import REPOSITORY, snapshot

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("html")]


class Ground:
    """A folder with the golden dossier's pages and the settings of this repository."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.settings = folder, folder / "mkdocs.yml"
        self.docs = folder / "docs"
        folder.mkdir()
        shutil.copy(REPOSITORY / "mkdocs.yml", self.settings)
        about = Page(path="about.md", content=b"# About\n")
        contract = Page(path="dossier.json", content=b"{}\n")
        write_pages(
            (*render_pages(plan_site(golden_dossier(), SETTINGS)), about, contract), self.docs
        )

    def build(self, name: str, renderer: Renderer = Renderer.ZENSICAL) -> HtmlResult:
        state = self.folder / f".{name}"
        return build_html(
            self.settings, self.docs, self.folder / name, state, golden_dossier(), renderer
        )


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    require_zensical(Renderer.ZENSICAL)
    return Ground(tmp_path_factory.mktemp("zensical") / "built")


def test_both_engines_make_the_same_pages_without_a_problem(ground: Ground) -> None:
    ours = {}
    for name, renderer in (("one", Renderer.MKDOCS), ("other", Renderer.ZENSICAL)):
        assert ground.build(name, renderer) == HtmlResult(problems=(), built=True)
        files = snapshot(ground.folder / name)
        ours[name] = {path for path in files if not path.startswith(("assets/", "pagefind/"))}
    # The first packs its list of pages, the second has an index of its own, which is empty.
    assert ours["one"] - ours["other"] == {"sitemap.xml.gz"}
    assert ours["other"] - ours["one"] <= {"search.json"}
    for path in ("dossier.json", "assets/dossier.css", "assets/names.js"):
        left, right = (ground.folder / name / path for name in ("one", "other"))
        assert left.read_bytes() == right.read_bytes()


def test_the_same_pages_give_the_same_bytes_and_nothing_else_is_left(ground: Ground) -> None:
    before = snapshot(ground.docs)
    for name in ("first", "second"):
        ground.build(name)
    assert snapshot(ground.folder / "first") == snapshot(ground.folder / "second")
    assert snapshot(ground.docs) == before
    assert not (ground.folder / ".cache").exists()


def test_a_site_of_one_engine_is_not_taken_for_that_of_the_other(ground: Ground) -> None:
    assert ground.build("either", Renderer.MKDOCS).built
    assert ground.build("either", Renderer.ZENSICAL).built
    assert not ground.build("either", Renderer.ZENSICAL).built


def test_what_it_warns_of_is_a_problem_with_file_and_line(ground: Ground) -> None:
    about = ground.docs / "about.md"
    whole = about.read_bytes()
    about.write_text("# About\n\n[x](nowhere.md) [y](index.md#nowhere)\n")
    problems = ground.build("warned").problems
    about.write_bytes(whole)
    assert [(one.file, one.line) for one in problems] == [("about.md", 3), ("about.md", 3)]
    assert "page does not exist" in problems[0].problem
    assert "anchor does not exist" in problems[1].problem


@pytest.mark.parametrize("settings", ["site_name: [", "site_name: x\ntheme: {name: nowhere}\n"])
def test_settings_that_it_cannot_obey_are_told_before_anything_is_written(
    ground: Ground, tmp_path: Path, settings: str
) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(settings)
    with pytest.raises(SiteError, match=r"mkdocs\.yml"):
        check_settings(file, Renderer.ZENSICAL)


def test_where_it_is_not_installed_the_mend_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier.site.engines.with_zensical.find_spec", lambda name: None)
    with pytest.raises(SiteError, match=r"dossier-site\[zensical\]"):
        check_settings(tmp_path / "mkdocs.yml", Renderer.ZENSICAL)
