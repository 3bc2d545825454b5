"""Dates and places of one meeting that differ between the articles that report it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from dossier.compare.article import Article
from dossier.compare.setting import Setting
from dossier.knowledge import load
from dossier.model import Differing, Meeting, Precision, Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one report says of a meeting's date or place."""

    article: Article
    span: Span
    """The words: "on Thursday", "Geneva"."""
    context: Span
    value: str
    """As two of them compare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDifference:
    """One meeting, of which articles tell two dates or two places."""

    meeting: Meeting
    kind: Differing
    told: tuple[Told, ...]


def meeting_differences(
    meetings: Sequence[Meeting], articles: Mapping[str, Article], setting: Setting
) -> Iterator[MeetingDifference]:
    """Meetings whose reports differ; plans and what became of them are no difference.

    A report of a document that `articles` lacks, a copy of another, is passed over.
    """
    for meeting in meetings:
        for kind, tell in ((Differing.DATE, _date), (Differing.PLACE, _place)):
            told = [
                found
                for report in meeting.reports
                if report.status is meeting.status
                and report.document_id in articles
                and (found := tell(articles[report.document_id], report)) is not None
            ]
            if any(_apart(kind, one, other, setting) for one, other in combinations(told, 2)):
                yield MeetingDifference(meeting=meeting, kind=kind, told=tuple(told))


def _date(article: Article, report: Report) -> Told | None:
    """The day that the very sentence tells; not one that was concluded from elsewhere.

    A sentence that names a time zone may tell the same hour by another clock.
    """
    text = report.span.text_of(article.text)
    if report.date.precision is not Precision.DAY or _clock().search(text):
        return None
    for phrase in article.annotation.dates:
        if report.span.covers(phrase.span) and phrase.value.iso == report.date.iso:
            day = f"{report.date.start}/{report.date.end}"
            return Told(article=article, span=phrase.span, context=report.span, value=day)
    return None


def _place(article: Article, report: Report) -> Told | None:
    """The place as the sentence names it."""
    for one in article.named_in(report.span):
        if one.entity_id == report.place_id:
            return Told(article=article, span=one.span, context=report.span, value=one.entity_id)
    return None


@cache
def _clock() -> re.Pattern[str]:
    return re.compile("|".join(load("disagreements")["clocks"]))


def _apart(kind: Differing, one: Told, other: Told, setting: Setting) -> bool:
    """Whether two articles tell two values that exclude one another.

    Places do only where neither article names the other's at all: one that says "in the palace"
    and "in Vienna" tells of one place twice.
    """
    documents = (one.article.document.id, other.article.document.id)
    if one.value == other.value or setting.origin(documents[0]) == setting.origin(documents[1]):
        return False
    if kind is Differing.DATE:
        return _disjoint(one.value, other.value)
    named = [{name.entity_id for name in told.article.named} for told in (one, other)]
    return other.value not in named[0] and one.value not in named[1]


def _disjoint(one: str, other: str) -> bool:
    """Whether two intervals "2023-04-20/2023-04-21" share no day."""
    (first, last), (start, end) = one.split("/"), other.split("/")
    return last < start or end < first
