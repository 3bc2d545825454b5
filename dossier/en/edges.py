"""Where a name begins and ends: brackets, possessives, articles, titles; and two halves of one."""

from __future__ import annotations

from functools import cache, partial
from itertools import chain

from spacy.tokens import Doc, Span

from dossier.knowledge import load, word_list

_shape = partial(word_list, "name_shapes")


def trim_edges(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Kyiv's' is Kyiv; a bracket without its partner goes, or gets it: '(Ann) Lee'."""
    return [_trim_edges(entity) for entity in entities]


def _trim_edges(entity: Span) -> Span:
    doc, start, end = entity.doc, entity.start, entity.end
    while end - start > 1 and doc[end - 1].text in _shape("edges"):
        end -= 1
    while end - start > 1 and doc[start].text in _shape("edges"):
        start += 1
    words = [token.text for token in doc[start:end]]
    if ")" in words[:-1] and "(" not in words and start and doc[start - 1].text == "(":
        start -= 1
    if words[-1] == ")" and "(" not in words:
        end -= 1
    if words[0] == "(" and ")" not in words:
        start += 1
    return _part(entity, start, end)


def join_parts(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Mary Jane' + 'Lee' side by side is one person: nothing else parts two names in English.

    So is '(Mary)' + 'Lee', an editor's addition in brackets.
    """
    joined: list[Span] = []
    for entity in sorted(entities, key=lambda entity: entity.start):
        last = joined[-1] if joined else None
        start = None if last is None else _start_of_whole(last, entity)
        if start is None:
            joined.append(entity)
        else:
            joined[-1] = Span(doc, start, entity.end, label="PERSON")
    return joined


def _start_of_whole(left: Span, right: Span) -> int | None:
    """Where the name begins that the two make up; None when they are two."""
    if not (left.label_ == right.label_ == "PERSON" and right[0].text[:1].isupper()):
        return None
    if left.end == right.start:
        return left.start
    between = right.doc[left.end : right.start].text
    bracketed = between == ")" and left.start > 0 and left.doc[left.start - 1].text == "("
    return left.start - 1 if bracketed else None


def drop_connectors(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Bank of' ends before its connector: what follows is no name."""
    return [_without_last(entity, _shape("connectors")) for entity in entities]


def drop_determiner(doc: Doc, entities: list[Span]) -> list[Span]:
    """'the United Nations' is United Nations."""
    return [
        _without_first(e, _shape("determiners")) if e.label_ != "PERSON" else e for e in entities
    ]


def drop_titles(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Prime Minister Ann Lee' is Ann Lee, for resolve reads the words before a name itself.

    Royal titles stay: "King Charles" is nobody's "Charles". A title alone is no name.
    """
    people = [e for e in entities if e.label_ == "PERSON"]
    others = [e for e in entities if e.label_ != "PERSON"]
    named = [_without_first(entity, titles()) for entity in people]
    return others + [entity for entity in named if not _is_title(entity)]


def _is_title(entity: Span) -> bool:
    word = entity[0].lower_.strip(".")
    royal = load("titles")["royal"]
    return len(entity) == 1 and (word in titles() or word in [*royal["male"], *royal["female"]])


def _without_first(entity: Span, words: frozenset[str]) -> Span:
    """Without such words at its beginning, as long as a capitalised word is left."""
    start = entity.start
    while entity.end - start > 1 and entity.doc[start].lower_.strip(".") in words:
        start += 1
    if not entity.doc[start].text[:1].isupper() and entity.label_ == "PERSON":
        return entity
    return _part(entity, start, entity.end)


def _without_last(entity: Span, words: frozenset[str]) -> Span:
    end = entity.end
    while end - entity.start > 1 and entity.doc[end - 1].text in words:
        end -= 1
    return _part(entity, entity.start, end)


@cache
def titles() -> frozenset[str]:
    """Words that stand before a name and are no part of it, in small letters."""
    known = load("titles")
    courtesy = chain.from_iterable(known["courtesy"].values())
    return frozenset(chain(courtesy, *known["office"], *known["modifier"]))


def _part(entity: Span, start: int, end: int) -> Span:
    return Span(entity.doc, start, end, label=entity.label_)
