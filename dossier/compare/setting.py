"""Where in the collection a sentence stands: by which meeting, in which topics, whose, how old."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from dossier.model import Block, Document, Meeting, Span, Topic

NEWS = timedelta(days=7)
"""Two articles further apart may each be right for its day: a toll rises, a price is raised."""
_AROUND = 2
"""Paragraphs on either side of a report that are taken to tell of its meeting."""


@dataclass(frozen=True, slots=True)
class _Report:
    meeting_id: str
    span: Span
    paragraph: int


class Setting:
    """Answers for the documents of a collection."""

    def __init__(
        self,
        documents: Sequence[Document],
        meetings: Sequence[Meeting],
        topics: Sequence[Topic],
        copies: Sequence[Sequence[str]],
    ) -> None:
        self._documents = {document.id: document for document in documents}
        self._origins = {copy: group[0] for group in copies for copy in group}
        self._reports: defaultdict[str, list[_Report]] = defaultdict(list)
        for meeting in meetings:
            for report in meeting.reports:
                at = self._paragraph(report.document_id, report.span)
                self._reports[report.document_id].append(_Report(meeting.id, report.span, at))
        self._topics: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
        for topic in topics:
            for passage in topic.passages:
                self._topics[passage.document_id].append((passage.span, topic.id))

    def origin(self, document_id: str) -> str:
        """The document whose text it carries: itself, unless it is a copy."""
        return self._origins.get(document_id, document_id)

    def told_by(self, document_id: str, span: Span) -> tuple[str, ...]:
        """Meetings that the very sentence reports, sorted."""
        reports = self._reports[document_id]
        return tuple(sorted({one.meeting_id for one in reports if one.span.overlaps(span)}))

    def meetings_beside(self, document_id: str, span: Span) -> tuple[str, ...]:
        """Meetings that the sentence, else its paragraph reports, sorted."""
        at = self._paragraph(document_id, span)
        inside = {one.meeting_id for one in self._reports[document_id] if one.paragraph == at}
        return self.told_by(document_id, span) or tuple(sorted(inside))

    def meetings_at(self, document_id: str, span: Span) -> frozenset[str]:
        """Meetings that the sentence, else its paragraph, else the nearest paragraphs report."""
        told = self.told_by(document_id, span)
        if told:
            return frozenset(told)
        reports, at = self._reports[document_id], self._paragraph(document_id, span)
        for distance in range(_AROUND + 1):
            near = {one.meeting_id for one in reports if abs(one.paragraph - at) == distance}
            if near:
                return frozenset(near)
        return frozenset()

    def meetings_of(self, document_id: str) -> frozenset[str]:
        """All meetings that a document reports."""
        return frozenset(one.meeting_id for one in self._reports[document_id])

    def topics_at(self, document_id: str, span: Span) -> frozenset[str]:
        """Topics one of whose passages holds the place."""
        return frozenset(id_ for passage, id_ in self._topics[document_id] if passage.covers(span))

    def days_apart(self, left: str, right: str) -> timedelta | None:
        """The time between two documents; None where the date of one is not known."""
        dates = [self._documents[id_].published for id_ in (left, right)]
        days = [date.start for date in dates if date is not None and date.start is not None]
        return abs(days[0] - days[1]) if len(days) == 2 else None

    def _paragraph(self, document_id: str, span: Span) -> int:
        """The number of the block that holds the begin of `span`; -1 for none."""
        blocks: Sequence[Block] = self._documents[document_id].blocks
        for number, block in enumerate(blocks):
            if block.span.start <= span.start < block.span.end:
                return number
        return -1
