"""The page of a meeting, source by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dossier.explain import origins
from dossier.model import Document, Entity, Kind, Meeting, Report, Span, Statement
from dossier.site.collection import Collection
from dossier.site.links import html_href
from dossier.site.plan.differences import difference_rows
from dossier.site.plan.names import reasons_in_words
from dossier.site.plan.parts import PageParts, article_label, group_anchor
from dossier.site.plan.statements import statement_views
from dossier.site.views import (
    Head,
    Link,
    MeetingRow,
    MeetingView,
    OtherMeeting,
    ReportView,
    SaidView,
)
from dossier.site.words import FORM_WORDS, STATUS_WORDS, day_or_undated, earliest_first, listed
from dossier.text import count, fold

BEFORE_AND_AFTER = 4
"""Meetings of the same people on either side: the page of each of them has them all."""
SAME_PEOPLE = 2
"""Participants that two meetings share when they are of the same people; one, where one alone has
but one."""

_KINDS = tuple(Kind)


def meeting_view(collection: Collection, meeting: Meeting, parts: PageParts) -> MeetingView:
    """What, when, where and who, and then what each article says."""
    by_document: defaultdict[str, list[Report]] = defaultdict(list)
    for report in meeting.reports:
        by_document[report.document_id].append(report)
    documents = _first_published_first(collection.documents[id_] for id_ in by_document)
    reports = tuple(
        _report(collection, meeting, document, by_document[document.id], parts)
        for document in documents
    )
    date = day_or_undated(meeting.date)
    place = collection.entities.get(meeting.place_id or "")
    related = _same_people(collection, meeting)
    return MeetingView(
        head=Head(
            title=meeting.title,
            description=f"{meeting.title}: {date}, {STATUS_WORDS[meeting.status]}.",
        ),
        kind=parts.link("Meeting", "meetings/"),
        title=meeting.title,
        form=FORM_WORDS[meeting.form],
        date=date,
        date_basis=meeting.date.basis,
        place=None if place is None else parts.entity_link(place),
        participants=tuple(
            parts.entity_link(entity) for entity in _entities(collection, meeting.participant_ids)
        ),
        status=STATUS_WORDS[meeting.status],
        summary=_summary(collection, documents),
        parent=_parent(collection, meeting, parts),
        parts=parts.meeting_rows(collection.relations.parts.get(meeting.id, ())),
        reports=reports,
        differences=difference_rows(collection, meeting.id, parts),
        side_by_side=_side_by_side(reports),
        has_places=any(report.places for report in reports),
        has_figures=any(report.figures for report in reports),
        statements=statement_views(parts, _said_there(collection, meeting), named=True),
        earlier=_rows(_before(meeting, related), parts),
        same_day=_rows(_on_the_day(meeting, related), parts),
        later=_rows(_after(meeting, related), parts),
        others=_others(collection, meeting, parts),
        reasons=reasons_in_words(meeting.evidence, collection.documents),
        name=collection.relations.names.of(meeting.id) or "",
    )


def _first_published_first(documents: Iterable[Document]) -> list[Document]:
    return sorted(documents, key=lambda one: (earliest_first(one.published), one.file))


def _entities(collection: Collection, ids: Iterable[str]) -> list[Entity]:
    """People first, then bodies, then places, each by name."""
    found = (collection.entities[id_] for id_ in ids if id_ in collection.entities)
    return sorted(found, key=lambda one: (_KINDS.index(one.kind), fold(one.name)))


def _summary(collection: Collection, documents: Sequence[Document]) -> str:
    """'Reported in 3 articles, two of which carry one text: 2 origins.'"""
    number = origins(collection.dossier, (document.id for document in documents))
    reported = f"Reported in {count(len(documents), 'article')}"
    if number == len(documents):
        return f"{reported}."
    return f"{reported} of {count(number, 'origin')}: some carry the same text."


def _side_by_side(reports: Sequence[ReportView]) -> str:
    if len(reports) < 2:
        return "What the one article says that reports it."
    return "What each article says, the first published first."


def _parent(collection: Collection, meeting: Meeting, parts: PageParts) -> Link | None:
    parent = collection.relations.by_id.get(meeting.parent_id or "")
    return None if parent is None else parts.link(parent.title, parent.id, meeting.parent_basis)


# --- source by source ------------------------------------------------------------------
def _report(
    collection: Collection,
    meeting: Meeting,
    document: Document,
    reports: Sequence[Report],
    parts: PageParts,
) -> ReportView:
    people = {id_ for report in reports for id_ in report.participant_ids}
    places = dict.fromkeys(report.place_id for report in reports if report.place_id)
    figures = [span.text_of(document.text) for report in reports for span in report.figures]
    return ReportView(
        anchor=group_anchor(document),
        title=document.title,
        href=html_href(parts.page_id, document.id),
        label=article_label(document),
        outlet=document.source or "",
        date=day_or_undated(document.published),
        copy=_copy(collection, document, meeting),
        dates=_dates(reports),
        places=tuple(entity.name for entity in _entities(collection, places)),
        participants=tuple(entity.name for entity in _entities(collection, people)),
        status=listed([STATUS_WORDS[one] for one in dict.fromkeys(r.status for r in reports)]),
        figures=tuple(dict.fromkeys(figures)),
        excerpts=parts.excerpts(
            document,
            [report.span for report in reports],
            _names(collection, meeting, document),
        ),
    )


def _dates(reports: Iterable[Report]) -> tuple[SaidView, ...]:
    """Each date that the article gives, with how it was found; one basis a date."""
    told: dict[str, str] = {}
    for report in reports:
        told.setdefault(day_or_undated(report.date), report.date.basis)
    return tuple(SaidView(text=text, note=basis) for text, basis in told.items())


def _copy(collection: Collection, document: Document, meeting: Meeting) -> str:
    """Whose text it carries, among the articles that report the meeting."""
    first_of = collection.relations.first_of
    others = _first_published_first(
        collection.documents[id_]
        for id_ in {report.document_id for report in meeting.reports} - {document.id}
        if id_ in first_of and first_of[id_] == first_of.get(document.id)
    )
    labels = list(dict.fromkeys(article_label(other) for other in others))
    return f"the same text as {listed(labels)}" if labels else ""


def _names(collection: Collection, meeting: Meeting, document: Document) -> list[Span]:
    """Where `document` names who took part, and the place."""
    concerned = {*meeting.participant_ids, meeting.place_id}
    found = collection.mentions.get(document.id, ())
    return [mention.span for mention, entity in found if entity.id in concerned]


def _said_there(collection: Collection, meeting: Meeting) -> list[Statement]:
    """What those who took part said on this occasion, as far as the articles tell."""
    return [
        said
        for id_ in meeting.participant_ids
        for said in collection.statements.get(id_, ())
        if said.meeting_id == meeting.id
    ]


# --- other meetings --------------------------------------------------------------------
def _same_people(collection: Collection, meeting: Meeting) -> list[Meeting]:
    """The other meetings of the same people, by date; those of no known day are left out."""
    ours = set(meeting.participant_ids)
    apart = {meeting.id, meeting.parent_id}
    found = {
        other.id: other
        for id_ in meeting.participant_ids
        for other in collection.meetings.get(id_, ())
        if other.id not in apart and other.parent_id != meeting.id
    }
    same = (
        other
        for other in found.values()
        if other.date.start is not None
        and len(ours.intersection(other.participant_ids))
        >= min(SAME_PEOPLE, len(ours), len(other.participant_ids))
    )
    return sorted(same, key=lambda one: (earliest_first(one.date), fold(one.title), one.id))


def _before(meeting: Meeting, related: Sequence[Meeting]) -> list[Meeting]:
    """The latest first; none where the day of the meeting itself is not known."""
    day = earliest_first(meeting.date)
    before = [other for other in related if earliest_first(other.date) < day]
    return before[::-1][:BEFORE_AND_AFTER] if meeting.date.start is not None else []


def _on_the_day(meeting: Meeting, related: Sequence[Meeting]) -> list[Meeting]:
    """Which of them was first is not known."""
    day = earliest_first(meeting.date)
    return [other for other in related if earliest_first(other.date) == day]


def _after(meeting: Meeting, related: Sequence[Meeting]) -> list[Meeting]:
    day = earliest_first(meeting.date)
    return [other for other in related if earliest_first(other.date) > day][:BEFORE_AND_AFTER]


def _rows(meetings: Iterable[Meeting], parts: PageParts) -> tuple[MeetingRow, ...]:
    return tuple(parts.meeting_row(meeting) for meeting in meetings)


def _others(collection: Collection, meeting: Meeting, parts: PageParts) -> tuple[OtherMeeting, ...]:
    relations = collection.relations
    found = []
    for near in relations.near.get(meeting.id, ()):
        other = relations.by_id[near.right_id if near.left_id == meeting.id else near.left_id]
        found.append(OtherMeeting(row=parts.meeting_row(other), reason=near.evidence.reason))
    return tuple(found)
