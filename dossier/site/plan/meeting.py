"""The page of a meeting, source by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dossier.model import Block, Document, Meeting, Report, Span, Statement
from dossier.site.collection import Collection, block_at
from dossier.site.plan.names import reasons_in_words
from dossier.site.plan.parts import PageParts, group_anchor
from dossier.site.views import Head, MeetingView, ReportView
from dossier.site.words import FORM_WORDS, STATUS_WORDS, count, day_or_undated
from dossier.text import fold

BOOST = 5.0
"""In search a meeting stands above the articles that report it, below the people in its title."""


def meeting_view(collection: Collection, meeting: Meeting, parts: PageParts) -> MeetingView:
    """What, when, where and who, and then what each article says."""
    by_document: defaultdict[str, list[Report]] = defaultdict(list)
    for report in meeting.reports:
        by_document[report.document_id].append(report)
    documents = collection.documents_of(by_document)
    date = day_or_undated(meeting.date)
    place = collection.entities.get(meeting.place_id or "")
    participants = [
        collection.entities[id_] for id_ in meeting.participant_ids if id_ in collection.entities
    ]
    participants.sort(
        key=lambda entity: (list(type(entity.kind)).index(entity.kind), fold(entity.name))
    )
    return MeetingView(
        head=Head(
            title=meeting.title,
            description=f"{meeting.title}: {date}, {STATUS_WORDS[meeting.status]}.",
            boost=BOOST,
            hide=("navigation",),
        ),
        kind=parts.link("Meeting", "meetings/"),
        title=meeting.title,
        form=FORM_WORDS[meeting.form],
        date=date,
        date_basis=meeting.date.basis,
        place=None if place is None else parts.entity_link(place),
        participants=tuple(parts.entity_link(entity) for entity in participants),
        status=STATUS_WORDS[meeting.status],
        summary=f"Reported in {count(len(documents), 'article')}.",
        reports=tuple(
            _report(
                document, by_document[document.id], parts, _names(collection, meeting, document)
            )
            for document in documents
        ),
        statements=parts.statements(_said_there(collection, meeting), named=True),
        reasons=reasons_in_words(meeting.evidence, collection.documents),
    )


def _names(collection: Collection, meeting: Meeting, document: Document) -> list[Span]:
    """Where `document` names who took part, and the place."""
    concerned = {*meeting.participant_ids, meeting.place_id}
    found = collection.mentions.get(document.id, ())
    return [mention.span for mention, entity in found if entity.id in concerned]


def _report(
    document: Document, reports: Sequence[Report], parts: PageParts, names: Sequence[Span]
) -> ReportView:
    told = dict.fromkeys(_when(report) for report in reports if report.date.basis)
    return ReportView(
        anchor=group_anchor(document),
        source=parts.source(document),
        says=f"On the date: {'; '.join(told)}." if told else "It gives no date.",
        excerpts=parts.excerpts(document, [report.span for report in reports], names),
    )


def _when(report: Report) -> str:
    return f"{day_or_undated(report.date)} ({report.date.basis})"


def _said_there(collection: Collection, meeting: Meeting) -> list[Statement]:
    """Words of those who took part, in the very paragraphs that report the meeting."""
    paragraphs = {
        (report.document_id, block)
        for report in meeting.reports
        if (block := _block(collection, report.document_id, report)) is not None
    }
    return [
        said
        for id_ in meeting.participant_ids
        for said in collection.statements.get(id_, ())
        if (said.document_id, _block(collection, said.document_id, said)) in paragraphs
    ]


def _block(collection: Collection, document_id: str, found: Report | Statement) -> Block | None:
    return block_at(collection.documents[document_id], found.span)
