"""Meetings that were moved to another day, or of which the next words say that they will not be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from dossier.dates.words import WEEKDAYS
from dossier.meetings.article import Article
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import DatePhrase, DateValue

TO = frozenset({"to", "until", "till"})
WEEK = timedelta(days=7)
_WEEKDAYS = frozenset(day.casefold() for day in WEEKDAYS)
SHORT = 5
"""Words at most of a sentence that only says no: "That did not happen."."""


def moved_to(article: Article, index: int, trigger: Trigger) -> DateValue | None:
    """The new day of a meeting: "put off to Friday", "moved from Monday to Friday"."""
    sentence = article.sentences[index]
    before = words_of(sentence.text[: trigger.span.start - sentence.span.start])
    after = words_of(sentence.text[trigger.span.end - sentence.span.start :])
    if trigger.kind is not TermKind.NOUN or not vocabulary().has("moved", (*before, "", *after)):
        return None
    for phrase in sentence.dates:
        earlier = sentence.text[: phrase.span.start - sentence.span.start]
        beside = (*words_of(earlier)[-1:], *words_of(phrase.surface)[:1])
        if phrase.span.start > trigger.span.end and not TO.isdisjoint(beside):
            return _ahead(article, phrase)
    return None


def _ahead(article: Article, phrase: DatePhrase) -> DateValue:
    """The day put forward by a week where a weekday was read as the one before the article."""
    published, value = article.document.published, phrase.value
    if published is None or published.start is None or value.start is None or value.end is None:
        return value
    weekday = not _WEEKDAYS.isdisjoint(words_of(phrase.surface))
    if not weekday or not timedelta(0) < published.start - value.end < WEEK:
        return value
    basis = f"{value.basis}, the one to come: it was moved"
    return replace(value, start=value.start + WEEK, end=value.end + WEEK, basis=basis)


def is_taken_back(article: Article, index: int) -> bool:
    """ "X is to receive Y at noon. That will not happen.": the next sentence only says no."""
    following = article.sentences[index + 1 : index + 2]
    block = article.sentences[index].block.anchor
    return any(
        one.block.anchor == block
        and 1 < len(words_of(one.text)) <= SHORT
        and words_of(one.text)[0] in vocabulary().words["pronouns"]
        and vocabulary().has("negation", words_of(one.text))
        for one in following
    )
