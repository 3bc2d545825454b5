"""Who acts in a sentence, whatever it tells: at a gathering they are there."""

from __future__ import annotations

import re

from dossier.dates.context import begins_with_a_past_verb
from dossier.meetings.article import Article, Name, Sentence, is_tabular, unquoted, word_at
from dossier.meetings.grammar import (
    clause_of,
    dependents,
    in_main_clause,
    is_present,
    is_subject,
    preposition_of,
)
from dossier.meetings.offices import Offices
from dossier.meetings.people import people_in
from dossier.meetings.vocabulary import vocabulary, words_of
from dossier.model import Kind

_WAS_NOT = re.compile(r"\s+(?:was|were|is|are|did|had|has)(?:\s+not|n['’]t)\b")
BESIDE = ("with", "beside", "alongside")
LABEL = 5
"""Words of a speaker's label at most."""


def attendants(
    article: Article, index: int, offices: Offices, *, past_only: bool
) -> frozenset[str]:
    """People who act in a sentence: its subjects, but for those who speak for somebody else.

    `past_only`: what somebody does in the present ("X wants elections") was not done there.
    """
    sentence = article.sentences[index]
    if is_tabular(sentence) or _lists_people(sentence):
        return frozenset(n.entity_id for n in sentence.names if n.kind is Kind.PERSON)
    if not article.parsed:
        return frozenset(
            name.entity_id
            for name in unquoted(sentence)
            if name.kind is Kind.PERSON
            and name.entity_id not in article.voices
            and (_acts_on_the_surface(sentence, name) or _leads(sentence, name.entity_id))
        )
    found = set()
    people = list(people_in(article, index, offices))
    elsewhere = {person for token, person in people if _is_elsewhere(article, token)}
    elsewhere |= {name.entity_id for name in sentence.names if _was_not(sentence, name)}
    for token, person in people:
        if person in elsewhere or (past_only and _acts_now(article, token)):
            continue
        if _acts(article, token) or _leads(sentence, person):
            found.add(person)
    return frozenset(found)


def _acts_on_the_surface(sentence: Sentence, name: Name) -> bool:
    """Without a parse: a verb of the past right after the name, or after its apposition."""
    after = sentence.text[name.span.end - sentence.span.start :]
    if after.startswith(", "):
        after = after[2:].partition(",")[2]
    return begins_with_a_past_verb(after)


def _acts_now(article: Article, token: int) -> bool:
    """Whether the verb of the clause, or its copula, is in the simple present."""
    tokens, text = article.tokens, article.document.text
    clause = clause_of(tokens, token)
    copulas = dependents(tokens, clause, "cop")
    return any(is_present(tokens, i, text) for i in (clause, *copulas))


def _is_elsewhere(article: Article, token: int) -> bool:
    """ "X was not in court", "X stayed in Y", "X said by telephone": they are somewhere else."""
    tokens = article.tokens
    clause = clause_of(tokens, token)
    absent = vocabulary().words["absent"]
    near = (clause, *dependents(tokens, clause, "advmod", "aux", "cop"))
    remotely = {
        f"{preposition_of(tokens, i)} {word_at(article, i)}"
        for i in dependents(tokens, clause, "obl")
    }
    return not vocabulary().words["remotely"].isdisjoint(remotely) or any(
        word_at(article, i) in absent for i in near
    )


def _was_not(sentence: Sentence, name: Name) -> bool:
    """ "X spoke; Y did not", whatever the parse makes of the second half."""
    return _WAS_NOT.match(sentence.text, name.span.end - sentence.span.start) is not None


def _leads(sentence: Sentence, person: str) -> bool:
    """Whether the sentence begins with the name: its subject, whatever the parse says."""
    first = next((name for name in sentence.names if name.entity_id == person), None)
    if first is None or first.span.start != sentence.span.start:
        return False
    after = sentence.text[first.span.end - sentence.span.start :]
    return not after.startswith(("'s", "’s", "'", "’"))


def _lists_people(sentence: Sentence) -> bool:
    """ "PRESENT: ...", or the label of a transcript: "SMITH: ..."."""
    label, colon, _ = sentence.text.partition(":")
    words = words_of(label)
    if not colon or len(words) > LABEL:
        return False
    return words[:1] in (("present",), ("participants",), ("attending",)) or label.isupper()


def _is_by_somebody(article: Article, head: int, token: int) -> bool:
    """Whether a noun is told to be by somebody between it and a token."""
    makers = dependents(article.tokens, head, "nmod")
    return any(i < token and preposition_of(article.tokens, i) == "by" for i in makers)


def _acts(article: Article, token: int) -> bool:
    tokens = article.tokens
    for _ in range(4):
        if is_subject(tokens[token]) or tokens[token].dep == "obl:agent":
            return in_main_clause(tokens, token)
        relation, preposition = tokens[token].dep.split(":")[0], preposition_of(tokens, token)
        if relation == "obl" and preposition in (*BESIDE, "by"):
            return True
        if relation == "nmod" and preposition in BESIDE:  # not "a report by X"
            return True
        if relation not in ("conj", "appos", "flat", "nmod"):
            return False
        if relation == "appos" and _is_by_somebody(article, tokens[token].head, token):
            return False  # "a report by the auditor, X"
        if tokens[token].dep.split(":")[0] == "nmod" and dependents(tokens, token, "case"):
            return False
        token = tokens[token].head
    return False
