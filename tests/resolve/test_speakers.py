"""Whom the words that name a speaker mean, by example: tests/cases/speakers.txt."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model import Curation, Quotation, Span, StatementKind
from dossier.resolve import resolve
from tests.cases import Case, read_cases
from tests.factories import marked

_SPEAKER = re.compile(r"\[([^\]]+)\]")


@pytest.mark.parametrize("case", read_cases("speakers"), ids=lambda case: case.title)
def test_who_is_meant(case: Case) -> None:
    documents, annotations = [], []
    for number, article in enumerate(case.input.split("---")):
        document, annotation = marked(_SPEAKER.sub(r"\1", article.strip()), id=f"articles/{number}")
        words = _SPEAKER.search(article)
        if words is not None:
            annotation = replace(
                annotation, quotations=(_quotation(document.text, marked(words[1])[0].text),)
            )
        documents.append(document)
        annotations.append(annotation)
    resolution = resolve(documents, annotations, Curation())
    names = {entity.id: entity.name for entity in resolution.entities}
    assert str(names.get(resolution.statements[0].speaker_id or "")) == case.expected


def _quotation(text: str, speaker: str) -> Quotation:
    """The words between marks of a text with one quotation, told by `speaker`, named last."""
    words = re.search('"([^"]+)"', text)
    assert words is not None
    start = text.rindex(speaker)
    return Quotation(
        kind=StatementKind.DIRECT,
        span=Span(*words.span(1)),
        speaker=Span(start, start + len(speaker)),
    )


_WORDS = [
    "the",
    "The",
    "prime",
    "minister",
    "of",
    "he",
    "{P:Ada Quill}",
    "{L:Kyiv}",
    "’s",
    ".",
    "\n\n",
]


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12), st.data())
@settings(deadline=None, max_examples=60)
def test_any_words_may_name_a_speaker(words: list[str], data: st.DataObject) -> None:
    document, annotation = marked(" ".join(words))
    start = data.draw(st.integers(0, len(document.text) - 1))
    end = data.draw(st.integers(start + 1, len(document.text)))
    told = Quotation(kind=StatementKind.INDIRECT, span=Span(0, 1), speaker=Span(start, end))
    resolution = resolve([document], [replace(annotation, quotations=(told,))], Curation())
    known = {entity.id for entity in resolution.entities}
    assert resolution.statements[0].speaker_id in {None, *known}
