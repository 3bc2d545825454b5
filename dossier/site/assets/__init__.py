"""The style sheet and the scripts of the site: ours, and one vendored shim.

They are generated pages like the others, so that a site built from another folder has them too.
"""

from __future__ import annotations

from pathlib import Path

from dossier.model import Page

_FOLDER = Path(__file__).parent
_FILES = (
    "dossier.css",
    "favicon.svg",
    "tables.js",
    "iframe-worker/shim.js",
    "iframe-worker/LICENSE.txt",
)


def assets() -> tuple[Page, ...]:
    """Every file of this folder that the site needs, under `assets/`."""
    return tuple(
        Page(path=f"assets/{name}", content=(_FOLDER / name).read_bytes()) for name in _FILES
    )
