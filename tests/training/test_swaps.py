"""Names are swapped for others of their type, and nothing else moves."""

from __future__ import annotations

import random
from dataclasses import replace

from training.sentences import Sentence, Tree, without_bare_titles
from training.swaps import stock_of, swapped

SENTENCE = Sentence(
    document="letter",
    words=("Ada", "Quill", "of", "Elm", "Tiles", ",", "Elmstead", "."),
    spaces=(True, True, True, True, False, True, False, False),
    names=((0, 2, "PER"), (3, 5, "ORG"), (6, 7, "LOC")),
    unmarked=frozenset(),
)
OTHER = Sentence(
    document="note",
    words=("Bo", "wrote", "to", "Oak", "and", "Sons", "."),
    spaces=(True, True, True, True, True, False, False),
    names=((0, 1, "PER"), (3, 6, "ORG")),
    unmarked=frozenset(),
)


def _swapped(sentence: Sentence, share: float, seed: int = 0) -> Sentence:
    return swapped(sentence, stock_of([SENTENCE, OTHER]), share, random.Random(seed))


def test_without_a_share_nothing_is_swapped() -> None:
    assert _swapped(SENTENCE, 0) == SENTENCE


def test_a_swapped_name_keeps_its_type_and_the_rest_its_place() -> None:
    found = {_swapped(SENTENCE, 1, seed) for seed in range(20)}
    assert {" ".join(sentence.words) for sentence in found} == {
        f"{person} of {body} , Elmstead ."
        for person in ("Ada Quill", "Bo")
        for body in ("Elm Tiles", "Oak and Sons")
    }
    for sentence in found:
        assert [kind for *_, kind in sentence.names] == ["PER", "ORG", "LOC"]
        assert sentence.words[slice(*sentence.names[2][:2])] == ("Elmstead",)
        assert sentence.words[sentence.names[1][1]] == ","
        assert not sentence.spaces[sentence.names[1][1] - 1], "no blank before the comma"
        assert len(sentence.spaces) == len(sentence.words)


def test_a_sentence_with_a_tree_stays_as_it_is() -> None:
    size = len(SENTENCE.words)
    tree = Tree((-1, *[0] * (size - 1)), ("dep",) * size, ("X",) * size, SENTENCE.words)
    parsed = replace(SENTENCE, tree=tree)
    assert _swapped(parsed, 1) is parsed


def test_a_title_alone_is_no_name_to_learn() -> None:
    words = ("President", "Quill", "met", "the", "Vice", "President", ".")
    marked = replace(
        SENTENCE, words=words, spaces=(True,) * 7, names=((1, 2, "PER"), (4, 6, "PER"))
    )
    assert without_bare_titles(marked).names == ((1, 2, "PER"),)
