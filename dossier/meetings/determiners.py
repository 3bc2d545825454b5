"""The determiner of a noun says whether its meeting was told before."""

from __future__ import annotations

from dossier.meetings.article import Article
from dossier.meetings.find import Sighting
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of


def points_back(article: Article, sighting: Sighting) -> bool:
    """ "the talks", "their visit": a noun with a determiner that points to something told.

    "The first visit" tells of one, and points to none.
    """
    before = _before(article, sighting)[-3:]
    noun = sighting.trigger.kind is TermKind.NOUN and "first" not in before
    return noun and not vocabulary().words["back"].isdisjoint(before)


def is_indefinite(article: Article, sighting: Sighting) -> bool:
    """ "a visit planned for autumn": a noun that is not of what was told before."""
    noun = sighting.trigger.kind is TermKind.NOUN
    return noun and not vocabulary().words["indefinite"].isdisjoint(_before(article, sighting)[-2:])


def _before(article: Article, sighting: Sighting) -> tuple[str, ...]:
    start = article.sentences[sighting.index].span.start
    return words_of(article.document.text[start : sighting.trigger.span.start])
