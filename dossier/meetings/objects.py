"""Whether the object of a verb is somebody: "received the envoys", not "received the news"."""

from __future__ import annotations

from dossier.meetings.article import Article, Name, Sentence, is_tabular, word_at
from dossier.meetings.grammar import dependents
from dossier.meetings.vocabulary import Term, vocabulary, words_of
from dossier.model import Kind, Span

OBJECT_REACH = 6
"""Words after a verb in which, without a parse, its object stands."""
PRONOUNS = frozenset({"him", "her", "them", "by"})
"""Words that mean somebody after a verb; "by" is followed by whoever receives."""


def object_is_somebody(article: Article, sentence: Sentence, term: Term, verb: int) -> bool:
    """Whether what is met or received is a person, a body or a pronoun.

    "They met" needs no object; "he received" does, unless he was received.
    """
    tokens, text = article.tokens, article.document.text
    if not article.parsed and term.transitive and not is_tabular(sentence):
        return _somebody_follows(article, sentence, verb)
    objects = dependents(tokens, verb, "obj")
    passive = any(tokens[i].dep == "nsubj:pass" for i in dependents(tokens, verb, "nsubj"))
    relative = tokens[verb].dep.split(":")[0] in ("acl", "dep", "conj", "xcomp", "advcl")
    alone = term.transitive and not objects and not passive and not relative
    if alone and article.parsed and not is_tabular(sentence):
        return False
    row = {i for index in objects for i in dependents(tokens, index, "conj")}
    people = [name for name in sentence.names if name.kind is Kind.PERSON]
    if any(not row.isdisjoint(person.tokens) for person in people):
        return True  # "met the cabinet, families and X"
    for index in objects:
        if tokens[index].pos in ("PRON", "PROPN"):
            continue
        if any(_covers(name, tokens[index].span) for name in sentence.names):
            continue
        words = words_of(tokens[index].span.text_of(text))
        if vocabulary().somebody.isdisjoint(words):
            return False
    return True


def _somebody_follows(article: Article, sentence: Sentence, verb: int) -> bool:
    """Without a parse: a person, or a word for one, within a few words: "received the envoys"."""
    following = range(verb + 1, min(verb + 1 + OBJECT_REACH, sentence.tokens.stop))
    named = any(n.kind is Kind.PERSON and n.tokens.start in following for n in sentence.names)
    said = {word_at(article, i) for i in following}
    return named or not said.isdisjoint(PRONOUNS | vocabulary().words["people"])


def _covers(name: Name, span: Span) -> bool:
    return name.kind is not Kind.PLACE and name.span.covers(span)
