"""Who or what a page is about, in a few words: for search and for previews."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Entity, Meeting, Status, Topic
from dossier.site.collection import Collection
from dossier.site.plan.offices import offices_of
from dossier.site.words import STATUS_WORDS, day_or_undated, listed
from dossier.text import count, cut

SHOWN_ROLES = 2
"""Roles that fit two lines of a preview; the page has them all."""
SHOWN_PEOPLE = 3
SHOWN_TERMS = 6
"""The same of those who took part in a meeting, and of the words of a topic."""


def about_entity(entity: Entity) -> str:
    """Its roles, the editor's first, then those of most articles: 'prime minister; party leader'.

    Empty where nobody tells any.
    """
    return "; ".join(office.title for office in offices_of(entity)[:SHOWN_ROLES])


def about_meeting(collection: Collection, meeting: Meeting) -> str:
    """Its day, its place and who took part: '20 April 2023, Kyiv, with A and B'."""
    place = collection.entities.get(meeting.place_id or "")
    known = [
        collection.entities[id_] for id_ in meeting.participant_ids if id_ in collection.entities
    ]
    people = sorted(known, key=lambda entity: collection.weights[entity.id])
    parts = (
        "" if meeting.status is Status.HELD else STATUS_WORDS[meeting.status].capitalize(),
        day_or_undated(meeting.date),
        "" if place is None else place.name,
        "with " + _some([one.name for one in people], SHOWN_PEOPLE) if people else "",
    )
    return ", ".join(filter(None, parts))


def about_topic(topic: Topic) -> str:
    """The words that make it up."""
    return ", ".join(topic.terms[:SHOWN_TERMS])


def _some(items: Sequence[str], limit: int) -> str:
    """'a, b and 3 others'."""
    shown, more = cut(items, limit)
    return listed([*shown, count(more, "other")] if more else shown)
