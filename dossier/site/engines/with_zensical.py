"""Zensical, by the makers of Material: it reads the same mkdocs.yml and makes the same pages.

It runs as a process of its own, in a folder of its own: it keeps its settings in globals, wants
pages and site inside one folder, and leaves a cache there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from ruamel.yaml import YAML

from dossier.errors import SiteError
from dossier.model import Problem
from dossier.site.settings import load_mkdocs_file

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_WARNING = re.compile(
    r"^Warning: (?P<what>.+)\n\s+╭─\[ (?P<file>.+):(?P<line>\d+):\d+ \]", re.MULTILINE
)
_ERROR = re.compile(r"^(?:\w+Error|Error): (?P<what>.+)$", re.MULTILINE)


def check(mkdocs_file: Path) -> None:
    """Let Zensical read its settings, before anything is written.

    Raises SiteError where it is not installed, and for settings that it cannot obey.
    """
    if find_spec("zensical") is None:
        raise SiteError(
            path=mkdocs_file,
            problem="Zensical is not installed.",
            mend="Run: pip install 'dossier-site[zensical]', or leave --renderer out.",
        )
    with TemporaryDirectory() as folder:
        docs = Path(folder, "docs")
        docs.mkdir()
        render(mkdocs_file, docs, Path(folder, "site"), 0)


def render(mkdocs_file: Path, docs: Path, site: Path, epoch: int) -> tuple[Problem, ...]:
    """Make `site` of `docs`; every warning of Zensical is a problem. It writes no date at all.

    Raises SiteError where it makes nothing, OSError where the site cannot be written.
    """
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(docs, root / "docs")
        YAML().dump(_settings(mkdocs_file), root / "mkdocs.yml")
        run = subprocess.run(
            [sys.executable, "-m", "zensical", "build", "--config-file", root / "mkdocs.yml"],
            cwd=root,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        told = _COLOUR.sub("", run.stderr)
        if run.returncode or not (root / "site").is_dir():
            raise SiteError(
                path=mkdocs_file,
                problem=f"Zensical cannot build the site: {_last_error(told)}.",
                mend="Mend mkdocs.yml, or the page that it names.",
            )
        shutil.move(root / "site", site)
    return tuple(_problems(told))


def _settings(mkdocs_file: Path) -> dict[str, object]:
    """Those of the user, but for the folders; Zensical reads both files and joins them."""
    settings: dict[str, object] = {
        "INHERIT": str(mkdocs_file.resolve()),
        "docs_dir": "docs",
        "site_dir": "site",
    }
    theme = load_mkdocs_file(mkdocs_file).get("theme")
    if isinstance(theme, dict) and theme.get("custom_dir"):
        custom = (mkdocs_file.parent / str(theme["custom_dir"])).resolve()
        settings["theme"] = {"custom_dir": str(custom)}
    return settings


def _problems(told: str) -> Iterator[Problem]:
    for warning in _WARNING.finditer(told):
        yield Problem(
            problem=f"Zensical warns: {warning['what']}.",
            mend="Mend the page or mkdocs.yml.",
            file=warning["file"],
            line=int(warning["line"]),
        )


def _last_error(told: str) -> str:
    """What its last line says, which names the fault below the traceback."""
    errors = [error["what"] for error in _ERROR.finditer(told)]
    return (errors or told.strip().splitlines() or ["it does not say why"])[-1].rstrip(".")
