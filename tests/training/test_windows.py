"""Windows: what is read together in an epoch."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from dossier.en.reader import MAX_WORDS
from training.sentences import Sentence, Tree
from training.windows import window_of, windows_of_epoch


def _sentence(document: str, size: int, *, parsed: bool = True) -> Sentence:
    """Words that hang on the first, which is a name."""
    tree = Tree(
        heads=(-1, *[0] * (size - 1)),
        relations=("root", *["dep"] * (size - 1)),
        pos=("PROPN", *["X"] * (size - 1)),
        lemmas=("Ada", *["x"] * (size - 1)),
    )
    return Sentence(
        document=document,
        words=("Ada", *["x"] * (size - 1)),
        spaces=(True,) * size,
        names=((0, 1, "PER"),),
        unmarked=frozenset(),
        tree=tree if parsed else None,
    )


_SENTENCES = st.lists(
    st.builds(_sentence, st.sampled_from("ab"), st.integers(1, 60), parsed=st.booleans()),
    max_size=30,
)


@given(_SENTENCES, st.integers())
def test_an_epoch_reads_every_word_once(sentences: list[Sentence], seed: int) -> None:
    windows = windows_of_epoch(sentences, random.Random(seed))
    assert sum(len(w.words) for w in windows) == sum(len(s.words) for s in sentences)
    assert sum(len(w.names) for w in windows) == len(sentences)


@given(_SENTENCES, st.integers())
def test_no_window_of_several_sentences_is_too_long(sentences: list[Sentence], seed: int) -> None:
    for window in windows_of_epoch(sentences, random.Random(seed)):
        assert len(window.words) <= MAX_WORDS or len(window.starts) <= 1


@given(_SENTENCES, st.integers())
def test_the_same_seed_draws_the_same_windows(sentences: list[Sentence], seed: int) -> None:
    first, second = (windows_of_epoch(sentences, random.Random(seed)) for _ in range(2))
    assert first == second


def test_sentences_side_by_side_keep_their_names_and_their_trees() -> None:
    window = window_of([_sentence("a", 3), _sentence("a", 2)])
    assert window.names == ((0, 1, "PER"), (3, 4, "PER"))
    assert window.starts == (0, 3)
    assert window.tree is not None
    assert window.tree.heads == (-1, 0, 0, -1, 3)
