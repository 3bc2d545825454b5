"""All changes of a folder at once: staged, then noted, then made; a killed run is completed later.

A file appears whole or not at all, because it is made elsewhere and moved to its place. The note
(the journal) is made before the first move; who finds it makes the moves that are still to be made.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

STAGING = ".dossier-staging"
_JOURNAL = "journal.json"


def commit(docs: Path, *, write: Mapping[str, bytes], delete: Iterable[str]) -> None:
    """Write and delete files of `docs`, all or (after a kill, by `complete`) all later.

    Raises OSError; before the first change of a file if the fault is there from the start.
    """
    staging = docs / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    moves = {}
    for number, (path, content) in enumerate(sorted(write.items())):
        name = f"{number}.part"
        (staging / name).write_bytes(content)
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        moves[name] = path
    note = json.dumps({"move": moves, "delete": sorted(delete)}, ensure_ascii=False)
    (staging / "journal.part").write_text(note, encoding="utf-8")
    (staging / "journal.part").replace(staging / _JOURNAL)
    complete(docs)


def complete(docs: Path) -> None:
    """Make the changes that a run noted and did not come to; without a note, clear its rest."""
    staging = docs / STAGING
    if not staging.exists():
        return
    journal = staging / _JOURNAL
    moves, deletions = _read_note(journal)
    for name, path in moves.items():
        if (staging / name).exists():
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            (staging / name).replace(docs / path)
    for path in deletions:
        (docs / path).unlink(missing_ok=True)
        _drop_empty_folders(docs, path)
    # Without its note the folder means nothing, so the note goes first.
    journal.unlink(missing_ok=True)
    shutil.rmtree(staging)


def _read_note(journal: Path) -> tuple[dict[str, str], list[str]]:
    """What is to be moved and deleted; nothing where there is no note, or a damaged one."""
    try:
        note = json.loads(journal.read_bytes())
        return dict(note["move"]), list(note["delete"])
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return {}, []


def _drop_empty_folders(docs: Path, path: str) -> None:
    for parent in list(PurePosixPath(path).parents)[:-1]:
        with contextlib.suppress(OSError):  # not empty, or gone
            (docs / parent).rmdir()
