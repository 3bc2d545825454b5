"""Which sightings of one article are of one meeting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dossier.meetings.article import Article
from dossier.meetings.determiners import is_indefinite, points_back
from dossier.meetings.find import Sighting, find_sightings
from dossier.meetings.offices import Offices
from dossier.meetings.places import is_a_country, is_settlement
from dossier.meetings.vocabulary import TermKind
from dossier.meetings.when import fits, lent_date, most_exact
from dossier.model import DateValue, MeetingForm, Status

GATHERINGS = (MeetingForm.SUMMIT, MeetingForm.SESSION, MeetingForm.CEREMONY)
MANY_NAMES = {MeetingForm.SUMMIT, MeetingForm.SESSION, MeetingForm.TALKS}
"""Forms that one meeting may go by in turn: the talks, the conference, the plenary."""


@dataclass(slots=True)
class Draft:
    """Sightings of one meeting, while the article is read."""

    sightings: list[Sighting] = field(default_factory=list)
    days: list[DateValue | None] = field(default_factory=list)
    """The date of each sighting, lent ones included; None for one that points back."""

    @property
    def first(self) -> Sighting:
        """The sighting that told of the meeting first."""
        return self.sightings[0]

    @property
    def people(self) -> frozenset[str]:
        """Everybody whom a sighting says to take part."""
        return frozenset(p for sighting in self.sightings for p in sighting.people)

    @property
    def forms(self) -> frozenset[MeetingForm]:
        """Every form that it goes by."""
        return frozenset(sighting.trigger.form for sighting in self.sightings)

    @property
    def places(self) -> frozenset[str]:
        """Every place that a sighting gives."""
        return frozenset(s.place_id for s in self.sightings if s.place_id is not None)

    @property
    def bodies(self) -> frozenset[str]:
        """Every body that a sighting names as the one that meets."""
        return frozenset(s.trigger.body_id for s in self.sightings if s.trigger.body_id)

    @property
    def day(self) -> DateValue | None:
        """The most exact date that a sentence about it gives."""
        dates = [sighting.when for sighting in self.sightings if sighting.when]
        return most_exact(dates) if dates else None

    @property
    def status(self) -> Status:
        """As the article ends up telling it: called off beats held, held beats planned.

        A sighting that names nobody ("after the talks") says nothing of that, unless all do.
        """
        named = [sighting for sighting in self.sightings if sighting.people]
        found = {sighting.status for sighting in named or self.sightings}
        order = (Status.CANCELLED, Status.HELD, Status.PLANNED)
        return next(status for status in order if status in found)


def find_drafts(article: Article, offices: Offices) -> tuple[Draft, ...]:
    """Group the article's sightings by meeting, in the order in which it comes to them."""
    drafts: list[Draft] = []
    for sighting in find_sightings(article, offices):
        if sighting.trigger.kind is TermKind.TOGETHER and not sighting.people:
            continue
        day = _date_to_compare(article, sighting)
        draft = _fitting(article, drafts, sighting, day)
        if draft is None and _may_open(article, sighting, drafts):
            draft = Draft()
            drafts.append(draft)
        if draft is not None:
            draft.sightings.append(sighting)
            draft.days.append(day)
    return tuple(drafts)


def gathers(sighting: Sighting) -> bool:
    """Whether it is of a gathering, whose people an article names as it goes along."""
    form = sighting.trigger.form
    if form is MeetingForm.PRESS_CONFERENCE:
        return sighting.index == 0
    if sighting.trigger.kind in (TermKind.JOINTLY, TermKind.TOGETHER):
        return False
    return form in GATHERINGS or (form is MeetingForm.TALKS and len(sighting.people) < 2)


def _fitting(
    article: Article, drafts: Sequence[Draft], sighting: Sighting, day: DateValue | None
) -> Draft | None:
    """The last draft of the sighting's meeting; for one that names nobody, of its form first."""
    fitting = [d for d in reversed(drafts) if _is_one(article, d, sighting, day)]
    if not sighting.people and gathers(sighting):
        form = sighting.trigger.form
        fitting.sort(key=lambda draft: (not gathers(draft.first), form not in draft.forms))
    elif not sighting.people:
        fitting.sort(key=lambda draft: sighting.trigger.form not in draft.forms)
    if sighting.place_id is not None:
        fitting.sort(key=lambda draft: sighting.place_id not in draft.places)
    return next(iter(fitting), None)


def _may_open(article: Article, sighting: Sighting, drafts: Sequence[Draft]) -> bool:
    """Whether a sighting may tell of a meeting not told before.

    Nobody named: only a noun, first in its sentence, that points back to nothing.
    """
    trigger = sighting.trigger
    if len(sighting.people) >= 2 or trigger.body_id or trigger.number:
        return True
    if trigger.group and sighting.people and sighting.when and sighting.place_id:
        return True
    if trigger.form is MeetingForm.VISIT:
        return bool(sighting.people) and sighting.place_id is not None
    if trigger.kind is not TermKind.NOUN:
        return False
    if trigger.form is MeetingForm.PRESS_CONFERENCE:
        return gathers(sighting)
    noun = article.tokens[trigger.token]
    if noun.dep == "obj" and article.tokens[noun.head].lemma.casefold() == "have":
        return False  # "he had lunch": with nobody
    told = any(s.index == sighting.index for draft in drafts for s in draft.sightings)
    return not told and not (drafts and points_back(article, sighting))


def _date_to_compare(article: Article, sighting: Sighting) -> DateValue | None:
    """Its own date, or the one that its surroundings lend.

    None for a noun that points back: it has the date of what it points to.
    """
    if sighting.when is not None:
        return sighting.when
    return None if points_back(article, sighting) else lent_date(article, sighting.index)


def _is_one(article: Article, draft: Draft, sighting: Sighting, day: DateValue | None) -> bool:
    """Whether a sighting is of the draft's meeting: nothing against it, and somebody for it."""
    against = any(rule(article, draft, sighting) for rule in DIFFERENCES)
    return (
        not against
        and all(fits(told, day) for told in draft.days)
        and _shares_people(article, draft, sighting)
    )


def _another_size(_: Article, draft: Draft, sighting: Sighting) -> bool:
    """ "A meeting of three" is not the talks of two."""
    sizes = {s.trigger.size for s in draft.sightings if s.trigger.size} or {len(draft.people)}
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
    if sighting.place_id is None or not draft.places or sighting.place_id in draft.places:
        return journey and sighting.place_id is None and bool(draft.places)
    return not any(is_a_country(article, place) for place in {*draft.places, sighting.place_id})


def _another_status(_: Article, draft: Draft, sighting: Sighting) -> bool:
    """What these people will do and what those did are two meetings."""
    differs = sighting.status is not draft.first.status
    if sighting.trigger.kind is TermKind.JOURNEY and draft.first.trigger.kind is TermKind.TOGETHER:
        return differs
    return len(sighting.people) > 1 and differs and sighting.people != draft.people


Difference = Callable[[Article, Draft, Sighting], bool]
DIFFERENCES: tuple[Difference, ...] = (
    _another_size,
    _only_one_a_call,
    _another_number,
    _another_body,
    _another_town,
    _another_stop,
    _another_status,
)
"""Each is enough to make a sighting another meeting's; their order does not matter."""


def _shares_people(article: Article, draft: Draft, sighting: Sighting) -> bool:
    """Whether those named are the draft's, or nobody is named and the words fit."""
    people, form = sighting.people, sighting.trigger.form
    if form is MeetingForm.PRESS_CONFERENCE:
        return not people or bool(people & draft.people) or gathers(draft.first)
    if not people and is_indefinite(article, sighting):
        return False
    if len(people) < 2 and points_back(article, sighting):
        return not people or bool(people & draft.people) or form in draft.forms
    if not people or not draft.people:
        return form in draft.forms or {form, *draft.forms} <= MANY_NAMES
    return people <= draft.people or draft.people <= people


def in_a_town(article: Article, sighting: Sighting) -> bool:
    """Whether the sighting says "in" of a place that is no country."""
    return is_settlement(article, sighting.index, sighting.place_id)
