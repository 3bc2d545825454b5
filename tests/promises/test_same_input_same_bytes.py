"""Promise 2: the same input gives the same bytes, whatever else differs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.promises.conftest import Built
from tests.promises.program import (
    build,
    difference,
    make_root,
    own_articles,
    run_dossier,
    snapshot,
)

pytestmark = pytest.mark.slow

ELSEWHERE = {
    "PYTHONHASHSEED": "271",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "SOURCE_DATE_EPOCH": "1",
    "COLUMNS": "40",
}
"""A machine on the other side of the date line that knows ASCII only.

The dossier that it is compared with has a hash seed that Python draws anew for every run.
"""


def same(built: Built, root: Path, *folders: str) -> None:
    """Insist on the same files with the same bytes."""
    for folder in folders:
        assert not difference(snapshot(built.root / folder), snapshot(root / folder))


def test_another_machine_with_files_in_another_order_and_two_workers_builds_the_same_site(
    published: Built, tmp_path: Path
) -> None:
    articles = own_articles()
    root = make_root(tmp_path / "a root with spaces", articles[1::2] + articles[::2][::-1])
    run = run_dossier("build", root, "--workers", "2", environment=ELSEWHERE, folder=tmp_path)
    assert run.code == 0, run.told
    same(published, root, "docs", "site")


def test_a_full_cache_changes_no_page_and_no_byte_of_the_site(
    published: Built, tmp_path: Path
) -> None:
    root = make_root(tmp_path / "root", own_articles(), cache=published.cache)
    build(root)
    same(published, root, "docs", "site")


@pytest.mark.parametrize("content", [b"not a database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_broken_cache_changes_no_page(published: Built, tmp_path: Path, content: bytes) -> None:
    root = make_root(tmp_path / "root", own_articles())
    (root / ".dossier").mkdir()
    (root / ".dossier" / "annotations.sqlite").write_bytes(content)
    run = build(root, "--pages-only")
    same(published, root, "docs")
    assert "Traceback" not in run.told


def test_the_site_is_dated_by_its_newest_article_and_not_by_the_clock(published: Built) -> None:
    dates = [document["date"] for document in published.contract["documents"]]
    newest = datetime.fromisoformat(max(date for date in dates if date)).replace(tzinfo=UTC)
    packed = (published.site / "sitemap.xml.gz").read_bytes()
    assert int.from_bytes(packed[4:8], "little") == newest.timestamp()
