"""`make bench`: what a build costs, as ratios that hold from machine to machine.

Prints tables: what it costs to tell who is who among many mentions, and which of many reports are
of one meeting; how time grows with the number of articles, what a second build costs against the
first, and what finding names costs against only cutting the text into words with spaCy.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from benchmarks import meetings, resolution
from benchmarks.articles import write_articles
from dossier.annotate.pipeline import load_pipeline

SIZES = (20, 40, 80)


def main() -> None:
    """Run all benchmarks and print their tables."""
    resolution.main()
    meetings.main()
    with tempfile.TemporaryDirectory() as folder:
        _growth(Path(folder))
        _names(Path(folder))


def _growth(folder: Path) -> None:
    print("articles   words   first build   s/1000 words   second build   second:first   memory")
    for size in SIZES:
        root = folder / str(size)
        words = write_articles(root / "seeds", size)
        (root / "mkdocs.yml").write_bytes(Path("mkdocs.yml").read_bytes())
        (root / "docs").mkdir()
        (root / "docs" / "about.md").write_text("# About\n")
        first, second = _build_seconds(root), _build_seconds(root)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(
            f"{size:8} {words:7} {first:11.1f} s {1000 * first / words:14.2f} {second:12.1f} s "
            f"{second / first:14.2f} {memory:6.0f} MB"
        )


def _names(folder: Path) -> None:
    """CPU time of the embedded pipeline against a bare tokenizer on the same text."""
    texts = [path.read_text() for path in sorted((folder / str(SIZES[0]) / "seeds").iterdir())]
    bare, full = spacy.blank("en"), load_pipeline(None)
    tokens = sum(len(bare(text)) for text in texts)
    least = _cpu_seconds(lambda: [bare(text) for text in texts])
    spent = _cpu_seconds(lambda: [full(text) for text in texts])
    print(
        f"\nembedded pipeline: {tokens / spent:.0f} tokens per CPU second, "
        f"{spent / least:.0f} times the cost of cutting the text into words"
    )


def _build_seconds(root: Path) -> float:
    command = [sys.executable, "-m", "dossier", "build", str(root), "--quiet", "--workers", "1"]
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def _cpu_seconds(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


if __name__ == "__main__":
    main()
