"""Sessions that a sentence tells only as a venue: "At the council, the minister announced"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.meetings.article import Article, Sentence, is_tabular, word_at
from dossier.meetings.bodies import in_an_office
from dossier.meetings.grammar import (
    clause_of,
    dependents,
    in_main_clause,
    own_subjects,
    preposition_of,
)
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import Kind, MeetingForm


def find_venues(
    article: Article, sentence: Sentence, triggers: Sequence[Trigger]
) -> Iterator[Trigger]:
    """A trigger for each body "at" which somebody named acts, where no word says "session".

    Only bodies that are nothing between their sessions: a council, a contact group; people act
    at a parliament or a commission on any day.
    """
    if not article.parsed or is_tabular(sentence):
        return
    tokens = article.tokens
    told = {trigger.body_id for trigger in triggers}
    for name in sentence.names:
        if name.kind is not Kind.ORGANISATION or name.entity_id in told:
            continue
        if vocabulary().words["venues"].isdisjoint(words_of(name.surface)):
            continue
        at = preposition_of(tokens, name.token) == "at" and in_main_clause(tokens, name.token)
        quoted = any(quote.covers(name.span) for quote in sentence.quoted)
        if not at or quoted or in_an_office(article, name):
            continue
        subjects = set(own_subjects(tokens, clause_of(tokens, name.token)))
        people = (n for n in sentence.names if n.kind is Kind.PERSON)
        post = _tells_of_a_post(article, clause_of(tokens, name.token))
        if not post and any(not subjects.isdisjoint(person.tokens) for person in people):
            yield Trigger(
                form=MeetingForm.SESSION,
                kind=TermKind.ADDRESS,
                span=name.span,
                token=name.token,
                body_id=name.entity_id,
            )


def _tells_of_a_post(article: Article, verb: int) -> bool:
    """ "took up his post at the council", "works at the forum": somebody's work, no session."""
    words = {word_at(article, i) for i in (verb, *dependents(article.tokens, verb, "obj"))}
    return not vocabulary().words["posts"].isdisjoint(words)
