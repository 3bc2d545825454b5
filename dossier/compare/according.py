"""A source that a preposition names: "21, according to the police", "put at 44 by the clerks"."""

from __future__ import annotations

from dossier.compare.article import Article
from dossier.compare.grammar import NEAR, is_passive, phrase_from
from dossier.compare.quantities import Quantity
from dossier.compare.sources import Source, named_by
from dossier.compare.vocabulary import vocabulary
from dossier.model import Span


def according(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "five according to one report, nine according to another": what follows the figure first."""
    words = article.words_in(clause)
    before = range(words.start, min(words.start + NEAR, article.word_at(quantity.hedged.start)))
    after = _up_to_next_figure(article, _after(article, quantity, clause))
    return _told_by(article, after, clause) or _told_by(article, before, clause)


def according_to_the_end(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "killing 107 and wounding 238, according to the police": both are of one source."""
    return _told_by(article, _after(article, quantity, clause), clause)


def by_agent(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "was put at $5 billion by the ministry and $7 billion by the opposition"."""
    by = article.word_at(quantity.span.end - 1) + 1
    words = article.words_in(clause)
    if by not in words or article.word(by).lower() != "by":
        return None
    for index in range(words.start, by):
        counts = article.tokens[index].lemma.lower() in vocabulary().counting
        if counts and is_passive(article, index):
            span = phrase_from(article, by + 1, clause)
            return None if span is None else named_by(article, span, counting=True)
    return None


def _after(article: Article, quantity: Quantity, clause: Span) -> range:
    """The words of a clause behind a figure."""
    return range(article.word_at(quantity.span.end - 1) + 1, article.words_in(clause).stop)


def _told_by(article: Article, words: range, clause: Span) -> Source | None:
    """Whom the first "according to" among some words names."""
    for index in words:
        length = _according_at(article, index)
        if length:
            span = phrase_from(article, index + length, clause)
            return None if span is None else named_by(article, span, counting=True)
    return None


def _according_at(article: Article, index: int) -> int:
    """The number of words of the phrase "according to" that begins here; 0 for none."""
    for phrase in vocabulary().according:
        last = min(index + len(phrase), len(article.tokens))
        if tuple(article.word(i).lower() for i in range(index, last)) == phrase:
            return len(phrase)
    return 0


def _up_to_next_figure(article: Article, words: range) -> range:
    """Words up to the next number that is a figure of its own: not that of "five of the nine"."""
    for index in words:
        definite = index > 0 and article.word(index - 1).lower() == "the"
        if article.tokens[index].pos == "NUM" and not definite:
            return range(words.start, index + 1)
    return words
