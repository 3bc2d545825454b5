"""Meetings and articles: why these reports are one, why this date, what dossier.yml calls them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dossier.dates import date_in_words
from dossier.explain.answer import ArticleStory, MeetingStory, ReportStory
from dossier.explain.contexts import Places
from dossier.explain.reasons import Reason, reasons
from dossier.model import DateValue, Document, Dossier, Meeting, Report
from dossier.report_names import PrintedNames, ReportIndex, parse_report_name, told_by


class MeetingNames:
    """How dossier.yml names each meeting."""

    def __init__(self, dossier: Dossier) -> None:
        documents = {document.id: document for document in dossier.documents}
        printed = PrintedNames(dossier.resolution.entities)
        self._ids = [meeting.id for meeting in dossier.meetings]
        self._number = {id_: number for number, id_ in enumerate(self._ids)}
        self._index = ReportIndex(
            told
            for number, meeting in enumerate(dossier.meetings)
            for told in told_by(number, meeting.reports, documents, printed)
        )

    def of(self, meeting_id: str, files: Iterable[str] = ()) -> str | None:
        """The name of a meeting, by a report in one of `files` if there is any; else by any report.

        None where no name means it alone.
        """
        number = self._number[meeting_id]
        for file in (*files, None):
            name = self._index.name_of(number, file)
            if name is not None:
                return str(name)
        return None

    def meant(self, question: str) -> frozenset[str]:
        """Ids of the meetings that a name may mean; none where the question is no such name."""
        name = parse_report_name(question)
        return frozenset(self._ids[n] for n in self._index.meant(name)) if name else frozenset()

    def near(self, question: str) -> tuple[str, ...]:
        """What a name may have meant; empty where the question is no such name, or none is near."""
        name = parse_report_name(question)
        close = None if name is None else self._index.near(name)
        return () if close is None else (close,)


class MeetingStories:
    """Tells of meetings and of articles."""

    def __init__(self, dossier: Dossier, places: Places) -> None:
        self._dossier, self._places = dossier, places
        self._names = MeetingNames(dossier)
        self._entities = {one.id: one.name for one in dossier.resolution.entities}
        self._titles = {meeting.id: meeting.title for meeting in dossier.meetings}

    def named(self, question: str) -> frozenset[str]:
        """Ids of the meetings that a name of dossier.yml means."""
        return self._names.meant(question)

    def near(self, question: str) -> tuple[str, ...]:
        """What a name of dossier.yml that means no meeting may have meant."""
        return self._names.near(question)

    def meeting(self, meeting: Meeting) -> MeetingStory:
        """Everything behind one meeting."""
        places = self._places
        reports = sorted(
            meeting.reports, key=lambda one: (places.file(one.document_id), one.span, one.form)
        )
        parent = self._titles.get(meeting.parent_id or "")
        return MeetingStory(
            id=meeting.id,
            title=meeting.title,
            name=self._names.of(meeting.id),
            form=meeting.form,
            status=meeting.status,
            date=_in_words(meeting.date),
            basis=meeting.date.basis,
            place=self._entities.get(meeting.place_id or ""),
            participants=tuple(
                self._entities[id_] for id_ in meeting.participant_ids if id_ in self._entities
            ),
            reports=tuple(_report(report, places) for report in reports),
            origins=origins(self._dossier, (report.document_id for report in reports)),
            merges=reasons(meeting.evidence, places),
            apart=self._apart(meeting),
            parent=None if parent is None else (parent, meeting.parent_basis),
            parts=tuple(m.title for m in self._dossier.meetings if m.parent_id == meeting.id),
        )

    def _apart(self, meeting: Meeting) -> tuple[Reason, ...]:
        found = []
        for near in self._dossier.near_meetings:
            if meeting.id in (near.left_id, near.right_id):
                other = near.right_id if near.left_id == meeting.id else near.left_id
                title = self._titles[other]
                found.append(replace(near.evidence, left=meeting.title, right=title))
        return reasons(found, self._places)

    def article(self, document: Document) -> ArticleStory:
        """When an article appeared, and of what it tells."""
        told = [
            (self._names.of(meeting.id, [document.file]) or meeting.id, meeting.title)
            for meeting in self._dossier.meetings
            if any(report.document_id == document.id for report in meeting.reports)
        ]
        return ArticleStory(
            file=document.file,
            title=document.title,
            date=_in_words(document.published or DateValue()),
            basis="" if document.published is None else document.published.basis,
            copies=tuple(
                self._places.file(id_)
                for group in self._dossier.copies
                if document.id in group
                for id_ in group
                if id_ != document.id
            ),
            meetings=tuple(sorted(told)),
        )


def origins(dossier: Dossier, document_ids: Iterable[str]) -> int:
    """How many of the documents tell something of their own: copies of one text count once."""
    first = {id_: group[0] for group in dossier.copies for id_ in group}
    return len({first.get(id_, id_) for id_ in document_ids})


def _report(report: Report, places: Places) -> ReportStory:
    return ReportStory(
        context=places.of_report(report.document_id, report.span),
        status=report.status,
        date=_in_words(report.date),
        basis=report.date.basis,
    )


def _in_words(value: DateValue) -> str:
    is_known = value.start is not None or value.weekday is not None
    return date_in_words(value) if is_known else ""
