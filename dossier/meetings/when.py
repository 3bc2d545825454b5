"""When: the date phrase nearest to the trigger, else the neighbours', else the article's day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.meetings.article import Article
from dossier.meetings.triggers import Trigger
from dossier.model import DateValue, Report

NEIGHBOURS = 3
"""Sentences before that may lend their date."""


def date_of(
    article: Article, index: int, trigger: Trigger, before: Sequence[Report]
) -> tuple[DateValue, bool]:
    """The meeting's date, and whether its own sentence tells it."""
    phrases = sorted(
        article.sentences[index].dates,
        key=lambda phrase: (abs(phrase.span.start - trigger.span.end), phrase.span),
    )
    if phrases:
        return phrases[0].value, True
    for report in reversed(before[-NEIGHBOURS:]):
        if report.document_id == article.document.id and report.date.start is not None:
            return report.date, False
    published = article.document.published
    if published is not None and published.start is not None:
        basis = f"no day given; reported in an article of {published.start.isoformat()}"
        return replace(published, basis=basis), False
    return DateValue(), False
