"""The same index for the same pages: Pagefind writes its filters in an order of chance.

It keeps the values of a filter, and the list of filters, in hash maps whose order is another in
each run (seen with 1.5.2), and names files by their content; all else that it writes is the same.
So the filters are read, put into order and written again, and what names them after them.

The files are CBOR (RFC 8949) behind a mark, packed with gzip. A filter is `[name, [[value,
[number of a page, …]], …]]`; of an index's metadata the fourth part is `[[name, file], …]`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_FILTERS = 3
"""Where in an index's metadata its filters are listed: the fourth part."""
_DIGITS = 7
"""Of the digest in a file's name, as Pagefind has them: `en_5ab3dfc`."""


def steady(index: Path) -> None:
    """Put the filters of the index in this folder into order.

    Raises ValueError, or what reading a file raises, where it is not as Pagefind 1.5 writes it.
    """
    entry_file = index / "pagefind-entry.json"
    entry = json.loads(entry_file.read_bytes())
    for language in entry["languages"].values():
        language["hash"] = _steady_language(index, language["hash"])
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    entry_file.write_text(text, encoding="utf-8", newline="\n")


def _steady_language(index: Path, name: str) -> str:
    """Return the new name of a language's index."""
    metadata = _taken(index / f"pagefind.{name}.pf_meta")
    prefix = name.partition("_")[0]
    filters = []
    for key, file in metadata[_FILTERS]:
        told, values = _taken(index / "filter" / f"{file}.pf_filter")
        ordered = sorted([value, sorted(pages)] for value, pages in values)
        filters.append([key, _put(index / "filter", prefix, ".pf_filter", [told, ordered])])
    metadata[_FILTERS] = sorted(filters)
    return _put(index, f"pagefind.{prefix}", ".pf_meta", metadata).removeprefix("pagefind.")


def _taken(path: Path) -> Any:
    """The content of a file, which is then deleted: it will have another name."""
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_MARK):
        raise ValueError(f"{path.name} is not a file of Pagefind's")
    path.unlink()
    return cbor2.loads(content.removeprefix(_MARK))


def _put(folder: Path, prefix: str, suffix: str, content: Any) -> str:
    """Write a file that is named by its content; return the name."""
    data = _MARK + cbor2.dumps(content)
    name = f"{prefix}_{hashlib.sha256(data).hexdigest()[:_DIGITS]}"
    (folder / f"{name}{suffix}").write_bytes(gzip.compress(data, mtime=0))
    return name
