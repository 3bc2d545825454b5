"""The style sheets and the scripts of the site.

They are generated pages like the others, so that a site built from another folder has them too.
"""

from __future__ import annotations

from pathlib import Path

from dossier.model import Page

_FOLDER = Path(__file__).parent
_FILES = (
    "article.css",
    "base.js",
    "cytoscape/LICENSE.txt",
    "cytoscape/cytoscape.min.js",
    "dossier.css",
    "favicon.svg",
    "lists.js",
    "network.js",
    "previews.css",
    "previews.js",
    "reading.js",
    "search-names.js",
    "search-order.js",
    "search-text.js",
    "search.css",
    "search.js",
    "tables.js",
)


def assets() -> tuple[Page, ...]:
    """Every file of this folder that the site needs, under `assets/`."""
    return tuple(
        Page(path=f"assets/{name}", content=(_FOLDER / name).read_bytes()) for name in _FILES
    )
