"""What the program was unsure of in meetings: which reports are one, and when it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.explain import decisions
from dossier.explain.contexts import Places
from dossier.explain.doubts import CONTEXTS, Decision, Doubt, DoubtKind, Side
from dossier.explain.meetings import MeetingNames
from dossier.model import Dossier, Evidence, Judgement, Meeting, Report
from dossier.text import digest

WEAK = 0.6
"""A join below it rests on half of what can be compared: the day of an article for a day that
nobody tells, one participant, another form. Reports that agree in day and people score more."""


def meeting_doubts(dossier: Dossier) -> Iterator[Doubt]:
    """Yield pairs nearly joined, the likeliest first; joins on little, the weakest first; and
    meetings without a day.
    """
    lister = _Lister(dossier)
    yield from lister.apart()
    yield from lister.joined()
    yield from lister.undated()


class _Lister:
    def __init__(self, dossier: Dossier) -> None:
        self._dossier, self._places = dossier, Places(dossier)
        self._names = MeetingNames(dossier)
        self._meetings = {meeting.id: meeting for meeting in dossier.meetings}

    def apart(self) -> Iterator[Doubt]:
        """Yield the pairs in doubt; what a rule or the editor plainly parts is none."""
        for near in self._dossier.near_meetings:
            evidence = near.evidence
            if evidence.by_editor or evidence.judgement is not Judgement.UNSURE:
                continue
            sides = [self._meetings[near.left_id], self._meetings[near.right_id]]
            files = self._places.files(evidence.documents)
            yield self._pair(
                DoubtKind.MEETINGS_APART,
                tuple(self._side(meeting, meeting.reports) for meeting in sides),
                [self._names.of(meeting.id, files) for meeting in sides],
                evidence,
            )

    def joined(self) -> Iterator[Doubt]:
        """Yield the reports of two articles that were joined on little."""
        weak = [
            (evidence.score, meeting.id, evidence)
            for meeting in self._dossier.meetings
            for evidence in meeting.evidence
            if evidence.score < WEAK and not evidence.by_editor and len(evidence.documents) == 2
        ]
        for _, id_, evidence in sorted(weak, key=lambda one: (one[0], one[1], one[2].documents)):
            meeting = self._meetings[id_]
            told = [
                [report for report in meeting.reports if report.document_id == document_id]
                for document_id in evidence.documents
            ]
            yield self._pair(
                DoubtKind.MEETINGS_JOINED,
                tuple(self._side(meeting, reports) for reports in told),
                [self._names.of(id_, [self._places.file(d)]) for d in evidence.documents],
                evidence,
            )

    def undated(self) -> Iterator[Doubt]:
        """Yield the meetings of which no report tells the day, in the order of the dossier."""
        for meeting in self._dossier.meetings:
            if meeting.date.start is None:
                name = self._names.of(meeting.id)
                how = f"; '{name}' under 'meetings: date:' can give it" if name else ""
                yield Doubt(
                    id=digest("|".join((DoubtKind.UNDATED, name or meeting.id))),
                    kind=DoubtKind.UNDATED,
                    sides=(self._side(meeting, meeting.reports),),
                    score=None,
                    reason=f"no report tells the day{how}",
                    candidates=(),
                    decisions=(),
                )

    def _pair(
        self,
        kind: DoubtKind,
        sides: tuple[Side, ...],
        names: Sequence[str | None],
        evidence: Evidence,
    ) -> Doubt:
        known = [name for name in names if name is not None]
        choices: tuple[Decision, ...] = ()
        if len(set(known)) == 2:
            one = decisions.one_meeting("If they are one meeting", *known)
            two = decisions.two_meetings("If they are two", *known)
            choices = (one, two) if kind is DoubtKind.MEETINGS_APART else (two, one)
        return Doubt(
            id=digest("|".join((kind, *sorted(known), *(side.name for side in sides)))),
            kind=kind,
            sides=sides,
            score=evidence.score,
            reason=evidence.reason,
            candidates=(),
            decisions=choices,
        )

    def _side(self, meeting: Meeting, reports: Iterable[Report]) -> Side:
        told = [self._places.of_report(report.document_id, report.span) for report in reports]
        return Side(
            name=meeting.title,
            page_id=meeting.id,
            mentions=len(told),
            contexts=tuple(told[:CONTEXTS]),
        )
