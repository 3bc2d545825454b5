"""Sentences -> candidate reports of meetings, one article at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.meetings.article import Article, Sentence
from dossier.meetings.participants import participants_of
from dossier.meetings.places import place_of
from dossier.meetings.status import status_of
from dossier.meetings.triggers import Trigger, find_triggers
from dossier.meetings.when import date_of
from dossier.model import MeetingForm, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A report, with what only joining needs to know."""

    report: Report
    words: str
    """The words that tell of the meeting, as printed."""
    body_id: str | None
    """The organisation that meets, where the words name one."""
    number: int | None
    """Its place in a series ("the 18th round"), where told."""
    dated: bool
    """Whether its own sentence says when."""


def find_candidates(article: Article) -> tuple[Candidate, ...]:
    """Every report of a meeting in the article, in reading order.

    A sentence gives one report for each trigger that stands alone; two triggers with the same
    participants in one sentence ("a visit ... for talks") are one report.
    """
    found: list[Candidate] = []
    for index, sentence in enumerate(article.sentences):
        for candidate in _in_sentence(article, index, found):
            if not _told_already(candidate, found, sentence):
                found.append(candidate)
    return tuple(found)


def _in_sentence(article: Article, index: int, before: Sequence[Candidate]) -> Iterator[Candidate]:
    sentence = article.sentences[index]
    for trigger in find_triggers(article, sentence):
        people = participants_of(article, index, trigger)
        status = status_of(article, sentence, trigger)
        if status is None or not _enough(trigger, people):
            continue
        date, dated = date_of(article, index, trigger, [c.report for c in before])
        yield Candidate(
            report=Report(
                document_id=article.document.id,
                span=sentence.span,
                form=trigger.form,
                status=status,
                date=date,
                place_id=place_of(article, index, trigger),
                participant_ids=tuple(sorted(people)),
            ),
            words=trigger.span.text_of(article.document.text),
            body_id=trigger.body_id,
            number=trigger.number,
            dated=dated,
        )


def _enough(trigger: Trigger, people: frozenset[str]) -> bool:
    """Who must be named: two for talks and calls, one for a visit, a body or one for a session."""
    if trigger.form in (MeetingForm.TALKS, MeetingForm.CALL):
        return len(people) >= 2 or trigger.body_id is not None
    return bool(people)


def _told_already(candidate: Candidate, found: Sequence[Candidate], sentence: Sentence) -> bool:
    return any(
        other.report.span == sentence.span
        and other.report.participant_ids == candidate.report.participant_ids
        and other.report.date == candidate.report.date
        for other in found
    )
