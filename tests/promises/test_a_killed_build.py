"""A build that is killed leaves the last good pages and the last good site whole."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.promises.program import (
    build,
    difference,
    make_root,
    own_articles,
    run_dossier,
    snapshot,
)

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("killed")]

MOMENTS = 5
"""Moments spread over the whole build, besides each renaming, at which it is killed."""


class Ground:
    """A dossier with a good build, an article that came after it, and a full cache."""

    def __init__(self, folder: Path) -> None:
        articles = own_articles()
        self.folder = folder
        self.root = make_root(folder / "old", articles)
        build(self.root)
        self.new = self.outputs(self.root)
        late = self.root / "seeds" / articles[-1].name
        content = late.read_bytes()
        late.unlink()
        build(self.root)
        self.old = self.outputs(self.root)
        late.write_bytes(content)

    def outputs(self, root: Path) -> dict[str, dict[str, str]]:
        """The bytes of both output folders."""
        return {name: snapshot(root / name) for name in ("docs", "site")}

    def copy(self, name: str) -> Path:
        """The dossier as it stands before the build that will be killed."""
        return Path(shutil.copytree(self.root, self.folder / name))

    def changes(self) -> list[str]:
        """What a build that nobody kills changes on disk, in order."""
        log = self.folder / "changes"
        build(self.copy("unharmed"), watch=["log-changes", str(log)])
        return log.read_text(errors="surrogateescape").splitlines()


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """Built once; each test works on a copy."""
    return Ground(tmp_path_factory.mktemp("killed"))


def moments(changes: Sequence[str]) -> list[int]:
    """Numbers of changes: each renaming of a folder of ours, and some spread over all."""
    spread = {len(changes) * part // (MOMENTS + 1) for part in range(1, MOMENTS + 1)}
    renamings = [
        number
        for number, change in enumerate(changes)
        if change.startswith("os.rename\t") and Path(change.split("\t")[1]).suffix == ""
    ]
    around = {number + step for number in renamings[-6:] for step in (0, 1)}
    return sorted(one for one in spread | around if one < len(changes))


def test_a_killed_build_leaves_whole_outputs_and_the_next_one_completes_them(
    ground: Ground,
) -> None:
    changes = ground.changes()
    for number in moments(changes):
        root = ground.copy(f"killed at {number}")
        arguments = ("build", root, "--workers", "1", "--quiet")
        run = run_dossier(*arguments, watch=["kill-at", str(number)])
        assert run.code == -signal.SIGKILL, run
        left = ground.outputs(root)
        for name in ("docs", "site"):
            assert left[name] in (ground.old[name], ground.new[name]), (
                changes[number],
                difference(left[name], ground.old[name])[:9],
            )
        build(root)
        assert ground.outputs(root) == ground.new
        shutil.rmtree(root)
