"""What `build_html` promises: the same bytes, no work twice, a whole site at any moment."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.errors import SiteError
from dossier.model import Page
from dossier.site import HtmlResult, build_html, plan_site, render_pages, write_pages
from dossier.site.swap import making, put_in_place, recover
from tests.golden.dossier import SETTINGS, golden_dossier

REPOSITORY = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("html")]


class Ground:
    """A folder with the golden dossier's pages and the settings of this repository."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = folder / "mkdocs.yml"
        self.docs, self.site, self.state = (folder / name for name in ("docs", "site", ".dossier"))
        self.dossier = golden_dossier()

    def fill(self) -> None:
        self.folder.mkdir()
        shutil.copy(REPOSITORY / "mkdocs.yml", self.settings)
        about = Page(path="about.md", content=b"# About\n")
        contract = Page(path="dossier.json", content=b"{}\n")
        pages = render_pages(plan_site(self.dossier, SETTINGS))
        write_pages((*pages, about, contract), self.docs)

    def build(self) -> HtmlResult:
        return build_html(
            self.settings, self.docs, self.site, state=self.state, dossier=self.dossier
        )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """Built once. Tests only read it."""
    ground = Ground(tmp_path_factory.mktemp("html") / "built")
    ground.fill()
    assert ground.build() == HtmlResult(problems=(), built=True)
    return ground


@pytest.fixture
def ground(built: Ground, tmp_path: Path) -> Ground:
    """A copy of it, to be changed."""
    shutil.copytree(built.folder, tmp_path / "copy")
    return Ground(tmp_path / "copy")


def snapshot(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_at_different_times_give_the_same_bytes(
    built: Ground, ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    shutil.rmtree(ground.site)
    assert ground.build().built
    assert snapshot(ground.site) == snapshot(built.site)


def test_the_only_date_of_the_build_is_that_of_the_newest_article(built: Ground) -> None:
    # The fifth to eighth byte of a gzip file are its time: 5 May 2021.
    packed = (built.site / "sitemap.xml.gz").read_bytes()
    assert int.from_bytes(packed[4:8], "little") == 1620172800


def test_a_site_that_would_not_change_is_not_built_again(ground: Ground) -> None:
    # The stamp names the folder, so a copy is first built once.
    assert ground.build().built
    assert not ground.build().built


@pytest.mark.parametrize("change", ["page", "settings", "site"])
def test_whatever_changed_it_is_built_again(ground: Ground, change: str) -> None:
    ground.build()
    if change == "page":
        (ground.docs / "about.md").write_text("# About us\n")
    elif change == "settings":
        with ground.settings.open("a") as settings:
            settings.write("\n# a remark\n")
    else:
        (ground.site / "index.html").unlink()
    assert ground.build().built


def test_a_broken_link_of_a_person_is_a_problem_each_time(ground: Ground) -> None:
    (ground.docs / "about.md").write_text("# About\n\n[x](nowhere.md) [y](index.md#nowhere)\n")
    for _ in range(2):
        told = [problem.problem for problem in ground.build().problems]
        assert len(told) == 2
        assert "nowhere.md" in told[0]
        assert "#nowhere" in told[1]


@pytest.mark.parametrize(
    "settings", ["site_name: [", "site_name: x\ntheme: {name: nothing_of_the_kind}\n", "- a list"]
)
def test_settings_that_cannot_be_obeyed_leave_the_old_site(ground: Ground, settings: str) -> None:
    before = snapshot(ground.site)
    ground.settings.write_text(settings)
    with pytest.raises(SiteError, match=r"mkdocs\.yml"):
        ground.build()
    assert snapshot(ground.site) == before


def test_no_page_asks_anything_of_another_host(built: Ground) -> None:
    for page in built.site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "unpkg.com" not in text
        assert "fonts.g" not in text


def test_the_navigation_holds_the_index_pages_only(built: Ground) -> None:
    text = (built.site / "about.html").read_text("utf-8")
    assert 'href="people/index.html"' in text
    assert "anna-bergstrom" not in text


# --- one folder in the place of another --------------------------------------------------
@pytest.fixture(params=["at once", "in two steps"])
def exchange(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As Linux can, and as the others must."""
    if request.param == "in two steps":
        monkeypatch.setattr("dossier.site.swap._exchange", lambda left, right: False)
    yield


@pytest.mark.usefixtures("exchange")
@pytest.mark.parametrize("old", [True, False])
def test_a_new_folder_takes_the_place_of_the_old(tmp_path: Path, old: bool) -> None:
    site = tmp_path / "site"
    if old:
        site.mkdir()
        (site / "old.html").touch()
    making(site).mkdir()
    (making(site) / "new.html").touch()
    put_in_place(site)
    assert [path.name for path in site.iterdir()] == ["new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_between_two_steps_gives_the_old_folder_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    away = tmp_path / ".site.dossier-old"
    away.mkdir()
    (away / "old.html").touch()
    making(site).mkdir()
    recover(site)
    assert [path.name for path in site.iterdir()] == ["old.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_after_both_steps_leaves_the_new_folder(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "new.html").touch()
    (tmp_path / ".site.dossier-old").mkdir()
    recover(site)
    assert [path.name for path in site.iterdir()] == ["new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_the_site_is_a_link_it_stays_one_and_its_folder_is_replaced(ground: Ground) -> None:
    elsewhere = ground.folder / "elsewhere"
    ground.site.rename(elsewhere)
    ground.site.symlink_to(elsewhere)
    (elsewhere / "index.html").unlink()
    assert ground.build().built
    assert ground.site.is_symlink()
    assert (elsewhere / "index.html").is_file()


def test_a_hook_of_the_user_that_fails_leaves_the_old_site(ground: Ground) -> None:
    before = snapshot(ground.site)
    (ground.folder / "hook.py").write_text("def on_config(config):\n    raise ValueError('no')\n")
    with ground.settings.open("a") as settings:
        settings.write("\nhooks: [hook.py]\n")
    with pytest.raises(SiteError, match=r"mkdocs\.yml.*ValueError: no"):
        ground.build()
    assert snapshot(ground.site) == before


def test_a_place_that_cannot_be_written_is_named_with_a_mend(ground: Ground) -> None:
    (ground.folder / "file").touch()
    ground.site = ground.folder / "file" / "site"
    with pytest.raises(SiteError, match=r"file.*--site"):
        ground.build()
