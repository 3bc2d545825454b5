"""`dossier review --write`: doubts as comments at the end of dossier.yml.

A comment decides nothing: the editor takes the `# ` off the lines that are right. What the file
holds already stays byte for byte.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dossier.curation import read_dossier_file
from dossier.errors import ConfigError
from dossier.explain import Context, Doubt, Review, one_line

_MARK = "## dossier review"
_HEAD = (
    "## What `dossier review` was unsure of. To decide, take '# ' off the lines that are right;",
    "## where the file has their key already, put them under it. The lines with '##' can go.",
)


def write_notes(path: Path, review: Review) -> int:
    """Append each doubt of `review` to the file at `path`, unless it is there; return how many.

    A file that is missing is made. Raises ConfigError, and writes nothing, where the file is no
    valid dossier.yml or cannot be written. Whatever happens, it is whole.
    """
    read_dossier_file(path)
    before = path.read_bytes() if path.exists() else b""
    after, added = with_notes(before, review)
    if added:
        _replace(path, after)
    return added


def with_notes(before: bytes, review: Review) -> tuple[bytes, int]:
    """Return the bytes of dossier.yml with the doubts that it does not hold, and their number."""
    text = before.decode("utf-8-sig")
    new = [doubt for doubt in review.doubts if f"{_MARK} {doubt.id}:" not in text]
    if not new:
        return before, 0
    head = () if any(line in text for line in _HEAD[:1]) else _HEAD
    lines = [*head, *(line for doubt in new for line in _note(doubt))]
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text or text.endswith(("\n", "\r")) else end
    block = gap + "".join(f"{line}{end}" for line in lines)
    return before + block.encode("utf-8"), len(new)


def _note(doubt: Doubt) -> Iterator[str]:
    names = " and ".join(f"'{one_line(side.name)}'" for side in doubt.sides)
    yield "##"
    yield f"{_MARK} {doubt.id}: {names}"
    yield f"## {one_line(doubt.reason)}"
    for side in doubt.sides:
        yield from (f"## {_quoted(context)}" for context in side.contexts)
    for decision in doubt.decisions:
        yield f"## {one_line(decision.meaning)}:"
        yield from (f"# {line}" for line in decision.lines)


def _quoted(context: Context) -> str:
    return f"{one_line(context.file)}:{context.line}: {one_line(context.text)}"


def _replace(path: Path, content: bytes) -> None:
    """Write a new file beside the old one, which then takes its place: never half of it.

    A link stays a link, and the file keeps its permissions.
    """
    target = Path(os.path.realpath(path))
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o644)
        Path(temporary).replace(target)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        raise ConfigError(
            path=path,
            problem=f"The notes cannot be written: {error.strerror or error}.",
            mend="Make the file and its folder writable, or leave --write out.",
        ) from error
