"""Docs built by hand, as a pipeline would leave them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import spacy
from spacy.tokens import Doc

from dossier.annotate.grammar import Reading, reading_of
from tests.factories import a_document

VOCAB = spacy.blank("en").vocab
"""English words: it knows white space."""


@dataclass(frozen=True, slots=True)
class Row:
    """A word of a sentence in `cases/trees.txt`."""

    word: str
    pos: str
    clearnlp: tuple[str, int]
    """Relation, and index of the head; a root's own index."""
    universal: tuple[str, int]
    name: str
    """An entity label, '+' where the name goes on, '' outside."""


def read_rows(table: str) -> list[Row]:
    """Read the table of a case."""
    return [_row(index, line.split()) for index, line in enumerate(table.splitlines())]


def _row(index: int, cells: Sequence[str]) -> Row:
    _, word, pos, clear, clear_head, universal, head, *name = cells
    heads = [int(number) - 1 if number != "0" else index for number in (clear_head, head)]
    return Row(word, pos, (clear, heads[0]), (universal, heads[1]), name[0] if name else "")


def a_doc(
    text: str,
    rows: Sequence[Row],
    *,
    universal: bool = False,
    parsed: bool = True,
    tagged: bool = True,
) -> Doc:
    """The words of a table in one of its schemes, or without trees or parts of speech."""
    grammar = [row.universal if universal else row.clearnlp for row in rows]
    words = [row.word for row in rows]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=_spaces(text, words),
        pos=[row.pos for row in rows] if tagged else None,
        deps=[relation for relation, _ in grammar] if parsed else None,
        heads=[head for _, head in grammar] if parsed else None,
        ents=[_bio(rows, index) for index in range(len(rows))],
    )
    assert doc.text == text, "the table has other words than the sentence"
    return doc


def a_reading(text: str, doc: Doc, *, relations: frozenset[str] = frozenset()) -> Reading:
    """What the program reads in a document of one paragraph."""
    return reading_of(a_document(text), [doc], relations=relations)


def _spaces(text: str, words: Sequence[str]) -> list[bool]:
    spaces, place = [], 0
    for word in words:
        place = text.index(word, place) + len(word)
        spaces.append(text[place : place + 1] == " ")
    return spaces


def _bio(rows: Sequence[Row], index: int) -> str:
    begin = index
    while rows[begin].name == "+":
        begin -= 1
    label = rows[begin].name
    return "O" if not label else f"B-{label}" if begin == index else f"I-{label}"
