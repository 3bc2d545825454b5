"""Organisations that meet as a body: councils, committees, alliances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.meetings.article import Article, Name, Sentence
from dossier.meetings.grammar import (
    clause_of,
    dependents,
    is_subject,
    preposition_of,
    subjects_of_clause,
)
from dossier.meetings.vocabulary import vocabulary, words_of
from dossier.model import Kind, Span

_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:[\w'’-]+\s+){0,2}")
_KNOWN_AS = re.compile(r"\s+of\s[^.;:]{1,90},\s+(?:also\s+)?(?:known as|called)\s+(?:the\s+)?")
"""Between a noun and the name of the body: "the meeting of the donors, known as the"."""
_CALLED_THE = re.compile(r"(?:\s\([^)]*\))?,\s+the\s+([^,.;]+)")
_MEMBERS = re.compile(r"\bmembers\s+of\s+(?:the\s+)?$", re.IGNORECASE)
APPOSITION = 60
"""Characters after a name in which it may be said what the name is."""
MEETING = ("of", "with", "between", "by")
"""Prepositions before a body that meets; "in" and "at" stand before a place."""


def body_of(article: Article, sentence: Sentence, span: Span, token: int) -> str | None:
    """The organisation that meets: one right beside the term, or a council in its clause.

    Right beside: "the NATO summit", "a session of the OSCE". An organisation that only belongs
    to somebody's office ("the European Council president") meets nobody.
    """
    text = article.document.text
    organisations = [n for n in _organisations(sentence) if not in_an_office(article, n)]
    organisations = [n for n in organisations if not any(q.covers(n.span) for q in sentence.quoted)]
    for name in organisations:
        after = text[span.end : name.span.start]
        if (
            (_right_before(text, name.span, span) and not _is_beside_a_verb(article, name, token))
            or _OF.fullmatch(after)
            or _KNOWN_AS.fullmatch(after)
        ):
            return name.entity_id
    for name in organisations:
        if is_a_body(name) and _in_clause(article, name, token):
            return name.entity_id
    return (
        _antecedent(article, organisations, token)
        or _generic(article, token)
        or _it(article, sentence, token)
        or _owner(article, organisations, token)
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
    tokens, text = article.tokens, article.document.text
    subjects = dependents(tokens, token, "nsubj")
    if not any(tokens[i].span.text_of(text).casefold() == "it" for i in subjects):
        return None
    before = [s for s in article.sentences if s.span.end <= sentence.span.start][-1:]
    bodies = {
        name.entity_id
        for earlier in before
        if earlier.block.anchor == sentence.block.anchor
        for name in _organisations(earlier)
        if is_a_body(name)
    }
    return next(iter(bodies)) if len(bodies) == 1 else None


def _right_before(text: str, name: Span, span: Span) -> bool:
    """ "NATO summit", "NATO defence ministers' meeting", "the OSCE's 30th session"."""
    between = text[name.end : span.start]
    if name.start >= span.start or "," in between:
        return False
    known = vocabulary().words["between"]
    return all(word in known or word[0].isdigit() for word in words_of(between))


def _is_beside_a_verb(article: Article, name: Name, token: int) -> bool:
    """ "advisers to the office voted": not its subject; but "the board of the bank voted"."""
    tokens = article.tokens
    return tokens[token].pos == "VERB" and preposition_of(tokens, name.token) not in ("", "of")


def _generic(article: Article, token: int) -> str | None:
    """ "the committee met": the one body of the article that goes by that word.

    Right before a verb it is the subject, whatever the parse.
    """
    tokens, text = article.tokens, article.document.text
    beside = token - 1 if token and not preposition_of(tokens, token - 1) else token
    for subject in (*subjects_of_clause(tokens, clause_of(tokens, token)), beside):
        word = tokens[subject].span.text_of(text).casefold()
        if word not in vocabulary().bodies:
            continue
        known = {
            name.entity_id
            for sentence in article.sentences
            for name in _organisations(sentence)
            if word in (*words_of(name.surface), *_apposition(article, name))
        }
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
        for name in _organisations(sentence)
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


def _apposition(article: Article, name: Name) -> tuple[str, ...]:
    """The words of "the panel of advisers" in "the VRBA, the panel of advisers, ..."."""
    after = article.document.text[name.span.end : name.span.end + APPOSITION]
    match = _CALLED_THE.match(after)
    return words_of(match[1])[:3] if match else ()


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


def is_a_modifier(article: Article, name: Name) -> bool:
    """ "Parliament restaurant", "Council building": the name only describes the next noun."""
    tokens = article.tokens
    following = name.tokens.stop
    if following >= len(tokens) or tokens[following].pos != "NOUN":
        return False
    return article.document.text[name.span.end : tokens[following].span.start] == " "


def is_a_body(name: Name) -> bool:
    """Whether the name says that the organisation is one that meets ("... Council")."""
    return not vocabulary().bodies.isdisjoint(words_of(name.surface))


def in_an_office(article: Article, name: Name) -> bool:
    """Whether the organisation only belongs to an office: "NATO chief", "head of the EU"."""
    text = article.document.text
    offices = vocabulary().offices.keys()
    after = words_of(text[name.span.end : name.span.end + 25])[:2]
    close = not re.match(r"\s*[,.;:(]|['’]s", text[name.span.end : name.span.end + 3])
    if close and not offices.isdisjoint(after[:1]):
        return True
    before = words_of(text[max(0, name.span.start - 40) : name.span.start])
    trimmed = [word for word in before if word not in ("the", "for")]
    if len(trimmed) >= 2 and trimmed[-1] == "of":
        return trimmed[-2] in offices or trimmed[-2] in ("member", "general", "spokesman")
    return False


def _in_clause(article: Article, name: Name, token: int) -> bool:
    tokens = article.tokens
    if not article.parsed:
        return True
    if clause_of(tokens, name.token) != clause_of(tokens, token):
        return False
    relation = tokens[name.token].dep.split(":")[0]
    told = relation in ("obj", "iobj") and tokens[name.token].head == token
    return (
        told
        or is_subject(tokens[name.token])
        or (relation in ("obl", "nmod") and preposition_of(tokens, name.token) in MEETING)
    )


def _organisations(sentence: Sentence) -> Iterator[Name]:
    return (name for name in sentence.names if name.kind is Kind.ORGANISATION)
