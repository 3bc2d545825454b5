"""`dossier serve`: what is saved is seen; a fault is told and the last good site stays up."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.promises.conftest import Built
from tests.promises.program import ENVIRONMENT, make_root, own_articles

pytestmark = pytest.mark.slow

NEW = "Anna Kowal met Boris Lund in Oslo on 3 May 2023.\n\nKowal left the city in the evening.\n"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
PATIENCE = 90.0
"""Seconds; a build takes a few, on a busy machine many."""


class Preview:
    """A running `dossier serve`."""

    def __init__(self, root: Path) -> None:
        self._log = root / "serve.log"
        arguments = ("-m", "dossier", "serve", str(root), "--port", "0", "--workers", "1")
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, *arguments], stderr=log, env={**os.environ, **ENVIRONMENT}
            )

    def has(self, page: str) -> bool:
        """Whether the page can be opened now, at the address that was told."""
        address = ADDRESS.search(self.told())
        if address is None:
            return False
        try:
            with urllib.request.urlopen(address[0] + page, timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def told(self) -> str:
        """What it has printed so far."""
        return self._log.read_text(encoding="utf-8")

    def stop(self) -> None:
        """Stop it at once."""
        self._process.kill()
        self._process.wait()


def becomes_true(condition: Callable[[], bool]) -> bool:
    """Whether `condition` holds before patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.3)
    return False


@pytest.fixture
def served(tmp_path: Path, published: Built) -> Iterator[tuple[Path, Preview]]:
    """A dossier of its own, served."""
    root = make_root(tmp_path / "root", own_articles(), cache=published.cache)
    preview = Preview(root)
    yield root, preview
    preview.stop()


def test_a_saved_article_is_seen_and_a_fault_takes_nothing_down(
    served: tuple[Path, Preview],
) -> None:
    root, preview = served
    assert becomes_true(lambda: preview.has("index.html")), preview.told()
    (root / "seeds" / "new.txt").write_text(NEW, encoding="utf-8")
    assert becomes_true(lambda: preview.has("people/anna-kowal.html")), preview.told()
    (root / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    assert becomes_true(lambda: "mkdocs.yml" in preview.told()), preview.told()
    assert preview.has("people/anna-kowal.html")
    assert "Traceback" not in preview.told()
