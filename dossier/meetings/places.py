"""Where: the place that the sentence gives the meeting, else its paragraph, else the dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.knowledge import load
from dossier.meetings.article import Article, Name, Sentence, is_tabular
from dossier.meetings.countries import is_country
from dossier.meetings.grammar import ancestors, clause_of, dependents
from dossier.meetings.own_date import are_apart
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import TermKind, words_of
from dossier.model import Kind, MeetingForm, Span, Token

_AT = frozenset({"in", "at", "to", "into"})
_HEIGHTS = frozenset({"hill", "island", "lawn", "mount", "isle", "peninsula"})
"""Words of names that "on" stands before."""
_DATELINE = re.compile(r"\s*(?:\([^)]*\)\s*)?[-–—:,(]")


NEXT_WORDS = 25
"""Characters after a trigger in which a place is its own, whatever the parse."""
LEAD = 5
"""Sentences in which a dateline may stand."""


def place_of(
    article: Article, index: int, trigger: Trigger, others: Sequence[Trigger]
) -> str | None:
    """Id of the place that the trigger's own sentence gives, or None. A call has none.

    A place that follows another of the sentence's triggers is that one's.
    """
    if trigger.form is MeetingForm.CALL:
        return None
    sentence = article.sentences[index]
    told = [name for name in sentence.names if name.kind is Kind.PLACE]
    told = [
        name
        for name in told
        if not is_prefix(sentence, name)
        and not any(trigger.span.end < o.span.start < name.span.start for o in others)
        and not any(
            o.span.end <= name.span.start < trigger.span.start and are_apart(article, o, trigger)
            for o in others
        )
    ]
    if trigger.kind is not TermKind.JOURNEY:
        told = [name for name in told if introduced(sentence, name)]
    elif _goes_to_a_house(sentence, trigger):
        told = [name for name in told if name.span.start >= trigger.span.end]
    told = [n for n in told if not any(quote.covers(n.span) for quote in sentence.quoted)]
    if article.parsed and not is_tabular(sentence):
        told = [name for name in told if _in_reach(article, trigger, name)]
    if trigger.kind is TermKind.NOUN:
        told += [name for name in sentence.names if _describes(article, trigger, name)]
    where = _place_of_where(article, sentence, trigger)
    if where is not None:
        return where
    after = [name for name in told if name.span.start >= trigger.span.end]
    nearest = sorted(after or told, key=lambda name: abs(name.span.start - trigger.span.end))
    if nearest:
        return nearest[0].entity_id
    at_home = trigger.kind is TermKind.JOURNEY and _goes_to_a_house(sentence, trigger)
    return dateline_place(article) if at_home else None


def _goes_to_a_house(sentence: Sentence, trigger: Trigger) -> bool:
    """ "walked into the ministry": where it stands, the dateline or the paragraph says."""
    following = (n for n in sentence.names if n.span.start >= trigger.span.end)
    first = next((name for name in following if name.kind is not Kind.PERSON), None)
    return first is not None and first.kind is Kind.ORGANISATION and introduced(sentence, first)


def _place_of_where(article: Article, sentence: Sentence, trigger: Trigger) -> str | None:
    """ "flew to X, where she met Y": the place right before the "where" of the clause."""
    tokens, text = article.tokens, article.document.text
    for index in dependents(tokens, clause_of(tokens, trigger.token), "advmod", "mark"):
        span = tokens[index].span
        if span.text_of(text).casefold() != "where":
            continue
        for name in sentence.names:
            if name.kind is Kind.PLACE and _only_a_date(sentence, name.span.end, span.start):
                return name.entity_id
    return None


def _only_a_date(sentence: Sentence, start: int, end: int) -> bool:
    """ "X, where", "X on Monday, where": nothing else stands between."""
    dates = (p for p in sentence.dates if start <= p.span.start < end)
    first = next((p.span for p in dates), Span(start, start))
    text, offset = sentence.text, sentence.span.start
    rest = text[start - offset : first.start - offset] + text[first.end - offset : end - offset]
    return rest.strip() in (",", "")


def _in_reach(article: Article, trigger: Trigger, name: Name) -> bool:
    """Whether the place stands in the trigger's clause, or in the very next words.

    "Met X on the hill and laid a wreath in Y": Y is the second verb's.
    """
    tokens = article.tokens
    if 0 <= name.span.start - trigger.span.end <= NEXT_WORDS:
        return True
    ours, theirs = _verb_of(tokens, trigger.token), _verb_of(tokens, name.token)
    if ours < theirs and tokens[theirs].dep == "conj" and theirs < name.token:
        return False
    return clause_of(tokens, name.token) == clause_of(tokens, trigger.token)


def _verb_of(tokens: Sequence[Token], index: int) -> int:
    """Index of the verb that the token hangs on, its own where it is one."""
    return next((i for i in ancestors(tokens, index) if tokens[i].pos == "VERB"), index)


def _describes(article: Article, trigger: Trigger, name: Name) -> bool:
    """ "the Oslo talks", "her Norway visit": but of talks a country is the topic, not the place."""
    beside = article.document.text[name.span.end : trigger.span.start] == " "
    where = trigger.form is MeetingForm.VISIT or not is_country(name.surface)
    return name.kind is Kind.PLACE and beside and where


def is_settlement(article: Article, index: int, place_id: str | None) -> bool:
    """Whether a sentence says "in" of a place that is no country: two such are two places."""
    sentence = article.sentences[index]
    for name in sentence.names:
        if name.entity_id == place_id and not is_country(name.surface) and not _is_site(name):
            return introduced(sentence, name) and _preposition(sentence, name) in ("in", "to")
    return False


def _is_site(name: Name) -> bool:
    """A building, a street: it stands in a town, and is no other town."""
    return not set(load("joining")["sites"]).isdisjoint(words_of(name.surface))


def is_a_country(article: Article, place_id: str) -> bool:
    """Whether the article calls the place by the name of a country."""
    return any(
        name.entity_id == place_id and is_country(name.surface)
        for sentence in article.sentences
        for name in sentence.names
    )


def _preposition(sentence: Sentence, name: Name) -> str:
    before = words_of(sentence.text[: name.span.start - sentence.span.start])[-1:]
    return before[0] if before else ""


def introduced(sentence: Sentence, name: Name) -> bool:
    """Whether "in", "at" or "to" (or "on" a hill) stands right before the place, "the" aside."""
    if is_prefix(sentence, name):
        return False
    before = words_of(sentence.text[: name.span.start - sentence.span.start])[-4:]
    while before and before[-1] in ("the", "central", "downtown", "city", "of"):
        before = before[:-1]
    heights = before[-1:] == ("on",) and not _HEIGHTS.isdisjoint(words_of(name.surface))
    return heights or (bool(before) and before[-1] in _AT)


def is_prefix(sentence: Sentence, name: Name) -> bool:
    """ "US-led": the place is a piece of a word."""
    end = name.span.end - sentence.span.start
    return sentence.text[end : end + 1] == "-" and sentence.text[end + 1 : end + 2].islower()


def dateline_place(article: Article) -> str | None:
    """The place that a dateline names: "VIENNA - ...", "ISTANBUL (July 14) - ..."."""
    for sentence in article.sentences[:LEAD]:
        for name in sentence.names[:1]:
            after = article.document.text[name.span.end : name.span.end + 30]
            starts = name.span.start == sentence.block.span.start
            if name.kind is Kind.PLACE and starts and _DATELINE.match(after):
                return name.entity_id
    return None


def place_near(article: Article, index: int) -> str | None:
    """The town that the paragraph gave just before, else the dateline's.

    A building that was told is that of another meeting.
    """
    before = [
        sentence
        for sentence in article.sentences[max(0, index - 3) : index]
        if sentence.block.anchor == article.sentences[index].block.anchor
    ]
    for sentence in reversed(before):
        for name in sentence.names:
            if name.kind is Kind.PLACE and introduced(sentence, name) and not _is_site(name):
                return name.entity_id
    return dateline_place(article)
