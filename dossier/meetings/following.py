"""Meetings told as one of a row: "the next round will be held in May", "the annual meeting"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.meetings.article import Article, word_at
from dossier.meetings.determiners import points_back
from dossier.meetings.draft import GATHERINGS, Draft
from dossier.meetings.find import Sighting
from dossier.meetings.groups import are_sitters
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import MeetingForm, Precision, Status

BEFORE = 3
"""Words before a noun in which it is called the next one."""


def of_the_series(article: Article, drafts: Sequence[Draft], sighting: Sighting) -> Sighting:
    """The sighting with those who meet in it again, where it names nobody and tells its day.

    "The next summit will be held in May", "the annual meeting": of the one body whose meeting the
    article told; so are "the shareholders". "The next round", "talks will resume": of those who
    met last.
    """
    if sighting.people or sighting.when is None:
        return sighting
    row = _is_of_a_row(article, sighting)
    sits = are_sitters(sighting.trigger.group) or _is_definite_session(article, sighting)
    theirs = sits and sighting.when.precision is Precision.DAY
    bodies = {body for draft in drafts for body in draft.bodies}
    if len(bodies) == 1 and (row or theirs):
        trigger = replace(sighting.trigger, body_id=next(iter(bodies)))
        return replace(sighting, trigger=trigger, people=frozenset(bodies))
    met = [draft for draft in drafts if len(draft.people) > 1 and not draft.bodies]
    if sighting.trigger.form in GATHERINGS:
        met = [draft for draft in met if sighting.trigger.form in draft.forms]
    return replace(sighting, people=met[-1].people) if row and met else sighting


def _is_of_a_row(article: Article, sighting: Sighting) -> bool:
    """ "The next meeting", still ahead; "the previous round", held."""
    if sighting.trigger.kind is not TermKind.NOUN:
        return False
    start = article.sentences[sighting.index].span.start
    before = words_of(article.document.text[start : sighting.trigger.span.start])[-BEFORE:]
    words = (*before, *words_of(sighting.trigger.span.text_of(article.document.text)))
    if sighting.status is not Status.PLANNED:
        return vocabulary().has("one before", words)
    verb = word_at(article, article.tokens[sighting.trigger.token].head)
    exact = sighting.when is not None and sighting.when.precision is Precision.DAY
    goes_on = exact and verb in vocabulary().words["goes on"]
    return goes_on or vocabulary().has("next one", words)


def _is_definite_session(article: Article, sighting: Sighting) -> bool:
    return sighting.trigger.form is MeetingForm.SESSION and points_back(article, sighting)
