"""Sessions told by what they did: "the council put off its vote on Tuesday"."""

from __future__ import annotations

from dossier.meetings.article import Article, Name, Sentence, word_at
from dossier.meetings.bodies import in_an_office
from dossier.meetings.grammar import agents_of, clause_of, dependents, subjects_of_clause
from dossier.meetings.sitters import sitters_of
from dossier.meetings.unnamed_bodies import is_a_body
from dossier.meetings.vocabulary import TermKind, vocabulary
from dossier.meetings.when import of_another
from dossier.model import Kind, Precision

DECISIONS = (TermKind.DECIDE, TermKind.HEAR)


def decides(
    article: Article, sentence: Sentence, kind: TermKind, token: int, body: str | None
) -> bool:
    """Whether a body decides something: it sat, on the day that the sentence tells.

    Only a vote is one on no day: to approve of something or to consider it may take weeks.
    """
    verb = article.tokens[token]
    votes = verb.span.text_of(article.document.text).casefold() in vocabulary().words["votes"]
    told = votes or any(
        phrase.value.precision is Precision.DAY and not of_another(article, phrase)
        for phrase in sentence.dates
    )
    named = [name for name in sentence.names if name.entity_id == body]
    sits = kind is TermKind.HEAR or sitters_of(article, kind, token) is not None
    acts = not article.parsed or not named or any(_acts(article, n, token) for n in named)
    acts = acts and (sits or not named or any(is_a_body(n) for n in named))  # firms decide at desks
    return body is not None and told and acts and verb.pos in ("VERB", "")


def _acts(article: Article, name: Name, verb: int) -> bool:
    """Whether the name is the verb's subject or agent, or what that is of: "the board of X"."""
    tokens = article.tokens
    subjects = agents_of(tokens, verb) or subjects_of_clause(tokens, clause_of(tokens, verb))
    return not set(name.tokens).isdisjoint(subjects) or tokens[name.token].head in subjects


def hearer_of(article: Article, sentence: Sentence, token: int) -> str | None:
    """The organisation that hears a case, whatever its name: "the association will hear it"."""
    tokens = article.tokens
    objects = {word_at(article, i) for i in dependents(tokens, token, "obj", "nsubj")}
    if objects.isdisjoint(vocabulary().words["cases"]):
        return None
    subjects = subjects_of_clause(tokens, clause_of(tokens, token))
    for name in sentence.names:
        heard_by = not set(name.tokens).isdisjoint(subjects)
        if name.kind is Kind.ORGANISATION and heard_by and not in_an_office(article, name):
            return name.entity_id
    return None
