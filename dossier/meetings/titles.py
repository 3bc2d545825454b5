"""A title that a reader understands: "Jens Stoltenberg visits Kyiv"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.model import Entity, Kind, MeetingForm

_NOUN = {
    MeetingForm.TALKS: "Talks",
    MeetingForm.CALL: "Call",
    MeetingForm.SUMMIT: "Summit",
    MeetingForm.SESSION: "Session",
    MeetingForm.PRESS_CONFERENCE: "Press conference",
    MeetingForm.CEREMONY: "Ceremony",
    MeetingForm.VISIT: "Visit",
}
SHOWN = 3
"""Participants named in a title; more are "and others"."""


def title_of(
    form: MeetingForm,
    participant_ids: Sequence[str],
    place_id: str | None,
    entities: Mapping[str, Entity],
) -> str:
    """The form, who, and where."""
    people = [entities[i] for i in participant_ids if i in entities]
    people.sort(
        key=lambda entity: (entity.kind is not Kind.PERSON, -len(entity.mentions), entity.id)
    )
    names = [entity.name for entity in people]
    place = "" if place_id is None or place_id not in entities else entities[place_id].name
    if form is MeetingForm.VISIT and place and len(names) == 1:
        return f"{names[0]} visits {place}"
    shown = names[:SHOWN] + (["others"] if len(names) > SHOWN else [])
    who = " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
    where = f" in {place}" if place else ""
    return f"{_NOUN[form]} of {who}{where}"
