"""The windows of an epoch: neighbouring sentences joined, their letters' case varied."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from dossier.en.reader import MAX_WORDS
from training.sentences import Name, Sentence, Tree

_JOINED = 0.55
"""Share of windows of several sentences: paragraphs are what is read later."""
_CASES: tuple[tuple[float, Callable[[str], str]], ...] = (
    (0.05, str.upper),
    (0.08, str.lower),
    (0.10, lambda word: word[:1].upper() + word[1:]),
)
"""Cumulative share of windows in capitals, in small letters, and in Title Case."""


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences that are read together."""

    words: tuple[str, ...]
    names: tuple[Name, ...]
    unmarked: frozenset[str]
    starts: tuple[int, ...]
    """The first word of each sentence; empty where nobody knows them."""
    tree: Tree | None


def windows_of_epoch(sentences: Sequence[Sentence], draw: random.Random) -> list[Window]:
    """Join the sentences of each document anew, and vary how they are written."""
    windows = [_written(window, draw) for window in _joined(sentences, draw)]
    draw.shuffle(windows)
    return windows


def window_of(sentences: Sequence[Sentence]) -> Window:
    """Some sentences side by side."""
    offsets = list(accumulate((len(sentence.words) for sentence in sentences), initial=0))
    trees = [sentence.tree for sentence in sentences]
    return Window(
        words=tuple(word for sentence in sentences for word in sentence.words),
        names=tuple(
            (start + offset, end + offset, kind)
            for sentence, offset in zip(sentences, offsets, strict=False)
            for start, end, kind in sentence.names
        ),
        unmarked=frozenset().union(*(sentence.unmarked for sentence in sentences)),
        starts=tuple(offsets[:-1]) if all(trees) else (),
        tree=_grove([tree for tree in trees if tree], offsets) if all(trees) else None,
    )


def _grove(trees: list[Tree], offsets: list[int]) -> Tree:
    """Several trees as one value, each with a root of its own."""
    pairs = list(zip(trees, offsets, strict=False))
    return Tree(
        heads=tuple(head + by if head >= 0 else -1 for tree, by in pairs for head in tree.heads),
        relations=tuple(relation for tree in trees for relation in tree.relations),
        pos=tuple(pos for tree in trees for pos in tree.pos),
        lemmas=tuple(lemma for tree in trees for lemma in tree.lemmas),
    )


def _joined(sentences: Sequence[Sentence], draw: random.Random) -> Iterator[Window]:
    """Sentences of a treebank that follow one another, up to a length drawn anew each time."""
    index = 0
    while index < len(sentences):
        first, end = sentences[index], index + 1
        wanted = draw.randint(30, MAX_WORDS) if draw.random() < _JOINED else 0
        length = len(first.words)
        while first.tree and end < len(sentences) and sentences[end].document == first.document:
            length += len(sentences[end].words)
            if length > wanted:
                break
            end += 1
        yield window_of(sentences[index:end])
        index = end


def _written(window: Window, draw: random.Random) -> Window:
    """As it is, mostly; else in capitals, small letters or Title Case. Lemmas stay."""
    share = draw.random()
    for limit, case in _CASES:
        if share < limit:
            return replace(window, words=tuple(case(word) for word in window.words))
    return window
