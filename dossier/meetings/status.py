"""Held, planned or cancelled, or no meeting at all."""

from __future__ import annotations

from dossier.meetings.article import Article, Sentence
from dossier.meetings.grammar import clause_of, dependents
from dossier.meetings.participants import is_tabular
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import vocabulary, words_of
from dossier.model import DateValue, Status


def status_of(
    article: Article, sentence: Sentence, trigger: Trigger, date: DateValue | None
) -> Status | None:
    """What the sentence says of the meeting; None for a wish, a habit, a refusal, a condition.

    A day after the article's own is ahead whatever the tense.
    """
    known = vocabulary()
    words = _clause_words(article, sentence, trigger)
    if _background(article, trigger):
        return None
    if known.has("cancelled", words):
        return Status.CANCELLED
    if known.has("unreal", words) or known.has("negation", words):
        return None
    ahead = _is_ahead(date, article.document.published)
    return Status.PLANNED if ahead or known.has("planned", words) else Status.HELD


def _is_ahead(date: DateValue | None, published: DateValue | None) -> bool:
    if date is None or date.start is None or published is None or published.end is None:
        return False
    return date.start > published.end


def _background(article: Article, trigger: Trigger) -> bool:
    """Whether the trigger's clause only dates another: "since they met", "before the summit"."""
    if not article.parsed:
        return False
    clause = clause_of(article.tokens, trigger.token)
    marks = dependents(article.tokens, clause, "mark")
    return any(article.tokens[i].lemma.lower() in vocabulary().words["background"] for i in marks)


def _clause_words(article: Article, sentence: Sentence, trigger: Trigger) -> tuple[str, ...]:
    """The words of the trigger's clause; without a parse those around the trigger."""
    text = article.document.text
    if not article.parsed or is_tabular(sentence):
        start = trigger.span.start - sentence.span.start
        return words_of(sentence.text[:start])[-8:] + words_of(sentence.text[start:])[:8]
    tokens = article.tokens
    clause = clause_of(tokens, trigger.token)
    members = [
        index
        for index in sentence.tokens
        if clause_of(tokens, index) == clause
        and not any(quote.overlaps(tokens[index].span) for quote in sentence.quoted)
    ]
    governor = tokens[clause].head
    relation = tokens[clause].dep.split(":")[0]
    if governor != clause and relation in ("advcl", "xcomp", "acl", "ccomp"):
        # "wants to meet", "urged leaders to travel": the governing verb says how real it is.
        members = sorted({*members, governor, *dependents(tokens, governor, "aux", "advmod")})
    return tuple(word for i in members for word in words_of(tokens[i].span.text_of(text)))
