"""Groups that meet without names: "defence ministers", "the leaders of fifty countries"."""

from __future__ import annotations

from dossier.meetings.article import Article, word_at
from dossier.meetings.grammar import dependents, preposition_of
from dossier.meetings.sitters import MADE_OF, known_as, sitters_of
from dossier.meetings.vocabulary import TermKind, vocabulary


def group_of(article: Article, kind: TermKind, token: int) -> str | None:
    """The office-holders who meet, as printed in small letters; None where there are none.

    Subject of a verb ("the defence ministers meet"), complement of a noun ("the defence
    ministers' meeting", "a meeting of the bloc's defence ministers").
    """
    relations = ("nmod", "compound") if kind is TermKind.NOUN else ("nsubj",)
    for index in dependents(article.tokens, token, *relations):
        if preposition_of(article.tokens, index) not in MADE_OF:
            continue
        if word_at(article, index) in vocabulary().words["groups"]:
            return _with_their_field(article, index)
    sitters = sitters_of(article, kind, token)
    if sitters is None or sitters == token or known_as(article, word_at(article, sitters)):
        return None  # "the council": the body itself
    return _with_their_field(article, sitters)


def _with_their_field(article: Article, noun: int) -> str:
    """ "defence ministers": the noun and the words before it that say of what."""
    first, fields = noun, vocabulary().words["between"]
    while first > 0 and word_at(article, first - 1) in fields:
        first -= 1
    return " ".join(word_at(article, i) for i in range(first, noun + 1))


def are_sitters(group: str | None) -> bool:
    """Whether a group sits as one: "shareholders", "the council"; ministers may be anybody's."""
    return group is not None and group.split()[-1] not in vocabulary().words["groups"]
