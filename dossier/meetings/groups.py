"""Groups that meet without names: "defence ministers", "the leaders of fifty countries"."""

from __future__ import annotations

from dossier.meetings.article import Article
from dossier.meetings.grammar import dependents, preposition_of
from dossier.meetings.vocabulary import TermKind, vocabulary


def group_of(article: Article, kind: TermKind, token: int) -> str | None:
    """The office-holders who meet, as printed in small letters; None where there are none.

    Subject of a verb ("the defence ministers meet"), complement of a noun ("the defence
    ministers' meeting", "a meeting of the bloc's defence ministers").
    """
    relations = ("nmod", "compound") if kind is TermKind.NOUN else ("nsubj",)
    for index in dependents(article.tokens, token, *relations):
        if preposition_of(article.tokens, index) not in ("", "of", "between", "'s", "’s", "'", "’"):
            continue
        if _word(article, index) in vocabulary().words["groups"]:
            fields = vocabulary().words["between"]
            first = index
            while first > 0 and _word(article, first - 1) in fields:
                first -= 1
            return " ".join(_word(article, i) for i in range(first, index + 1))
    return None


def _word(article: Article, index: int) -> str:
    return article.tokens[index].span.text_of(article.document.text).casefold()
