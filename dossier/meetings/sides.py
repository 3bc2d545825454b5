"""On which side of a meeting's words people stand: who receives, who is received."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.meetings.article import Article, word_at
from dossier.meetings.grammar import dependents, own_subjects
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import TermKind, vocabulary

NEARBY = 12
"""Tokens between two who meet, where the parse does not say so."""
DEPTH = 8
"""Dependents deeper than that have nothing to do with the noun."""


def on_both_sides(
    article: Article, trigger: Trigger, people: Sequence[tuple[int, str]], found: set[str]
) -> set[str]:
    """Those named nearest before and after a verb, on a side where the parse gives nobody."""
    subjects = own_subjects(article.tokens, trigger.token)
    words = {article.tokens[i].span.text_of(article.document.text) for i in subjects}
    if not words.isdisjoint(vocabulary().words["people"]):
        return set()  # "leaders met him": somebody else is the subject
    before = [(token, person) for token, person in people if token < trigger.token]
    after = [(token, person) for token, person in people if token > trigger.token]
    if not before or not after or min(after)[0] - max(before)[0] > NEARBY:
        return set()
    sides = ((max(before)[1], before), (min(after)[1], after))
    return {nearest for nearest, side in sides if found.isdisjoint(person for _, person in side)}


def are_only_hosts(
    article: Article, trigger: Trigger, people: Sequence[tuple[int, str]], found: set[str]
) -> bool:
    """ "X and her husband will host a dinner": those who give it do not meet one another."""
    tokens = article.tokens
    verb = tokens[trigger.token].head
    word = word_at(article, verb)
    given = trigger.kind is TermKind.NOUN and tokens[trigger.token].dep == "obj"
    if not given or word not in vocabulary().words["give"] or len(found) < 2:
        return False
    return all(token < verb for token, person in people if person in found)


def meets_strangers(
    article: Article, trigger: Trigger, people: Sequence[tuple[int, str]], found: set[str]
) -> bool:
    """ "X and Y received some of them": those who are named stand on one side."""
    objects = dependents(article.tokens, trigger.token, "obj")
    if trigger.kind is not TermKind.TOGETHER or trigger.group or not found:
        return False
    if not objects:
        return _receives_nobody(article, trigger, people, found)
    return not any(
        token >= objects[0] or hangs_on(article, token, objects[0])
        for token, person in people
        if person in found
    )


def _receives_nobody(
    article: Article, trigger: Trigger, people: Sequence[tuple[int, str]], found: set[str]
) -> bool:
    """ "X hosts this year, Y hosted before": a verb that needs an object and has none."""
    tokens = article.tokens
    terms = vocabulary().terms.get(word_at(article, trigger.token), ())
    needs = any(term.transitive and len(term.words) == 1 for term in terms)
    subjects = dependents(tokens, trigger.token, "nsubj")
    active = tokens[trigger.token].dep.split(":")[0] in ("root", "conj", "parataxis", "ccomp")
    active = active and not any(tokens[i].dep.endswith(":pass") for i in subjects)
    return needs and active and all(token < trigger.token for token, p in people if p in found)


def hangs_on(article: Article, token: int, noun: int) -> bool:
    """Whether the token is a dependent of the noun, at whatever depth."""
    for _ in range(DEPTH):
        head = article.tokens[token].head
        if head == noun:
            return True
        if head == token:
            return False
        token = head
    return False
