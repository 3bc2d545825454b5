"""What search knows of each page: names, kind, newest date, sources and years."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.model import Alias, DateValue, Document, Entity, Meeting, Topic
from dossier.site.collection import Collection
from dossier.site.plan.about import about_entity, about_meeting, about_topic
from dossier.site.views import SearchEntry
from dossier.site.words import KIND_WORDS, day_or_undated
from dossier.text import ascii_letters, fold


def search_entries(collection: Collection) -> tuple[SearchEntry, ...]:
    """An entry a page that somebody may look for, sorted by id; lists of pages are none."""
    made = (
        *(_entity(collection, one) for one in collection.entities.values()),
        *(_meeting(collection, one) for one in collection.dossier.meetings),
        *(_topic(collection, one) for one in collection.dossier.topics),
        *(_article(one) for one in collection.documents.values()),
    )
    return tuple(sorted(made, key=lambda entry: entry.page_id))


def _entity(collection: Collection, entity: Entity) -> SearchEntry:
    documents = collection.documents_of(mention.document_id for mention in entity.mentions)
    return SearchEntry(
        page_id=entity.id,
        kind=KIND_WORDS[entity.kind],
        title=entity.name,
        names=_other_names(entity.name, entity.aliases),
        about=about_entity(entity),
        date=day_or_undated(documents[0].published) if documents else "",
        sources=_sources(documents),
        years=_years(document.published for document in documents),
        weight=len(entity.mentions),
    )


def _meeting(collection: Collection, meeting: Meeting) -> SearchEntry:
    documents = collection.documents_of(report.document_id for report in meeting.reports)
    return SearchEntry(
        page_id=meeting.id,
        kind="Meeting",
        title=meeting.title,
        about=about_meeting(collection, meeting),
        sources=_sources(documents),
        years=_years([meeting.date]),
        weight=len(documents),
    )


def _topic(collection: Collection, topic: Topic) -> SearchEntry:
    documents = collection.documents_of(passage.document_id for passage in topic.passages)
    return SearchEntry(
        page_id=topic.id,
        kind="Topic",
        title=topic.name,
        about=about_topic(topic),
        date=day_or_undated(documents[0].published) if documents else "",
        sources=_sources(documents),
        years=_years(document.published for document in documents),
        weight=len(topic.passages),
    )


def _article(document: Document) -> SearchEntry:
    return SearchEntry(
        page_id=document.id,
        kind="Article",
        title=document.title,
        date=day_or_undated(document.published),
        sources=_sources([document]),
        years=_years([document.published]),
    )


def _other_names(name: str, aliases: Iterable[Alias]) -> tuple[str, ...]:
    """Every other spelling, and then those forms that have no diacritics: few can type them."""
    others = list(dict.fromkeys(alias.surface for alias in aliases if alias.surface != name))
    return (*others, *(form for form in _without_marks((name, *others)) if form not in others))


def _without_marks(names: Iterable[str]) -> tuple[str, ...]:
    """The names that have diacritics, without them: 'Đukanović' -> 'Dukanovic'."""
    forms = ((name, ascii_letters(name)) for name in names)
    return tuple(dict.fromkeys(plain for name, plain in forms if plain != name))


def _sources(documents: Iterable[Document]) -> tuple[str, ...]:
    found = {document.source for document in documents if document.source}
    return tuple(sorted(found, key=lambda source: (fold(source), source)))


def _years(dates: Iterable[DateValue | None]) -> tuple[int, ...]:
    """Every year that one of them touches; none of undated ones."""
    known = ((date.start, date.end or date.start) for date in dates if date and date.start)
    return tuple(sorted({year for start, end in known for year in range(start.year, end.year + 1)}))
