"""Organisations that meet as parties: "the union and the company resumed talks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.meetings.article import Article, Name, organisations_in, word_at
from dossier.meetings.bodies import in_an_office, is_a_modifier
from dossier.meetings.grammar import (
    clause_of,
    first_of_row,
    preposition_of,
    subjects_of_clause,
)
from dossier.meetings.several import SIDES
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import TermKind
from dossier.model import MeetingForm

BACK = 8
"""Sentences before in which "the two sides" have been named."""
BETWEEN = ("between", "with", "of", "among")
_FORMS = (MeetingForm.TALKS, MeetingForm.SUMMIT, MeetingForm.CALL)


def parties_of(article: Article, index: int, trigger: Trigger) -> set[str]:
    """Ids of the organisations that meet each other, two at least; nobody where there is only one.

    "X and Y met", "talks between X and Y", "X resumed its talks with Y", "the two sides met",
    which are the two that stood in a row before.
    """
    if trigger.form not in _FORMS or not article.parsed:
        return set()
    tokens = article.tokens
    ours = [n for n in organisations_in(article.sentences[index]) if not in_an_office(article, n)]
    ours = [n for n in ours if not is_a_modifier(article, n)]
    found = {n.entity_id for n in ours if _is_a_side(article, trigger, n)}
    if len(found) > 1:
        return found
    subjects = subjects_of_clause(tokens, clause_of(tokens, trigger.token))
    if any(word_at(article, subject) in SIDES for subject in subjects):
        return set(_last_row(article, index))
    return set()


def _is_a_side(article: Article, trigger: Trigger, name: Name) -> bool:
    """Whether the organisation is the subject, or stands behind "between" and the like."""
    tokens = article.tokens
    first = first_of_row(tokens, name.token)
    clause = clause_of(tokens, trigger.token)
    if not {first, *_nouns_of(article, name)}.isdisjoint(subjects_of_clause(tokens, clause)):
        return True
    if trigger.kind is not TermKind.NOUN:
        told = tokens[first].dep.split(":")[0] == "obj" or preposition_of(tokens, first) == "with"
        return told and tokens[first].head == trigger.token
    return preposition_of(tokens, first) in BETWEEN and tokens[first].head == trigger.token


def _nouns_of(article: Article, name: Name) -> Iterator[int]:
    """ "The dock workers' union X": the noun in whose apposition the name stands."""
    token = article.tokens[name.token]
    if token.dep.split(":")[0] in ("appos", "flat", "nmod"):
        yield token.head


def _last_row(article: Article, index: int) -> Sequence[str]:
    """The two organisations that a sentence before names in a row: "X and Y"."""
    for sentence in reversed(article.sentences[max(0, index - BACK) : index]):
        names = organisations_in(sentence)
        rows: dict[int, set[str]] = {}
        for name in names:
            rows.setdefault(first_of_row(article.tokens, name.token), set()).add(name.entity_id)
        pairs = [row for row in rows.values() if len(row) == 2]
        if len(pairs) == 1:
            return sorted(pairs[0])
    return ()
