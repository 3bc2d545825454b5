"""The kinds of pages that a site has."""

from __future__ import annotations

from pathlib import Path

FOLDERS = ("people", "organisations", "meetings", "topics", "articles")
"""Places have the template of people."""
SINGLE = (
    "index.html", "people/index.html", "meetings/index.html", "articles/index.html",
    "network.html", "who-met-whom.html", "map.html", "differences.html", "review.html",
    "about.html",
)  # fmt: skip


def one_page_of_each_kind(site: Path) -> list[str]:
    """The single pages, lists among them, and the longest page of each folder."""
    pages = [name for name in SINGLE if (site / name).exists()]
    for folder in FOLDERS:
        found = (path for path in (site / folder).glob("*.html") if path.name != "index.html")
        pages.append(f"{folder}/{max(found, key=_weight).name}")
    return pages


def _weight(path: Path) -> tuple[int, str]:
    return path.stat().st_size, path.name
