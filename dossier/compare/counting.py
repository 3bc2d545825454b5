"""A source that counts: "Norway's count is 40 boats", "the clerks put the number at 73"."""

from __future__ import annotations

from collections.abc import Container

from dossier.compare.article import Article
from dossier.compare.grammar import NEAR, children_of, is_passive, noun_of, noun_phrase
from dossier.compare.quantities import COUNT, VOTE, Quantity
from dossier.compare.sources import Source, named_by, subject_of
from dossier.compare.vocabulary import vocabulary
from dossier.model import Span

_CLOSE = 3
"""Words between a verb of counting and its figure that carry meaning, at most."""
_GIVING = ("have", "make", "see", "give")
"""Verbs that give a figure only of what was told before: "made it 21", or a paper "had 21"."""
_TOLD = frozenset({"it", "them", "result", "score"})
"""What they give it of."""


def possessed(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "Norway's count is 40 boats"."""
    for index in article.words_in(Span(clause.start, max(clause.start, quantity.hedged.start))):
        if article.tokens[index].lemma in vocabulary().counts:
            for child in children_of(article, index, clause):
                if article.tokens[child].dep == "nmod:poss":
                    return named_by(article, noun_phrase(article, child, clause), counting=True)
    return None


def counted(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "the clerks put the number at 73", "a radio station made it nine"."""
    first = article.word_at(quantity.hedged.start)
    for index in range(first - 1, max(first - 2 - NEAR, article.words_in(clause).start - 1), -1):
        gap = range(index + 1, first)
        if _counts(article, index, gap) or _gives(article, index, gap):
            return subject_of(article, index, clause, counting=True)
        if _is_verb(article, index, _GIVING) and not _words(article, gap):
            found = subject_of(article, index, clause, counting=True)
            bare = quantity.dimension in (COUNT, VOTE) and noun_of(article, quantity) is None
            theirs = found is not None and (found.media or found.counter)
            return found if theirs and bare else None
    return None


def _is_verb(article: Article, index: int, lemmas: Container[str]) -> bool:
    """Whether a word is one of these verbs, and no name or headline in capitals."""
    token = article.tokens[index]
    verbal = token.pos in ("VERB", "AUX") and article.word(index).islower()
    return verbal and not is_passive(article, index) and token.lemma.lower() in lemmas


def _words(article: Article, gap: range) -> list[str]:
    """The words between a verb and its figure that carry meaning."""
    return [article.word(i).lower() for i in gap if article.tokens[i].pos not in ("PUNCT", "ADV")]


def _counts(article: Article, verb: int, gap: range) -> bool:
    """Whether a verb of counting is near enough, or followed by its small word."""
    counting = vocabulary().counting
    lemma = article.tokens[verb].lemma.lower()
    if lemma in _GIVING or not _is_verb(article, verb, counting):
        return False
    words, small = _words(article, gap), counting[lemma]
    if lemma == "put":
        return bool(words) and words[-1] == "at"
    if small:
        return bool(words) and words[0] in small and len(words) <= _CLOSE
    return len(words) <= _CLOSE


def _gives(article: Article, verb: int, gap: range) -> bool:
    """ "made it 21", "gave the score as 9 to 5"."""
    told = {*_words(article, gap)[:_CLOSE]} & (vocabulary().counts | _TOLD)
    return bool(told) and _is_verb(article, verb, _GIVING)
