"""Who is named as a source, and by which words: noun phrases, subjects, verbs of speech."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compare.article import Article
from dossier.compare.grammar import (
    NEAR,
    NOMINAL,
    children_of,
    is_passive,
    noun_phrase,
    phrase_from,
    span_of,
)
from dossier.compare.vocabulary import vocabulary
from dossier.model import Span
from dossier.text import fold

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_PERSONAL = frozenset(
    {"he", "she", "they", "i", "we", "you", "it", "who", "which", "that", "what", "this", "one"}
)
_ARTICLES = ("the ", "a ", "an ", "some ")
_FEW = frozenset({"one", "two", "three"})
"""Numbers of those who may speak: "two officials"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says so, inside an article."""

    span: Span
    """The words that name it."""
    key: str
    """As two sources compare: folded, without its article."""
    counting: bool = False
    """Whether a figure is told to be theirs ("put it at"), not only their words."""
    personal: bool = False
    """A pronoun: somebody who was named before."""
    media: bool = False
    """One of those who report."""
    counter: bool = False
    """One of those who count: the police, a ministry."""


def says(article: Article, index: int) -> bool:
    """Whether a word is an active verb of speech or reckoning."""
    token = article.tokens[index]
    reckons = token.lemma.lower() in vocabulary().reckoning
    speaks = reckons or article.word(index).lower() in vocabulary().saying
    if token.pos not in ("VERB", "") or not speaks:
        return False
    return not is_passive(article, index) and not _reports_to(article, index)


def _reports_to(article: Article, index: int) -> bool:
    """ "report to the ministry": nothing is told."""
    last = index + 1 >= len(article.tokens)
    report = article.tokens[index].lemma.lower() == "report"
    return report and not last and article.word(index + 1).lower() == "to"


def speaker_in(article: Article, span: Span) -> Source | None:
    """The first one who says something in a piece of the text; None where nobody does.

    Verbs that name with a small word count too: "Oslo spoke of a wish of both".
    """
    for index in article.words_in(span):
        token = article.tokens[index]
        small = vocabulary().counting.get(token.lemma.lower(), frozenset())
        follows = index + 1 < len(article.tokens) and article.word(index + 1).lower() in small
        if says(article, index) or (token.pos == "VERB" and follows):
            found = subject_of(article, index, span, counting=False)
            if found is not None:
                return found
    return None


def subject_of(article: Article, verb: int, clause: Span, *, counting: bool) -> Source | None:
    """Who does it: the verb's subject, else the first noun phrase of its clause."""
    for child in children_of(article, verb, clause):
        if article.tokens[child].dep in _SUBJECTS:
            span = noun_phrase(article, child, clause)
            between = range(article.word_at(span.end - 1) + 1, verb)
            if child < verb and all(article.tokens[i].pos in NOMINAL for i in between):
                span = span_of(
                    article, range(article.word_at(span.start), verb)
                )  # "An Oslo weekly"
            if article.tokens[article.word_at(span.start)].pos != "ADP":
                return named_by(article, span, counting=counting)
    words = article.words_in(clause)
    if not counting or verb - words.start > 2 * NEAR:
        return None
    first = phrase_from(article, words.start, clause)
    if first is None or first.end > article.tokens[verb].span.start:
        return None
    return named_by(article, first, counting=counting)


def holds_figure(article: Article, span: Span) -> bool:
    """Whether a phrase has a number in it that counts: "1.1 million refugees", not "one agency"."""
    words = [article.word(index).lower() for index in article.words_in(span)]
    tags = [article.tokens[index].pos for index in article.words_in(span)]
    many = any(tag == "NUM" and word not in _FEW for tag, word in zip(tags, words, strict=True))
    return many or set(tags) == {"NUM"}


def named_by(article: Article, span: Span, *, counting: bool) -> Source:
    """The source that a phrase names."""
    named = next((one.entity_id for one in article.named_in(span) if one.span == span), None)
    text = span.text_of(article.text)
    return Source(
        span=span,
        key=named or key_of(text),
        counting=counting,
        personal=fold(text) in _PERSONAL,
        media=_head_lemma(article, span) in vocabulary().media,
        counter=_head_lemma(article, span) in vocabulary().counters,
    )


def _head_lemma(article: Article, span: Span) -> str:
    """The last noun before a preposition: 'reporter' of "a reporter in the second row"."""
    head = ""
    for index in article.words_in(span):
        if article.tokens[index].pos == "ADP":
            break
        head = article.tokens[index].lemma.lower()
    return head


def key_of(text: str) -> str:
    """As two names of sources compare where nobody knows whom they mean."""
    folded = fold(text)
    for article in _ARTICLES:
        folded = folded.removeprefix(article)
    return folded
