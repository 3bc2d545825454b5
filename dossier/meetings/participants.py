"""Who takes part: the people and bodies of the trigger's clause."""

from __future__ import annotations

from dossier.meetings.article import Article, Name, Sentence
from dossier.meetings.grammar import clause_of, preposition_of, subjects_of_clause
from dossier.meetings.references import people_referred_to
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import Kind


def participants_of(article: Article, index: int, trigger: Trigger) -> frozenset[str]:
    """Entity ids of the people who meet, and of the organisation that meets as a body.

    With a parse: who stands in the trigger's clause, or is its subject where the clause borrows
    one ("After receiving Xi, Macron ..."). Without one: everybody whom the sentence names.
    """
    sentence = article.sentences[index]
    names = [name for name in sentence.names if not _only_spoken_of(article, sentence, name)]
    if article.parsed:
        clause = clause_of(article.tokens, trigger.token)
        subjects = subjects_of_clause(article.tokens, clause)
        names = [
            name
            for name in names
            if clause_of(article.tokens, name.token) == clause or name.token in subjects
        ]
    found = {name.entity_id for name in names if name.kind is Kind.PERSON}
    found |= people_referred_to(article, index, trigger)
    if trigger.body_id is not None:
        found.add(trigger.body_id)
    found |= {name.entity_id for name in names if _is_a_body(name, trigger)}
    return frozenset(found)


def _is_a_body(name: Name, trigger: Trigger) -> bool:
    if name.kind is not Kind.ORGANISATION or trigger.kind is TermKind.JOURNEY:
        return False
    return bool(vocabulary().bodies.intersection(words_of(name.surface)))


def _only_spoken_of(article: Article, sentence: Sentence, name: Name) -> bool:
    """Named in direct speech, after "about", or as the owner of something else."""
    if any(quote.covers(name.span) for quote in sentence.quoted):
        return True
    if not article.parsed:
        return False
    return preposition_of(article.tokens, name.token) in vocabulary().words["about"]
