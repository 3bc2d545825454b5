"""What a pipeline doesn't tell is left empty, and what it tells reads alike."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from dossier.annotate.grammar import parser_relations, reading_of
from dossier.model import Span, Token
from tests.annotate.docs import VOCAB, a_doc, a_reading, read_rows
from tests.cases import Case, read_cases
from tests.factories import marked

CASES = read_cases("trees")
KNOWN = frozenset(["pobj", "nsubj"])
"""Relations of a parser that knows ClearNLP's scheme."""


def _heads(tokens: tuple[Token, ...]) -> list[tuple[str, int]]:
    return [(token.dep, token.head) for token in tokens]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_without_a_tagger_the_tree_is_the_same_and_no_part_of_speech_is_told(case: Case) -> None:
    rows = read_rows(case.expected)
    reading = a_reading(case.input, a_doc(case.input, rows, tagged=False), relations=KNOWN)
    assert _heads(reading.tokens) == [row.universal for row in rows]
    assert {token.pos for token in reading.tokens} == {""}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_without_a_parser_each_word_is_alone_and_names_are_the_same(case: Case) -> None:
    rows = read_rows(case.expected)
    whole = a_reading(case.input, a_doc(case.input, rows), relations=KNOWN)
    bare = a_reading(case.input, a_doc(case.input, rows, parsed=False))
    assert _heads(bare.tokens) == [("", index) for index in range(len(rows))]
    assert bare.mentions == whole.mentions
    assert bare.sentences == (Span(0, len(case.input)),)


def test_where_the_parser_does_not_tell_its_scheme_the_paragraph_does() -> None:
    (case,) = (case for case in CASES if case.title.startswith("The passive"))
    rows = read_rows(case.expected)
    assert _heads(a_reading(case.input, a_doc(case.input, rows)).tokens) == [
        row.universal for row in rows
    ]


def test_a_parser_tells_all_its_relations() -> None:
    nlp = spacy.blank("en")
    assert parser_relations(nlp) == frozenset()
    parser = nlp.add_pipe("parser", name="trees")
    for label in sorted(KNOWN):
        parser.add_label(label)  # type: ignore[attr-defined]
    assert parser_relations(nlp) == KNOWN
    nlp.disable_pipe("trees")
    assert parser_relations(nlp) == frozenset()


def test_without_lemmas_a_word_is_its_own_in_small_letters() -> None:
    doc = Doc(VOCAB, words=["Boats", "left"], lemmas=["", "leave"])
    lemmas = [token.lemma for token in a_reading("Boats left ", doc).tokens]
    assert lemmas == ["boats", "leave"]


def test_white_space_is_no_word_and_governs_nothing() -> None:
    words, heads = ["Ada", "\n", "left", " ", "Elmstead"], [1, 2, 2, 3, 3]
    deps = ["nsubj", "dep", "ROOT", "ROOT", "obj"]
    doc = Doc(VOCAB, words=words, spaces=[False] * 5, heads=heads, deps=deps)
    reading = a_reading("Ada\nleft Elmstead", doc)
    # "Ada" hangs on what the line break hung on; "Elmstead" has nothing left to hang on.
    assert _heads(reading.tokens) == [("nsubj", 1), ("root", 1), ("root", 2)]
    assert [token.span for token in reading.tokens] == [Span(0, 3), Span(4, 8), Span(9, 17)]


def test_heads_count_over_all_paragraphs() -> None:
    document, _ = marked("Ada left.\n\nBen left.")
    docs = [
        Doc(
            VOCAB,
            words=[name, "left", "."],
            spaces=[True, False, False],
            heads=[1, 1, 1],
            deps=["nsubj", "ROOT", "punct"],
        )
        for name in ("Ada", "Ben")
    ]
    tokens = reading_of(document, docs).tokens
    assert [token.head for token in tokens] == [1, 1, 1, 4, 4, 4]
    assert [token.span.text_of(document.text) for token in tokens[3:]] == ["Ben", "left", "."]
