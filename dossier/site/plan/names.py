"""How a name is written, by whom, and why all of that is one."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.model import Document, Entity, Evidence
from dossier.site.collection import Collection
from dossier.site.plan.parts import article_label
from dossier.site.views import SpellingView
from dossier.site.words import latest_first, listed
from dossier.text import count, cut

SPELLING_SOURCES = 6
"""Articles named beside a spelling; the excerpts show the others."""
SHOWN_SPELLINGS = 3
"""Other spellings that fit the line below a name."""


def spelling_views(entity: Entity, collection: Collection) -> tuple[SpellingView, ...]:
    """Every spelling with who writes it; nothing where there is only the name itself."""
    if [alias.surface for alias in entity.aliases] == [entity.name]:
        return ()
    views = []
    for alias in entity.aliases:
        documents = collection.documents_of(alias.document_ids)
        labels = list(dict.fromkeys(article_label(document) for document in documents))
        shown, more = cut(labels, SPELLING_SOURCES)
        told = [*shown, count(more, "other article")] if more else shown
        views.append(
            SpellingView(
                surface=alias.surface, times=count(alias.count, "time"), sources=listed(told)
            )
        )
    return tuple(views)


def other_names(entity: Entity) -> tuple[tuple[str, ...], str]:
    """The most usual other spellings, and how many there are besides: '4 other ways', or ''."""
    others = [alias.surface for alias in entity.aliases if alias.surface != entity.name]
    shown, more = cut(others, SHOWN_SPELLINGS)
    return tuple(shown), count(more, "other way") if more else ""


def reasons_in_words(
    evidence: tuple[Evidence, ...], documents: Mapping[str, Document]
) -> tuple[str, ...]:
    """Why things are one: a sentence a join, with the articles it draws on."""
    lines = []
    for one in evidence:
        found = [documents[id_] for id_ in one.documents if id_ in documents]
        found.sort(key=lambda document: (latest_first(document.published), document.file))
        labels = list(dict.fromkeys(article_label(document) for document in found))
        where = f" ({listed(labels)})" if labels else ""
        lines.append(f"‘{one.left}’ and ‘{one.right}’: {one.reason}{where}")
    return tuple(dict.fromkeys(lines))
