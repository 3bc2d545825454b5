"""A cache may be lost at any time and never stops a build."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dossier.annotate import cache as cache_module
from dossier.annotate.cache import AnnotationCache


def _stored(path: Path, rules: str = "r1") -> dict[str, bytes]:
    cache = AnnotationCache(path, rules=rules)
    try:
        return cache.get(["a", "b"])
    finally:
        cache.close()


def _store(path: Path, rules: str = "r1", key: str = "a") -> tuple[str, ...]:
    cache = AnnotationCache(path, rules=rules)
    cache.put(key, b"{}")
    cache.close()
    return tuple(problem.problem for problem in cache.problems)


def test_what_was_stored_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "annotations.sqlite"
    assert _store(path) == ()
    assert _stored(path) == {"a": b"{}"}


def test_without_a_path_nothing_is_remembered_and_nothing_is_wrong() -> None:
    cache = AnnotationCache(None, rules="r1")
    cache.put("a", b"{}")
    cache.close()
    assert cache.get(["a"]) == {}
    assert cache.problems == ()


def test_entries_of_other_rules_go_when_new_ones_come(tmp_path: Path) -> None:
    path = tmp_path / "annotations.sqlite"
    _store(path, rules="r1", key="a")
    _store(path, rules="r2", key="b")
    assert _stored(path) == {"b": b"{}"}


def test_a_file_that_is_no_database_is_thrown_away_and_told(tmp_path: Path) -> None:
    path = tmp_path / "annotations.sqlite"
    path.write_bytes(b"no database at all " * 100)
    (problem,) = _store(path)
    assert "thrown away" in problem
    assert _stored(path) == {"a": b"{}"}


def test_another_program_s_database_is_thrown_away_and_told(tmp_path: Path) -> None:
    path = tmp_path / "annotations.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.commit()
    connection.close()
    (problem,) = _store(path)
    assert "another program" in problem
    assert _stored(path) == {"a": b"{}"}


def test_a_database_damaged_inside_is_thrown_away_and_told(tmp_path: Path) -> None:
    path = tmp_path / "annotations.sqlite"
    cache = AnnotationCache(path, rules="r1")
    for number in range(500):
        cache.put(str(number), b"x" * 500)
    cache.close()
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(bytes(content))
    damaged = AnnotationCache(path, rules="r1")
    damaged.get([str(number) for number in range(500)])
    damaged.put("a", b"{}")
    damaged.close()
    assert damaged.problems
    assert _stored(path) == {"a": b"{}"}


def test_a_locked_file_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "_PATIENCE", 0.05)
    path = tmp_path / "annotations.sqlite"
    _store(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        problems = _store(path, key="b")
    finally:
        holder.close()
    assert len(problems) == 1
    assert "locked" in problems[0]


def test_a_place_that_can_t_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    (problem,) = _store(tmp_path / "file" / "annotations.sqlite")
    assert "cannot be used" in problem
    (problem,) = _store(tmp_path)  # a folder
    assert "cannot be used" in problem


def test_a_read_only_file_is_read_and_not_written(tmp_path: Path) -> None:
    path = tmp_path / "annotations.sqlite"
    _store(path)
    cache = AnnotationCache(path, rules="r1")
    assert cache._connection is not None
    cache._connection.execute("PRAGMA query_only = ON")
    assert cache.get(["a"]) == {"a": b"{}"}
    cache.put("b", b"{}")
    cache.close()
    assert len(cache.problems) == 1
    assert _stored(path) == {"a": b"{}"}


def test_builds_at_the_same_time_do_not_disturb_one_another(tmp_path: Path) -> None:
    path = tmp_path / "annotations.sqlite"
    with ThreadPoolExecutor(8) as pool:
        problems = list(pool.map(lambda n: _store(path, key=str(n)), range(40)))
    assert set(problems) == {()}
    cache = AnnotationCache(path, rules="r1")
    assert len(cache.get([str(n) for n in range(40)])) == 40
    cache.close()
