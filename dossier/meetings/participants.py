"""Who takes part: the people and bodies of the trigger's clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dossier.meetings.article import Article, Name, Sentence, is_tabular
from dossier.meetings.bodies import in_an_office, is_a_modifier
from dossier.meetings.grammar import (
    clause_of,
    is_nested,
    preposition_of,
)
from dossier.meetings.offices import Offices
from dossier.meetings.parties import parties_of
from dossier.meetings.people import people_in
from dossier.meetings.sides import are_only_hosts, hangs_on, meets_strangers, on_both_sides
from dossier.meetings.status import is_announced
from dossier.meetings.subjects import row_before, row_of_subjects
from dossier.meetings.taking_part import VERBS, chairs, is_of_another, takes_part
from dossier.meetings.triggers import Trigger
from dossier.meetings.unnamed_bodies import is_a_body
from dossier.meetings.visitors import (
    suffers_what_came_after,
    who_goes_on,
    whose,
    whose_people_go,
)
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import Kind, MeetingForm

VENUE = ("in", "at", "to", "before")
"""Prepositions before a body that is where one speaks, not who one meets."""


def participants_of(
    article: Article,
    index: int,
    trigger: Trigger,
    others: Sequence[Trigger],
    offices: Offices,
) -> frozenset[str]:
    """Entity ids of the people who meet, and of the organisation that meets as a body.

    With a parse: who stands in the trigger's clause, or is its subject where the clause borrows
    one ("After receiving Brandt, Costa ..."). Without one: everybody whom the sentence names.
    A noun beside a verb that tells of a meeting itself has only what hangs on it ("discussed
    ... before a summit").
    """
    sentence, people = article.sentences[index], tuple(people_in(article, index, offices))
    found = _who_are_said_to(article, sentence, trigger, others, people)
    found |= _bodies(article, sentence, trigger, others)
    if trigger.kind is TermKind.TOGETHER and len(found) == 1:
        found |= _described(article, sentence, trigger)
    if trigger.kind is TermKind.JOURNEY and not found:
        found |= whose_people_go(article, sentence, trigger)
    if are_only_hosts(article, trigger, people, found):
        return frozenset()
    if not is_tabular(sentence) and meets_strangers(article, trigger, people, found):
        return frozenset()
    if not found:
        found = _who_are_meant(article, index, trigger, people, offices)
    with_them = trigger.kind is TermKind.NOUN and _with_somebody(article, trigger)
    if found and with_them and all(token > trigger.token for token, p in people if p in found):
        found |= _central(article)
    return frozenset(found)


def _who_are_said_to(
    article: Article,
    sentence: Sentence,
    trigger: Trigger,
    others: Sequence[Trigger],
    people: Sequence[tuple[int, str]],
) -> set[str]:
    """The people whom the words of the meeting take as its subjects, objects and complements."""
    nested = trigger.kind is TermKind.NOUN and (
        is_nested(article.tokens, trigger.token)
        or preposition_of(article.tokens, trigger.token) in vocabulary().words["about"]
        or is_announced(article, trigger)
        or any(other.kind in VERBS and other.token < trigger.token for other in others)
    )
    found = {
        person
        for token, person in people
        if takes_part(article, sentence, trigger, token)
        and not is_of_another(article, sentence, trigger, others, token)
        and not suffers_what_came_after(article, sentence, trigger, token)
        and (not nested or not article.parsed or hangs_on(article, token, trigger.token))
    }
    if trigger.kind is TermKind.JOINTLY:
        found |= row_before(article, sentence, trigger.token)
    if trigger.kind is TermKind.TOGETHER:
        found |= on_both_sides(article, trigger, people, found)
        found |= row_of_subjects(article, sentence, trigger.token)
    return found | {person for token, person in people if chairs(article, trigger, token)}


def _bodies(
    article: Article, sentence: Sentence, trigger: Trigger, others: Sequence[Trigger]
) -> set[str]:
    """The organisations that meet as bodies."""
    found = {trigger.body_id} if trigger.body_id is not None else set()
    if trigger.kind is not TermKind.JOURNEY:
        bodies = {other.body_id for other in others} - {trigger.body_id}
        found |= {n.entity_id for n in sentence.names if _meets(article, trigger, n)} - bodies
    return found


def _who_are_meant(
    article: Article,
    index: int,
    trigger: Trigger,
    people: Sequence[tuple[int, str]],
    offices: Offices,
) -> set[str]:
    """Who takes part though no name in the clause says so; nobody where nothing tells."""
    sentence = article.sentences[index]
    if trigger.kind is TermKind.NOUN and trigger.form is MeetingForm.VISIT:
        before = people_in(article, index - 1, offices) if index else ()
        found = whose(article, sentence, trigger, people)
        if found := found or who_goes_on(article, sentence, trigger, before):
            return found
    return parties_of(article, index, trigger) or _described(article, sentence, trigger)


def _described(article: Article, sentence: Sentence, trigger: Trigger) -> set[str]:
    """ "the archbishop": those who take part by a description that is understood."""
    return {
        name.entity_id
        for name in sentence.described
        if name.kind is Kind.PERSON and takes_part(article, sentence, trigger, name.token)
    }


def _with_somebody(article: Article, trigger: Trigger) -> bool:
    """ "An audience with X followed": who had it is left to the article's main person."""
    end = trigger.span.end
    term = words_of(trigger.span.text_of(article.document.text))
    return "with" in (*term[-1:], *words_of(article.document.text[end : end + 12])[:1])


def _central(article: Article) -> frozenset[str]:
    """The person whom the article names most, if there is one such."""
    counted = Counter(
        name.entity_id
        for sentence in article.sentences
        for name in sentence.names
        if name.kind is Kind.PERSON and name.entity_id not in article.voices
    )
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return frozenset()
    return frozenset({ranked[0][0]})


def _meets(article: Article, trigger: Trigger, name: Name) -> bool:
    """Whether an organisation is a body that meets in the trigger's clause."""
    if name.kind is not Kind.ORGANISATION or not is_a_body(name) or in_an_office(article, name):
        return False
    tokens = article.tokens
    if name.token != trigger.token - 1 and is_a_modifier(article, name):
        return False
    if not article.parsed:
        return True
    if trigger.kind is TermKind.TOGETHER and preposition_of(tokens, name.token) in VENUE:
        return False
    return clause_of(tokens, name.token) == clause_of(tokens, trigger.token)
