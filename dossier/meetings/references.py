"""People meant by "he", "the two presidents", "the Ukrainian leader"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.meetings.antecedents import people_before, the_last_to_act, the_other_one
from dossier.meetings.article import Article, Sentence, unquoted, word_at
from dossier.meetings.countries import country_of
from dossier.meetings.grammar import (
    clause_of,
    first_of_row,
    is_argument,
    is_subject,
)
from dossier.meetings.offices import Offices, offices_in, people_of
from dossier.meetings.several import SEVERAL, several, stands_alone
from dossier.meetings.vocabulary import vocabulary
from dossier.model import Kind

ONE = frozenset({"he", "she", "him", "her"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A person whom a word of the sentence means without the name."""

    token: int
    entity_id: str


def references_in(article: Article, index: int, offices: Offices) -> tuple[Reference, ...]:
    """Who is meant by the pronouns, numbers and offices of a sentence, word by word."""
    sentence = article.sentences[index]
    told = [*_by_office(article, sentence, offices), *_by_country(article, sentence, offices)]
    found = [*told, *_by_pronoun(article, index, offices, told)]
    return tuple(sorted(found, key=lambda reference: (reference.token, reference.entity_id)))


def _by_office(article: Article, sentence: Sentence, offices: Offices) -> Iterator[Reference]:
    """ "the Ukrainian leader": an office that belongs to no name of the sentence."""
    tokens, text = article.tokens, article.document.text
    named = {name.entity_id for name in sentence.names if name.kind is Kind.PERSON}
    for position in sentence.tokens:
        word = word_at(article, position)
        if word not in vocabulary().offices or _beside_a_name(article, sentence, position):
            continue
        first = max(sentence.tokens.start, position - 4)
        phrase = text[tokens[first].span.start : _phrase_end(article, sentence, position)]
        told = offices_in(_after_article(phrase))
        meant = offices.holder(article.document.id, told)
        if meant is None and any(office.of for office in told):
            meant = the_other_one(article, sentence, offices)
        elif meant is None and told and is_subject(tokens[position]):
            meant = the_last_to_act(article, sentence, word, offices)
        if meant is not None and meant not in named:
            yield Reference(token=position, entity_id=meant)


def _by_country(article: Article, sentence: Sentence, offices: Offices) -> Iterator[Reference]:
    """ "the Ukrainian": a demonym that is a noun, and of one person here."""
    tokens, text = article.tokens, article.document.text
    for position in sentence.tokens[1:]:
        token = tokens[position]
        article_before = tokens[position - 1].span.text_of(text).casefold() == "the"
        prefix = text[token.span.end : token.span.end + 1] == "-"  # "the US-led bloc"
        noun = token.pos in ("NOUN", "PROPN", "ADJ") and not prefix
        if noun and article_before and is_argument(token):
            country = country_of(token.span.text_of(text).casefold())
            person = offices.countryman(article.document.id, country) if country else None
            if person is not None:
                yield Reference(token=position, entity_id=person)


def _after_article(phrase: str) -> str:
    """The noun phrase alone: what follows the last article or possessive."""
    words = phrase.split()
    for position in range(len(words) - 1, -1, -1):
        if words[position].casefold() in ("the", "his", "her", "its", "their", "and", "with", "by"):
            return " ".join(words[position + 1 :])
    return phrase


def _phrase_end(article: Article, sentence: Sentence, position: int) -> int:
    """Past the office word, or past "of <country>" where that follows."""
    tokens, text = article.tokens, article.document.text
    end = position
    if position + 2 < sentence.tokens.stop:
        following = [t.span.text_of(text).casefold() for t in tokens[position + 1 : position + 4]]
        if following[:1] in (["general"], ["minister"]):
            end = position + 1
            following = following[1:]
        if following[:1] == ["of"]:
            end += 2 if following[1:2] != ["the"] else 3
    return tokens[min(end, sentence.tokens.stop - 1)].span.end


def _beside_a_name(article: Article, sentence: Sentence, position: int) -> bool:
    """Whether the office is the title or the apposition of somebody named in the sentence."""
    span = article.tokens[position].span
    for name in sentence.names:
        if name.kind is not Kind.PERSON:
            continue
        verbs = any(article.tokens[i].pos == "VERB" for i in range(position + 1, name.tokens.start))
        title = 0 <= name.span.start - span.end <= 12 and not verbs  # not "the minister met X"
        if name.span.overlaps(span) or title:
            return True
        between = article.document.text[name.span.end : span.start]
        if 0 <= span.start - name.span.end <= 60 and between.startswith(","):
            return True
        between = article.document.text[span.end : name.span.start]
        if 0 < len(between) <= 40 and between.endswith(", ") and "," not in between[:-2]:
            return True
    return False


def _by_pronoun(
    article: Article, index: int, offices: Offices, told: Sequence[Reference]
) -> Iterator[Reference]:
    sentence = article.sentences[index]
    for position in sentence.tokens:
        token = article.tokens[position]
        word = token.span.text_of(article.document.text).casefold()
        if word in ONE and token.dep.split(":")[0] not in ("nmod", "det"):
            person = _one(article, index, position, told, offices)
            if person is not None:
                yield Reference(token=position, entity_id=person)
        elif word in SEVERAL and stands_alone(article, position):
            target = token.head if token.dep.split(":")[0] in ("nummod", "det") else position
            for person in several(article, index, position, target, offices):
                yield Reference(token=target, entity_id=person)


def _one(
    article: Article, index: int, position: int, told: Sequence[Reference], offices: Offices
) -> str | None:
    """Whom "he" or "her" means: one named in another clause of the sentence, else before it."""
    sentence, tokens = article.sentences[index], article.tokens
    clause = clause_of(tokens, position)
    earlier = [
        name
        for name in unquoted(sentence)
        if name.kind is Kind.PERSON
        and name.token < position
        and clause_of(tokens, name.token) != clause
        and name.entity_id not in article.voices
    ]
    if article.parsed and _is_open(article, sentence, position, told):
        return None
    if earlier and article.parsed:
        subjects = {name.entity_id for name in earlier if is_subject(tokens[name.token])}
        meant = subjects or {name.entity_id for name in earlier}
        return next(iter(meant)) if len(meant) == 1 else None
    named = set(people_of(sentence.names))
    before = (
        *(r.entity_id for r in told if r.token < position),
        *people_before(
            article, index, lambda s: (r.entity_id for r in _by_office(article, s, offices))
        ),
    )
    return next((p for p in before if p not in named and p not in article.voices), None)


def _is_open(
    article: Article, sentence: Sentence, position: int, told: Sequence[Reference]
) -> bool:
    """Whether somebody else in the sentence may be meant.

    "X met Y and told her": another verb's object; "the king flew to Z, where he met X": a
    subject by office, of whom nobody knows the name.
    """
    tokens = article.tokens
    verb, clause = tokens[position].head, clause_of(tokens, position)
    for name in unquoted(sentence):
        same = name.token < position and clause_of(tokens, name.token) == clause
        governor = tokens[first_of_row(tokens, name.token)].head
        if name.kind is Kind.PERSON and same and governor < verb:
            return True
    known = {reference.token for reference in told}
    return any(
        is_subject(tokens[i])
        and i not in known
        and tokens[i].pos == "NOUN"
        and word_at(article, i) in vocabulary().offices
        and not _beside_a_name(article, sentence, i)
        for i in range(sentence.tokens.start, position)
    )
