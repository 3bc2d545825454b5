"""Data as scripts: what the pages look up where nothing can be fetched, as from a disk.

A script hands its data to a function of ours: `dossier.names({…})`. It holds JSON and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from dossier.model import Page
from dossier.site.links import source_path
from dossier.site.markup import printable
from dossier.site.views import Card, SearchEntry

NAMES = "assets/names.js"
_NAMES_CALL = "dossier.names("
_END = ");\n"
_RISKY = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""What would end a script element, or a line in old readers of JavaScript."""


def names_page(entries: Sequence[SearchEntry], others: Iterable[str]) -> Page:
    """All entries in one script: outlets are told once, a row holds their numbers.

    `others` are the ids of the generated pages that nobody looks for: lists of pages.
    """
    sources = sorted({source for entry in entries for source in entry.sources})
    number = {source: index for index, source in enumerate(sources)}
    rows = [
        {
            "page": path_of(entry.page_id),
            "kind": entry.kind,
            "title": entry.title,
            "names": entry.names,
            "about": entry.about,
            "date": entry.date,
            "sources": [number[source] for source in entry.sources],
            "years": entry.years,
            "weight": entry.weight,
        }
        for entry in entries
    ]
    rows = [{key: value for key, value in row.items() if value} for row in rows]
    data = {"sources": sources, "others": [path_of(id_) for id_ in others], "pages": rows}
    return _script(NAMES, _NAMES_CALL, data)


def read_names(script: bytes) -> dict[str, Any]:
    """What `names_page` wrote. Raises ValueError where it is something else."""
    text = script.decode("utf-8")
    data: dict[str, Any] = json.loads(text.removeprefix(_NAMES_CALL).removesuffix(_END))
    return data


def card_pages(cards: Sequence[Card]) -> tuple[Page, ...]:
    """A script a card: `assets/cards/people/x.js` for the page `people/x`."""
    return tuple(_card_page(card) for card in cards)


def _card_page(card: Card) -> Page:
    path = path_of(card.page_id)
    data = {
        "kind": card.kind,
        "title": card.title,
        "about": card.about,
        "counts": card.counts,
        "excerpt": card.excerpt,
        "source": card.source,
        "href": card.href,
    }
    return _script(f"assets/cards/{path}.js", f"dossier.card({json.dumps(path)}, ", data)


def path_of(page_id: str) -> str:
    """The address of a page without its ending, from the site's first page."""
    return source_path(page_id).removesuffix(".md")


def _script(path: str, call: str, data: Any) -> Page:
    text = json.dumps(_printable(data), ensure_ascii=False, separators=(",", ":"))
    return Page(path=path, content=f"{call}{text.translate(_RISKY)}{_END}".encode())


def _printable(data: Any) -> Any:
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, dict):
        return {key: _printable(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_printable(item) for item in data]
    return data
