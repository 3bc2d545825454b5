"""Gatherings of several days, of which an article tells only the first or the last."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from dossier.meetings.article import Article, word_at
from dossier.meetings.find import Sighting
from dossier.meetings.vocabulary import vocabulary
from dossier.model import DateValue, MeetingForm, Precision

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_LENGTH = re.compile(rf"\b({'|'.join(_NUMBERS)})[\s-]days?\b", re.IGNORECASE)


def whole_time(article: Article, sighting: Sighting, date: DateValue) -> DateValue:
    """The days of a summit or session: "the two-day summit closed on Wednesday".

    The date as it is where neither its length is told, in the sentence or the title, nor
    whether it began or ended on that day.
    """
    start, trigger = date.start, sighting.trigger
    gathering = trigger.form in (MeetingForm.SUMMIT, MeetingForm.SESSION)
    if not gathering or start is None or start != date.end or date.precision is not Precision.DAY:
        return date
    sentence = article.sentences[sighting.index].text
    length = _LENGTH.search(sentence) or _LENGTH.search(article.document.title)
    token = article.tokens[trigger.token]
    verb = word_at(article, token.head)
    if length is None or token.dep.split(":")[0] not in ("nsubj", "obj"):
        return date
    more = timedelta(_NUMBERS[length[1].casefold()] - 1)
    if verb in vocabulary().words["close"]:
        basis = f"{date.basis}, the last of {length[1].casefold()} days"
        return replace(date, start=start - more, basis=basis)
    if verb in vocabulary().words["open"]:
        basis = f"{date.basis}, the first of {length[1].casefold()} days"
        return replace(date, end=start + more, basis=basis)
    return date
