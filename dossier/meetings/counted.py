"""Days counted from what a sentence tells: "on Friday, a day after they had met"."""

from __future__ import annotations

import re
from datetime import timedelta

from dossier.dates import date_in_words
from dossier.dates.words import NUMBERS, number_of
from dossier.meetings.article import Article
from dossier.meetings.triggers import Trigger
from dossier.meetings.when import lent_date, of_another
from dossier.model import DatePhrase, DateValue, Precision

_COUNTED = re.compile(
    rf"\b(?P<number>an?|\d{{1,2}}|{'|'.join(NUMBERS)}|hours|minutes|days|weeks|months|years)\s+"
    r"(?:(?P<unit>hour|minute|day|week|month|year)s?\s+)?after\s+"
    r"[^,;:.]{0,60}$",
    re.IGNORECASE,
)
"""At the end of what stands before the words of a meeting."""
_SAME_DAY = ("hour", "minute")


def counted_date(article: Article, index: int, trigger: Trigger) -> DateValue | None:
    """The day of a meeting that a sentence puts so many days before its own.

    None where it does not, or tells the day itself; a date unknown where it counts in weeks or
    longer, which nobody means to the day.
    """
    sentence = article.sentences[index]
    match = _COUNTED.search(article.document.text[sentence.span.start : trigger.span.start])
    if match is None:
        return None
    start = sentence.span.start + match.start()
    days = [p for p in sentence.dates if p.value.precision is Precision.DAY]
    outside = [p for p in days if _is_outside(article, p, start, trigger)]
    if len(outside) < len(days):
        return None
    told = (match["unit"] or match["number"].removesuffix("s")).lower()
    others = (p.value for p in outside if not of_another(article, p))
    anchor = next(others, None) or lent_date(article, index)
    exact = told in _SAME_DAY or (told == "day" and match["unit"] is not None)
    if not exact or anchor.start is None or anchor.start != anchor.end:
        return DateValue(basis=f"'{match.group().strip()}', which tells no day")
    number = number_of(match["number"]) if told == "day" else 0
    day = anchor.start - timedelta(number)
    words = " ".join(match.group().split()[:3])
    basis = f"'{words}', counted from {date_in_words(anchor)}"
    return DateValue(start=day, end=day, precision=Precision.DAY, basis=basis)


def _is_outside(article: Article, phrase: DatePhrase, start: int, trigger: Trigger) -> bool:
    """Whether a date stands before the clause that is counted from, or after its comma."""
    between = article.document.text[trigger.span.end : phrase.span.start]
    return phrase.span.end <= start or (phrase.span.start > start and "," in between)
