"""What a statement says of something, and whether it says that it is not so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.compare.article import Article
from dossier.compare.vocabulary import vocabulary
from dossier.model import Statement

_BEFORE = 5
"""Words before what is said of something in which a "not" turns it round."""
_PRONOUNS = frozenset({"it", "this", "that"})
_PERSONS = frozenset({"i", "we", "you", "he", "she", "they", "who"})
"""Subjects that are somebody else in another's mouth."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said of something: its lemma, of what, and whether it is denied."""

    lemma: str
    subject: str
    denied: bool
    statement: Statement


def predicates_of(article: Article, statement: Statement) -> Iterator[Predicate]:
    """What a statement says of something: adjectives after "is", and verbs with a subject."""
    words = article.words_in(statement.span)
    for index in words:
        token = article.tokens[index]
        lemma = token.lemma.lower()
        if token.pos not in ("ADJ", "VERB") or lemma in vocabulary().light:
            continue
        subject = _subject_of(article, index, words)
        if subject is not None:
            yield Predicate(lemma, subject, _denied(article, index, words), statement)


def _subject_of(article: Article, index: int, words: range) -> str | None:
    """The lemma of what something is said of; None where nothing is said of anything.

    In "it was mutual and consensual" both words share the subject of the first; in "it was a lawful
    sale" what describes the noun is said of its subject.
    """
    token = article.tokens[index]
    if token.dep in ("conj", "amod") and token.head in words and token.head != index:
        return _subject_of(article, token.head, words)
    children = [i for i in words if article.tokens[i].head == index and i != index]
    if token.pos != "VERB" and not any(article.tokens[i].dep == "cop" for i in children):
        return None
    subjects = (i for i in children if article.tokens[i].dep in ("nsubj", "nsubj:pass"))
    return next((article.tokens[i].lemma.lower() for i in subjects), None)


def _denied(article: Article, index: int, words: range) -> bool:
    before = range(max(words.start, index - _BEFORE), index)
    return any(article.word(i).lower() in vocabulary().negations for i in before)


def may_be_same(one: str, other: str) -> bool:
    """Whether two subjects, by their lemmas, may be one thing; a person in two mouths is not."""
    if one in _PERSONS or other in _PERSONS:
        return False
    return one == other or (one in _PRONOUNS and other in _PRONOUNS)


def two_speakers(one: Statement, other: Statement) -> bool:
    """Whether two statements are told to be of two speakers; not where one of them has none."""
    surfaces = (one.speaker_surface, other.speaker_surface)
    if None in surfaces or surfaces[0] == surfaces[1]:
        return False
    return one.speaker_id is None or one.speaker_id != other.speaker_id
