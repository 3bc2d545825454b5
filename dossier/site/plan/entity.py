"""The page of a person, an organisation or a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log10

from dossier.dates import date_in_words
from dossier.model import (
    Document,
    Entity,
    Evidence,
    Kind,
    Role,
    Span,
    StatedRole,
    Statement,
    StatementKind,
)
from dossier.site.collection import Collection, block_at
from dossier.site.notes import note_html
from dossier.site.plan.parts import (
    LEADING,
    PageParts,
    article_label,
    excerpts_in_words,
    search_names,
    span_in_words,
)
from dossier.site.views import EntityView, Head, Link, RoleView, SpellingView
from dossier.site.words import count, day_or_undated, latest_first, listed
from dossier.text import fold

INDEX_OF = {
    Kind.PERSON: ("Person", "people/"),
    Kind.ORGANISATION: ("Organisation", "organisations/"),
    Kind.PLACE: ("Place", "places/"),
}
"""What a page of this kind is called, and the page that lists them all."""
BOOSTS = {Kind.PERSON: 8.0, Kind.ORGANISATION: 6.0, Kind.PLACE: 6.0}
"""A hit on the page of somebody beats a hit on an article that names them (1), and who asks for
a name that a person shares with a place or a body mostly asks for the person."""
SPELLING_SOURCES = 6
"""Articles named beside a spelling; the excerpts below show the others."""


def entity_view(collection: Collection, entity: Entity, parts: PageParts) -> EntityView:
    """Everything that the articles say of `entity`."""
    highlights = _highlights(entity)
    documents = collection.documents_of(highlights)
    statements = collection.statements.get(entity.id, ())
    kind, index = INDEX_OF[entity.kind]
    summary = _summary(entity, documents)
    company = collection.company.get(entity.id, ())
    spoken = parts.statements(statements, named=False)
    groups = parts.groups(highlights)
    return EntityView(
        head=Head(
            title=entity.name,
            description=f"{entity.name}: {summary[0].lower()}{summary[1:]}",
            boost=_boost(entity),
            tags=search_names((entity.name, *(one.surface for one in entity.aliases))),
            hide=("navigation",),
        ),
        kind=parts.link(kind, index),
        name=entity.name,
        summary=summary,
        spellings=_spellings(entity, collection),
        notes=tuple(note_html(note) for note in entity.notes),
        roles=_roles(entity, collection, parts),
        meetings=parts.meeting_rows(collection.meetings.get(entity.id, ())),
        statements=spoken,
        statements_title=_statements_title(statements),
        together=parts.by_kind(((other, f"{number:,}") for other, number in company), LEADING),
        topics=tuple(
            parts.link(topic.name, topic.id)
            for topic in sorted(
                collection.topics.get(entity.id, ()), key=lambda one: fold(one.name)
            )
        ),
        groups=groups,
        excerpts_summary=excerpts_in_words(groups),
        reasons=reasons_in_words(entity.evidence, collection.documents),
    )


def _boost(entity: Entity) -> float:
    """By kind, and by how often it is named: 'NATO' asks for NATO, not for one of its councils.

    Ten times the mentions double the weight of one, so that a short name that is rare still wins
    over a long one.
    """
    return round(BOOSTS[entity.kind] * (1 + log10(max(1, len(entity.mentions)))), 1)


def _statements_title(statements: Sequence[Statement]) -> str:
    kinds = {said.kind for said in statements}
    if kinds == {StatementKind.DIRECT}:
        return "In their own words"
    return "What they said" if StatementKind.DIRECT in kinds else "What they are reported to say"


def _highlights(entity: Entity) -> dict[str, list[Span]]:
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for mention in entity.mentions:
        found[mention.document_id].append(mention.span)
    return dict(found)


def _summary(entity: Entity, documents: tuple[Document, ...]) -> str:
    span = span_in_words(documents)
    articles = count(len(documents), "article")
    return f"Named {count(len(entity.mentions), 'time')} in {articles}{span and f', {span}'}."


def _spellings(entity: Entity, collection: Collection) -> tuple[SpellingView, ...]:
    """Every spelling with who writes it; nothing where there is only the name itself."""
    if [alias.surface for alias in entity.aliases] == [entity.name]:
        return ()
    views = []
    for alias in entity.aliases:
        documents = collection.documents_of(alias.document_ids)
        labels = list(dict.fromkeys(article_label(document) for document in documents))
        more = len(labels) - SPELLING_SOURCES
        if more > 1:
            labels = [*labels[:SPELLING_SOURCES], count(more, "other article")]
        views.append(
            SpellingView(
                surface=alias.surface, times=count(alias.count, "time"), sources=listed(labels)
            )
        )
    return tuple(views)


def _roles(entity: Entity, collection: Collection, parts: PageParts) -> tuple[RoleView, ...]:
    """Titles and functions, the editor's first, then those of most articles; a link an article."""
    stated: defaultdict[str, list[StatedRole]] = defaultdict(list)
    for told in entity.stated_roles:
        stated[fold(told.title)].append(told)
    by_title: defaultdict[str, list[Role]] = defaultdict(list)
    for role in entity.roles:
        by_title[fold(role.title)].append(role)
    editors = [
        RoleView(
            title=same[0].title,
            stated=_says_the_editor(same),
            uses=_uses(by_title.pop(key, []), collection, parts),
        )
        for key, same in stated.items()
    ]
    views = []
    for key, roles in by_title.items():
        uses = _uses(roles, collection, parts)
        title = _usual([one.title for one in roles])
        views.append((-len(uses), key, RoleView(title=title, stated="", uses=uses)))
    ordered = sorted(views, key=lambda one: one[:2])
    return (*editors, *(view for *_, view in ordered))


def _says_the_editor(roles: Sequence[StatedRole]) -> str:
    """'says the editor of this dossier: from 2014 until Tuesday 1 October 2024'."""
    terms = []
    for role in roles:
        since = f"from {date_in_words(role.since)}" if role.since else ""
        until = f"until {date_in_words(role.until)}" if role.until else ""
        terms.append(" ".join(filter(None, (since, until))))
    told = listed(list(filter(None, terms)))
    return f"says the editor of this dossier{told and f': {told}'}"


def _uses(roles: Sequence[Role], collection: Collection, parts: PageParts) -> tuple[Link, ...]:
    """The first place in each article, the newest article first."""
    first_in: dict[str, Role] = {}
    for role in roles:
        first_in.setdefault(role.document_id, role)
    return tuple(
        _use(first_in[document.id], document, parts)
        for document in collection.documents_of(first_in)
    )


def _usual(titles: list[str]) -> str:
    return min(titles, key=lambda title: (-titles.count(title), title))


def _use(role: Role, document: Document, parts: PageParts) -> Link:
    block = block_at(document, role.span)
    anchor = block.anchor if block else ""
    date = day_or_undated(document.published)
    return parts.link(article_label(document), document.id, note=date, anchor=anchor)


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
