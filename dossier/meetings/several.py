"""Whom a number or "they" means: "the two presidents", "both sides", "a day after they had met"."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.meetings.antecedents import last_people
from dossier.meetings.article import Article, Sentence, unquoted, word_at
from dossier.meetings.grammar import clause_of, dependents, is_subject, subjects_of_clause
from dossier.meetings.offices import Offices, people_of
from dossier.meetings.vocabulary import vocabulary
from dossier.model import Kind

GUESTS = frozenset({"visitors", "guests", "hosts"})
SIDES = frozenset({"sides", "parties"})
SEVERAL = {"two": 2, "both": 2, "they": 2, "them": 2, "pair": 2, "three": 3, "trio": 3}


def several(
    article: Article, index: int, position: int, target: int, offices: Offices
) -> Sequence[str]:
    """Whom "the two" or "both ministers" means: nobody where one of them may be unnamed.

    Where the noun is an office, all of them must hold it. "They" in a lower clause are the
    subjects of the clause that governs it; sides stand together in one sentence before.
    """
    sentence, word = article.sentences[index], word_at(article, position)
    if _has_a_stranger(article, sentence, position):
        return ()
    if word == "they" and _has_a_group(article, sentence, position):
        return ()
    count, noun = SEVERAL[word], word_at(article, target)
    if word == "they" and (above := _subjects_above(article, sentence, position)):
        return above
    named = set(people_of(sentence.names))
    before = [[p for p in people if p not in named] for people in last_people(article, index)]
    if noun in SIDES:
        nearest = next(filter(None, before), [])
        return nearest if len(nearest) == count else ()
    if noun in GUESTS:
        return ()  # whoever is the host, was named as well
    office = noun.removesuffix("s") in vocabulary().offices
    meant: list[str] = []
    for people in before:
        holders = [p for p in people if offices.holds(article.document.id, p, [noun])]
        told = holders if office or len(holders) >= count else people
        meant.extend(p for p in told if p not in meant)
        if len(meant) >= count:
            break
    return meant if len(meant) == count else ()


def _subjects_above(article: Article, sentence: Sentence, position: int) -> Sequence[str]:
    """ "A and B went on, a day after they had met": the people who are the governing subjects."""
    tokens = article.tokens
    clause = clause_of(tokens, position)
    above = set(subjects_of_clause(tokens, clause_of(tokens, tokens[clause].head)))
    if tokens[clause].head == clause:
        return ()
    people = [n for n in unquoted(sentence) if n.kind is Kind.PERSON and n.token < position]
    found = [n.entity_id for n in people if not above.isdisjoint(n.tokens)]
    return found if len(found) > 1 else ()


def _has_a_stranger(article: Article, sentence: Sentence, position: int) -> bool:
    """ "a captain asked him to come when the two met": somebody without a name is in it."""
    tokens = article.tokens
    return any(
        is_subject(tokens[index])
        and tokens[index].pos == "NOUN"
        and any(word_at(article, i) in ("a", "an") for i in dependents(tokens, index, "det"))
        for index in range(sentence.tokens.start, position)
    )


def _has_a_group(article: Article, sentence: Sentence, position: int) -> bool:
    """ "The ministers will vote when they meet": they are those, whoever was named before."""
    groups = vocabulary().words["groups"] | vocabulary().words["members"]
    before = range(sentence.tokens.start, position)
    return any(is_subject(article.tokens[i]) and word_at(article, i) in groups for i in before)


def stands_alone(article: Article, position: int) -> bool:
    """ "the two met", "the two presidents": not "two hours", "both visitors' aides"."""
    token = article.tokens[position]
    head = article.tokens[token.head]
    if token.dep.split(":")[0] != "nummod":
        return is_subject(token) or token.dep.split(":")[0] in ("obj", "root", "det")
    word = head.span.text_of(article.document.text).casefold()
    return word in vocabulary().words["people"]
