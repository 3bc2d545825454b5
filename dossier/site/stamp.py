"""Whether the site that stands is the one that a build would make: then there is none to make."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from dossier.site.settings import load_mkdocs_file
from dossier.text import digest

_STAMP_VERSION = 2
"""Raised when the way in which sites are built changes."""


def stamp_file(state: Path, site: Path) -> Path:
    """Where the stamp of a site is kept: outside it, one for each folder."""
    return state / f"site-{digest(str(site.resolve()))}.json"


def inputs_digest(mkdocs_file: Path, docs: Path, epoch: int, packages: Iterable[str]) -> str:
    """Of all that the bytes of a site come from: `packages` are its engine and its search."""
    parts = [str(_STAMP_VERSION), str(epoch), *(f"{name} {version(name)}" for name in packages)]
    parts.append(tree_digest(mkdocs_file))
    parts.extend(_named_in(mkdocs_file))
    parts.append(tree_digest(docs))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def _named_in(mkdocs_file: Path) -> Iterable[str]:
    """Other files that the settings name: a parent file, a folder of the user's own theme parts."""
    content = load_mkdocs_file(mkdocs_file)
    theme = content.get("theme")
    names = [content.get("INHERIT"), theme.get("custom_dir") if isinstance(theme, dict) else None]
    hooks = content.get("hooks")
    names.extend(hooks if isinstance(hooks, list) else [])
    for name in names:
        if isinstance(name, str):
            path = mkdocs_file.parent / name
            yield f"{name} {tree_digest(path)}"


def tree_digest(root: Path) -> str:
    """Of all files below `root`, or of the one file that it is: names and contents."""
    total = hashlib.sha256()
    for path in _files(root):
        name = os.fsencode(path.relative_to(root).as_posix())
        content = hashlib.sha256(path.read_bytes()).digest()
        total.update(str(len(name)).encode() + b":" + name + content)
    return total.hexdigest()


def _files(root: Path) -> list[Path]:
    if root.is_file():
        return [root]
    return sorted(path for path in root.rglob("*") if path.is_file())


def is_current(stamp: Path, inputs: str, site: Path) -> bool:
    """Whether the last build had the same inputs, and its site stands untouched."""
    try:
        kept = json.loads(stamp.read_bytes())
        return bool(kept == {"inputs": inputs, "site": tree_digest(site)}) and site.is_dir()
    except (OSError, ValueError):
        return False


def write_stamp(stamp: Path, inputs: str, site: Path) -> None:
    """Remember what the site was built from."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps({"inputs": inputs, "site": tree_digest(site)})
    part = stamp.with_name(stamp.name + ".part")
    part.write_text(content, encoding="utf-8")
    part.replace(stamp)
