"""A question -> why these names are one, why these reports are one meeting, why this date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dossier.dates import date_in_words
from dossier.explain.contexts import Places
from dossier.explain.lookup import entity_keys, key_of, left_out_keys, meeting_keys, unknown
from dossier.explain.reasons import reasons
from dossier.explain.values import (
    Answer,
    EntityStory,
    Fate,
    LeftOutStory,
    MeetingStory,
    ReportStory,
)
from dossier.model import DateValue, Dossier, Entity, LeftOut, Meeting, Report, Resolution


def explain(dossier: Dossier, question: str) -> Answer:
    """Tell everything behind a name, an alias or the id of a page.

    Case and accents play no part; what has several meanings gets them all. Raises ConfigError,
    with what may have been meant, when it has none.
    """
    places, key = Places(dossier), key_of(question)
    entities = [one for one in dossier.resolution.entities if key in entity_keys(one)]
    meetings = [one for one in dossier.meetings if key in meeting_keys(one)]
    left_out = [
        (fate, one) for fate, one in every_left_out(dossier.resolution) if key in left_out_keys(one)
    ]
    if not key or not (entities or meetings or left_out):
        raise unknown(question, dossier)
    names = {one.id: one.name for one in dossier.resolution.entities}
    return Answer(
        entities=tuple(_entity(one, dossier, places) for one in entities),
        meetings=tuple(_meeting(one, names, places) for one in meetings),
        left_out=left_out_stories(left_out, places),
    )


def _entity(entity: Entity, dossier: Dossier, places: Places) -> EntityStory:
    own, resolution = frozenset(entity.mentions), dossier.resolution
    concerned = [m for m in dossier.meetings if entity.id in (*m.participant_ids, m.place_id)]
    left_open = every_left_out(resolution)
    open_ = [(fate, one) for fate, one in left_open if entity.name in one.candidates]
    return EntityStory(
        id=entity.id,
        kind=entity.kind,
        name=entity.name,
        spellings=tuple((alias.surface, alias.count) for alias in entity.aliases),
        mentions=places.all(entity.mentions),
        descriptions=places.all(entity.descriptions),
        merges=reasons(entity.evidence, places),
        apart=reasons(
            (one for one in resolution.unsure if not own.isdisjoint(one.mentions)), places
        ),
        open=left_out_stories(open_, places),
        meetings=tuple((meeting.id, meeting.title) for meeting in concerned),
    )


def every_left_out(resolution: Resolution) -> Iterator[tuple[Fate, LeftOut]]:
    """All mentions without a page, each with what became of it."""
    yield from ((Fate.UNRESOLVED, one) for one in resolution.unresolved)
    yield from ((Fate.REJECTED, one) for one in resolution.rejected)
    yield from ((Fate.HIDDEN, one) for one in resolution.hidden)
    yield from ((Fate.UNDESCRIBED, one) for one in resolution.undescribed)


def left_out_stories(
    found: Iterable[tuple[Fate, LeftOut]], places: Places
) -> tuple[LeftOutStory, ...]:
    """Group mentions of one name that are left out for one reason."""
    groups: defaultdict[tuple[str, Fate, str, tuple[str, ...]], list[LeftOut]] = defaultdict(list)
    for fate, one in found:
        groups[one.name, fate, one.reason, one.candidates].append(one)
    return tuple(
        LeftOutStory(
            name=name,
            fate=fate,
            reason=reason,
            candidates=candidates,
            mentions=places.all(one.mention for one in groups[name, fate, reason, candidates]),
        )
        for name, fate, reason, candidates in sorted(groups)
    )


def _meeting(meeting: Meeting, names: dict[str, str], places: Places) -> MeetingStory:
    reports = sorted(
        meeting.reports, key=lambda one: (places.file(one.document_id), one.span, one.form)
    )
    return MeetingStory(
        id=meeting.id,
        title=meeting.title,
        form=meeting.form,
        status=meeting.status,
        date=_in_words(meeting.date),
        basis=meeting.date.basis,
        place=names.get(meeting.place_id or ""),
        participants=tuple(names[id_] for id_ in meeting.participant_ids if id_ in names),
        reports=tuple(_report(report, places) for report in reports),
        merges=reasons(meeting.evidence, places),
    )


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
