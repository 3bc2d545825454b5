"""Where: the place that the sentence gives the meeting, else its neighbours, else the dateline."""

from __future__ import annotations

from dossier.meetings.article import Article, Name, Sentence
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import words_of
from dossier.model import Kind, MeetingForm

_AT = frozenset({"in", "at", "to", "into"})


def place_of(article: Article, index: int, trigger: Trigger) -> str | None:
    """Id of the place where the meeting was, or None. A call has none."""
    if trigger.form is MeetingForm.CALL:
        return None
    sentence = article.sentences[index]
    places = [name for name in sentence.names if name.kind is Kind.PLACE]
    told = [name for name in places if _introduced(sentence, name)]
    nearest = sorted(told, key=lambda name: abs(name.span.start - trigger.span.end))
    if nearest:
        return nearest[0].entity_id
    return _of_the_neighbours(article, index)


def _introduced(sentence: Sentence, name: Name) -> bool:
    before = words_of(sentence.text[: name.span.start - sentence.span.start])[-3:]
    return bool(before) and (before[-1] in _AT or (before[-1] == "the" and before[-2:][0] in _AT))


def _of_the_neighbours(article: Article, index: int) -> str | None:
    for near in (index - 1, index + 1, index - 2):
        if 0 <= near < len(article.sentences):
            sentence = article.sentences[near]
            for name in sentence.names:
                if name.kind is Kind.PLACE and _introduced(sentence, name):
                    return name.entity_id
    return None
