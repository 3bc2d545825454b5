"""How alike two accounts are, in a number and in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from dossier.dates.words import WEEKDAYS
from dossier.meetings.accounts import Account
from dossier.model import DateValue, Judgement, MeetingForm, Precision, Status

SAME_FROM = 0.5
"""Mean of date, participants, form and place from which two accounts are one meeting. A shared day
(1.0) and all participants of the shorter list (1.0) reach it with neither place nor form told; a
shared month (0.4) needs the same place as well."""
NEWS = timedelta(days=3)
"""News is told within three days. An account that gives no day of its own has that of its article,
so the meeting may be that much older, or, while it is planned, that much younger."""
ONE_NAME = 0.5
"""What it says that the only participant whom one report tells is one of several in the other."""
FEW = 3
"""Participants of talks that are held beside a gathering, at most."""
_GATHERINGS = (MeetingForm.SUMMIT, MeetingForm.SESSION)


@dataclass(frozen=True, slots=True)
class Feature:
    """What one side of two meetings says."""

    score: float
    """0 (nothing) to 1 (the same); below 0: certainly different."""
    words: str = ""


Names = Mapping[str, str]
"""Name of each entity, for the words."""
Rule = Callable[[Account, Account, Names], Feature]
_NOTHING = Feature(0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How alike two accounts are, and what that means."""

    judgement: Judgement
    likeness: float
    """0 to 1, whatever speaks against."""
    reason: str
    """Why they are one; where they are two, what speaks against it."""
    agreed: str
    """What they have in common."""
    is_close: bool
    """Whether one thing at most speaks against it, and it is not who took part."""


def compare(left: Account, right: Account, names: Names) -> Comparison:
    """Judge whether two accounts tell of one meeting. Symmetric.

    What is certainly different decides alone; otherwise the mean counts, and both the date and a
    participant have to speak for it.
    """
    alike = [rule(left, right, names) for rule in LIKENESSES]
    against = [
        feature
        for feature in (*alike, *(rule(left, right, names) for rule in DIFFERENCES))
        if feature.score < 0
    ]
    likeness = round(sum(max(0.0, feature.score) for feature in alike) / len(alike), 2)
    date, people = alike[:2]
    agreed = "; ".join(feature.words for feature in alike if feature.words and feature.score > 0)
    if against:
        judgement, reason = Judgement.DIFFERENT, "; ".join(one.words for one in against)
    elif date.score > 0 and people.score > 0 and likeness >= SAME_FROM:
        judgement, reason = Judgement.SAME, agreed
    else:
        judgement, reason = Judgement.UNSURE, _doubt(date, people)
    return Comparison(
        judgement=judgement,
        likeness=likeness,
        reason=reason,
        agreed=agreed,
        is_close=len(against) <= 1 and people.score >= 0,
    )


def _doubt(date: Feature, people: Feature) -> str:
    if not date.score:
        return "no date to compare"
    return people.words if not people.score else "too little in common"


# --- likenesses ------------------------------------------------------------------------
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
            return Feature(1.0, f"both on {_days(ours)}")
        inner, outer = sorted((ours, theirs), key=_length)
        score = 0.8 if _length(outer) < NEWS or _gathers(left) or _gathers(right) else 0.5
        return Feature(score, f"{_days(inner)} lies in {_days(outer)}")
    exact, vague = sorted((ours.iso or "", theirs.iso or ""), key=lambda iso: (-len(iso), iso))
    return Feature(0.4, f"{exact} fits {vague}")


def _days_apart(first: Account, second: Account, apart: timedelta) -> Feature:
    if apart <= timedelta(days=1) and not (first.dated and second.dated):
        return Feature(0.3, "a day apart, and one of them names no day")
    late = not second.dated and second.status is Status.HELD
    early = not first.dated and first.status is Status.PLANNED
    if apart <= NEWS and (late or early):
        return Feature(0.1, f"{apart.days} days apart, and one of them names no day")
    return Feature(-1.0, f"{_days(first.date)} is not {_days(second.date)}")


def _days(value: DateValue) -> str:
    single = value.precision is not Precision.DAY or value.end in (None, value.start)
    return value.iso or "" if single else f"{value.start} to {value.end}"


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
                return Feature(0.8, f"{day.isoformat()} is a {name}")
            return Feature(-1.0, f"{day.isoformat()} is no {name}")
    return _NOTHING


def _participants(left: Account, right: Account, names: Names) -> Feature:
    ours, theirs = left.participant_ids, right.participant_ids
    shared = ours & theirs
    if not shared:
        return Feature(-1.0, "nobody took part in both")
    words = f"{_listed(shared, names)} took part in both"
    fewer = min(len(ours), len(theirs))
    if len(shared) == fewer:
        return Feature(_of_the_shorter_list(left, right), words)
    if _is_open(left) and _is_open(right):
        told = len(shared) > 1 or (left.main and right.main) or _meet(left, right)
        return Feature(round(len(shared) / fewer, 2) if told else 0.0, words)
    if len(shared) > 1 and len(shared) / fewer > 0.5:
        return Feature(round(len(shared) / fewer, 2), words)
    more = left.named_ids - theirs, right.named_ids - ours
    if all(more):
        only = _listed(frozenset().union(*more), names)
        return Feature(-1.0, f"{only} took part in only one of them")
    return Feature(0.9 if len(shared) > 1 else 0.0, words)


def _of_the_shorter_list(left: Account, right: Account) -> float:
    """Where all whom one tells are told by the other: how much that says.

    One name in common says little: on one day people meet many. The place or the form must agree.
    """
    ours, theirs = left.participant_ids, right.participant_ids
    if ours == theirs and len(ours) > 1:
        return 1.0
    if min(len(ours), len(theirs)) > 1:
        return 0.9
    if _meet(left, right) or left.form is right.form:
        return 0.9 if ours == theirs else ONE_NAME
    return 0.0


def _meet(left: Account, right: Account) -> bool:
    """Whether both tell of one place."""
    return left.place is not None and right.place is not None and left.place.meets(right.place)


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
    if MeetingForm.VISIT in forms and not forms.isdisjoint(_GATHERINGS):
        return _NOTHING
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


# --- differences -----------------------------------------------------------------------
def _series(left: Account, right: Account, _: Names) -> Feature:
    if left.number and right.number and left.number != right.number:
        first, second = sorted((left.number, right.number))
        return Feature(-1.0, f"number {first} and number {second} of a series")
    return _NOTHING


def _bodies(left: Account, right: Account, _: Names) -> Feature:
    ours, theirs = left.body_id, right.body_id
    if ours and theirs:
        return _NOTHING if ours == theirs else Feature(-1.0, "two bodies met")
    for body, other in ((ours, right), (theirs, left)):
        if body and body not in other.participant_ids and not _is_open(other):
            return Feature(-1.0, "a body met at only one of them")
    return _NOTHING


def _beside(left: Account, right: Account, _: Names) -> Feature:
    """Talks of two at a summit of many are not the summit."""
    for small, large in ((left, right), (right, left)):
        if is_beside(small, large):
            return Feature(-1.0, "talks of a few, and a gathering of more")
    return _NOTHING


def _one_article(left: Account, right: Account, _: Names) -> Feature:
    if left.document_id == right.document_id:
        return Feature(-1.0, "one article tells them apart")
    return _NOTHING


DIFFERENCES: tuple[Rule, ...] = (_series, _bodies, _beside, _one_article)
"""What alone makes two of them, and never speaks for one."""


def is_beside(small: Account, large: Account) -> bool:
    """Whether the one is talks of a few by name, and the other a gathering of others as well."""
    few = 2 <= len(small.named_ids) <= FEW and small.form is MeetingForm.TALKS
    closed = few and not (small.main or small.body_id or small.group or small.number)
    return closed and _gathers(large) and bool(large.participant_ids - small.participant_ids)


def _gathers(account: Account) -> bool:
    return account.form in _GATHERINGS or account.group is not None


def _is_open(account: Account) -> bool:
    """A gathering, or what an article is about: it need not name all who took part."""
    return _gathers(account) or account.main or account.form is MeetingForm.CEREMONY
