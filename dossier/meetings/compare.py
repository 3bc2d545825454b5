"""How alike two reports are, in a number and in words."""

from __future__ import annotations

import calendar

from dossier.meetings.accounts import Account
from dossier.model import DateValue, Evidence, Judgement, MeetingForm, Precision

SAME_FROM = 0.5
"""Score from which two reports are one meeting: dates agree and a participant is shared."""


def compare(left: Account, right: Account) -> Evidence:
    """Judge whether two candidates report one meeting. Symmetric but for the order of names."""
    date, date_words = _dates(left.date, right.date)
    people, people_words = _participants(left, right)
    form, form_words = _forms(left.form, right.form)
    place, place_words = _places(left, right)
    words = [text for text in (date_words, people_words, place_words, form_words) if text]
    worst = min(date, people, form, place)
    score = worst if worst < 0 else round((date + people + place + form) / 4, 2)
    judgement = Judgement.DIFFERENT if worst < 0 else Judgement.UNSURE
    if worst >= 0 and date > 0 and people > 0 and score >= SAME_FROM:
        judgement = Judgement.SAME
    return Evidence(
        left=left.words,
        right=right.words,
        score=score,
        reason="; ".join(words),
        judgement=judgement,
        documents=tuple(sorted({left.document_id, right.document_id})),
    )


def _dates(left: DateValue, right: DateValue) -> tuple[float, str]:
    if left.start is None or right.start is None:
        return _weekdays(left, right)
    left_end, right_end = left.end or left.start, right.end or right.start
    if left.start > right_end or right.start > left_end:
        return -1.0, f"{left.iso} is not {right.iso}"
    if left.precision is right.precision is Precision.DAY:
        return 1.0, f"both on {max(left.start, right.start).isoformat()}"
    return 0.4, f"{left.iso} fits {right.iso}"


def _weekdays(left: DateValue, right: DateValue) -> tuple[float, str]:
    known = [value for value in (left, right) if value.start is not None]
    named = [value for value in (left, right) if value.weekday is not None]
    if len(known) == 1 and len(named) == 1 and known[0].start is not None:
        day = known[0].start
        if known[0].precision is not Precision.DAY:
            return 0.1, ""
        agree = day.weekday() == named[0].weekday
        name = calendar.day_name[named[0].weekday or 0]
        if agree:
            return 0.8, f"{day.isoformat()} is a {name}"
        return -1.0, f"{day.isoformat()} is no {name}"
    if len(named) == 2:
        return (
            (0.5, "the same weekday") if left.weekday == right.weekday else (-1.0, "two weekdays")
        )
    return 0.0, ""


def _participants(left: Account, right: Account) -> tuple[float, str]:
    ours, theirs = set(left.participant_ids), set(right.participant_ids)
    shared = ours & theirs
    if not shared:
        return -1.0, "nobody took part in both"
    return len(shared) / min(len(ours), len(theirs)), f"{len(shared)} taking part in both"


def _places(left: Account, right: Account) -> tuple[float, str]:
    ours, theirs = left.place_id, right.place_id
    if ours is None or theirs is None:
        return 0.3, ""
    return (1.0, "the same place") if ours == theirs else (0.0, "")


def _forms(left: MeetingForm, right: MeetingForm) -> tuple[float, str]:
    if left is right:
        return 1.0, f"both a {left.value}"
    if MeetingForm.CALL in (left, right):
        return -1.0, "one is a call"
    return 0.5, ""
