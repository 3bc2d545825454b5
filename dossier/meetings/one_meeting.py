"""Whether a sighting is of the meeting that a draft collects: what is against it, what for it."""

from __future__ import annotations

from collections.abc import Callable

from dossier.meetings.article import Article
from dossier.meetings.determiners import is_indefinite, points_back
from dossier.meetings.draft import Draft, gathers
from dossier.meetings.find import Sighting
from dossier.meetings.groups import are_sitters
from dossier.meetings.places import is_a_country, is_settlement
from dossier.meetings.vocabulary import SITTINGS, TermKind, words_of
from dossier.meetings.when import fits
from dossier.model import DateValue, MeetingForm, Precision, Status

AGAIN = 20
"""Characters after a trigger in which "again" says that it is another time."""
MANY_NAMES = {MeetingForm.SUMMIT, MeetingForm.SESSION, MeetingForm.TALKS}
"""Forms that one meeting may go by in turn: the talks, the conference, the plenary."""


def is_one(article: Article, draft: Draft, sighting: Sighting, day: DateValue | None) -> bool:
    """Whether a sighting is of the draft's meeting: nothing against it, and somebody for it."""
    against = any(rule(article, draft, sighting) for rule in DIFFERENCES)
    return (
        not against
        and all(fits(told, day) for told in _whole_time(draft))
        and _shares_people(article, draft, sighting)
    )


def _whole_time(draft: Draft) -> list[DateValue | None]:
    """The days of a draft; of one that lasts several, that it lasts from the first to the last."""
    several = [
        day
        for day in draft.days
        if day is not None and day.precision is Precision.DAY and day.start != day.end
    ]
    return [*several] or draft.days


def _another_size(article: Article, draft: Draft, sighting: Sighting) -> bool:
    """ "A meeting of three" is not the talks of two; but a headline need not name all three."""
    sizes = {s.trigger.size for s in draft.sightings if s.trigger.size} or {len(draft.people)}
    if draft.is_a_headline(article):
        return False
    return sighting.trigger.size is not None and sighting.trigger.size not in sizes


def _only_one_a_call(_: Article, draft: Draft, sighting: Sighting) -> bool:
    return (sighting.trigger.form is MeetingForm.CALL) != (MeetingForm.CALL in draft.forms)


def _another_number(_: Article, draft: Draft, sighting: Sighting) -> bool:
    """ "The 18th round" is not the 17th."""
    numbers = {s.trigger.number for s in (draft.first, sighting) if s.trigger.number}
    return len(numbers) == 2


def _another_body(_: Article, draft: Draft, sighting: Sighting) -> bool:
    body = sighting.trigger.body_id
    if body is None or body in draft.bodies | draft.people:
        return False
    return bool(draft.bodies) or len(draft.people) > 1


def _another_group(_: Article, draft: Draft, sighting: Sighting) -> bool:
    """ "X received Y. At a meeting of the council, Y said": those who sit are not the two."""
    sit = are_sitters(sighting.trigger.group)
    met = draft.first.trigger.kind is TermKind.TOGETHER and len(draft.people) > 1
    return met and sit and draft.first.trigger.group is None and not draft.bodies


def _another_town(article: Article, draft: Draft, sighting: Sighting) -> bool:
    if not in_a_town(article, sighting):
        return False
    towns = {s.place_id for s in draft.sightings if in_a_town(article, s)}
    return bool(towns) and sighting.place_id not in towns


def _another_stop(article: Article, draft: Draft, sighting: Sighting) -> bool:
    """A journey elsewhere, or people who meet one that was somewhere else alone.

    A country is where its towns are.
    """
    journey = sighting.trigger.kind is TermKind.JOURNEY
    if not journey and not (len(sighting.people) > 1 and len(draft.people) < 2):
        return False
    met = draft.first.trigger.kind in (TermKind.TOGETHER, *SITTINGS) and len(draft.people) > 1
    if journey and met and not draft.places:
        return True  # "X met Y. X flew on to Z."
    if sighting.place_id is None or not draft.places or sighting.place_id in draft.places:
        return journey and sighting.place_id is None and bool(draft.places)
    if not journey and not in_a_town(article, sighting):
        return False  # a hall, a lawn: it may stand in the town
    return not any(is_a_country(article, place) for place in {*draft.places, sighting.place_id})


def _comes_again(article: Article, draft: Draft, sighting: Sighting) -> bool:
    """ "They meet again on Monday", "the next summit", "a dinner will follow": it was not held."""
    if sighting.status is draft.first.status:
        return False
    text, start = article.document.text, sighting.trigger.span.end
    again = "again" in words_of(text[start : start + AGAIN])[:2]
    return again or is_indefinite(article, sighting)


def _called_off(_: Article, draft: Draft, sighting: Sighting) -> bool:
    """What was called off is not what the article says was held: it was an earlier plan."""
    return {sighting.status, draft.first.status} == {Status.CANCELLED, Status.HELD}


def _two_at_a_gathering(_: Article, draft: Draft, sighting: Sighting) -> bool:
    """ "The summit ended. X met Y": their talks are not the summit."""
    gathering = draft.forms <= {MeetingForm.SUMMIT, MeetingForm.SESSION}
    verb = sighting.trigger.kind in (TermKind.TOGETHER, TermKind.JOINTLY)
    return gathering and verb and len(sighting.people) > 1 and not sighting.trigger.body_id


def _another_status(_: Article, draft: Draft, sighting: Sighting) -> bool:
    """What these people will do and what those did are two meetings."""
    differs = sighting.status is not draft.first.status
    if sighting.trigger.kind is TermKind.JOURNEY and draft.first.trigger.kind is TermKind.TOGETHER:
        return differs
    ahead = sighting.status is Status.PLANNED and sighting.when is not None
    if ahead and draft.first.status is Status.HELD and draft.day is None:
        return True
    return len(sighting.people) > 1 and differs and sighting.people != draft.people


Difference = Callable[[Article, Draft, Sighting], bool]
DIFFERENCES: tuple[Difference, ...] = (
    _another_size,
    _only_one_a_call,
    _another_number,
    _another_body,
    _another_group,
    _another_town,
    _another_stop,
    _comes_again,
    _called_off,
    _two_at_a_gathering,
    _another_status,
)
"""Each is enough to make a sighting another meeting's; their order does not matter."""


def _shares_people(article: Article, draft: Draft, sighting: Sighting) -> bool:
    """Whether those named are the draft's, or nobody is named and the words fit."""
    people, form = sighting.people - {sighting.trigger.body_id}, sighting.trigger.form
    if form is MeetingForm.PRESS_CONFERENCE:
        return not people or bool(people & draft.people) or gathers(draft.first)
    if _is_the_bodys(draft, sighting):
        return True
    bodies = draft.bodies & {sighting.trigger.body_id}
    if not people and not bodies and is_indefinite(article, sighting):
        return False
    known = sighting.trigger.body_id in (None, *draft.bodies)
    if len(people) < 2 and known and points_back(article, sighting):
        return not people or bool(people & draft.people) or form in draft.forms
    if not people or not draft.people:
        return form in draft.forms or {form, *draft.forms} <= MANY_NAMES
    return people <= draft.people or draft.people <= sighting.people


def _is_the_bodys(draft: Draft, sighting: Sighting) -> bool:
    """ "A special meeting of the leaders", then "at the council": the body is named once."""
    sessions = {MeetingForm.SUMMIT, MeetingForm.SESSION}
    gatherings = draft.forms | {sighting.trigger.form} <= sessions
    return gatherings and bool(draft.bodies) != (sighting.trigger.body_id is not None)


def in_a_town(article: Article, sighting: Sighting) -> bool:
    """Whether the sighting says "in" of a place that is no country."""
    return is_settlement(article, sighting.index, sighting.place_id)
