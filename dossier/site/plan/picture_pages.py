"""The pages that are pictures, and the links to them."""

from __future__ import annotations

from dossier.model import Kind, Status
from dossier.site.collection import Collection
from dossier.site.plan.parts import PageParts
from dossier.site.views import Link

NETWORK = "network"
MATRIX = "who-met-whom"
MAP = "map"
"""Their ids."""
TITLES = {
    NETWORK: ("Who appears with whom", "people and organisations in the same paragraphs"),
    MATRIX: ("Who met whom", "people by people, with their meetings"),
    MAP: ("Where meetings were", "on a map"),
}
"""What each is called, and what it shows."""


def links_to_pictures(collection: Collection, parts: PageParts, *page_ids: str) -> tuple[Link, ...]:
    """Links to those of these pages that have something to show."""
    held = any(one.status is Status.HELD for one in collection.dossier.meetings)
    named = any(one.kind is not Kind.PLACE for one in collection.entities.values())
    shown = {NETWORK: named, MATRIX: held, MAP: held}
    return tuple(
        parts.link(title, page_id, note=note)
        for page_id, (title, note) in TITLES.items()
        if page_id in page_ids and shown[page_id]
    )
