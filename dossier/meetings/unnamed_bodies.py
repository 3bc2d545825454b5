"""Bodies that meet and are not called by their names: "the committee", "it", "its board"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.meetings.article import Article, Name, Sentence, organisations_in, word_at
from dossier.meetings.blocs import bloc_of
from dossier.meetings.grammar import clause_of, dependents, preposition_of, subjects_of_clause
from dossier.meetings.sitters import APPOSITION, known_as, owner_of, sitters_of
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import Kind

_MEMBERS = re.compile(r"\bmembers\s+of\s+(?:the\s+)?$", re.IGNORECASE)


def unnamed_body(
    article: Article, sentence: Sentence, organisations: Sequence[Name], kind: TermKind, token: int
) -> str | None:
    """The organisation that the words around a term mean; None where they mean none, or several.

    `organisations`: those that the sentence names.
    """
    return (
        _antecedent(article, organisations, token)
        or _generic(article, token)
        or _it(article, sentence, token)
        or bloc_of(article, token)
        or _owner(article, organisations, token)
        or _of_the_sitters(article, (*organisations, *_described(sentence)), kind, token)
    )


def _antecedent(article: Article, organisations: Sequence[Name], token: int) -> str | None:
    """ "the council, which met": the body right before the pronoun, whatever the parse says."""
    text = article.document.text
    for subject in dependents(article.tokens, token, "nsubj"):
        span = article.tokens[subject].span
        if span.text_of(text).casefold() not in ("which", "that"):
            continue
        for name in organisations:
            if is_a_body(name) and text[name.span.end : span.start] in (" ", ", "):
                return name.entity_id
    return None


def _it(article: Article, sentence: Sentence, token: int) -> str | None:
    """ "It met in the morning": the one body of the sentence before, in the same paragraph."""
    tokens = article.tokens
    subjects = dependents(tokens, token, "nsubj")
    if not any(word_at(article, i) == "it" for i in subjects):
        return None
    before = [s for s in article.sentences if s.span.end <= sentence.span.start][-1:]
    bodies = {
        name.entity_id
        for earlier in before
        if earlier.block.anchor == sentence.block.anchor
        for name in organisations_in(earlier)
        if is_a_body(name)
    }
    return next(iter(bodies)) if len(bodies) == 1 else None


def _generic(article: Article, token: int) -> str | None:
    """ "the committee met": the one body of the article that goes by that word.

    Right before a verb it is the subject, whatever the parse.
    """
    tokens = article.tokens
    beside = token - 1 if token and not preposition_of(tokens, token - 1) else token
    for subject in (*subjects_of_clause(tokens, clause_of(tokens, token)), beside):
        word = word_at(article, subject)
        if word not in vocabulary().bodies:
            continue
        known = known_as(article, word)
        known = known or _whose_members_act(article) or _by_town(article, subject)
        if len(known) == 1:
            return next(iter(known))
    return None


def _whose_members_act(article: Article) -> set[str]:
    """ "The panel voted. Members of the X Committee said ...": the panel is theirs."""
    text = article.document.text
    return {
        name.entity_id
        for sentence in article.sentences
        for name in organisations_in(sentence)
        if is_a_body(name) and _MEMBERS.search(text[: name.span.start][-APPOSITION:])
    }


def _by_town(article: Article, subject: int) -> set[str]:
    """ "the city council", in an article about a town of which other articles name the council."""
    tokens, text = article.tokens, article.document.text
    modifiers = dependents(tokens, subject, "compound", "amod")
    phrase = words_of(
        text[tokens[min((subject, *modifiers))].span.start : tokens[subject].span.end]
    )
    return {
        body
        for town in {words_of(n.surface) for s in article.sentences for n in s.names}
        if (body := article.bodies.get((*town, *phrase))) is not None
    }


def _owner(article: Article, organisations: Sequence[Name], token: int) -> str | None:
    """ "The company opened its special meeting": whoever the possessive belongs to."""
    tokens = article.tokens
    owned = any(
        tokens[i].lemma.lower() in ("its", "it", "their", "they")
        for i in dependents(tokens, token, "nmod", "det")
    )
    if not owned:
        return None
    subjects = set(subjects_of_clause(tokens, clause_of(tokens, token)))
    subjects |= {i for s in subjects for i in dependents(tokens, s, "compound", "nmod")}
    owner = (n for n in organisations if not subjects.isdisjoint(n.tokens))
    return next((name.entity_id for name in owner), None)


def _of_the_sitters(
    article: Article, organisations: Sequence[Name], kind: TermKind, token: int
) -> str | None:
    """ "The X board convened", "shareholders of X gather": X."""
    sitters = sitters_of(article, kind, token)
    return None if sitters is None else owner_of(article, organisations, sitters)


def _described(sentence: Sentence) -> tuple[Name, ...]:
    """ "The company's shareholders": the organisation that a description is understood to be."""
    return tuple(name for name in sentence.described if name.kind is Kind.ORGANISATION)


def is_a_body(name: Name) -> bool:
    """Whether the name says that the organisation is one that meets ("... Council")."""
    return not vocabulary().bodies.isdisjoint(words_of(name.surface))
