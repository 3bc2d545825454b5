"""Words of a sentence that tell of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.meetings.article import Article, Name, Sentence
from dossier.meetings.vocabulary import Term, TermKind, Vocabulary, vocabulary, words_of
from dossier.model import Kind, MeetingForm, Span

_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        start=1,
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A term found in a sentence."""

    form: MeetingForm
    kind: TermKind
    span: Span
    token: int
    """Index in `Article.tokens` of the term's last word: the noun of a noun phrase."""
    body_id: str | None = None
    number: int | None = None


def find_triggers(article: Article, sentence: Sentence) -> tuple[Trigger, ...]:
    """The sentence's triggers, from left to right; the longest term wins where two overlap.

    Terms inside direct speech and inside a name do not count.
    """
    known = vocabulary()
    words = _words(article, sentence)
    found: list[Trigger] = []
    position = 0
    while position < len(words):
        term = _term_at(known, words, position)
        if term is None:
            position += 1
            continue
        last = position + len(term.words) - 1
        trigger = _trigger(article, sentence, term, words, position)
        if trigger is not None:
            found.append(trigger)
        position = last + 1
    return tuple(found)


def _words(article: Article, sentence: Sentence) -> list[tuple[str, int]]:
    return [
        (word, index)
        for index in sentence.tokens
        for word in words_of(article.tokens[index].span.text_of(article.document.text))
    ]


def _term_at(known: Vocabulary, words: list[tuple[str, int]], position: int) -> Term | None:
    for term in known.terms.get(words[position][0], ()):
        end = position + len(term.words)
        if tuple(word for word, _ in words[position:end]) == term.words:
            return term
    return None


def _trigger(
    article: Article,
    sentence: Sentence,
    term: Term,
    words: list[tuple[str, int]],
    position: int,
) -> Trigger | None:
    first, last = words[position][1], words[position + len(term.words) - 1][1]
    tokens = article.tokens
    span = Span(tokens[first].span.start, tokens[last].span.end)
    if any(quote.overlaps(span) for quote in sentence.quoted):
        return None
    within = next((name for name in sentence.names if name.span.covers(span)), None)
    if within is not None:
        return None
    if term.kind is TermKind.JOURNEY and not _goes_to_a_place(article, sentence, term, last):
        return None
    if term.kind is TermKind.NOUN and tokens[last].pos == "VERB":
        return None
    if term.kind is TermKind.TOGETHER and len(term.words) == 1 and _is_a_noun(article, last):
        return None
    return Trigger(
        form=term.form,
        kind=term.kind,
        span=span,
        token=last,
        body_id=_body(sentence, span, known=vocabulary()),
        number=_number(words[max(0, position - 3) : position]),
    )


def _is_a_noun(article: Article, index: int) -> bool:
    return article.tokens[index].pos in ("NOUN", "PROPN", "ADJ")


def _goes_to_a_place(article: Article, sentence: Sentence, term: Term, last: int) -> bool:
    """Whether a place follows within a few words, introduced as the verb demands."""
    text = article.document.text
    for name in sentence.names:
        if not 0 <= name.token - last <= 8 or name.kind is Kind.PERSON:
            continue
        between = words_of(text[article.tokens[last].span.end : name.span.start])
        if term.to == ("",):
            return True
        if any(preposition in between for preposition in term.to):
            return True
    return False


def _body(sentence: Sentence, span: Span, known: Vocabulary) -> str | None:
    """The organisation that meets: one right beside the term, or a council and the like."""
    for name in _organisations(sentence):
        beside = abs(name.span.end - span.start) <= 1
        if beside or known.bodies.intersection(words_of(name.surface)):
            return name.entity_id
    return None


def _organisations(sentence: Sentence) -> Iterator[Name]:
    return (name for name in sentence.names if name.kind is Kind.ORGANISATION)


def _number(before: list[tuple[str, int]]) -> int | None:
    for word, _ in reversed(before):
        match = _ORDINAL.fullmatch(word)
        if match:
            return int(match[1])
        if word in _NUMBER_WORDS:
            return _NUMBER_WORDS[word]
    return None
