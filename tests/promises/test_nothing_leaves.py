"""Promise 3: the build needs no network and never touches what goes in."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.promises.conftest import Built
from tests.promises.program import build, difference, make_root, own_articles, run_dossier, snapshot

pytestmark = pytest.mark.slow


def without_network() -> tuple[str, ...]:
    """A command that starts another one on a machine without any network; empty where none may."""
    for command in (("unshare", "--net"), ("unshare", "--map-root-user", "--net")):
        if (
            shutil.which("unshare")
            and not subprocess.run([*command, "true"], check=False, capture_output=True).returncode
        ):
            return command
    return ()


def test_a_machine_without_network_builds_the_same_site(published: Built, tmp_path: Path) -> None:
    command = without_network()
    if not command:
        pytest.skip("this machine does not let us make a network of our own to be without")
    root = make_root(tmp_path / "root", own_articles())
    build(root, before=command)
    assert not difference(snapshot(published.site), snapshot(root / "site"))


def test_nothing_asks_for_another_host(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root", own_articles()[:2])
    build(root, watch=["no-network"])


def test_no_input_is_written_to(published: Built, tmp_path: Path) -> None:
    root = make_root(tmp_path / "root", own_articles(), cache=published.cache)
    files = [path for path in root.rglob("*") if path.is_file()]
    inputs = [path for path in files if ".dossier" not in path.parts]
    before = [(path, path.read_bytes(), path.stat().st_mtime_ns) for path in inputs]
    build(root, "--pages-only")
    assert before == [(path, path.read_bytes(), path.stat().st_mtime_ns) for path in inputs]
    assert sorted(path.name for path in root.glob("seeds/*")) == sorted(
        path.name for path in inputs if path.parent.name == "seeds"
    )


def test_a_second_build_of_the_same_articles_needs_no_language_pipeline(
    published: Built, tmp_path: Path
) -> None:
    listing = tmp_path / "modules"
    build(
        published.root, "--docs", tmp_path / "docs", "--site", tmp_path / "site",
        watch=["list-modules", str(listing)],
    )  # fmt: skip
    modules = set(listing.read_text().split())
    assert "dossier.annotate" in modules
    assert not modules & {"spacy", "onnxruntime", "tokenizers", "thinc"}


def test_pages_that_did_not_change_are_not_written_again(published: Built, tmp_path: Path) -> None:
    root = make_root(tmp_path / "root", own_articles()[:2], cache=published.cache)
    build(root, "--pages-only")
    pages = list((root / "docs").rglob("*.md"))
    before = [path.stat().st_mtime_ns for path in pages]
    run = run_dossier("build", root, "--pages-only")
    assert run.code == 0, run.told
    assert [path.stat().st_mtime_ns for path in pages] == before
