"""Annotations that were made before, in one SQLite file.

A cache may be lost at any time and must never stop a build: whatever is wrong with the file is
told as a Problem, and the work is done anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from dossier.model import Problem

APPLICATION_ID = 0x444F5331
"""'DOS1': how a file says that it is ours, and of this layout (SQLite's application_id)."""
_PATIENCE = 10.0
"""Seconds to wait for another build that is writing; a write takes far less than one."""
WRITE_EACH = 50
_AT_ONCE = 500
"""Keys asked for in one query; SQLite allows 999 in its oldest builds."""


class AnnotationCache:
    """Key -> encoded annotation. Without a path, or with a useless file, it remembers nothing."""

    def __init__(self, path: Path | None, *, rules: str) -> None:
        """Open, or make, the file. `rules` is the rules version: other entries are stale."""
        self._path = path
        self._rules = rules
        self._problems: list[Problem] = []
        self._waiting: dict[str, bytes] = {}
        self._connection: sqlite3.Connection | None = None
        self._open()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with the file so far."""
        return tuple(self._problems)

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The entries that there are."""
        found: dict[str, bytes] = {}
        try:
            for start in range(0, len(keys), _AT_ONCE):
                found |= self._select(keys[start : start + _AT_ONCE])
        except sqlite3.Error as error:
            self._mend(error)
        return found

    def put(self, key: str, value: bytes) -> None:
        """Remember an entry; it is on disk after some more of them, or after `close`.

        A build that is stopped does at most WRITE_EACH documents again.
        """
        self._waiting[key] = value
        if len(self._waiting) >= WRITE_EACH:
            self._write()

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self._write()
        self._disconnect()

    def _write(self) -> None:
        """Store what waits, and throw away entries of other rules, in one transaction."""
        rows = [(key, self._rules, value) for key, value in self._waiting.items()]
        self._waiting.clear()
        if self._connection is None or not rows:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("DELETE FROM annotation WHERE rules <> ?", [self._rules])
            self._connection.executemany(
                "INSERT OR REPLACE INTO annotation (key, rules, value) VALUES (?, ?, ?)", rows
            )
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._mend(error)

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _select(self, keys: Sequence[str]) -> dict[str, bytes]:
        if self._connection is None:
            return {}
        marks = ",".join("?" * len(keys))
        rows = self._connection.execute(
            f"SELECT key, value FROM annotation WHERE key IN ({marks})", keys
        )
        return {key: value for key, value in rows if isinstance(value, bytes)}

    def _open(self) -> None:
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _connect(self._path)
        except (sqlite3.Error, OSError) as error:
            self._mend(error)

    def _mend(self, error: Exception) -> None:
        """Throw a useless file away once; do without a file that can't be used.

        SQLite's OperationalError is about the surroundings (locked, read-only, no space), its
        other errors are about the content.
        """
        self._disconnect()
        useless = not isinstance(error, sqlite3.OperationalError | OSError)
        if useless and not self._problems:
            self._tell(f"was damaged or not ours ({error}) and was thrown away", "Nothing to do.")
            try:
                if self._path is not None:
                    self._path.unlink(missing_ok=True)
                self._open()
            except OSError as fault:
                self._tell(f"cannot be replaced ({fault})", "Delete it.")
        else:
            self._tell(f"cannot be used ({error})", "Make it writable, or delete it.")

    def _tell(self, fault: str, mend: str) -> None:
        name = self._path.name if self._path else None
        problem = f"The cache of annotations {fault}; the site is complete all the same."
        self._problems.append(Problem(problem=problem, mend=mend, file=name))


def _connect(path: Path) -> sqlite3.Connection:
    """Open our database, or make it. Raises sqlite3.DatabaseError for anybody else's."""
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("BEGIN")  # one view of the file, while another build may be making it
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("COMMIT")
        if tables and mark != APPLICATION_ID:
            raise sqlite3.DatabaseError("another program's database")
        if not tables:
            _make_tables(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _make_tables(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS annotation "
        "(key TEXT PRIMARY KEY, rules TEXT NOT NULL, value BLOB NOT NULL) WITHOUT ROWID"
    )
    connection.execute("COMMIT")
