"""A fault is told in one message that names the file, the line and the mend; nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.promises.program import (
    OWN_ARTICLES,
    Run,
    build,
    make_root,
    run_dossier,
    snapshot,
)

pytestmark = pytest.mark.slow

ARTICLE = OWN_ARTICLES / "rutte-under-the-sirens.txt"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good article, annotated."""
    root = make_root(tmp_path_factory.mktemp("good") / "root", [ARTICLE])
    build(root, "--pages-only")
    return root / ".dossier" / "annotations.sqlite"


@pytest.fixture
def root(tmp_path: Path, cache: Path) -> Path:
    """A dossier of one good article."""
    return make_root(tmp_path / "root", [ARTICLE], cache=cache)


def refused(root: Path, *arguments: str | Path) -> str:
    """What is told of a build that must not start; insists that it leaves nothing behind."""
    before = snapshot(root.parent)
    run = run_dossier("build", root, *arguments)
    assert run.code == 2, run
    assert "Traceback" not in run.told
    assert snapshot(root.parent) == before
    assert not (root / "site").exists()
    return run.told


def built(root: Path, *arguments: str | Path) -> Run:
    """A build that must go on in spite of a bad article."""
    run = run_dossier("build", root, "--pages-only", "--workers", "1", *arguments)
    assert "Traceback" not in run.told
    return run


# --- folders ---------------------------------------------------------------------------
def test_an_articles_folder_that_is_missing(root: Path) -> None:
    told = refused(root, "--articles", root / "nowhere")
    assert f"{root / 'nowhere'}: " in told
    assert "--articles" in told


def test_an_articles_folder_that_is_empty(root: Path) -> None:
    empty = root.parent / "empty"
    empty.mkdir()
    told = refused(root, "--articles", empty)
    assert f"{empty}: " in told
    assert ".txt, .md or .html" in told


def test_an_articles_folder_that_holds_nothing_readable(root: Path) -> None:
    (root / "seeds" / ARTICLE.name).write_bytes(b"\0\1\2\3" * 99)
    assert ARTICLE.name in refused(root)


def test_a_folder_that_is_no_dossier(root: Path) -> None:
    (root / "mkdocs.yml").unlink()
    assert "mkdocs.yml" in refused(root)


@pytest.mark.parametrize("option", ["--docs", "--site"])
def test_a_file_in_place_of_an_output_folder(root: Path, option: str) -> None:
    file = root.parent / "a file"
    file.write_text("of somebody else")
    told = refused(root, option, file)
    assert f"{file}: " in told
    assert f"with {option}" in told


@pytest.mark.parametrize("option", ["--docs", "--site"])
def test_an_output_folder_that_holds_the_articles(root: Path, option: str) -> None:
    assert "articles folder" in refused(root, option, root / "seeds" / "out")


def test_a_site_folder_with_other_things_in_it(root: Path) -> None:
    other = root.parent / "other"
    other.mkdir()
    (other / "thesis.txt").write_text("of somebody else")
    assert f"{other}" in refused(root, "--site", other)


def test_no_workers(root: Path) -> None:
    assert "--workers is 0" in refused(root, "--workers", "0")


def test_a_pipeline_that_is_not_installed(root: Path) -> None:
    told = refused(root, "--pipeline", "xx_no_such_pipeline")
    assert "xx_no_such_pipeline" in told


# --- dossier.yml -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("settings", "line", "word"),
    [
        pytest.param(b"articles: seeds\nhide:\n\t- Read\n", 3, "spaces", id="a tab"),
        pytest.param(b"articles: seeds\nhidden: [Read]\n", 2, "'hide'", id="an unknown key"),
        pytest.param(b"hide: [a]\nhide: [b]\n", 2, "duplicate", id="a key given twice"),
        pytest.param(b"# one\nsame: Kyiv\n", 2, "'same'", id="a value of a wrong type"),
        pytest.param(b"articles: seeds\nhide: [caf\xe9]\n", 2, "UTF-8", id="another encoding"),
        pytest.param(b"- seeds\n", 1, "key: value", id="a list"),
    ],
)
def test_a_broken_dossier_file(root: Path, settings: bytes, line: int, word: str) -> None:
    (root / "dossier.yml").write_bytes(settings)
    told = refused(root)
    assert f"{root / 'dossier.yml'}:{line}: " in told
    assert word in told


def test_all_faults_of_a_dossier_file_are_told_in_one_go(root: Path) -> None:
    (root / "dossier.yml").write_bytes(
        b"hidden: [a]\n"
        b"same:\n"
        b"\t- [Kiev, Kyiv]\n"
        b"different:\n"
        b"  - [Kiev, Kyiv]\n"
        b"hide: caf\xe9\n"
        b"date: {a.txt: yesterday}\n"
        b"same: []\n"
    )
    told = refused(root)
    lines = [int(line.split(":")[1]) for line in told.splitlines() if "dossier.yml:" in line]
    assert lines == [1, 3, 5, 6, 6, 7, 8]


def test_a_broken_mkdocs_file(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: A\n\tplugins: [\n")
    assert f"{root / 'mkdocs.yml'}:2: " in refused(root)


def test_a_plugin_that_is_not_installed(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: A\nplugins: [no_such_plugin]\n")
    told = refused(root)
    assert f"{root / 'mkdocs.yml'}: " in told
    assert "no_such_plugin" in told


# --- articles --------------------------------------------------------------------------
def break_front_matter(folder: Path) -> str:
    (folder / "bad.md").write_text("---\ntitle: [\ndate: 2023\n---\n\nJan spoke in Rome.\n")
    return "bad.md"


def break_bytes(folder: Path) -> str:
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 20)
    return "bad.txt"


def break_side_file(folder: Path) -> str:
    (folder / "bad.txt").write_text("Jan spoke in Rome on Monday.\n")
    (folder / "bad.json").write_text('{"title": ')
    return "bad"


def leave_empty(folder: Path) -> str:
    (folder / "bad.html").write_text("")
    return "bad.html"


@pytest.mark.parametrize("damage", [break_front_matter, break_bytes, break_side_file, leave_empty])
def test_one_bad_article_is_skipped_and_told_and_the_others_are_built(
    root: Path, damage: Callable[[Path], str]
) -> None:
    name = damage(root / "seeds")
    run = built(root)
    assert run.code == 0, run
    assert "1 article read, 1 skipped" in run.told
    assert f"Skipped {name}" in run.told
    assert (root / "docs" / "index.md").is_file()


def test_under_strict_a_skipped_article_is_a_failure(root: Path) -> None:
    break_bytes(root / "seeds")
    assert built(root, "--strict").code == 1
