"""How alike two accounts are in date, participants, form and place, in numbers and in words."""

from __future__ import annotations

from datetime import timedelta

from dossier.dates import date_in_words
from dossier.dates.words import WEEKDAYS, day_in_words
from dossier.meetings.accounts import Account
from dossier.meetings.features import (
    FEW,
    GATHERINGS,
    NOTHING,
    Feature,
    Names,
    Rule,
    gathers,
    is_open,
    meet,
)
from dossier.meetings.when import fits
from dossier.model import DateValue, MeetingForm, Precision, Status

NEWS = timedelta(days=3)
"""News is told within three days. An account that gives no day of its own has that of its article,
so the meeting may be that much older, or, while it is planned, that much younger."""
NO_NAME = 0.3
"""What a gathering says for another of one day and place where no report names the same people."""
OWN_BODY = 0.8
"""What it says that one body meets in both: each names others of those who were there."""
ONE_NAME = 0.5
"""What it says that the only participant whom one report tells is one of several in the other."""


def _dates(left: Account, right: Account, _: Names) -> Feature:
    ours, theirs = left.date, right.date
    if ours.start is None or theirs.start is None:
        return _weekdays(ours, theirs)
    first, second = (left, right) if ours.start <= theirs.start else (right, left)
    apart = (second.date.start or ours.start) - (first.date.end or ours.start)
    if apart > timedelta(0):
        return _days_apart(first, second, apart)
    if ours.precision is theirs.precision is Precision.DAY:
        if (ours.start, ours.end) == (theirs.start, theirs.end):
            return Feature(1.0, f"both on {date_in_words(ours)}")
        inner, outer = sorted((ours, theirs), key=_length)
        score = 0.8 if _length(outer) < NEWS or gathers(left) or gathers(right) else 0.5
        return Feature(score, f"{date_in_words(inner)} lies in {date_in_words(outer)}")
    exact, vague = sorted((ours, theirs), key=lambda one: (-len(one.iso or ""), one.iso or ""))
    return Feature(0.4, f"{date_in_words(exact)} fits {date_in_words(vague)}")


def _days_apart(first: Account, second: Account, apart: timedelta) -> Feature:
    if apart <= timedelta(days=1) and not (first.dated and second.dated):
        return Feature(0.3, "a day apart, and one of them names no day")
    late = not second.dated and second.status is Status.HELD
    early = not first.dated and first.status is Status.PLANNED
    if apart <= NEWS and (late or early):
        return Feature(0.1, f"{apart.days} days apart, and one of them names no day")
    return Feature(-1.0, f"{date_in_words(first.date)} is not {date_in_words(second.date)}")


def _length(value: DateValue) -> timedelta:
    return (value.end or value.start) - value.start if value.start else timedelta(0)


def _weekdays(ours: DateValue, theirs: DateValue) -> Feature:
    """Where one of the two knows at most the day of the week."""
    if ours.weekday is not None and theirs.weekday is not None:
        if ours.weekday == theirs.weekday:
            return Feature(0.5, f"both on a {WEEKDAYS[ours.weekday]}")
        return Feature(-1.0, "on different days of the week")
    for day, weekday in ((ours.start, theirs.weekday), (theirs.start, ours.weekday)):
        if day is not None and weekday is not None:
            name = WEEKDAYS[weekday]
            if day.weekday() == weekday:
                return Feature(0.8, f"{day_in_words(day)} fits a {name}")
            return Feature(-1.0, f"{day_in_words(day)} is no {name}")
    return NOTHING


def _participants(left: Account, right: Account, names: Names) -> Feature:
    ours, theirs = left.participant_ids, right.participant_ids
    shared = ours & theirs
    if not shared:
        if _may_be_one_gathering(left, right):
            return Feature(NO_NAME, "gatherings of one day and place, told with other people")
        return Feature(-1.0, "nobody took part in both")
    words = f"{_listed(shared, names)} took part in both"
    fewer = min(len(ours), len(theirs))
    if len(shared) == fewer:
        return Feature(_of_the_shorter_list(left, right), words)
    if left.body_id in shared and left.body_id == right.body_id:
        return Feature(OWN_BODY, words)
    if is_open(left) and is_open(right):
        told = len(shared) > 1 or (left.main and right.main) or meet(left, right)
        return Feature(round(len(shared) / fewer, 2) if told else 0.0, words)
    if len(shared) > 1 and len(shared) / fewer > 0.5:
        return Feature(round(len(shared) / fewer, 2), words)
    more = left.named_ids - theirs, right.named_ids - ours
    if all(more):
        only = _listed(frozenset().union(*more), names)
        return Feature(-1.0, f"{only} took part in only one of them")
    return Feature(0.9 if len(shared) > 1 else 0.0, words)


def _may_be_one_gathering(left: Account, right: Account) -> bool:
    """Whether both are told as one sort of gathering, on one day and in one place.

    Sessions of boards and courts are many in a city on any day: both articles must be about it.
    """
    if left.form is not right.form or not (gathers(left) and gathers(right)):
        return False
    is_rare = left.form is MeetingForm.SUMMIT or (left.main and right.main)
    return is_rare and meet(left, right) and fits(left.date, right.date)


def _of_the_shorter_list(left: Account, right: Account) -> float:
    """Where all whom one tells are told by the other: how much that says.

    One name in common says little: on one day people meet many. The place or the form must agree.
    """
    ours, theirs = left.participant_ids, right.participant_ids
    if ours == theirs and len(ours) > 1:
        return 1.0
    if min(len(ours), len(theirs)) > 1:
        return 0.9
    if meet(left, right) or left.form is right.form:
        return 0.9 if ours == theirs else ONE_NAME
    return 0.0


def _listed(ids: frozenset[str], names: Names) -> str:
    if len(ids) > FEW:
        return f"{len(ids)} people and bodies"
    *first, last = sorted(names.get(id_, id_) for id_ in ids)
    return f"{', '.join(first)} and {last}" if first else last


def _forms(left: Account, right: Account, _: Names) -> Feature:
    forms = {left.form, right.form}
    if len(forms) == 1:
        return Feature(1.0, f"both told as {left.form.value}")
    if MeetingForm.CALL in forms:
        return Feature(-1.0, "only one was a call")
    if MeetingForm.VISIT in forms and not forms.isdisjoint(GATHERINGS):
        return NOTHING
    return Feature(0.5)


def _places(left: Account, right: Account, _: Names) -> Feature:
    ours, theirs = left.place, right.place
    if ours is None or theirs is None:
        return Feature(0.3)
    if ours.id == theirs.id:
        return Feature(1.0, f"both in {ours.name}")
    if ours.meets(theirs):
        inner, outer = (ours, theirs) if theirs.id in ours.within else (theirs, ours)
        return Feature(0.9, f"{inner.name} is in {outer.name}")
    if left.placed and right.placed and ours.is_apart_from(theirs):
        return Feature(-1.0, f"{_either(ours.name, theirs.name)} are in different countries")
    here, there = left.town, right.town
    if here and there and not (here.meets(there) or here.is_site or there.is_site):
        return Feature(-1.0, f"{_either(here.name, there.name)} are two towns")
    return Feature(0.2)


def _either(*words: str) -> str:
    return " and ".join(sorted(words))


LIKENESSES: tuple[Rule, ...] = (_dates, _participants, _forms, _places)
"""Each counts alike. Date and participants come first: without them nothing is one."""
