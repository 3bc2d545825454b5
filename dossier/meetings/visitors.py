"""Who takes part where the words do not say so: "a visit was called off", "officials of X go"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dossier.meetings.article import Article, Sentence, word_at
from dossier.meetings.grammar import clause_of, is_subject, subjects_of_clause
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import vocabulary, words_of
from dossier.model import Kind

POSSESSIVE = frozenset({"his", "her", "their"})
AFTER = 3
"""Words before a noun in which "after" governs it ("after their second meeting")."""


def whose(
    article: Article, sentence: Sentence, trigger: Trigger, people: Sequence[tuple[int, str]]
) -> set[str]:
    """ "X, the new secretary-general, made his first official visit": the person before "his"."""
    if POSSESSIVE.isdisjoint(_before(article, sentence, trigger)[-4:]):
        return set()
    named = [(token, person) for token, person in people if token < trigger.token]
    return {max(named)[1]} if named else set()


def who_goes_on(
    article: Article, sentence: Sentence, trigger: Trigger, before: Iterable[tuple[int, str]]
) -> set[str]:
    """ "X will go to Y. A visit to Z was called off": the only subject of the sentence before.

    `before`: (token, person) of that sentence; one of another paragraph says nothing.
    """
    if _before(article, sentence, trigger)[-1:] != ("a",):
        return set()
    subjects = {
        person
        for token, person in before
        if is_subject(article.tokens[token])
        and article.tokens[token].span.start >= sentence.block.span.start
    }
    return subjects if len(subjects) == 1 else set()


def whose_people_go(article: Article, sentence: Sentence, trigger: Trigger) -> set[str]:
    """ "Officials of the agency are to visit X": the organisation, where nobody is named."""
    tokens = article.tokens
    sent = {
        index
        for index in subjects_of_clause(tokens, clause_of(tokens, trigger.token))
        if word_at(article, index) in vocabulary().words["people"]
    }
    return {
        name.entity_id
        for name in sentence.names
        if name.kind is Kind.ORGANISATION and tokens[name.token].head in sent
    }


def suffers_what_came_after(
    article: Article, sentence: Sentence, trigger: Trigger, token: int
) -> bool:
    """ "The club sacks coach X after meeting with players": X is what it did, not who met.

    A headline's grammar is little to go by: there X is whoever another name stands before.
    """
    text = article.document.text
    after = words_of(text[trigger.span.end : sentence.span.end])[:1]
    if "after" not in _before(article, sentence, trigger)[-AFTER:] or after != ("with",):
        return False
    if token > trigger.token:
        return False
    earlier = [
        words_of(text[name.span.end : article.tokens[token].span.start])
        for name in sentence.names
        if name.tokens.stop <= token
    ]
    return article.tokens[token].dep == "obj" or any("and" not in words for words in earlier)


def _before(article: Article, sentence: Sentence, trigger: Trigger) -> tuple[str, ...]:
    return words_of(article.document.text[sentence.span.start : trigger.span.start])
