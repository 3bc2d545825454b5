"""Whether several people are the subject of a verb: "X and Y signed", "the two discussed"."""

from __future__ import annotations

import re

from dossier.meetings.article import Article, Sentence, word_at
from dossier.meetings.grammar import (
    dependents,
    first_of_row,
    is_subject,
    own_subjects,
    preposition_of,
)
from dossier.meetings.vocabulary import vocabulary, words_of
from dossier.model import Kind

_IN_A_ROW = re.compile(r"(?:,?\s+and\s+|,\s+)((?:[\w'’-]+\s+){0,7})")
"""Between two names of a row, with what the second one is: ", Dutch premier "."""
_ADVERB = re.compile(r"\s+(?:[a-z]+ly\s+|then\s+|also\s+|have\s+|had\s+)?")
SEVERAL = frozenset({"two", "both", "three", "pair", "trio"})


def has_several_subjects(article: Article, sentence: Sentence, verb: int) -> bool:
    """Whether two or more people do it: the verb's subjects, by name, or "the two", or one with
    another ("signed it with X")."""
    tokens = article.tokens
    subjects = own_subjects(tokens, verb)
    named = {
        name.entity_id
        for name in sentence.names
        if name.kind is Kind.PERSON and not set(name.tokens).isdisjoint(subjects)
    }
    if len(named) >= 2 or len(row_before(article, sentence, verb)) >= 2:
        return True
    if any(
        name.kind is Kind.PERSON
        and preposition_of(tokens, first_of_row(tokens, name.token)) == "with"
        and tokens[first_of_row(tokens, name.token)].head
        in (verb, *dependents(tokens, verb, "obj"))
        for name in sentence.names
    ):
        return True
    words = {word_at(article, i) for i in subjects}
    return not words.isdisjoint(SEVERAL) or any(
        tokens[i].lemma.casefold() in SEVERAL
        for subject in subjects
        for i in dependents(tokens, subject, "nummod", "det")
        if word_at(article, subject) in vocabulary().words["people"]
    )


def row_before(article: Article, sentence: Sentence, verb: int) -> frozenset[str]:
    """Ids of the people in a row right before a verb, whatever the parse: "A and B signed"."""
    text, end = article.document.text, article.tokens[verb].span.start
    found: set[str] = set()
    for name in reversed([n for n in sentence.names if n.span.end <= end]):
        if name.kind is not Kind.PERSON:
            if name.span.end <= end and found:
                continue  # "Peru's premier X": a part of what X is
            break
        between = text[name.span.end : end]
        if not (_is_a_title(between) if found else _ADVERB.fullmatch(between)):
            break
        found.add(name.entity_id)
        end = name.span.start
    return frozenset(found)


def row_of_subjects(article: Article, sentence: Sentence, verb: int) -> frozenset[str]:
    """The row before a verb where its first name is a subject, by the parse; else nobody."""
    row = row_before(article, sentence, verb)
    first = next((name for name in sentence.names if name.entity_id in row), None)
    is_told = first is not None and is_subject(article.tokens[first.token])
    return row if is_told and len(row) > 1 else frozenset()


def _is_a_title(between: str) -> bool:
    """Whether nothing but what somebody is stands between two names of a row."""
    match = _IN_A_ROW.fullmatch(between)
    if match is None:
        return False
    words, known = words_of(match[1]), vocabulary()
    told = "s" in words or not known.somebody.isdisjoint(words)  # "Peru's X", "minister X"
    return not words or (told and known.words["other clause"].isdisjoint(words))
