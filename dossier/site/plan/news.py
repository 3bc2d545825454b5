"""What the previous build did not have: by kind, with links."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.site.collection import Collection, newest_first
from dossier.site.links import source_path
from dossier.site.plan.parts import PageParts
from dossier.site.views import Link, LinkGroup
from dossier.site.words import day_or_undated
from dossier.text import count, cut

SHOWN = 6
"""Links of a kind; the page that lists all of a kind is one more."""


def news_groups(
    collection: Collection, new: Sequence[str], parts: PageParts
) -> tuple[LinkGroup, ...]:
    """Links to the pages that are new, the most telling first. `new` are Markdown files."""
    wanted = frozenset(new)
    documents = newest_first(collection.dossier.documents)
    entities = sorted(collection.entities.values(), key=lambda one: collection.weights[one.id])
    found = (
        ("Articles", "articles/", [(one.id, one.title, one.source or "") for one in documents]),
        ("People", "people/", [(one.id, one.name, "") for one in entities]),
        ("Organisations", "organisations/", [(one.id, one.name, "") for one in entities]),
        (
            "Meetings",
            "meetings/",
            [(one.id, one.title, day_or_undated(one.date)) for one in collection.dossier.meetings],
        ),
        ("Topics", "topics/", [(one.id, one.name, "") for one in collection.dossier.topics]),
    )
    groups = []
    for title, index, pages in found:
        links = [
            parts.link(name, id_, note)
            for id_, name, note in pages
            if id_.startswith(index) and source_path(id_) in wanted
        ]
        if links:
            groups.append(LinkGroup(title=title, links=_some(links, index, parts)))
    return tuple(groups)


def _some(links: Sequence[Link], index: str, parts: PageParts) -> tuple[Link, ...]:
    shown, more = cut(links, SHOWN)
    return (*shown, parts.link(count(more, "other"), index)) if more else tuple(shown)
