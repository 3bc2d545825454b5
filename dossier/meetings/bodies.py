"""Organisations that meet as a body: councils, committees, alliances."""

from __future__ import annotations

import re

from dossier.meetings.article import Article, Name, Sentence, organisations_in
from dossier.meetings.grammar import (
    clause_of,
    is_subject,
    preposition_of,
)
from dossier.meetings.unnamed_bodies import is_a_body, unnamed_body
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import Span

_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:[\w'’-]+\s+){0,2}(?:of\s+(?:the\s+)?)?")
"""Between a noun and a body: "the meeting of the", "a meeting of the foreign ministers of the"."""
_KNOWN_AS = re.compile(r"\s+of\s[^.;:]{1,90},\s+(?:also\s+)?(?:known as|called)\s+(?:the\s+)?")
"""Between a noun and the name of the body: "the meeting of the donors, known as the"."""
MEETING = ("of", "with", "between", "by")
"""Prepositions before a body that meets; "in" and "at" stand before a place."""


def body_of(
    article: Article, sentence: Sentence, span: Span, kind: TermKind, token: int
) -> str | None:
    """The organisation that meets: one right beside the term, or a council in its clause.

    Right beside: "the NATO summit", "a session of the OSCE". An organisation that only belongs
    to somebody's office ("the European Council president") meets nobody.
    """
    text = article.document.text
    organisations = [n for n in organisations_in(sentence) if not in_an_office(article, n)]
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
    return unnamed_body(article, sentence, organisations, kind, token)


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


def is_a_modifier(article: Article, name: Name) -> bool:
    """ "Parliament restaurant", "Council building": the name only describes the next noun."""
    tokens = article.tokens
    following = name.tokens.stop
    if following >= len(tokens) or tokens[following].pos != "NOUN":
        return False
    return article.document.text[name.span.end : tokens[following].span.start] == " "


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
