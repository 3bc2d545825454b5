"""Articles that carry one text: a wire story that several outlets print is one origin.

Two texts are compared by their shingles, runs of five words (Broder, "On the resemblance and
containment of documents", 1997), and by containment, since a copy is often cut. Shared runs are
counted exactly: a news archive is small enough, the result has no chance in it, and a sketch such
as MinHash (datasketch, which needs SciPy) estimates resemblance, which a cut copy lacks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from dossier.model import BlockKind, Document
from dossier.text import fold

__all__ = ["find_copies"]

WORDS = 5
"""Of a run: few enough that a changed word spoils little, enough that chance shares none."""
COPIED = 0.5
"""Share of the shorter text's runs that the other text has as well. Of 1596 pairs of articles that
were written apart, many of them on one event, none shares more than 0.07; of 57 articles in two
formats each shares all."""
LEAST = 30
"""Runs that a text must have: shorter ones share a quotation and are no copies."""
COMMON = 50
"""Texts with one run of which each two are compared; of more, all with the first: a text that
hundreds print is found as well, and a phrase that everybody uses costs no more."""


def find_copies(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of documents that carry one text, the first published first; sorted.

    Undated documents come last in their group, then by file. A document that is nobody's copy is
    in no group. The order of `documents` changes nothing.
    """
    ordered = sorted(documents, key=lambda document: document.file)
    runs = [_runs(document) for document in ordered]
    group_of = list(range(len(ordered)))
    for (left, right), shared in sorted(_shared(runs).items()):
        if shared >= COPIED * min(len(runs[left]), len(runs[right])):
            kept, gone = sorted((group_of[left], group_of[right]))
            group_of = [kept if group == gone else group for group in group_of]
    groups: defaultdict[int, list[Document]] = defaultdict(list)
    for group, document in zip(group_of, ordered, strict=True):
        groups[group].append(document)
    copies = (sorted(group, key=_first_published) for group in groups.values() if len(group) > 1)
    return tuple(sorted(tuple(document.id for document in group) for group in copies))


def _runs(document: Document) -> frozenset[tuple[str, ...]]:
    """The runs of the paragraphs: every outlet writes its own headline. Empty for a short text."""
    prose = (b for b in document.blocks if b.kind not in (BlockKind.TITLE, BlockKind.CAPTION))
    text = " ".join(block.span.text_of(document.text) for block in prose)
    words = [word for word in map(_letters, fold(text).split()) if word]
    runs = frozenset(tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1))
    return runs if len(runs) >= LEAST else frozenset()


def _letters(word: str) -> str:
    return "".join(sign for sign in word if sign.isalnum())


def _shared(runs: Iterable[frozenset[tuple[str, ...]]]) -> Counter[tuple[int, int]]:
    """How many runs each two texts share; pairs that share none are not in it."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, found in enumerate(runs):
        for run in found:
            holders[run].append(number)
    return Counter(pair for numbers in holders.values() for pair in _pairs(numbers))


def _pairs(numbers: Sequence[int]) -> Iterable[tuple[int, int]]:
    if len(numbers) <= COMMON:
        return combinations(numbers, 2)
    return ((numbers[0], other) for other in numbers[1:])


def _first_published(document: Document) -> tuple[date, str]:
    published = document.published
    return (published.start if published and published.start else date.max, document.file)
