"""Run Pagefind over what a site's pages say, and put its index into the site.

Its command line, not its Python interface: that one waits for ever when the program dies, and
0.1 s for each page that it is handed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier.model import Problem
from dossier.site.scripts import NAMES
from dossier.site.search.gather import searched_pages
from dossier.site.search.steady import steady

SEARCH_PACKAGES = ("pagefind", "cbor2")
"""Whose versions the bytes of an index come from."""
FOLDER = "pagefind"
"""In the site: where the pages look for the index."""
_UNUSED = (
    "pagefind-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-component-ui.*",
    "pagefind-highlight.js",
    "pagefind-worker.js",
    "wasm.unknown.pagefind",
)
"""Surfaces of Pagefind's own, for which the pages have theirs, and parts for other languages and
for search in a worker: 530 KB."""
_OPTIONS = (
    # Articles are read as English, whatever language the theme speaks.
    "--force-language=en",
    "--keep-index-url",
    "--silent",
)
_SECONDS = 600
"""5 000 pages take some 15 s on one core."""


def index_text(site: Path) -> tuple[Problem, ...]:
    """Make `site` searchable by text. Returns why it is not; empty: it is.

    Without the index the pages search by names, and say so: a reader is better served by such a
    site than by none. A site without `assets/names.js` is left as it is.
    """
    if not (site / NAMES).is_file():
        return ()
    with TemporaryDirectory() as folder:
        pages = Path(folder)
        for path, content in searched_pages(site):
            target = pages / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")
        fault = _run(pages, site / FOLDER)
    if not fault:
        fault = _tidied(site / FOLDER)
    if fault:
        shutil.rmtree(site / FOLDER, ignore_errors=True)
        return (_problem(fault),)
    return ()


def _run(pages: Path, output: Path) -> str:
    """Why Pagefind made no index; '' where it made one."""
    command = [sys.executable, "-m", "pagefind", f"--site={pages}", f"--output-path={output}"]
    # Pagefind would obey PAGEFIND_* and a pagefind.yml where it runs: a build obeys mkdocs.yml.
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PAGEFIND_") or name == "PAGEFIND_BINARY_PATH"
    }
    try:
        done = subprocess.run(
            [*command, *_OPTIONS],
            cwd=pages,
            env=environment,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    told = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
    return "" if done.returncode == 0 else (told or [f"it ends with {done.returncode}"])[-1]


def _tidied(index: Path) -> str:
    """Take out what no page uses, and the chance in it; why that fails, '' where it does not."""
    for pattern in _UNUSED:
        for unused in index.glob(pattern):
            unused.unlink()
    try:
        steady(index)
    except (ValueError, LookupError, TypeError, EOFError) as error:
        return f"it writes its index otherwise than 1.5 does: {error}"
    return ""


def _problem(fault: str) -> Problem:
    return Problem(
        problem=f"Only names can be searched on this site, not its text: Pagefind fails ({fault}).",
        mend="Install it again: python -m pip install --force-reinstall 'pagefind[bin]>=1.5,<2'.",
    )
