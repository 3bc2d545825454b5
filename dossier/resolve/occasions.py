"""On which occasion something was said: a meeting at which the speaker was, told right there."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.model import (
    Document,
    Meeting,
    Report,
    Resolution,
    Span,
    Statement,
    StatementKind,
    Status,
)

_HERE = "the paragraph of these words reports the meeting, and the speaker was there"
_BEFORE = "the paragraph before these words reports the meeting, and the speaker was there"
Told = tuple[Report, Meeting]


def with_occasions(
    resolution: Resolution, documents: Sequence[Document], meetings: Sequence[Meeting]
) -> Resolution:
    """Return the resolution with each statement's meeting, where the text gives it.

    That is the meeting with the speaker that the statement's own paragraph reports, the nearest
    one first; else the one that the paragraph before reports, if the own reports none. A meeting
    that is only planned is no occasion yet, nor is one that the words themselves tell of.
    """
    told: defaultdict[str, list[Told]] = defaultdict(list)
    for meeting in meetings:
        for report in meeting.reports:
            told[report.document_id].append((report, meeting))
    starts = {one.id: [block.span.start for block in one.blocks] for one in documents}
    return replace(
        resolution,
        statements=tuple(
            _with_occasion(one, told.get(one.document_id, ()), starts[one.document_id])
            for one in resolution.statements
        ),
    )


def _with_occasion(statement: Statement, told: Sequence[Told], starts: Sequence[int]) -> Statement:
    paragraph = _paragraph(starts, statement.span)
    by_paragraph: Mapping[int, list[Told]] = {
        place: [one for one in told if _paragraph(starts, one[0].span) == place]
        for place in (paragraph - 1, paragraph)
    }
    here, before = by_paragraph[paragraph], by_paragraph[paragraph - 1]
    for basis, near in ((_HERE, here), (_BEFORE, before if not here else [])):
        fitting = [one for one in near if _fits(statement, *one)]
        if fitting:
            _, meeting = min(
                fitting, key=lambda one: (_gap(statement.span, one[0].span), one[1].id)
            )
            return replace(statement, meeting_id=meeting.id, meeting_basis=basis)
    return statement


def _paragraph(starts: Sequence[int], span: Span) -> int:
    return bisect_right(starts, span.start) - 1


def _fits(statement: Statement, report: Report, meeting: Meeting) -> bool:
    """Whether the speaker was at a meeting, and the report is not in the words themselves."""
    is_there = statement.speaker_id is not None and statement.speaker_id in meeting.participant_ids
    is_told = statement.kind is StatementKind.INDIRECT and report.span.overlaps(statement.span)
    was_held = Status.HELD in (meeting.status, report.status)
    return is_there and was_held and not is_told and not statement.span.covers(report.span)


def _gap(left: Span, right: Span) -> int:
    """Characters between two stretches; 0 where they touch."""
    return max(left.start - right.end, right.start - left.end, 0)
