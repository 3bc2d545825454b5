"""How alike two accounts are, in a number and in words."""

from __future__ import annotations

from datetime import timedelta

from dossier.dates.words import WEEKDAYS
from dossier.meetings.accounts import Account
from dossier.model import DateValue, Evidence, Judgement, MeetingForm, Precision

SAME_FROM = 0.5
"""Mean of the features from which two accounts are one meeting. A shared day (1.0) and all
participants of the shorter list (1.0) reach it with neither place nor form told; a shared month
(0.4) needs the same place as well."""
LENT = timedelta(days=1)
"""An account without a date of its own may be a day off: papers print the day after."""
DIFFERENT = -1.0
_GATHERINGS = (MeetingForm.SUMMIT, MeetingForm.SESSION)

Feature = tuple[float, str]
"""-1 (certainly different) to 1 (certainly the same), and why; '' says nothing."""


def compare(left: Account, right: Account) -> Evidence:
    """Judge whether two accounts tell of one meeting. Symmetric but for the order of names.

    A feature that is certainly different decides alone; otherwise the mean of all counts, and
    both the date and a participant have to speak for it.
    """
    date, people = _dates(left, right), _participants(left, right)
    form, place = _forms(left, right), _places(left, right)
    features = (
        *(date, people, form, place),
        *(_series(left, right), _bodies(left, right), _one_article(left, right)),
    )
    against = [feature for feature in features if feature[0] < 0]
    mean = round((date[0] + people[0] + form[0] + place[0]) / 4, 2)
    judgement = Judgement.UNSURE
    if against:
        judgement = Judgement.DIFFERENT
    elif date[0] > 0 and people[0] > 0 and mean >= SAME_FROM:
        judgement = Judgement.SAME
    return Evidence(
        left=left.words,
        right=right.words,
        score=DIFFERENT if against else mean,
        reason="; ".join(words for _, words in (against or features) if words),
        judgement=judgement,
        documents=tuple(sorted({left.document_id, right.document_id})),
    )


def _dates(left: Account, right: Account) -> Feature:
    ours, theirs = left.date, right.date
    if ours.start is None or theirs.start is None:
        return _weekdays(ours, theirs)
    apart = max(ours.start, theirs.start) - min(ours.end or ours.start, theirs.end or theirs.start)
    if apart > timedelta(0):
        if apart <= LENT and not (left.dated and right.dated):
            return 0.3, "a day apart, and one of them names no day"
        earlier, later = sorted((ours.iso or "", theirs.iso or ""))
        return DIFFERENT, f"{earlier} is not {later}"
    if ours.precision is theirs.precision is Precision.DAY:
        return 1.0, f"both on {max(ours.start, theirs.start).isoformat()}"
    exact, vague = sorted((ours.iso or "", theirs.iso or ""), key=lambda iso: (-len(iso), iso))
    return 0.4, f"{exact} fits {vague}"


def _weekdays(left: DateValue, right: DateValue) -> Feature:
    """Where one of the two knows at most the day of the week."""
    if left.weekday is not None and right.weekday is not None:
        if left.weekday == right.weekday:
            return 0.5, f"both on a {WEEKDAYS[left.weekday]}"
        return DIFFERENT, "on different days of the week"
    for day, weekday in ((left.start, right.weekday), (right.start, left.weekday)):
        if day is not None and weekday is not None:
            name = WEEKDAYS[weekday]
            if day.weekday() == weekday:
                return 0.8, f"{day.isoformat()} is a {name}"
            return DIFFERENT, f"{day.isoformat()} is no {name}"
    return 0.0, ""


def _participants(left: Account, right: Account) -> Feature:
    ours, theirs = left.participant_ids, right.participant_ids
    shared = len(ours & theirs)
    if not shared:
        return DIFFERENT, "nobody took part in both"
    words = f"{shared} took part in both"
    if min(len(ours), len(theirs)) == 1 and not _may_be_one_visit(left, right):
        return 0.0, words
    if ours <= theirs or theirs <= ours:
        return 1.0, words
    gathering = _gathers(left) or _gathers(right) or left.main or right.main
    if gathering or shared * 2 >= min(len(ours), len(theirs)) > 2:
        return round(shared / min(len(ours), len(theirs)), 2), words
    return DIFFERENT, "each with somebody who was not at the other"


def _may_be_one_visit(left: Account, right: Account) -> bool:
    """One name in common says little: on one day people meet many. The place must agree."""
    return left.place_id == right.place_id or left.form is right.form


def _places(left: Account, right: Account) -> Feature:
    if left.place_id is None or right.place_id is None:
        return 0.3, ""
    if left.place_id == right.place_id:
        return 1.0, "in the same place"
    if left.town_id and right.town_id and left.town_id != right.town_id:
        return DIFFERENT, "in different towns"
    return 0.2, ""


def _forms(left: Account, right: Account) -> Feature:
    forms = {left.form, right.form}
    if len(forms) == 1:
        return 1.0, f"both told as {left.form.value}"
    if MeetingForm.CALL in forms:
        return DIFFERENT, "only one was a call"
    if MeetingForm.VISIT in forms and not forms.isdisjoint(_GATHERINGS):
        return 0.0, ""
    return 0.5, ""


def _series(left: Account, right: Account) -> Feature:
    if left.number and right.number and left.number != right.number:
        first, second = sorted((left.number, right.number))
        return DIFFERENT, f"number {first} and number {second} of a series"
    return 0.0, ""


def _bodies(left: Account, right: Account) -> Feature:
    ours, theirs = left.body_id, right.body_id
    if ours and theirs:
        return (0.0, "") if ours == theirs else (DIFFERENT, "two bodies met")
    for body, other in ((ours, right), (theirs, left)):
        if body and body not in other.participant_ids and not (other.main or _gathers(other)):
            return DIFFERENT, "a body met at only one of them"
    return 0.0, ""


def _gathers(account: Account) -> bool:
    return account.form in _GATHERINGS or account.group is not None


def _one_article(left: Account, right: Account) -> Feature:
    if left.document_id == right.document_id:
        return DIFFERENT, "one article tells them apart"
    return 0.0, ""
