"""Both dependency schemes give one reading, and a tree stays a tree."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.annotate.clearnlp import to_universal
from dossier.annotate.labels import is_clearnlp
from dossier.annotate.tree import Tree, Word
from tests.annotate.docs import a_doc, a_reading, read_rows
from tests.cases import Case, read_cases

CASES = read_cases("trees")
CLEARNLP = frozenset({
    "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass",
    "case", "cc", "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj",
    "expl", "intj", "mark", "meta", "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod",
    "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj", "predet", "prep", "prt", "punct",
    "quantmod", "relcl", "xcomp",
})  # fmt: skip
"""All relations of spaCy's English pipelines."""
UNIVERSAL = frozenset({
    "root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case",
    "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass",
    "dep", "det", "det:predet", "discourse", "expl", "fixed", "flat", "iobj", "mark", "nmod",
    "nmod:desc", "nmod:poss", "nsubj", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "parataxis", "punct", "xcomp",
})  # fmt: skip
_POS = ["", "NOUN", "PROPN", "VERB", "AUX", "ADP", "SCONJ", "ADJ", "PART", "PUNCT"]
_WORDS = ["Ada", "met", "be", "was", "to", "in", "of", "because", "according", "and", ",", "there"]


@st.composite
def _trees(draw: st.DrawFn) -> tuple[Word, ...]:
    """One tree of any shape, labelled at random: parsers are sometimes wrong."""
    order = draw(st.permutations(range(draw(st.integers(1, 14)))))
    heads = {order[0]: order[0]}
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, place - 1))]
    return tuple(
        Word(
            text=draw(st.sampled_from(_WORDS)),
            pos=draw(st.sampled_from(_POS)),
            dep=draw(st.sampled_from(sorted(CLEARNLP))),
            head=heads[index],
        )
        for index in range(len(order))
    )


def _roots_reached(words: Sequence[Word]) -> set[int]:
    """The roots that the words reach by way of their heads."""
    found = set()
    for start in range(len(words)):
        word, steps = start, 0
        while words[word].head != word and steps <= len(words):
            word, steps = words[word].head, steps + 1
        assert steps <= len(words), "a circle"
        found.add(word)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_sentence_reads_alike_in_both_schemes(case: Case) -> None:
    rows = read_rows(case.expected)
    ours = a_reading(case.input, a_doc(case.input, rows, universal=True))
    theirs = a_reading(case.input, a_doc(case.input, rows), relations=CLEARNLP)
    assert [(token.dep, token.head) for token in ours.tokens] == [row.universal for row in rows]
    assert theirs == ours


@given(_trees(), st.integers(0, 13), st.integers(1, 4))
def test_a_converted_tree_is_a_tree_with_one_root(
    words: tuple[Word, ...], start: int, length: int
) -> None:
    name = range(min(start, len(words) - 1), min(start + length, len(words)))
    converted = to_universal(words, [name] if name else [])
    assert [(word.text, word.pos) for word in converted] == [(w.text, w.pos) for w in words]
    assert len(_roots_reached(converted)) == 1


@given(_trees())
def test_a_converted_tree_has_the_relations_of_ud_alone(words: tuple[Word, ...]) -> None:
    assert {word.dep for word in to_universal(words)} <= UNIVERSAL | {"ROOT"}


@given(_trees(), _trees())
def test_a_sentence_is_converted_alone(left: tuple[Word, ...], right: tuple[Word, ...]) -> None:
    moved = [Word(w.text, w.pos, w.dep, w.head + len(left)) for w in right]
    both = to_universal([*left, *moved])
    assert both[: len(left)] == to_universal(left)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("ROOT nsubj prep pobj", True),
        ("ROOT nsubj dobj", True),
        ("ROOT nsubj obj case obl", False),
        ("ROOT nsubj:pass aux:pass dep", False),
        ("ROOT nsubj amod conj", False),  # the schemes agree: nothing to convert
        ("", False),
    ],
)
def test_the_relations_tell_the_scheme(labels: str, expected: bool) -> None:
    assert is_clearnlp(frozenset(labels.split())) is expected


def test_a_root_changes_places_with_nothing_and_a_circle_is_refused() -> None:
    tree = Tree([Word("met", "VERB", "ROOT", 0), Word("Ada", "PROPN", "nsubj", 0)])
    with pytest.raises(ValueError, match="root"):
        tree.swap(0, "case")
    with pytest.raises(ValueError, match="below"):
        tree.hang(0, 1, "case")
