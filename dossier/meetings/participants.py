"""Who takes part: the people and bodies of the trigger's clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dossier.meetings.article import Article, Name, Sentence, is_tabular
from dossier.meetings.bodies import in_an_office, is_a_modifier
from dossier.meetings.grammar import (
    clause_of,
    first_of_row,
    is_nested,
    is_subject,
    preposition_of,
    subjects_of_clause,
)
from dossier.meetings.offices import Offices
from dossier.meetings.parties import parties_of
from dossier.meetings.people import people_in
from dossier.meetings.sides import are_only_hosts, hangs_on, meets_strangers, on_both_sides
from dossier.meetings.sitters import word_at
from dossier.meetings.status import is_announced
from dossier.meetings.subjects import row_before
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

VERBS = (TermKind.JOINTLY, TermKind.TOGETHER)
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
        if _takes_part(article, sentence, trigger, token)
        and not _is_of_another(article, sentence, trigger, others, token)
        and not suffers_what_came_after(article, sentence, trigger, token)
        and (not nested or not article.parsed or hangs_on(article, token, trigger.token))
    }
    if trigger.kind is TermKind.JOINTLY:
        found |= row_before(article, sentence, trigger.token)
    if trigger.kind is TermKind.TOGETHER:
        found |= on_both_sides(article, trigger, people, found)
    return found | {person for token, person in people if _chairs(article, trigger, token)}


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
    parties = parties_of(article, index, trigger)
    return parties or {
        name.entity_id
        for name in sentence.described
        if name.kind is Kind.PERSON and _takes_part(article, sentence, trigger, name.token)
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


def _takes_part(article: Article, sentence: Sentence, trigger: Trigger, token: int) -> bool:
    """Whether somebody at `token` stands in the trigger's clause and is not just spoken of."""
    tokens = article.tokens
    if not article.parsed or is_tabular(sentence):
        return True
    if preposition_of(tokens, token) in vocabulary().words["about"]:
        return False
    if _owns_something_else(article, trigger, token):
        return False
    clause = clause_of(tokens, trigger.token)
    if clause_of(tokens, token) == clause:
        return True
    words = next((n.tokens for n in sentence.names if token in n.tokens), range(token, token + 1))
    return not set(words).isdisjoint(subjects_of_clause(tokens, clause))


def _is_of_another(
    article: Article, sentence: Sentence, trigger: Trigger, others: Sequence[Trigger], token: int
) -> bool:
    """Whether somebody is the object of another meeting of the sentence.

    Without a parse ("holds talks with X, meets Y") whoever stands after another trigger is that
    one's, but for the subject right before a verb ("after talks with X, Y meets Z"). Who stands
    before all of them is in all. A table's line is of one meeting.
    """
    if "|" in sentence.text:
        return False
    if article.parsed and not is_tabular(sentence):
        return _is_another_verbs_object(article, trigger, others, token)
    starts = sorted(o.span.start for o in (*others, trigger))
    place = article.tokens[token].span.start
    last = max((start for start in starts if start < place), default=None)
    if last is None or last == trigger.span.start:
        return False
    between = article.document.text[place : trigger.span.start]
    before = article.document.text[last:place]
    subject = trigger.kind is not TermKind.NOUN and last < place < trigger.span.start
    return not (subject and "," in before and "," not in between)


def _is_another_verbs_object(
    article: Article, trigger: Trigger, others: Sequence[Trigger], token: int
) -> bool:
    """ "sat down with X and will see Y": each verb has the object that follows it."""
    place = article.tokens[token].span.start
    verbs = [o for o in (*others, trigger) if o.kind in VERBS and o.span.start < place]
    if trigger.kind not in VERBS or not verbs:
        return False
    nearest = max(verbs, key=lambda verb: verb.span)
    subject = is_subject(article.tokens[first_of_row(article.tokens, token)])
    return nearest.span != trigger.span and not subject


def _chairs(article: Article, trigger: Trigger, token: int) -> bool:
    """ "the council, chaired by X, meets", "the session, which X chairs": who runs it is there."""
    tokens = article.tokens
    verb = tokens[token].head
    if word_at(article, verb) not in vocabulary().words["chair"]:
        return False
    runs = preposition_of(tokens, token) == "by" or is_subject(tokens[token])
    return runs and clause_of(tokens, tokens[verb].head) == clause_of(tokens, trigger.token)


def _owns_something_else(article: Article, trigger: Trigger, token: int) -> bool:
    """ "Costa's army" and "the wife of Costa" are not Costa; "Costa's visit" is."""
    tokens = article.tokens
    head = tokens[token].head
    if tokens[token].dep == "nmod:poss":
        return head != trigger.token
    owner = tokens[token].dep.split(":")[0] == "nmod" and preposition_of(tokens, token) == "of"
    word = tokens[head].span.text_of(article.document.text).casefold()
    return owner and word in vocabulary().words["relations"]


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
