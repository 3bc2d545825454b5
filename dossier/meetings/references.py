"""People meant by "he", "the two presidents", "the Ukrainian leader"."""

from __future__ import annotations

from dossier.meetings.article import Article
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import words_of
from dossier.model import Kind

_ONE = frozenset({"he", "she", "him", "her"})
_PAIR = frozenset({"both", "they", "two", "them"})


def people_referred_to(article: Article, index: int, trigger: Trigger) -> frozenset[str]:
    """Entity ids of people whom the sentence means without naming them.

    A pronoun in the singular is the first person whom the sentence before names; one in the
    plural, or "the two", the last two people named before.
    """
    sentence = article.sentences[index]
    words = set(words_of(sentence.text))
    found: set[str] = set()
    before = _people_before(article, index)
    named = {name.entity_id for name in sentence.names if name.kind is Kind.PERSON}
    if words & _ONE and len(named) < 2 and before:
        others = [person for person in before[0] if person not in named]
        found.update(others[:1])
    if words & _PAIR and not named:
        flat = [person for sentence_people in before for person in sentence_people]
        found.update(dict.fromkeys(flat[:4]).keys() if len(set(flat)) <= 2 else flat[:2])
    return frozenset(found)


def _people_before(article: Article, index: int) -> list[list[str]]:
    """People of up to four sentences before, the nearest sentence first."""
    found = []
    for sentence in reversed(article.sentences[max(0, index - 4) : index]):
        people = list(dict.fromkeys(n.entity_id for n in sentence.names if n.kind is Kind.PERSON))
        if people:
            found.append(people)
    return found
