"""The build's own list of the files it wrote, with what it wrote: only those are ever touched.

It also tells what the pages were about, so that the next build knows a page again that moved.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dossier.site.redirects import NOWHERE, Addresses, Moved

MANIFEST = ".dossier-manifest.json"
_ADDRESS = re.compile(r"[a-z]+/[a-z0-9-]+_?\.md")
"""Of a page that is about something. The list lies where a person may edit it, and names files
that will be written."""


def digest_of(content: bytes) -> str:
    """SHA-256 (hex)."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(docs: Path) -> dict[str, str]:
    """Path -> digest of what the build wrote there. Empty where there is no list, or a broken
    one: then every file counts as a person's, and none is overwritten.
    """
    try:
        return {str(path): str(digest) for path, digest in _load(docs)["files"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def read_addresses(docs: Path) -> Addresses:
    """The addresses of the last build; none where the list is missing, broken or older."""
    try:
        content = _load(docs)
        return Addresses(
            pages={path: _traces(told) for path, told in _addressed(content["pages"])},
            moved={
                path: Moved(to=str(told["to"]), traces=_traces(told["traces"]))
                for path, told in _addressed(content["moved"])
            },
            new=tuple(
                path for path in map(str, content.get("new", ())) if _ADDRESS.fullmatch(path)
            ),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return NOWHERE


def _load(docs: Path) -> Any:
    return json.loads((docs / MANIFEST).read_bytes())


def _addressed(told: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [(path, value) for path, value in told.items() if _ADDRESS.fullmatch(path)]


def _traces(told: str) -> tuple[str, ...]:
    return tuple(told.split())


def manifest_bytes(files: Mapping[str, str], addresses: Addresses) -> bytes:
    """The list as it is written: sorted, a line a file."""
    about = "Files that `dossier build` wrote. It overwrites and deletes these only."
    content = {
        "about": about,
        "files": dict(sorted(files.items())),
        "pages": {path: " ".join(traces) for path, traces in sorted(addresses.pages.items())},
        "moved": {
            path: {"to": moved.to, "traces": " ".join(moved.traces)}
            for path, moved in sorted(addresses.moved.items())
        },
        "new": addresses.new,
    }
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode("utf-8")
