"""The real articles are other people's texts: none of their sentences stands in this repository."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.promises.program import REPOSITORY, SHARED

RUN = 10
"""Words in a row that are no accident: the longest run of names and titles has eight."""


def runs(text: str, length: int = RUN) -> Iterator[str]:
    """Every run of `length` words, in lower case."""
    words = re.findall(r"\w+", text.lower())
    for start in range(len(words) - length + 1):
        yield " ".join(words[start : start + length])


def our_files() -> list[Path]:
    """All files of text that this repository holds or is about to."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY, capture_output=True, check=True,
    )  # fmt: skip
    paths = [REPOSITORY / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file() and path.stat().st_size < 2_000_000]


def test_no_sentence_of_the_real_articles_stands_in_the_repository() -> None:
    articles = sorted((SHARED / "seeds").glob("*.txt"))
    if not articles:
        pytest.skip("the five real articles are not beside this checkout")
    theirs = {run: article.name for article in articles for run in runs(article.read_text())}
    found = []
    for path in our_files():
        text = path.read_bytes().decode("utf-8", "ignore")
        found += [f"{path.name}: {run}" for run in runs(text) if run in theirs]
    assert not found
