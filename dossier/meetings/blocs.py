"""Blocs that are not called by their names: "a summit of the bloc's finance ministers"."""

from __future__ import annotations

from dossier.meetings.article import Article, organisations_in, word_at
from dossier.meetings.grammar import dependents
from dossier.meetings.vocabulary import vocabulary, words_of

OWNED = ("nmod", "compound")


def bloc_of(article: Article, token: int) -> str | None:
    """Id of the alliance whose office-holders meet; None where the article names none, or several.

    `token`: the noun or verb that tells of the meeting.
    """
    groups = vocabulary().words["groups"]
    if word_at(article, token) in vocabulary().plurals:
        return None  # "meetings of the bloc's ministers": which one, nobody can tell
    for holders in dependents(article.tokens, token, *OWNED, "nsubj"):
        if word_at(article, holders) not in groups:
            continue
        owners = (word_at(article, i) for i in dependents(article.tokens, holders, *OWNED))
        if any(word in vocabulary().words["blocs called"] for word in owners):
            blocs = _blocs_in(article)
            return next(iter(blocs)) if len(blocs) == 1 else None
    return None


def _blocs_in(article: Article) -> set[str]:
    return {
        name.entity_id
        for sentence in article.sentences
        for name in organisations_in(sentence)
        if " ".join(words_of(name.surface)) in vocabulary().words["blocs"]
    }
