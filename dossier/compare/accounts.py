"""What one says is so and another says is not: contradictions without a figure.

Four signs are sure enough to be told: a sentence that only says that somebody tells it otherwise;
two speakers who say the same of the same thing, one with and one without a "not"; a question of
the writer's that two sources answer; and one sentence in which two say what something is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from dossier.compare.article import Article
from dossier.compare.grammar import clauses_of
from dossier.compare.predicates import may_be_same, predicates_of, two_speakers
from dossier.compare.sources import Source, speaker_in
from dossier.compare.vocabulary import vocabulary
from dossier.knowledge import load
from dossier.model import Block, Span, Statement

_AFTER = 3
"""Sentences of the other account, with the one that announces it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one source says."""

    article: Article
    span: Span
    """The words."""
    context: Span
    """The sentences that they stand in."""
    said_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two accounts or more that cannot all be so."""

    accounts: tuple[Account, ...]
    about: str
    """What they are accounts of, in the article's words."""
    reason: str


def contradictions(article: Article) -> Iterator[Contradiction]:
    """Every contradiction that one article tells of."""
    for way in (_disputed, _negated, _asked, _opposed):
        yield from way(article)


# --- "Not so, said the ministry." --------------------------------------------------------
@cache
def _disputes() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in load("disagreements")["disputes"]))


def _disputed(article: Article) -> Iterator[Contradiction]:
    """What stands before a sentence of dispute is one account, what follows another."""
    blocks = article.prose
    for number, block in enumerate(blocks):
        sentences = article.sentences_of(block)
        for position, sentence in enumerate(sentences):
            text = sentence.text_of(article.text)
            found = _disputes().search(text.lower())
            if found is None or article.quoted_at(sentence.start + found.start()) is not None:
                continue
            before = _account_before(article, blocks[:number], sentences[:position])
            after = sentences[position : position + _AFTER]
            if before is None or not _about_that(article, before.span, sentence, found[0]):
                continue
            rest = Span(after[0].start, after[-1].end)
            yield Contradiction(
                accounts=(before, _account(article, rest, rest)),
                about=before.span.text_of(article.text),
                reason=f"The article says that it is told otherwise: '{text}'",
            )


def _about_that(article: Article, before: Span, sentence: Span, words: str) -> bool:
    """Whether what is denied was told: "denied that …" names something of what stands before."""
    if not words.endswith("that"):
        return True
    told, denied = (_content(article, one) for one in (before, sentence))
    return bool(told & denied)


def _content(article: Article, span: Span) -> set[str]:
    """The lemmas of nouns and verbs, without those of every other sentence and those of speech."""
    words = article.words_in(span)
    return {
        article.tokens[i].lemma.lower()
        for i in words
        if article.tokens[i].pos in ("NOUN", "VERB")
        and article.word(i).lower() not in vocabulary().saying
    } - vocabulary().light


def _account_before(
    article: Article, blocks: Sequence[Block], sentences: Sequence[Span]
) -> Account | None:
    """The last words of somebody before a place: in its paragraph, else the one before."""
    found = [_last_said(article, sentences)] if sentences else []
    if not found and blocks:
        found = [_last_said(article, article.sentences_of(blocks[-1]))]
    return next((one for one in found if one is not None), None)


def _last_said(article: Article, sentences: Sequence[Span]) -> Account | None:
    whole = Span(sentences[-_AFTER:][0].start, sentences[-1].end)
    said = any(one.span.overlaps(whole) for one in article.statements)
    said = said or speaker_in(article, whole) is not None
    return _account(article, whole, whole) if said else None


# --- "The sale was lawful." "The sale was never lawful." ----------------------------------------
def _negated(article: Article) -> Iterator[Contradiction]:
    """Two speakers say the same of the same, one of them with a "not"."""
    said = [one for statement in article.statements for one in predicates_of(article, statement)]
    for one, other in combinations(said, 2):
        first, second = one.statement, other.statement
        if (
            one.lemma == other.lemma
            and one.denied != other.denied
            and may_be_same(one.subject, other.subject)
            and two_speakers(first, second)
        ):
            yield Contradiction(
                accounts=(_stated(article, first), _stated(article, second)),
                about=first.span.text_of(article.text),
                reason=f"One says that it is so and another that it is not: '{one.lemma}'.",
            )


# --- "Who had called? …", "X said …; Y said …" --------------------------------------------
def _asked(article: Article) -> Iterator[Contradiction]:
    """A question of the writer's that the next two sentences answer, each by another source."""
    for block in article.prose:
        sentences = article.sentences_of(block)
        for position, sentence in enumerate(sentences[:-2]):
            question = sentence.text_of(article.text).strip()
            if not question.endswith("?") or article.quoted_at(sentence.start) is not None:
                continue
            answers = sentences[position + 1 : position + 3]
            sources = [speaker_in(article, one) for one in answers]
            if _apart(sources) and all(_named(article, one) for one in sources):
                yield Contradiction(
                    accounts=tuple(_account(article, one, one) for one in answers),
                    about=question,
                    reason=f"The article asks, and two sources answer: '{question}'",
                )


def _opposed(article: Article) -> Iterator[Contradiction]:
    """One sentence in which two say what something is: "X said it was A; Y said it was B"."""
    for block in article.prose:
        for sentence in article.sentences_of(block):
            clauses = [one for one in clauses_of(article, sentence) if _words(article, one)]
            if ";" not in sentence.text_of(article.text) or len(clauses) != 2:
                continue
            sources = [speaker_in(article, one) for one in clauses]
            shared = _words(article, clauses[0]) & _words(article, clauses[1])
            if _apart(sources) and shared and _alike_told(clauses, sources):
                yield Contradiction(
                    accounts=tuple(_account(article, one, sentence) for one in clauses),
                    about=sentence.text_of(article.text),
                    reason="One sentence sets what two sources say of it against one another.",
                )


def _alike_told(clauses: Sequence[Span], sources: Sequence[Source | None]) -> bool:
    """Whether both sources stand before what they say, or both after it."""
    middles = [(clause.start + clause.end) // 2 for clause in clauses]
    first = [
        one is not None and one.span.start < m for one, m in zip(sources, middles, strict=True)
    ]
    return len(set(first)) == 1


def _apart(sources: Sequence[Source | None]) -> bool:
    """Whether two sources are told, and not the same."""
    first, second = sources
    if first is None or second is None or second.personal:
        return False
    return first.key != second.key


def _named(article: Article, source: Source | None) -> bool:
    """Whether a source has a name, or a part of one: "Kyiv", "a NATO official"."""
    return source is not None and any(
        article.tokens[index].pos == "PROPN" for index in article.words_in(source.span)
    )


def _words(article: Article, span: Span) -> set[str]:
    """The lemmas of the nouns of a piece."""
    tokens = (article.tokens[index] for index in article.words_in(span))
    return {token.lemma.lower() for token in tokens if token.pos == "NOUN"}


# --- accounts --------------------------------------------------------------------------
def _account(article: Article, span: Span, context: Span) -> Account:
    text = span.text_of(article.text)
    span = Span(span.start + len(text) - len(text.lstrip("; ")), span.end)
    source = speaker_in(article, span)
    said_by = "" if source is None else source.span.text_of(article.text)
    return Account(article=article, span=span, context=context, said_by=said_by)


def _stated(article: Article, statement: Statement) -> Account:
    return Account(
        article=article,
        span=statement.span,
        context=article.sentence_at(statement.span.start),
        said_by=article.name_behind(statement.speaker_surface or "", statement.span),
    )
