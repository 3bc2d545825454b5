"""Held, planned or cancelled, or no meeting at all."""

from __future__ import annotations

from dossier.meetings.article import Article, Sentence
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import vocabulary, words_of
from dossier.model import Status


def status_of(article: Article, sentence: Sentence, trigger: Trigger) -> Status | None:
    """What the sentence says of the meeting; None for a wish, a habit, a refusal, a condition."""
    known = vocabulary()
    start = trigger.span.start - sentence.span.start
    before = words_of(sentence.text[:start])[-8:]
    after = words_of(sentence.text[start:])[:10]
    if known.has("cancelled", before + after):
        return Status.CANCELLED
    if known.has("unreal", before) or known.has("negation", before[-5:]):
        return None
    if known.has("planned", before) or known.has("planned", after[:7]):
        return Status.PLANNED
    return Status.HELD
