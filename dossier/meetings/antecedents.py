"""Who was named before: candidates for a pronoun, for "the two", for an office without a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from dossier.meetings.article import Article, Name, Sentence, unquoted, word_at
from dossier.meetings.grammar import is_subject
from dossier.meetings.offices import Offices, people_of
from dossier.model import Kind

MINISTER, FIRST = "minister", ("premier",)
"""A prime minister is a leader by office, and nobody calls one "the minister"."""
BACK = 4
"""Sentences before in which a pronoun's person is looked for."""


def people_before(
    article: Article, index: int, by_office: Callable[[Sentence], Iterable[str]]
) -> Iterable[str]:
    """People whom a pronoun may mean: subjects first, then others, the nearest sentence first.

    A sentence without a name may mean them by their offices ("the Norwegian president's trip").
    """
    for sentence in reversed(article.sentences[max(0, index - BACK) : index]):
        people = [name for name in unquoted(sentence) if name.kind is Kind.PERSON]
        if _goes_on_with_a_pronoun(article, sentence):
            people = [name for name in people if is_subject(article.tokens[name.token])]
        people.sort(key=lambda name: (not is_subject(article.tokens[name.token]), name.span))
        yield from (name.entity_id for name in people)
        if not people:
            yield from by_office(sentence)


def _goes_on_with_a_pronoun(article: Article, sentence: Sentence) -> bool:
    """ "He saw X": whom the sentence before meant is meant on, not X."""
    tokens = article.tokens
    return any(
        is_subject(tokens[i]) and word_at(article, i) in ("he", "she") for i in sentence.tokens
    )


def last_people(article: Article, index: int) -> Iterable[Sequence[str]]:
    """The people named in each of the sentences before, the nearest sentence first."""
    for sentence in reversed(article.sentences[max(0, index - BACK) : index]):
        yield [p for p in people_of(unquoted(sentence)) if p not in article.voices]


def the_other_one(article: Article, sentence: Sentence, offices: Offices) -> str | None:
    """ "Minister X said that Y need not come. The Norwegian minister had ...": Y, of whom no office
    is told. None where the sentence before, in the paragraph, names none such, or two."""
    before = [one for one in article.sentences if one.span.end <= sentence.span.start][-1:]
    open_to = {
        person
        for one in before
        if one.block.anchor == sentence.block.anchor
        for person in people_of(unquoted(one))
        if person not in article.voices and not offices.has_one(article.document.id, person)
    }
    return next(iter(open_to)) if len(open_to) == 1 else None


def the_last_to_act(
    article: Article, sentence: Sentence, word: str, offices: Offices
) -> str | None:
    """ "Minister X hosted Y and Z, ministers. The minister later saw ...": X, the last one of them
    of whom the article told what he did. None where two did, or only one who is named again."""
    named = set(people_of(sentence.names))
    for one in reversed([s for s in article.sentences if s.span.end <= sentence.span.start]):
        acts = {
            name.entity_id
            for name in unquoted(one)
            if name.kind is Kind.PERSON
            and _acts(article, name)
            and offices.holds(article.document.id, name.entity_id, [word])
            and not (word == MINISTER and offices.holds(article.document.id, name.entity_id, FIRST))
        }
        if acts:
            return next(iter(acts)) if len(acts) == 1 and acts.isdisjoint(named) else None
    return None


def _acts(article: Article, name: Name) -> bool:
    """Whether the name is a subject, or what a subject is called: "the minister, X, hosted"."""
    token = article.tokens[name.token]
    title = article.tokens[token.head] if token.dep.split(":")[0] == "appos" else token
    return is_subject(token) or is_subject(title)
