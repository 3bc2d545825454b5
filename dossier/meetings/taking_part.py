"""Whether somebody whom a sentence names takes part in one of the meetings that it tells of."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.meetings.article import Article, Sentence, is_tabular, word_at
from dossier.meetings.grammar import (
    clause_of,
    dependents,
    first_of_row,
    is_subject,
    preposition_of,
    subjects_of_clause,
)
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import TermKind, vocabulary

VERBS = (TermKind.JOINTLY, TermKind.TOGETHER)
"""Kinds of verbs whose subjects and objects meet."""
AT_IT = {("at", "which"), ("in", "which"), ("during", "which"), ("", "where")}
"""Prepositions and words that begin a clause of what happened at a meeting."""


def takes_part(article: Article, sentence: Sentence, trigger: Trigger, token: int) -> bool:
    """Whether somebody at `token` stands in the trigger's clause and is not just spoken of."""
    tokens = article.tokens
    if not article.parsed or is_tabular(sentence):
        return True
    if preposition_of(tokens, token) in vocabulary().words["about"]:
        return False
    if _owns_something_else(article, trigger, token):
        return False
    clause = clause_of(tokens, trigger.token)
    if clause_of(tokens, token) == clause or _acts_at_it(article, trigger, token):
        return True
    words = next((n.tokens for n in sentence.names if token in n.tokens), range(token, token + 1))
    return not set(words).isdisjoint(subjects_of_clause(tokens, clause))


def _acts_at_it(article: Article, trigger: Trigger, token: int) -> bool:
    """ "a lunch at which X spoke", "the parish gathered, where X spoke", "talks attended by X"."""
    tokens = article.tokens
    clause = clause_of(tokens, token)
    above = tokens[clause].head
    told = above == trigger.token
    if trigger.kind is TermKind.CONVENE:
        told = above != clause and clause_of(tokens, above) == clause_of(tokens, trigger.token)
    if trigger.kind not in (TermKind.NOUN, TermKind.CONVENE) or not told:
        return False
    first = first_of_row(tokens, token)
    if preposition_of(tokens, first) == "by":
        return word_at(article, clause) == "attended"
    where = {
        (preposition_of(tokens, i), word_at(article, i))
        for i in dependents(tokens, clause, "obl", "advmod", "mark")
    }
    acts = is_subject(tokens[first]) or tokens[first].dep == "obj"  # "at which spoke X"
    return acts and not where.isdisjoint(AT_IT)


def is_of_another(
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


def chairs(article: Article, trigger: Trigger, token: int) -> bool:
    """ "the council, chaired by X, meets", "the session, which X chairs": who runs it is there."""
    tokens = article.tokens
    verb = tokens[token].head
    if word_at(article, verb) not in vocabulary().words["chair"]:
        return False
    runs = preposition_of(tokens, token) == "by" or is_subject(tokens[token])
    return runs and clause_of(tokens, tokens[verb].head) == clause_of(tokens, trigger.token)


def _owns_something_else(article: Article, trigger: Trigger, token: int) -> bool:
    """ "Costa's army" and "the wife of Costa" are not Costa; "Costa's visit" is.

    What goes somewhere is not she, either: "the report of Costa is due in Oslo".
    """
    tokens = article.tokens
    head = tokens[token].head
    if tokens[token].dep == "nmod:poss":
        return head != trigger.token
    owner = tokens[token].dep.split(":")[0] == "nmod" and preposition_of(tokens, token) == "of"
    thing = trigger.kind is TermKind.JOURNEY and tokens[head].pos == "NOUN"
    return owner and (thing or word_at(article, head) in vocabulary().words["relations"])
