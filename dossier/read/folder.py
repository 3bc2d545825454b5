"""Folders -> the files in them, safely: loops, special files and odd names do no harm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.errors import ConfigError

MAX_BYTES = 20_000_000
"""An article is some kilobytes; a megabyte is a book. More is a dump or an attack."""


class UnreadableError(ValueError):
    """A file whose bytes cannot be had; its message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file below one of the roots."""

    path: Path
    file: str
    """How the program names it: relative to its root, with '/'."""

    @property
    def stem(self) -> str:
        """`file` without its last suffix: what an article and its side file share."""
        return self.file.removesuffix(self.path.suffix) if self.path.suffix else self.file


def find_files(roots: Sequence[Path]) -> tuple[FoundFile, ...]:
    """Every file below `roots`, by name; hidden files and folders are passed over.

    With several roots each name begins with its root's. A root may be a file.
    A folder that links to one already visited is not entered again.
    Raises ConfigError when a root is missing or cannot be listed.
    """
    distinct = _distinct(roots)
    prefixes = _prefixes(distinct)
    found: list[FoundFile] = []
    for root, prefix in zip(distinct, prefixes, strict=True):
        if root.is_file():
            found.append(FoundFile(path=root, file=prefix or _printable(root.name)))
            continue
        _require_folder(root)
        start = f"{prefix}/" if prefix else ""
        found.extend(
            FoundFile(path=path, file=start + _printable(path.relative_to(root).as_posix()))
            for path in _walk(root)
        )
    return tuple(sorted(found, key=lambda one: (one.file, str(one.path))))


def read_bytes(path: Path) -> bytes:
    """The bytes of an ordinary file. Raises UnreadableError with the reason in words."""
    try:
        if not path.is_file():  # a pipe would block, a broken link has no bytes
            raise UnreadableError("it is not an ordinary file, or a link to nothing")
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableError(f"it is larger than {MAX_BYTES // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(error.strerror or "it cannot be read") from error


def _require_folder(root: Path) -> None:
    if not root.is_dir():
        raise ConfigError(
            path=root,
            problem="There is no such folder of articles.",
            mend="Make it, or name another one with --articles.",
        )
    try:
        next(root.iterdir(), None)
    except OSError as error:
        raise ConfigError(
            path=root,
            problem=f"The folder cannot be listed: {error.strerror}.",
            mend="Change its permissions, or name another one with --articles.",
        ) from error


def _walk(root: Path) -> Iterator[Path]:
    visited = {root.resolve()}
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            entries = sorted(folder.iterdir())
        except OSError:
            continue  # a folder that may not be listed holds nothing for us
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if not _is_folder(entry):
                yield entry
            elif (target := entry.resolve()) not in visited:
                visited.add(target)
                folders.append(entry)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _distinct(roots: Sequence[Path]) -> tuple[Path, ...]:
    """The roots without repetitions, by name: their order must not matter."""
    by_target = {root.absolute(): root for root in reversed(roots)}
    return tuple(by_target[target] for target in sorted(by_target))


def _prefixes(roots: Sequence[Path]) -> tuple[str, ...]:
    """'' for a single root; else as many trailing parts of each path as keep them apart."""
    if len(roots) < 2:
        return ("",) * len(roots)
    parts = [root.absolute().parts[1:] for root in roots]
    for length in range(1, max(map(len, parts)) + 1):
        names = tuple(_printable("/".join(part[-length:])) for part in parts)
        if len(set(names)) == len(names):
            return names
    return tuple(_printable("/".join(part)) for part in parts)


def _printable(name: str) -> str:
    """Bytes of a file name that are no UTF-8 become the replacement character."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
