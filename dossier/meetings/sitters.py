"""Those who sit where no body is named: "shareholders of X", "the X board", "its members"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.meetings.article import Article, Name, organisations_in, word_at
from dossier.meetings.grammar import (
    agents_of,
    clause_of,
    dependents,
    preposition_of,
    subjects_of_clause,
)
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of

KINDS = (TermKind.CONVENE, TermKind.DECIDE, TermKind.NOUN)
"""Kinds of terms whose subject may sit."""
MADE_OF = ("", "of", "between", "among", "'s", "’s", "'", "’")
"""Prepositions between a meeting and those who meet."""
_CALLED_THE = re.compile(r"(?:\s\([^)]*\))?,\s+the\s+([^,.;]+)")
_OWNER_BEFORE = re.compile(r"(?:['’]s?)?\s+(?:[\w-]+\s+)?")
"""Between the name of an organisation and those who sit: "the X board", "X's annual assembly"."""
_OWNER_AFTER = re.compile(r"\s+(?:of|at|from)\s+(?:[\w'’-]+\s+){0,4}")
"""Between those who sit and the name: "members of the dock workers' union X"."""
AUDIENCE = 6
"""Words after "told" and the like in which the noun for those who hear it stands."""
APPOSITION = 60
"""Characters after a name in which it may be said what the name is."""


def sitters_of(article: Article, kind: TermKind, token: int) -> int | None:
    """The noun for those who sit: "shareholders", "the board", "members"; None where there is none.

    Subject of a verb ("the board convenes"), what a noun is of ("a meeting of creditors"), the
    noun itself ("the union's assembly"), or who does something at it ("vote at a meeting").
    """
    tokens = article.tokens
    if kind not in KINDS:
        return None
    found: tuple[int, ...] = ()
    if kind is TermKind.NOUN:
        whose = dependents(tokens, token, "nmod", "compound")
        found = (*(i for i in whose if preposition_of(tokens, i) in MADE_OF), token)
    if kind is not TermKind.NOUN or _is_where_they_act(article, token):
        acts = agents_of(tokens, token) or subjects_of_clause(tokens, clause_of(tokens, token))
        found = (*found, *acts)
    sitting = vocabulary().words["members"] | vocabulary().bodies
    common = (i for i in found if tokens[i].pos != "PROPN")
    return next((i for i in common if word_at(article, i) in sitting), None)


def _is_where_they_act(article: Article, noun: int) -> bool:
    """ "shareholders vote at a meeting", "the board held a session": they sit in it."""
    tokens = article.tokens
    relation, verb = tokens[noun].dep.split(":")[0], tokens[noun].head
    holds = word_at(article, verb) in vocabulary().words["hold"]
    at = preposition_of(tokens, noun) in ("at", "in", "during", "by")  # "by a vote of 30 to 12"
    return (relation == "obj" and holds) or (relation == "obl" and at)


def owner_of(article: Article, organisations: Sequence[Name], sitters: int) -> str | None:
    """Whose they are: the organisation beside the noun, or the one that goes by the noun before.

    `organisations`: those that the sentence names.
    """
    text, span = article.document.text, article.tokens[sitters].span
    for name in organisations:
        before, after = text[name.span.end : span.start], text[span.end : name.span.start]
        if _OWNER_BEFORE.fullmatch(before) or _OWNER_AFTER.fullmatch(after):
            return name.entity_id
    own = (sitters,) if word_at(article, sitters) in vocabulary().bodies else ()
    for noun in (*own, *dependents(article.tokens, sitters, "nmod", "compound")):
        known = known_as(article, word_at(article, noun))
        if len(known) == 1:
            return next(iter(known))
    return seat_of(article, word_at(article, sitters))


def seat_of(article: Article, word: str) -> str | None:
    """Where those sit whom a word means: the one parliament of an article that tells of "MPs"."""
    seats = frozenset(vocabulary().seats.get(word, ()))
    known = {
        name.entity_id
        for sentence in article.sentences
        for name in organisations_in(sentence)
        if not seats.isdisjoint(words_of(name.surface))
    }
    return next(iter(known)) if len(known) == 1 else None


def audience_of(article: Article, token: int, end: int) -> int | None:
    """Whom somebody speaks to: "told lawmakers", "spoke before the city council", "addressed the
    chamber".

    `token`: the last one of the words of speaking; `end`: past the sentence. The noun stands
    within a few words, with no verb and no mark between.
    """
    sitting = vocabulary().words["members"] | vocabulary().bodies
    for index in range(token + 1, min(token + 1 + AUDIENCE, end)):
        if article.tokens[index].pos in ("VERB", "AUX", "PUNCT", "PRON"):
            return None
        if article.tokens[index].pos == "NOUN" and word_at(article, index) in sitting:
            return index
    return None


def known_as(article: Article, word: str) -> set[str]:
    """Ids of the organisations that go by a word in the article: as a part of the name ("X
    Council"), right before it ("the union X") or in an apposition after it ("X, the union")."""
    return {
        name.entity_id
        for sentence in article.sentences
        for name in organisations_in(sentence)
        if word
        in (*words_of(name.surface), *_noun_before(article, name), *_apposition(article, name))
    }


def _noun_before(article: Article, name: Name) -> tuple[str, ...]:
    """The noun right before a name: "the operator X"."""
    before = name.tokens.start - 1
    beside = before >= 0 and article.tokens[before].span.end + 1 == name.span.start
    is_noun = beside and article.tokens[before].pos == "NOUN"
    return (word_at(article, before),) if is_noun else ()


def _apposition(article: Article, name: Name) -> tuple[str, ...]:
    """The words of "the panel of advisers" in "the VRBA, the panel of advisers, ..."."""
    after = article.document.text[name.span.end : name.span.end + APPOSITION]
    match = _CALLED_THE.match(after)
    return words_of(match[1])[:3] if match else ()
