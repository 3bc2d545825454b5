"""When: the day that an article lends a meeting of which no sentence tells the date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dossier.dates import date_in_words
from dossier.meetings.article import Article, Sentence
from dossier.meetings.vocabulary import vocabulary, words_of
from dossier.model import BlockKind, DatePhrase, DateValue, Precision

EXACTNESS = (
    Precision.DAY,
    Precision.MONTH,
    Precision.YEAR,
    Precision.WEEKDAY,
    Precision.UNKNOWN,
)
"""The most exact first."""
LEAD = 6
"""Sentences in which an article says when its news happened."""
DATELINE = 30
"""Characters at the head of a paragraph in which a date is the dateline's: the day of writing."""
NEWS = timedelta(days=3)
"""News is told within three days: a date in the lead that is older is background."""


PARAGRAPH = 6
"""Sentences before, of the same paragraph, that lend their date."""


_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:h][0-5]\d\b(?!\s+(?:million|billion|per|percent))")
"""The time of day at the head of a ticker's entry; "3.25 per cent" is none."""
WEEK = 6
"""Days between the first and the last of a week."""


def of_another(article: Article, phrase: DatePhrase) -> bool:
    """ "since July 2019", "until Friday": the date is not that of what the sentence tells."""
    before = words_of(article.document.text[max(0, phrase.span.start - 24) : phrase.span.start])
    first = words_of(phrase.surface)[:1]
    since = vocabulary().words["since"]
    if "since" in before[-3:]:
        return True  # "since they met in January"
    return not since.isdisjoint(before[-1:]) or not since.isdisjoint(first)


def _opens_with(sentence: Sentence, phrase: DatePhrase) -> bool:
    """ "In July 1971 ...": a month or year at the head of a sentence sets the time of the next."""
    vague = phrase.value.precision in (Precision.MONTH, Precision.YEAR)
    return vague and phrase.span.start == sentence.span.start


def _is_attributive(article: Article, phrase: DatePhrase) -> bool:
    """ "Wednesday's dinner", "the lunch of 3 May": the day of that noun, and of no more."""
    text = article.document.text
    if text.startswith(("'s", "’s"), phrase.span.end):
        return True
    before = words_of(text[max(0, phrase.span.start - 24) : phrase.span.start])[-2:]
    first = words_of(phrase.surface)[:1]
    of = "of" in (*before[-1:], *first)
    return of and before[:1] != () and before[0] not in vocabulary().words["day parts"]


def lent_date(article: Article, index: int) -> DateValue:
    """The date that the surroundings give.

    In this order: the days of a programme for its headline, the sentences before in the
    paragraph, a heading that is a date, the lead, the day of publication.
    """
    whole = _days_of_the_programme(article, index)
    if whole is not None:
        return whole
    first = words_of(article.sentences[index].text)[:2]
    if vocabulary().has("another day", first):
        return DateValue()
    near = paragraph_date(article, index)
    if near is not None:
        return near
    lead = lead_date(article)
    if lead is not None and not _is_of_the_minute(article, index):
        return replace(lead, basis=f"{lead.basis}, the day of the article's news")
    published = article.document.published
    if published is None or published.start is None:
        return DateValue()
    basis = f"no day given; the article is of {date_in_words(published)}"
    return replace(published, basis=basis)


def _is_of_the_minute(article: Article, index: int) -> bool:
    """ "10.40 X arrives": an entry of a live ticker is of the day on which it is written."""
    block = article.sentences[index].block
    return _CLOCK.match(article.document.text, block.span.start) is not None


def _days_of_the_programme(article: Article, index: int) -> DateValue | None:
    """What a headline names is on all the days that stand as headings below it."""
    days = [day for day in article.headings if day is not None]
    if article.sentences[index].block.kind is not BlockKind.TITLE or len(set(days)) < 2:
        return None
    first = min(day.start for day in days if day.start)
    last = max(day.end for day in days if day.end)
    basis = "from the first to the last day that is a heading"
    return DateValue(start=first, end=last, precision=Precision.DAY, basis=basis)


def paragraph_date(article: Article, index: int, *, attributive: bool = False) -> DateValue | None:
    """The day that the paragraph told just before, or that a heading above is; None for neither.

    The day of a noun ("Wednesday's dinner") is not that of the sentences after it, and counts
    only where `attributive` days are asked for.
    """
    for sentence in reversed(article.sentences[max(0, index - PARAGRAPH) : index]):
        if sentence.block.anchor != article.sentences[index].block.anchor:
            break
        for phrase in sentence.dates:
            if _opens_with(sentence, phrase):
                return replace(phrase.value, basis=f"{phrase.value.basis}, told just before")
            told = attributive or not _is_attributive(article, phrase)
            told = told and not of_another(article, phrase)
            if phrase.value.precision is Precision.DAY and told:
                return replace(phrase.value, basis=f"{phrase.value.basis}, told just before")
    above = article.headings[index]
    return replace(above, basis=f"{above.basis}, the heading above") if above else None


def lead_date(article: Article) -> DateValue | None:
    """The day on which the article's news happened, from its first sentences.

    A day long before publication is background; without a date of publication a weekday will do.
    """
    published = article.document.published
    day = published.start if published is not None else None
    datelines = []
    for sentence in article.sentences[:LEAD]:
        for phrase in sentence.dates:
            value = phrase.value
            if value.precision is Precision.WEEKDAY and published is None:
                return value
            if value.precision is not Precision.DAY or value.start is None:
                continue
            if day is not None and abs(value.start - day) > NEWS:
                continue
            at_head = phrase.span.start - sentence.block.span.start <= DATELINE
            if not (at_head and any(letter.isdigit() for letter in phrase.surface)):
                return value
            datelines.append(value)
    return datelines[0] if datelines else None


def fits(ours: DateValue | None, theirs: DateValue | None) -> bool:
    """Whether two dates may be one: they share a day, or one says too little to tell."""
    if ours is None or theirs is None:
        return True
    if ours.start is None or theirs.start is None:
        return None in (ours.weekday, theirs.weekday) or ours.weekday == theirs.weekday
    return ours.start <= (theirs.end or theirs.start) and theirs.start <= (ours.end or ours.start)


def is_vague(value: DateValue) -> bool:
    """A month, a year, or a whole week ("last week")."""
    if value.precision in (Precision.MONTH, Precision.YEAR):
        return True
    return bool(value.start and value.end and (value.end - value.start).days == WEEK)


def most_exact(values: Sequence[DateValue]) -> DateValue:
    """The most exact of several dates that agree."""
    return min(values, key=lambda value: (EXACTNESS.index(value.precision), value.basis))
