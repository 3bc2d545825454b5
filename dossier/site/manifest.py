"""The build's own list of the files it wrote, with what it wrote: only those are ever touched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

MANIFEST = ".dossier-manifest.json"


def digest_of(content: bytes) -> str:
    """SHA-256 (hex)."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(docs: Path) -> dict[str, str]:
    """Path -> digest of what the build wrote there. Empty where there is no list, or a broken
    one: then every file counts as a person's, and none is overwritten.
    """
    try:
        content = json.loads((docs / MANIFEST).read_bytes())
        files = content["files"]
        return {str(path): str(digest) for path, digest in files.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def manifest_bytes(files: Mapping[str, str]) -> bytes:
    """The list as it is written: sorted, a line a file."""
    about = "Files that `dossier build` wrote. It overwrites and deletes these only."
    content = {"about": about, "files": dict(sorted(files.items()))}
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode("utf-8")
