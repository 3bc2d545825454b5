"""The real program, in a process of its own, on a dossier of its own."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier.site.manifest import read_manifest

REPOSITORY = Path(__file__).resolve().parents[2]
OWN_ARTICLES = REPOSITORY / "seeds"
SHARED = REPOSITORY.parent / "shared"
WATCHED = Path(__file__).with_name("watched.py")
ENVIRONMENT = {
    "PYTHONPATH": str(REPOSITORY),  # this checkout, whatever else is installed
    "PYTHONDONTWRITEBYTECODE": "1",
}


@dataclass(frozen=True, slots=True)
class Run:
    """How a run of the program ended, and what it said."""

    code: int
    told: str


def run_dossier(
    *arguments: str | Path,
    environment: Mapping[str, str] | None = None,
    before: Sequence[str] = (),
    watch: Sequence[str] | None = None,
    folder: Path | None = None,
) -> Run:
    """Run `dossier arguments…`; `before` is a command that starts it, `watch` one of watched.py."""
    program = ["-m", "dossier"] if watch is None else [str(WATCHED), *watch, "--"]
    finished = subprocess.run(
        [*before, sys.executable, *program, *map(str, arguments)],
        env={**os.environ, **ENVIRONMENT, **(environment or {})},
        cwd=folder or REPOSITORY,
        capture_output=True,
        timeout=240,
        check=False,
    )
    told = (finished.stdout + finished.stderr).decode("utf-8", "replace")
    return Run(finished.returncode, told)


def build(root: Path, *arguments: str | Path, **options: Any) -> Run:
    """Build the dossier in `root` with one worker, and insist that it succeeds."""
    run = run_dossier("build", root, "--workers", "1", "--quiet", *arguments, **options)
    assert run.code == 0, run.told
    return run


def make_root(folder: Path, articles: Iterable[Path] = (), *, cache: Path | None = None) -> Path:
    """A dossier with this repository's settings and hand-written pages, and these articles.

    With a `cache` of the same articles it builds without the language pipeline, in less time.

    The articles are copied in the order given: a folder lists its files in another order when
    they were made in another order.
    """
    folder.mkdir(parents=True)
    for name in ("mkdocs.yml", "dossier.yml"):
        if (REPOSITORY / name).exists():
            shutil.copy(REPOSITORY / name, folder / name)
    if (REPOSITORY / "templates").is_dir():
        shutil.copytree(REPOSITORY / "templates", folder / "templates")
    for page in hand_written_pages(REPOSITORY / "docs"):
        target = folder / "docs" / page
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / "docs" / page, target)
    seeds = folder / "seeds"
    seeds.mkdir()
    for article in articles:
        shutil.copy(article, seeds / article.name)
    if cache is not None:
        (folder / ".dossier").mkdir()
        shutil.copy(cache, folder / ".dossier" / cache.name)
    return folder


def own_articles() -> list[Path]:
    """The articles of this repository, with their side files, by name."""
    return sorted(path for path in OWN_ARTICLES.iterdir() if path.name != "README.md")


def hand_written_pages(docs: Path) -> list[Path]:
    """What a person wrote into `docs`: all that no build lists as its own."""
    made = read_manifest(docs)
    names = (path.relative_to(docs) for path in sorted(docs.rglob("*")) if path.is_file())
    return [name for name in names if name.as_posix() not in made and name.suffix == ".md"]


def snapshot(folder: Path) -> dict[str, str]:
    """Every file below `folder` and the digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def difference(left: Mapping[str, str], right: Mapping[str, str]) -> list[str]:
    """The files that are not the same on both sides, by name."""
    names = left.keys() | right.keys()
    return sorted(name for name in names if left.get(name) != right.get(name))


def contract(site: Path) -> dict[str, Any]:
    """What dossier.json says."""
    content: dict[str, Any] = json.loads((site / "dossier.json").read_bytes())
    return content
