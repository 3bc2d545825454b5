"""The sightings of one meeting in one article, while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.meetings.article import Article
from dossier.meetings.find import Sighting
from dossier.meetings.vocabulary import TermKind
from dossier.meetings.when import most_exact
from dossier.model import BlockKind, DateValue, MeetingForm, Precision, Status

GATHERINGS = (MeetingForm.SUMMIT, MeetingForm.SESSION, MeetingForm.CEREMONY)


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
    def date(self) -> DateValue | None:
        """Its own date, else the first that its surroundings lent it."""
        known = [day for day in self.days if day and day.precision is not Precision.UNKNOWN]
        return self.day or next(iter(known), None)

    def is_a_headline(self, article: Article) -> bool:
        """Whether only the article's headline has told of it so far."""
        blocks = {article.sentences[s.index].block.kind for s in self.sightings}
        return blocks == {BlockKind.TITLE}

    @property
    def status(self) -> Status:
        """As the article ends up telling it: called off beats held, held beats planned.

        A sighting that names nobody ("after the talks") says nothing of that, unless all do.
        """
        named = [sighting for sighting in self.sightings if sighting.people]
        found = {sighting.status for sighting in named or self.sightings}
        order = (Status.CANCELLED, Status.HELD, Status.PLANNED, Status.DENIED)
        return next(status for status in order if status in found)


def gathers(sighting: Sighting) -> bool:
    """Whether it is of a gathering, whose people an article names as it goes along."""
    form = sighting.trigger.form
    if form is MeetingForm.PRESS_CONFERENCE:
        return sighting.index == 0
    if sighting.trigger.kind in (TermKind.JOINTLY, TermKind.TOGETHER):
        return False
    few = len(sighting.people - {sighting.trigger.body_id}) < 2 or sighting.parties
    return form in GATHERINGS or (form is MeetingForm.TALKS and few)
