"""The rules after the network: what they make of the names that it found."""

from __future__ import annotations

import re

import pytest
import spacy
from spacy.tokens import Doc

from dossier.en.polish import NamesPolish
from tests.cases import Case, read_cases

NLP = spacy.blank("en")
POLISH = NamesPolish(NLP)


def _read(marked: str) -> Doc:
    """A document with the entities that are marked in a text: `[Ada Quill|PERSON]`."""
    text, names = "", []
    for plain, name, label in re.findall(r"([^\[]*)(?:\[([^|\]]+)\|([A-Z]+)\])?", marked):
        start = len(text) + len(plain)
        text += plain + name
        names += [(start, start + len(name), label)] if name else []
    doc = NLP.make_doc(text)
    spans = [doc.char_span(start, end, label=label) for start, end, label in names]
    assert None not in spans, "a mark that cuts a word"
    doc.ents = tuple(span for span in spans if span is not None)
    return doc


def _written(doc: Doc) -> str:
    text, end = "", 0
    for entity in doc.ents:
        text += f"{doc.text[end : entity.start_char]}[{entity.text}|{entity.label_}]"
        end = entity.end_char
    return text + doc.text[end:]


@pytest.mark.parametrize("case", read_cases("names_polish"), ids=lambda case: case.title)
def test_names_are_polished(case: Case) -> None:
    assert _written(POLISH(_read(case.input))) == case.expected


@pytest.mark.parametrize(
    "case",
    # A work is let go, and what stands in it is no longer kept from being a name.
    [case for case in read_cases("names_polish") if "|MISC]" not in case.input],
    ids=lambda case: case.title,
)
def test_polishing_again_changes_nothing(case: Case) -> None:
    once = POLISH(_read(case.input))
    assert _written(POLISH(_read(_written(once)))) == _written(once)
