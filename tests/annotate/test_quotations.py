"""Who said what, with the embedded pipeline's grammar and without any."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from dossier.annotate.one import annotate
from dossier.annotate.quotations import find_quotations, quotations_abroad
from dossier.annotate.quotations.marks import find_quoted
from dossier.model import Document, Quotation, Span, StatementKind, Token
from tests.cases import Case, read_cases
from tests.factories import a_document, marked


def _who(document: Document, quotation: Quotation) -> str:
    """The words for the speaker, and for those who are told it."""
    speaker, audience = quotation.speaker, quotation.audience
    told = "" if audience is None else f" -> {audience.text_of(document.text)}"
    return f"{speaker.text_of(document.text) if speaker else '?'}{told}"


def _lines(document: Document, quotations: tuple[Quotation, ...]) -> str:
    lines = [
        f"{q.kind.value} | {_who(document, q)} | "
        f"{' + '.join(piece.text_of(document.text) for piece in (q.span, *q.continued))}"
        for q in quotations
    ]
    return "\n".join(lines) or "-"


@pytest.mark.slow
@pytest.mark.parametrize("case", read_cases("quotations"), ids=lambda case: case.title)
def test_statements_and_their_speakers(case: Case, nlp: Language) -> None:
    document = a_document(case.input)
    assert _lines(document, annotate(nlp, document).quotations) == case.expected


@pytest.mark.parametrize("case", read_cases("quotations_abroad"), ids=lambda case: case.title)
def test_statements_in_other_languages(case: Case) -> None:
    language, text = case.input.split("\n", 1)
    found = quotations_abroad(replace(a_document(text), language=language))
    lines = [
        f"{q.speaker.text_of(text) if q.speaker else '?'} | {q.span.text_of(text)}" for q in found
    ]
    assert "\n".join(lines) == case.expected


def _plain_tokens(text: str) -> tuple[Token, ...]:
    """Words and signs without any grammar."""
    return tuple(
        Token(span=Span(*m.span()), lemma=m.group().lower(), pos="", dep="", head=i)
        for i, m in enumerate(re.finditer(r"\w+|[^\w\s]", text))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We leave in spring," said {P:Ada Quill}.', "direct | Ada Quill | We leave in spring,"),
        ('"We leave in spring," {P:Ada Quill} said.', "direct | Ada Quill | We leave in spring,"),
        ('{P:Ada Quill} said: "We leave."', "direct | Ada Quill | We leave."),
        ("{P:Ada Quill} said that all boats leave.", "indirect | Ada Quill | all boats leave"),
    ],
)
def test_without_grammar_nearness_tells_the_speaker(text: str, expected: str) -> None:
    document, annotation = marked(text)
    found = find_quotations(
        document,
        sentences=[Span(0, len(document.text))],
        tokens=_plain_tokens(document.text),
        mentions=annotation.mentions,
    )
    assert _lines(document, found) == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ('He said "one" and "two".', ["one", "two"]),
        ("‘One,’ he said, ‘isn’t two.’", ["One,", "isn’t two."]),
        ("The boats' owners' plan wasn't theirs.", []),
        ("'We leave,' she said.", ["We leave,"]),
        ("„Eins“ und „zwei”", ["Eins", "zwei"]),
        ("« Un » et « deux »", ["Un", "deux"]),
        ('A 5" pipe', []),
        ('He said "one “two” three".', ["one “two” three"]),
        ('"', []),
        ('""', []),
    ],
)
def test_pieces_between_quotation_marks(text: str, pieces: list[str]) -> None:
    assert [text[piece.start : piece.end] for piece in find_quoted(text)] == pieces


@given(st.text(alphabet="ab .,\n\"“”‘’'„«»", max_size=80))
@settings(deadline=None, max_examples=200)
def test_quoted_pieces_are_in_order_and_apart(text: str) -> None:
    end = 0
    for piece in find_quoted(text):
        assert end <= piece.outer_start < piece.start < piece.end <= piece.outer_end <= len(text)
        end = piece.outer_end


@given(
    st.lists(
        st.sampled_from(
            [
                '"',
                "“",
                "”",
                "said",
                "Lee",
                ":",
                ",",
                ".",
                "!",
                "that",
                "told",
                "he",
                "the",
                "mayor",
                "\n\n",
            ]
        )
    )
)
@settings(deadline=None, max_examples=150)
def test_any_text_gives_verbatim_statements(words: list[str]) -> None:
    document = a_document(" ".join(words))
    tokens = _plain_tokens(document.text)
    for quotation in find_quotations(document, sentences=(), tokens=tokens, mentions=()):
        assert quotation.kind in StatementKind
        assert quotation.span.text_of(document.text).strip()


def test_two_thousand_quotations_in_a_paragraph_are_all_found() -> None:
    document, annotation = marked('"We leave the harbour," {P:Ada Quill} said. ' * 2000)
    tokens = _plain_tokens(document.text)
    sentences = [Span(0, len(document.text))]
    found = find_quotations(
        document, sentences=sentences, tokens=tokens, mentions=annotation.mentions
    )
    assert sum(quotation.kind is StatementKind.DIRECT for quotation in found) >= 1999
