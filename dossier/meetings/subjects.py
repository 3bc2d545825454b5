"""Whether several people are the subject of a verb: "X and Y signed", "the two discussed"."""

from __future__ import annotations

import re

from dossier.meetings.article import Article, Sentence, word_at
from dossier.meetings.grammar import dependents, first_of_row, own_subjects, preposition_of
from dossier.meetings.vocabulary import vocabulary
from dossier.model import Kind

_IN_A_ROW = re.compile(r",?\s+and\s+|,\s+")
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
        between = text[name.span.end : end]
        if name.kind is not Kind.PERSON or not (_IN_A_ROW if found else _ADVERB).fullmatch(between):
            break
        found.add(name.entity_id)
        end = name.span.start
    return frozenset(found)
