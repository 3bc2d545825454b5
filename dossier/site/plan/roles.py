"""What an entity is, says who: titles and functions, the editor's and those of the articles."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.dates import date_in_words
from dossier.model import Document, Entity, Role, StatedRole
from dossier.site.collection import Collection
from dossier.site.plan.offices import offices_of
from dossier.site.plan.parts import PageParts, article_label
from dossier.site.views import Link, RoleView
from dossier.site.words import day_or_undated, listed
from dossier.text import count, cut

USES = 3
"""Articles named beside a role: enough to see who says it, and since when others do."""


def role_views(entity: Entity, collection: Collection, parts: PageParts) -> tuple[RoleView, ...]:
    """Titles and functions, the editor's first, then those of most articles; a link an article."""
    return tuple(
        _view(one.title, _says_the_editor(one.stated), one.roles, collection, parts)
        for one in offices_of(entity)
    )


def _view(
    title: str, stated: str, roles: Sequence[Role], collection: Collection, parts: PageParts
) -> RoleView:
    """The newest articles that give the role, with the first place in each."""
    first_in: dict[str, Role] = {}
    for role in roles:
        first_in.setdefault(role.document_id, role)
    documents = collection.documents_of(first_in)
    shown, more = cut(documents, USES)
    return RoleView(
        title=title,
        stated=stated,
        uses=tuple(_use(first_in[document.id], document, parts) for document in shown),
        more=f"and {count(more, 'other article')}" if more else "",
    )


def _says_the_editor(roles: Sequence[StatedRole]) -> str:
    """'says the editor of this dossier: from 2014 until Tuesday 1 October 2024'; '' for no word."""
    if not roles:
        return ""
    terms = []
    for role in roles:
        since = f"from {date_in_words(role.since)}" if role.since else ""
        until = f"until {date_in_words(role.until)}" if role.until else ""
        terms.append(" ".join(filter(None, (since, until))))
    told = listed(list(filter(None, terms)))
    return f"says the editor of this dossier{told and f': {told}'}"


def _use(role: Role, document: Document, parts: PageParts) -> Link:
    block = document.block_at(role.span.start)
    anchor = block.anchor if block else ""
    date = day_or_undated(document.published)
    return parts.link(article_label(document), document.id, note=date, anchor=anchor)
