"""A build that is killed leaves a whole site and whole pages, and the next one completes them.

The site changes in one step. The pages are many files that change one by one, each in one step,
after a note of all changes: so there may be old and new pages side by side, but no half page, and
the next build makes the changes that are left.
"""

from __future__ import annotations

import shutil
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.promises.conftest import Built
from tests.promises.program import (
    build,
    make_root,
    own_articles,
    run_dossier,
    snapshot,
)

pytestmark = pytest.mark.slow

STAGING = ".dossier-staging/"


class Ground:
    """A dossier with a good build, an article that came after it, and a full cache."""

    def __init__(self, folder: Path, cache: Path) -> None:
        articles = own_articles()[:4]
        self.folder = folder
        self.unharmed = folder / "unharmed"
        self.root = make_root(folder / "old", articles, cache=cache)
        build(self.root)
        late = self.root / "seeds" / articles[-1].name
        content = late.read_bytes()
        late.unlink()
        build(self.root)
        self.old = self.outputs(self.root)
        late.write_bytes(content)
        # Not the first build: pages that moved in between have left redirects.
        build(self.copy("by nobody killed"))
        self.new = self.outputs(self.folder / "by nobody killed")

    def outputs(self, root: Path) -> dict[str, dict[str, str]]:
        """The bytes of both output folders."""
        return {name: snapshot(root / name) for name in ("docs", "site")}

    def copy(self, name: str) -> Path:
        """The dossier as it stands before the build that will be killed."""
        return Path(shutil.copytree(self.root, self.folder / name))

    def changes(self) -> list[str]:
        """What a build that nobody kills changes on disk, in order."""
        log = self.folder / "changes"
        build(self.copy(self.unharmed.name), watch=["log-changes", str(log)])
        return log.read_text(errors="surrogateescape").splitlines()


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory, published: Built) -> Ground:
    """Built once; each test works on a copy."""
    return Ground(tmp_path_factory.mktemp("killed"), published.cache)


def moments(changes: Sequence[str], root: Path) -> list[int]:
    """The middle of all changes of one kind in one folder: staging, moving, rendering …"""
    kinds: dict[tuple[str, ...], list[int]] = {}
    for number, change in enumerate(changes):
        event, name = change.split("\t")
        path = root / name
        if event not in ("os.mkdir", "os.rmdir") and path.is_relative_to(root):
            folders = path.relative_to(root).parts[:-1]
            hidden = [folder for folder in folders if folder.startswith(".")]
            kinds.setdefault((event, *(hidden or folders)[:1]), []).append(number)
    return [numbers[len(numbers) // 2] for numbers in kinds.values()]


def half_pages(left: Mapping[str, str], ground: Ground) -> list[str]:
    """Files that are neither as before nor as after, or that are gone though neither lacks them."""
    old, new = ground.old["docs"], ground.new["docs"]
    names = {name for name in left if not name.startswith(STAGING)} | (old.keys() & new.keys())
    return sorted(name for name in names if left.get(name) not in (old.get(name), new.get(name)))


def test_a_killed_build_leaves_whole_outputs_and_the_next_one_completes_them(
    ground: Ground,
) -> None:
    changes = ground.changes()
    for number in moments(changes, ground.unharmed):
        root = ground.copy(f"killed at {number}")
        arguments = ("build", root, "--workers", "1", "--quiet")
        run = run_dossier(*arguments, watch=["kill-at", str(number)])
        assert run.code == -signal.SIGKILL, run
        left = ground.outputs(root)
        moment = changes[number]
        assert left["site"] in (ground.old["site"], ground.new["site"]), moment
        assert not half_pages(left["docs"], ground), moment
        build(root)
        assert ground.outputs(root) == ground.new
        shutil.rmtree(root)
