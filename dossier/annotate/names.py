"""A pipeline's entities as mentions, cut to our conventions whatever it was trained on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from dossier.annotate.labels import kind_of
from dossier.knowledge import word_list
from dossier.model import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_shape = partial(word_list, "name_shapes")


def names_in(doc: Doc) -> Iterator[tuple[range, Kind]]:
    """The tokens and kind of each entity that is reported, in reading order.

    A name has a capital: "the castle" is none, unless nothing in the text has one.
    """
    has_capitals = _has_capital(doc.text)
    for entity in doc.ents:
        kind = kind_of(entity.label_)
        tokens = _trimmed(entity, kind)
        named = tokens and (_has_capital(doc[tokens[0] : tokens[-1] + 1].text) or not has_capitals)
        if kind is not None and named:
            yield tokens, kind


def _has_capital(text: str) -> bool:
    return any(letter.isupper() for letter in text)


def _trimmed(entity: Span, kind: Kind | None) -> range:
    """Without what OntoNotes has inside: "the United Nations", "Kyiv's"; empty if nothing is left.

    A name that is known with it keeps it: "The Hague", "St. George's".
    """
    doc, start, end = entity.doc, entity.start, entity.end
    while start < end and doc[start:end].text not in _known():
        first, last = doc[start], doc[end - 1]
        determined = (
            kind is not Kind.PERSON and first.lower_ in _shape("determiners") and end - start > 1
        ) or (kind is Kind.PLACE and first.text in _shape("compass") and end - start > 1)
        if last.is_space or (last.text in _shape("edges") and end - start > 1):
            end -= 1
        elif first.is_space or determined or (first.text in _shape("edges") and end - start > 1):
            start += 1
        else:
            break
    return range(start, end)


@cache
def _known() -> frozenset[str]:
    from dossier.en.gazetteer import bodies, places  # not above: it imports spaCy

    return bodies() | places()
