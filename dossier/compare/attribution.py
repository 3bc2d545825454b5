"""Whose figure it is: the ways in which an article tells it, the surer first."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.compare.according import according, according_to_the_end, by_agent
from dossier.compare.article import Article
from dossier.compare.counting import counted, possessed
from dossier.compare.grammar import JOINS, NOMINAL, span_of
from dossier.compare.quantities import Quantity
from dossier.compare.sources import Source, holds_figure, key_of, named_by, says, subject_of
from dossier.compare.vocabulary import vocabulary
from dossier.model import Span

_HEARERS = frozenset({"us", "me", "him", "her", "them", "reporters", "journalists"})
"""Those between a verb of speech and its figure: "told us 30"."""
_OTHERS = frozenset({"others", "another"})
"""Sources that have no noun: "some reports said 40, others 60"."""


def source_of(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """Whose figure a clause says it is; None where the article tells it as its own.

    The ways are tried in order: the surer first.
    """
    for way in _WAYS:
        found = way(article, quantity, clause)
        if found is not None and not holds_figure(article, found.span):
            return found  # "Twenty-two members said no": those counted are no source
    return None


def gapped(article: Article, quantity: Quantity, sentence: Span) -> Source | None:
    """A source that shares the verb of the one before: ", the Danes 20", ", and others of 50"."""
    first = article.word_at(quantity.hedged.start)
    start = first
    while start > article.words_in(sentence).start and article.word(start - 1) not in (",", ";"):
        start -= 1
    words = [index for index in range(start, first) if article.tokens[index].pos != "PUNCT"]
    while words and article.word(words[0]).lower() in JOINS:
        words.pop(0)
    while words and article.tokens[words[-1]].pos == "ADP":
        words.pop()
    nominal = words and all(article.tokens[i].pos in (*NOMINAL, "DET", "ADJ") for i in words)
    if not nominal:
        return None
    others = article.word(words[-1]).lower() in _OTHERS
    if not others and article.tokens[words[-1]].pos not in ("NOUN", "PROPN"):
        return None
    return named_by(article, span_of(article, words), counting=True)


def _said_after(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "$30 million, say the neighbours of the mill"."""
    last = article.word_at(quantity.span.end - 1)
    return next(_sayings(article, range(last + 1, article.words_in(clause).stop), clause), None)


def _said_before(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "Bergen says 44", "officials said that 44 boats had left"."""
    first = article.word_at(quantity.hedged.start)
    before = range(first - 1, article.words_in(clause).start - 1, -1)
    found = next(_sayings(article, before, clause), None)
    if found is not None:
        return found
    said = article.quoted_at(quantity.span.start)
    if said is None or said.speaker_surface is None:
        return None
    key = said.speaker_id or key_of(said.speaker_surface)
    start = article.text.find(said.speaker_surface)
    return Source(span=Span(start, start + len(said.speaker_surface)), key=key)


def _sayings(article: Article, words: range, clause: Span) -> Iterator[Source]:
    """The sources of the verbs of speech among `words`."""
    for index in words:
        lemma = article.tokens[index].lemma.lower()
        if says(article, index) and lemma not in vocabulary().wishing:
            between = range(min(index, words[0]) + 1, max(index, words[0] + 1))
            near = lemma in vocabulary().telling and all(
                article.tokens[i].pos == "PUNCT" or article.word(i).lower() in _HEARERS
                for i in between
            )
            counting = near or lemma in vocabulary().reckoning
            found = subject_of(article, index, clause, counting=counting)
            if found is not None:
                yield found


_WAYS = (
    according,
    by_agent,
    possessed,
    counted,
    _said_after,
    _said_before,
    according_to_the_end,  # last: what stands nearer to the figure is surer
)
