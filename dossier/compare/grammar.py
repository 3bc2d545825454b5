"""Clauses and phrases of an article: what hangs on what, and what a number counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.compare.article import Article
from dossier.compare.quantities import Quantity
from dossier.model import Span

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
NEAR = 7
"""Words between a verb that counts and its figure: "put the length of the new line at 73"."""
JOINS = frozenset({"and", "but", "while", "whereas", "though", "although"})
"""Words with which another clause begins, behind a comma."""
_BREAKS = (";", "—", "–", ":")
_NO_PHRASE = ("PUNCT", "VERB", "AUX", "ADV", "SCONJ", "CCONJ")
"""What stands before a noun phrase, and ends it."""


def clauses_of(article: Article, sentence: Span) -> tuple[Span, ...]:
    """A sentence cut where another begins to speak: at semicolons, dashes and ", and"."""
    cuts, words = [sentence.start], article.words_in(sentence)
    for index in words:
        word = article.word(index).lower()
        comma = index > words.start and article.word(index - 1) == ","
        if word in _BREAKS or (comma and word in JOINS):
            cuts.append(article.tokens[index].span.start)
    return tuple(Span(a, b) for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True) if a < b)


def is_passive(article: Article, index: int) -> bool:
    """ "was estimated at": it is not told by whom."""
    return index > 0 and article.tokens[index - 1].lemma.lower() == "be"


def children_of(article: Article, head: int, clause: Span) -> Iterator[int]:
    """The words of a clause that hang on a word, in order."""
    for index in article.words_in(clause):
        if article.tokens[index].head == head and index != head:
            yield index


def noun_phrase(article: Article, head: int, clause: Span) -> Span:
    """What hangs on a noun, from its first word up to the first comma after it."""
    below, grown = {head}, True
    while grown:
        more = {i for i in article.words_in(clause) if article.tokens[i].head in below} - below
        below, grown = below | more, bool(more)
    start = end = head
    while start - 1 in below and article.tokens[start - 1].pos != "PUNCT":
        start -= 1
    while end + 1 in below and article.tokens[end + 1].pos not in ("PUNCT", "VERB", "PART"):
        end += 1
    return span_of(article, range(start, end + 1))


def phrase_from(article: Article, start: int, clause: Span) -> Span | None:
    """The noun phrase that begins at a word, up to a comma or a verb; None where none does."""
    words: list[int] = []
    for index in range(start, article.words_in(clause).stop):
        if article.tokens[index].pos not in _NO_PHRASE:
            words.append(index)
        elif words:
            break
    if not any(article.tokens[i].pos in (*NOMINAL, "DET") for i in words):
        return None
    return span_of(article, words)


def span_of(article: Article, words: Sequence[int]) -> Span:
    """From the first of some words to the last."""
    return Span(article.tokens[words[0]].span.start, article.tokens[words[-1]].span.end)


def noun_of(article: Article, quantity: Quantity) -> int | None:
    """The index of the noun that a number counts; None where there is none: "Bergen says 44"."""
    words = article.words_in(quantity.span)
    if words.start > 1 and article.word(words.start - 1) == ":":
        return words.start - 2 if article.tokens[words.start - 2].pos == "NOUN" else None
    for index in words:
        head = article.tokens[index].head
        nominal = article.tokens[head].pos in ("NOUN", "PROPN")
        if nominal and words.stop <= head < words.stop + NEAR:
            between = [article.word(i) for i in range(words.stop, head)]
            if not {",", ";", "of", "at"}.intersection(between):
                return head
    if words.stop < len(article.tokens) and article.tokens[words.stop].pos == "NOUN":
        return words.stop
    return None
