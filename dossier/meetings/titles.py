"""A title that a reader understands: "Ana Costa visits Oslo"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dossier.model import Entity, Kind, MeetingForm, Report

_NOUN = {
    MeetingForm.VISIT: "Meeting",
    MeetingForm.TALKS: "Talks",
    MeetingForm.CALL: "Call",
    MeetingForm.SUMMIT: "Summit",
    MeetingForm.SESSION: "Session",
    MeetingForm.PRESS_CONFERENCE: "Press conference",
    MeetingForm.CEREMONY: "Ceremony",
}
SHOWN = 3
"""People named in a title; where there are more, two and "others"."""


def title_of(
    form: MeetingForm,
    body_id: str | None,
    group: str | None,
    place_id: str | None,
    participants: Sequence[str],
    reports: Sequence[Report],
    entities: Mapping[str, Entity],
) -> str:
    """Who, what and where: "NATO summit in Vilnius", "Talks of X and Y in Z"."""
    place = entities[place_id].name if place_id is not None and place_id in entities else ""
    where = f" in {place}" if place else ""
    body = entities[body_id].name if body_id is not None and body_id in entities else ""
    if group is not None:
        noun = "Summit" if form is MeetingForm.SUMMIT else "Meeting"
        return f"{noun} of {' '.join(filter(None, (body, group)))}{where}"
    if body:
        noun = "meeting" if form is MeetingForm.TALKS else _NOUN[form].lower()
        # "board of the Lenne Union": a name may begin with a common word, a title not so.
        opening = body.split(" ", 1)[0]
        body = opening.capitalize() + body[len(opening) :] if opening.islower() else body
        return f"{body} {noun}{where}"
    people = _people(participants, reports, entities)
    if form is MeetingForm.VISIT and place and people:
        visitor = _visitor(reports, people)
        if visitor is not None:
            return f"{entities[visitor].name} visits {place}"
    names = [entities[person].name for person in people]
    if len(names) > SHOWN:
        names = [*names[: SHOWN - 1], "others"]
    who = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
    return f"{_NOUN[form]} of {who}{where}" if who else f"{_NOUN[form]}{where}"


def _people(
    participants: Sequence[str], reports: Sequence[Report], entities: Mapping[str, Entity]
) -> list[str]:
    """Participants, people before bodies, those told most often first."""
    told = Counter(p for report in reports for p in report.participant_ids)
    return sorted(
        (p for p in participants if p in entities),
        key=lambda p: (
            entities[p].kind is not Kind.PERSON,
            -told[p],
            -len(entities[p].mentions),
            p,
        ),
    )


def _visitor(reports: Sequence[Report], people: Sequence[str]) -> str | None:
    """Who came: whom a report of a visit names alone; None where guest and host look alike."""
    alone = Counter(
        report.participant_ids[0]
        for report in reports
        if report.form is MeetingForm.VISIT and len(report.participant_ids) == 1
    )
    return min(alone, key=lambda p: (-alone[p], people.index(p))) if alone else None
