"""A dossier grows and shrinks with its articles; what a person wrote into it stays."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier.site.manifest import MANIFEST, read_addresses
from tests.promises.conftest import Built
from tests.promises.program import (
    OWN_ARTICLES,
    build,
    difference,
    make_root,
    own_articles,
    snapshot,
)

pytestmark = pytest.mark.slow

LATE = OWN_ARTICLES / "two-days-in-vilnius.md"
ABOUT = "# About us\n\nWe are three people in a cellar.\n"


@dataclass(frozen=True)
class Story:
    """One dossier at three times: before an article came, with it, and after it went."""

    root: Path
    before: dict[str, dict[str, str]]
    grown: dict[str, dict[str, str]]
    after: dict[str, dict[str, str]]


def outputs(root: Path) -> dict[str, dict[str, str]]:
    return {name: snapshot(root / name) for name in ("docs", "site")}


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory, published: Built) -> Story:
    """Three builds of one folder."""
    folder = tmp_path_factory.mktemp("story") / "root"
    earlier = [path for path in own_articles() if path != LATE]
    root = make_root(folder, earlier, cache=published.cache)
    build(root)
    before = outputs(root)
    shutil.copy(LATE, root / "seeds")
    build(root)
    grown = outputs(root)
    (root / "seeds" / LATE.name).unlink()
    build(root)
    return Story(root, before, grown, outputs(root))


def addresses(files: Iterable[str], *kinds: str) -> set[str]:
    return {file for file in files if file.split("/")[0] in kinds and file.endswith(".html")}


def test_a_new_article_leaves_every_address_in_place(story: Story) -> None:
    kinds = ("articles", "people", "organisations", "places")
    before = addresses(story.before["site"], *kinds)
    assert len(before) > len(kinds)
    assert before <= addresses(story.grown["site"], *kinds)


def test_a_new_article_gets_its_pages(story: Story) -> None:
    new = story.grown["docs"].keys() - story.before["docs"].keys()
    assert any(page.startswith("articles/") for page in new)
    assert any(page.startswith("people/") for page in new)


NEWS = {"index.md", "index.html"}
"""The first page tells what the previous build did not have."""


def beyond_redirects(left: dict[str, str], right: dict[str, str], root: Path) -> list[str]:
    """What is not the same, but for pages at old addresses and the list that knows of them."""
    moved = {path.removesuffix(".md") + ".html" for path in read_addresses(root / "docs").moved}
    return [name for name in difference(left, right) if name not in {MANIFEST, *moved}]


def test_a_grown_dossier_is_the_same_as_one_built_at_once(story: Story, published: Built) -> None:
    for name, there in (("docs", published.docs), ("site", published.site)):
        # What was only a redirect may be gone again, so both are asked without any.
        new = {file: told for file, told in story.grown[name].items() if file in snapshot(there)}
        assert set(beyond_redirects(new, snapshot(there), story.root)) <= NEWS


def test_the_same_articles_again_give_the_same_site_news_and_all(
    story: Story, tmp_path: Path
) -> None:
    root = tmp_path / "root"
    shutil.copytree(story.root, root)
    shutil.copy(LATE, root / "seeds")
    build(root)
    grown = outputs(root)
    assert "New since the previous build" in (root / "docs" / "index.md").read_text("utf-8")
    build(root)
    assert outputs(root) == grown


def test_an_article_that_is_taken_away_takes_its_pages_along(story: Story) -> None:
    for name in ("docs", "site"):
        assert not beyond_redirects(story.after[name], story.before[name], story.root)


# --- addresses that change ---------------------------------------------------------------
def test_a_page_whose_name_changes_leaves_a_redirect_at_its_old_address(
    published: Built, tmp_path: Path
) -> None:
    root = tmp_path / "root"
    shutil.copytree(published.root, root)
    old = next((root / "docs" / "people").glob("*stoltenberg*.md"))
    name = next(one["name"] for one in published.contract["entities"] if old.stem in one["id"])
    (root / "dossier.yml").write_text(f"name:\n  {name}: Zed the First\n", encoding="utf-8")
    build(root)
    site = root / "site"
    assert (site / "people" / "zed-the-first.html").is_file()
    assert 'url=zed-the-first.html"' in (site / "people" / f"{old.stem}.html").read_text()
    assert f'"people/{old.stem}"' not in (site / "assets" / "names.js").read_text("utf-8")
    for listing in ("sitemap.xml", "people/index.html", "index.html"):
        assert f"{old.stem}.html" not in (site / listing).read_text(), listing
    first = outputs(root)
    build(root)
    assert outputs(root) == first
    shutil.copy(published.root / "dossier.yml", root / "dossier.yml")
    build(root)
    assert not beyond_redirects(snapshot(site), snapshot(published.site), root)
    assert "url=" + old.stem in (site / "people" / "zed-the-first.html").read_text()


# --- what a person wrote ---------------------------------------------------------------
@pytest.fixture
def small(published: Built, tmp_path: Path) -> Path:
    """A dossier of two articles with a page of the editor's own, built once."""
    root = make_root(tmp_path / "root", own_articles()[:3], cache=published.cache)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "us.md").write_text(ABOUT)
    build(root, "--pages-only")
    return root


def test_a_hand_written_page_survives(small: Path) -> None:
    assert (small / "docs" / "us.md").read_text() == ABOUT
    next((small / "seeds").glob("*.html")).unlink()
    build(small, "--pages-only")
    assert (small / "docs" / "us.md").read_text() == ABOUT


def test_a_hand_written_page_comes_along_to_another_folder(small: Path, tmp_path: Path) -> None:
    build(small, "--docs", tmp_path / "docs", "--site", tmp_path / "site")
    assert (tmp_path / "docs" / "us.md").read_text() == ABOUT
    assert "three people in a cellar" in (tmp_path / "site" / "us.html").read_text()


def test_a_generated_page_that_a_person_has_edited_is_kept_beside_the_new_one_and_told(
    small: Path,
) -> None:
    page = next((small / "docs" / "people").glob("*stoltenberg*.md"))
    generated = page.read_bytes()
    page.write_bytes(generated + b"\nThe editor knows better.\n")
    run = build(small, "--pages-only")
    assert page.name in run.told
    assert page.read_bytes() == generated + b"\nThe editor knows better.\n"
    assert page.with_name(page.name + ".new").read_bytes() == generated


def test_a_page_that_a_person_wrote_where_the_build_would_write_is_never_lost(
    published: Built, tmp_path: Path
) -> None:
    root = make_root(tmp_path / "root", own_articles()[:3], cache=published.cache)
    page = root / "docs" / "people" / "jens-stoltenberg.md"
    page.parent.mkdir(parents=True)
    page.write_text("# My own page\n\nThe editor was here first.\n")
    run = build(root, "--pages-only")
    assert page.name in run.told
    assert page.read_text() == "# My own page\n\nThe editor was here first.\n"


def test_what_a_person_has_edited_is_what_the_site_shows(published: Built, tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(published.root, root)
    page = next((root / "docs" / "people").glob("*rutte*.md"))
    page.write_text(page.read_text() + "\nThe editor knows better.\n")
    build(root)
    shown = root / "site" / "people" / f"{page.stem}.html"
    assert "The editor knows better." in shown.read_text()
    assert not list((root / "site").rglob("*.new"))
