"""Reports of meetings that nobody held, with the truth about which tell of one.

Shaped as news is: a few people meet often and most seldom; the same two meet again in the same city
some weeks later; a summit has talks at its margins; several meetings fall on a day of a busy guest.
A report leaves people out, tells a building, a city, a country or no place, gives the day, only
the day of its article, the day of the week or the month, and calls the meeting by another form.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dossier.meetings.accounts import Account
from dossier.meetings.geography import Place
from dossier.model import DateValue, MeetingForm, Precision, Report, Span, Status

REPORTS_A_MEETING = 4
_DAYS_A_MEETING = 0.75
"""Days of the calendar for each meeting: the larger the collection, the longer its time."""
_PEOPLE_A_MEETING = 0.4
_FIRST_DAY = date(2000, 1, 1)
_TALKS = (MeetingForm.TALKS, MeetingForm.VISIT, MeetingForm.SUMMIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """What the articles tell, and the truth."""

    accounts: tuple[Account, ...]
    truth: tuple[int, ...]
    """The number of the meeting of each account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    day: date
    sites: tuple[Place, Place, Place]
    """A building, its city, its country."""
    form: MeetingForm
    people: tuple[str, ...]
    body: str | None = None
    number: int | None = None


def make_events(reports: int, seed: int = 1) -> Events:
    """Return `reports` accounts of about a quarter as many meetings, in no order."""
    chance = random.Random(seed)
    events = list(_events(reports // REPORTS_A_MEETING, chance))
    told = []
    for number in range(reports):
        event = number % len(events)
        told.append((_account(number, events[event], chance), event))
    chance.shuffle(told)
    return Events(
        accounts=tuple(account for account, _ in told), truth=tuple(event for _, event in told)
    )


def _events(count: int, chance: random.Random) -> Iterator[_Event]:
    """Yield meetings; a part of them follow others, on the same day or weeks later."""
    people = [f"people/{number:05}" for number in range(int(count * _PEOPLE_A_MEETING) + 8)]
    made: list[_Event] = []
    while len(made) < count:
        draw = chance.random()
        if made and draw < 0.15:
            event = _again(chance.choice(made[-50:]), chance)
        elif made and draw < 0.25:
            event = _same_day(made[-1], people, chance)
        elif draw < 0.35:
            event = _summit(len(made), people, chance)
        else:
            event = _talks(people, chance, _day(count, chance))
        made.append(event)
    yield from made


def _day(count: int, chance: random.Random) -> date:
    return _FIRST_DAY + timedelta(days=chance.randrange(int(count * _DAYS_A_MEETING) + 1))


def _someone(people: Sequence[str], chance: random.Random) -> str:
    """A few of the news, and many who are seldom in it."""
    return people[int(chance.random() ** 2 * len(people))]


def _cast(people: Sequence[str], size: int, chance: random.Random) -> tuple[str, ...]:
    found: list[str] = []
    while len(found) < size:
        one = _someone(people, chance)
        if one not in found:
            found.append(one)
    return tuple(found)


def _sites(chance: random.Random) -> tuple[Place, Place, Place]:
    city, site = chance.randrange(300), chance.randrange(3)
    country = Place(
        id=f"places/land-{city % 60}", name=f"Land {city % 60}", country=f"places/land-{city % 60}"
    )
    within = frozenset([country.id])
    town = Place(id=f"places/town-{city}", name=f"Town {city}", within=within, country=country.id)
    hall = Place(
        id=f"places/hall-{city}-{site}",
        name=f"Hall {city}-{site}",
        within=within | {town.id},
        country=country.id,
        is_site=True,
    )
    return hall, town, country


def _talks(people: Sequence[str], chance: random.Random, day: date) -> _Event:
    size = chance.choice((2, 2, 2, 3))
    form = chance.choice((MeetingForm.TALKS, MeetingForm.TALKS, MeetingForm.VISIT))
    return _Event(day=day, sites=_sites(chance), form=form, people=_cast(people, size, chance))


def _summit(number: int, people: Sequence[str], chance: random.Random) -> _Event:
    body = f"organisations/{number % 40:02}"
    return _Event(
        day=_day(number + 1, chance),
        sites=_sites(chance),
        form=MeetingForm.SUMMIT,
        people=(body, *_cast(people, chance.choice((4, 6, 8)), chance)),
        body=body,
        number=number // 40 + 2,
    )


def _again(event: _Event, chance: random.Random) -> _Event:
    """The same people in the same place, a week to a quarter of a year later."""
    later = event.day + timedelta(days=chance.randrange(7, 90))
    number = None if event.number is None else event.number + 1
    return _Event(
        day=later,
        sites=event.sites,
        form=event.form,
        people=event.people,
        body=event.body,
        number=number,
    )


def _same_day(event: _Event, people: Sequence[str], chance: random.Random) -> _Event:
    """The guest sees somebody else; or two who are at a summit talk at its margins."""
    if event.body is not None:
        pair = tuple(event.people[1:3])
        return _Event(day=event.day, sites=event.sites, form=MeetingForm.TALKS, people=pair)
    other = _cast([one for one in people if one not in event.people], 1, chance)
    return _Event(
        day=event.day,
        sites=event.sites,
        form=MeetingForm.TALKS,
        people=(event.people[0], *other),
    )


# --- a report --------------------------------------------------------------------------
def _account(number: int, event: _Event, chance: random.Random) -> Account:
    date_value, dated, status = _told_date(event.day, chance)
    site = chance.choice((*event.sites, event.sites[1], None))
    people = _told_people(event, chance)
    form = event.form
    if event.body is None and chance.random() < 0.2:
        form = chance.choice(_TALKS if len(event.people) == 2 else _TALKS[:2])
    if event.body is not None and chance.random() < 0.2:
        form = MeetingForm.SESSION
    report = Report(
        document_id=f"articles/{number:06}",
        span=Span(0, 9),
        form=form,
        status=status,
        date=date_value,
        place_id=site.id if site else None,
        participant_ids=tuple(sorted(people)),
    )
    return Account(
        document_id=report.document_id,
        form=form,
        status=status,
        date=date_value,
        main=False,
        dated=dated,
        place=site,
        placed=site is not None,
        town=site if site is not None and not site.is_site else None,
        participant_ids=people,
        named_ids=people,
        body_id=event.body if event.body in people else None,
        group=None,
        number=event.number if chance.random() < 0.4 else None,
        aside=False,
        reports=(report,),
        words="met",
    )


def _told_people(event: _Event, chance: random.Random) -> frozenset[str]:
    """Two tell of both; of more one in five reports leaves somebody out; a body is always told."""
    people = list(event.people)
    while len(people) > 2 and chance.random() < 0.2:
        people.remove(chance.choice([one for one in people if one != event.body]))
    return frozenset(people)


def _told_date(day: date, chance: random.Random) -> tuple[DateValue, bool, Status]:
    """The date, whether a sentence gives it, and whether the report is a preview."""
    draw = chance.random()
    if draw < 0.70:
        return _exact(day), True, Status.HELD
    if draw < 0.80:
        return _exact(day), True, Status.PLANNED
    if draw < 0.95:
        return _exact(day + timedelta(days=chance.choice((0, 0, 1)))), False, Status.HELD
    if draw < 0.97:
        weekday = DateValue(precision=Precision.WEEKDAY, weekday=day.weekday(), basis="told")
        return weekday, True, Status.HELD
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    month = DateValue(start=first, end=last, precision=Precision.MONTH, basis="told")
    return month, True, Status.PLANNED


def _exact(day: date) -> DateValue:
    return DateValue(start=day, end=day, precision=Precision.DAY, basis="told")
