"""Pages -> files: only what changed, never over a person's work, whole whatever happens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dossier.errors import SiteError
from dossier.model import Page, Problem
from dossier.site.journal import commit, complete
from dossier.site.manifest import (
    MANIFEST,
    digest_of,
    manifest_bytes,
    read_addresses,
    read_manifest,
)
from dossier.site.redirects import Moved, readdress, redirect_page
from dossier.site.traces import Traces

NO_TRACES: Mapping[str, Traces] = MappingProxyType({})
BESIDE = ".new"
"""What a generated page is called beside the edited one; mkdocs.yml excludes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteResult:
    """What was done."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Changes:
    """What is to be done, before any of it is."""

    write: dict[str, bytes]
    delete: list[str]
    manifest: dict[str, str]
    problems: list[Problem]


def write_pages(
    pages: Sequence[Page],
    docs: Path,
    *,
    hand_written: Path | None = None,
    traces: Mapping[str, Traces] = NO_TRACES,
) -> WriteResult:
    """Bring `docs` to hold `pages`, and the pages that a person keeps in `hand_written`.

    `hand_written` may be `docs` itself, or None: then nothing is copied. A file that is not ours,
    or that a person has edited since we wrote it, stays: ours is written beside it and a problem
    says so. `traces` tells what each page is about: one that the last build had at another
    address leaves a redirect there. Raises SiteError when the folder cannot be written.
    """
    try:
        complete(docs)
        own = _pages_of_a_person(hand_written, docs)
        changes = _plan(pages, own, docs, traces)
        if changes.write or changes.delete:
            commit(docs, write=changes.write, delete=changes.delete)
    except OSError as error:
        raise SiteError(
            path=error.filename or docs,
            problem=f"The pages cannot be written: {error.strerror or error}.",
            mend="Make the folder writable, or name another with --docs.",
        ) from error
    return WriteResult(
        written=tuple(sorted(changes.write.keys() - {MANIFEST})),
        deleted=tuple(sorted(changes.delete)),
        problems=tuple(changes.problems),
    )


def new_pages(docs: Path, traces: Mapping[str, Traces]) -> tuple[str, ...]:
    """The pages that a build of these brings to `docs`; of a build that brings none, the news of
    the last one that did. It hangs on the list that the previous build left there, and on nothing
    else. Empty for a first build.
    """
    return readdress(read_addresses(docs), traces).new


def _pages_of_a_person(hand_written: Path | None, docs: Path) -> dict[str, bytes]:
    """The files of `hand_written` that no build wrote, to be copied along."""
    if hand_written is None or not hand_written.is_dir() or _same(hand_written, docs):
        return {}
    generated = read_manifest(hand_written)
    found = {}
    for path in sorted(hand_written.rglob("*")):
        name = path.relative_to(hand_written).as_posix()
        hidden = any(part.startswith(".") for part in name.split("/"))
        if path.is_file() and not hidden and not name.endswith(BESIDE):
            content = path.read_bytes()
            if generated.get(name) != digest_of(content):
                found[name] = content
    return found


def _same(left: Path, right: Path) -> bool:
    return left.resolve() == right.resolve()


def _plan(
    pages: Sequence[Page], own: dict[str, bytes], docs: Path, traces: Mapping[str, Traces]
) -> _Changes:
    before = read_manifest(docs)
    changes = _Changes(write={}, delete=[], manifest={}, problems=[])
    for name, content in own.items():
        _place(name, content, docs, before, changes)
    for page in pages:
        if page.path in own:
            _place_beside(page.path, page.content, docs, changes)
        else:
            _place(page.path, page.content, docs, before, changes)
    addresses = readdress(read_addresses(docs), traces)
    _place_redirects(addresses.moved, docs, before, changes)
    for path in sorted(before.keys() - changes.manifest.keys()):
        _drop(path, docs, before[path], changes)
    manifest = manifest_bytes(changes.manifest, addresses)
    if _content(docs / MANIFEST) != manifest:
        changes.write[MANIFEST] = manifest
    return changes


def _place(
    path: str, content: bytes, docs: Path, before: dict[str, str], changes: _Changes
) -> None:
    current = _content(docs / path)
    if current is None or current == content or digest_of(current) == before.get(path):
        changes.manifest[path] = digest_of(content)
        if current != content:
            changes.write[path] = content
    else:
        if path in before:
            # Still ours in the list, by what we wrote: the edit is seen again at the next build.
            changes.manifest[path] = before[path]
        _place_beside(path, content, docs, changes)


def _place_redirects(
    moved: Mapping[str, Moved], docs: Path, before: dict[str, str], changes: _Changes
) -> None:
    """Write a redirect to each address that is left; a page of a person there stays the page."""
    for old, target in moved.items():
        current = _content(docs / old)
        goes = current is None or digest_of(current) == before.get(old)
        if goes and old not in changes.manifest:
            page = redirect_page(old, target.to)
            _place(page.path, page.content, docs, before, changes)


def _place_beside(path: str, content: bytes, docs: Path, changes: _Changes) -> None:
    beside = path + BESIDE
    changes.manifest[beside] = digest_of(content)
    if _content(docs / beside) != content:
        changes.write[beside] = content
    changes.problems.append(
        Problem(
            file=path,
            problem="A person has edited or made it, so it was not overwritten.",
            mend=f"Ours is {beside}. Delete {path} to take ours, or keep both.",
        )
    )


def _drop(path: str, docs: Path, digest: str, changes: _Changes) -> None:
    current = _content(docs / path)
    if current is None:
        return
    if digest_of(current) == digest:
        changes.delete.append(path)
    else:
        changes.problems.append(
            Problem(
                file=path,
                problem="It is no longer generated, but a person has edited it, so it was kept.",
                mend="Delete it if it is no longer wanted.",
            )
        )


def _content(path: Path) -> bytes | None:
    """None where there is no file."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
