"""The date that a sentence itself gives one of the meetings that it tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.meetings.article import Article, is_tabular, word_at
from dossier.meetings.grammar import ancestors, clause_of, is_nested
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.meetings.when import EXACTNESS, lead_date, of_another
from dossier.model import DatePhrase, DateValue, Precision

BESIDE = 4
"""Characters between a date and what it stands right before ("Thursday's bilateral")."""
SOON = 12
"""Tokens after a trigger in which a date runs on ("the summit in X, the capital of Y, in July")."""
BEFORE = 6
"""Words before a noun in which "ahead of" governs it."""


def own_date(
    article: Article, index: int, trigger: Trigger, others: Sequence[Trigger]
) -> DateValue | None:
    """The date of the trigger's own phrase, else of its clause, else the nearest one.

    A month or year counts only where it is the clause's. None where the sentence gives none, or
    only another meeting's.
    """
    sentence = article.sentences[index]
    if is_returned_from(article, index, trigger):
        return None
    phrases = [
        phrase
        for phrase in sentence.dates
        if not of_another(article, phrase)
        and not any(_is_of(article, phrase, other, trigger) for other in others)
        and not _is_of_the_words(article, phrase, trigger)
        and not _describes_another_noun(article, phrase, trigger)
        and not _is_before_what_is_ahead(article, index, phrase, trigger)
    ]
    if not phrases:
        return _same_day(article, index, trigger)
    if article.parsed and not is_tabular(sentence):
        clause = clause_of(article.tokens, trigger.token)
        inside = [
            p
            for p in phrases
            if clause_of(article.tokens, _token(article, p)) == clause
            or _runs_on(article, trigger, p)
            or _is_cut_off(article, p, trigger)
        ]
        if is_nested(article.tokens, trigger.token) and trigger.kind is TermKind.NOUN:
            # "On Monday the agenda of the session leaked": the day is the leak's.
            phrases = [p for p in phrases if _runs_on(article, trigger, p) or _beside(trigger, p)]
            inside = [p for p in inside if p in phrases]
        if not inside and all(p.value.precision is not Precision.DAY for p in phrases):
            # "In July 1971 he flew to X, where Y met him."
            up = ancestors(article.tokens, trigger.token)
            phrases = [p for p in phrases if clause_of(article.tokens, _token(article, p)) in up]
        beside = [p for p in phrases if _beside(trigger, p)]
        phrases = beside or inside or [p for p in phrases if not _is_aside(article, p, trigger)]
    if not phrases:
        return None
    nearest = min(
        phrases,
        key=lambda p: (EXACTNESS.index(p.value.precision), _distance(p, trigger), p.span),
    )
    return nearest.value


def _is_cut_off(article: Article, phrase: DatePhrase, trigger: Trigger) -> bool:
    """ "In May | X met Y": the pipeline took the head of the sentence for one of its own."""
    roots = (ancestors(article.tokens, i)[-1] for i in (_token(article, phrase), trigger.token))
    return phrase.span.end < trigger.span.start and len(set(roots)) == 2


def is_returned_from(article: Article, index: int, trigger: Trigger) -> bool:
    """ "returned on Thursday from a visit": the visit was over, the day is that of the return."""
    before = _before(article, index, trigger)
    start = article.sentences[index].span.start
    earlier = words_of(article.document.text[start : trigger.span.start])
    noun = trigger.kind is TermKind.NOUN and "from" in before
    return noun and vocabulary().has("return", earlier)


def comes_later(article: Article, index: int, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "ahead of the summit", "after the talks the summit will begin": it is on no known day.

    Nor is what happened "the last time they met".
    """
    if vocabulary().has("last time", _before(article, index, trigger)):
        return True
    if trigger.kind is not TermKind.NOUN:
        return False
    earlier = [o for o in others if o.kind is TermKind.NOUN and o.span < trigger.span]
    return _follows(article, index, trigger) or any(
        "after" in _before(article, index, other) for other in earlier
    )


def _before(article: Article, index: int, trigger: Trigger) -> tuple[str, ...]:
    start = article.sentences[index].span.start
    return words_of(article.document.text[start : trigger.span.start])[-BEFORE:]


def _is_of(article: Article, phrase: DatePhrase, other: Trigger, trigger: Trigger) -> bool:
    """Whether a date belongs to another meeting that the sentence tells apart from this one."""
    if other is trigger or not are_apart(article, *sorted((other, trigger), key=_start)):
        return False
    first, second = sorted((other, trigger), key=_start)
    if first.span.end <= phrase.span.start < second.span.start:
        # "met X on Friday and saw Y", "met X and on Friday saw Y": the "and" parts them.
        following = article.document.text[phrase.span.end : second.span.start]
        if "and" in words_of(following):
            return other is first
    return _distance(phrase, other) < _distance(phrase, trigger)


def _is_of_the_words(article: Article, phrase: DatePhrase, trigger: Trigger) -> bool:
    """ "called off a trip, his office said on Friday": the day on which it was said."""
    tokens = article.tokens
    if not article.parsed:
        return False
    date = _token(article, phrase)
    verb = tokens[date].head
    word = word_at(article, verb)
    said = word in vocabulary().words["speech"] and verb < date
    return said and trigger.span.end < tokens[verb].span.start


def _describes_another_noun(article: Article, phrase: DatePhrase, trigger: Trigger) -> bool:
    """ "chairman for this year": a month or year that is part of somebody's or something's name."""
    if not article.parsed or phrase.value.precision is Precision.DAY:
        return False
    date = article.tokens[_token(article, phrase)]
    head = article.tokens[date.head]
    apart = article.document.text[
        head.span.end : article.tokens[_token(article, phrase)].span.start
    ]
    if re.search("[:;]", apart):
        return False  # "one thing was sure: last May X travelled"
    other = date.head != trigger.token and head.pos in ("NOUN", "PROPN")
    return date.dep.split(":")[0] == "nmod" and other and not _runs_on(article, trigger, phrase)


def _is_before_what_is_ahead(
    article: Article, index: int, phrase: DatePhrase, trigger: Trigger
) -> bool:
    """ "said on Wednesday that it would publish them before the session": the day of the words."""
    ahead = trigger.kind is TermKind.NOUN and _follows(article, index, trigger)
    return ahead and phrase.span.end < trigger.span.start and not _beside(trigger, phrase)


def _follows(article: Article, index: int, trigger: Trigger) -> bool:
    """ "ahead of the session", "before the next summit": it follows what the sentence tells."""
    return vocabulary().has("ahead", _before(article, index, trigger))


def _is_aside(article: Article, phrase: DatePhrase, trigger: Trigger) -> bool:
    """ "X, who had called on Tuesday, met Y": the day of another, lower clause.

    "The meeting that had been set for Tuesday" has its own day.
    """
    tokens = article.tokens
    clause = clause_of(tokens, _token(article, phrase))
    if word_at(article, clause) in vocabulary().words["set for"] and trigger.token < clause:
        return False
    if tokens[clause].dep.split(":")[0] not in ("acl", "advcl"):
        return False
    return clause not in ancestors(tokens, trigger.token)


def are_apart(article: Article, first: Trigger, second: Trigger) -> bool:
    """ "the talks ahead of the summit", "the session and the dinner", "met X and saw Y"."""
    text = article.document.text[first.span.end : second.span.start]
    between = words_of(text.replace("the day before", ""))  # a date, not what comes first
    nouns = first.kind is second.kind is TermKind.NOUN
    verbs = {first.kind, second.kind} <= {TermKind.TOGETHER, TermKind.JOINTLY}
    return vocabulary().has("ahead", between) or ((nouns or verbs) and "and" in between)


def _beside(trigger: Trigger, phrase: DatePhrase) -> bool:
    return trigger.kind is TermKind.NOUN and 0 <= trigger.span.start - phrase.span.end <= BESIDE


def _runs_on(article: Article, trigger: Trigger, phrase: DatePhrase) -> bool:
    """Whether the date follows with no verb between: the noun phrase is not over yet."""
    between = article.document.text[trigger.span.end : phrase.span.start]
    if re.search(r"\band\s+$", between):
        return False  # "talks with X, and on Friday ..."
    following = range(trigger.token + 1, _token(article, phrase))
    verbs = any(
        article.tokens[i].pos in ("VERB", "AUX")
        and article.tokens[i].dep.split(":")[0] != "acl"  # "the talks held on Sunday"
        for i in following
    )
    return 0 < len(following) <= SOON and not verbs


def _same_day(article: Article, index: int, trigger: Trigger) -> DateValue | None:
    """ "a session the same evening": on the day of the article's news."""
    end = article.sentences[index].span.end
    following = words_of(article.document.text[trigger.span.end : end])[:SOON]
    lead = lead_date(article)
    if lead is None or not vocabulary().has("same day", following):
        return None
    return replace(lead, basis=f"{lead.basis}, the same day")


def _start(trigger: Trigger) -> int:
    return trigger.span.start


def _token(article: Article, phrase: DatePhrase) -> int:
    """The phrase's last token, or the one inside it that it hangs on: July in "July 1971"."""
    index = article.token_at(phrase.span.end - 1)
    for _ in range(len(phrase.surface)):
        head = article.tokens[index].head
        if head == index or not phrase.span.covers(article.tokens[head].span):
            break
        index = head
    return index


def _distance(phrase: DatePhrase, trigger: Trigger) -> int:
    return max(phrase.span.start - trigger.span.end, trigger.span.start - phrase.span.end)
