"""The words that belong to a noun, by the tree."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotate.quotations.scene import Scene
from dossier.model import Span

_PHRASE_PARTS = frozenset(
    {"det", "amod", "compound", "nmod:poss", "nummod", "case", "nmod", "flat"}
)
_REACH = 40
"""Tokens around a verb in which its parts are looked for."""


def phrase(scene: Scene, head: int) -> Span:
    """The noun with what stands before it, and an 'of' phrase after it."""
    indices = {head}
    for dependent in dependents(scene, head, ""):
        before = dependent < head and scene.tokens[dependent].dep in _PHRASE_PARTS
        if before or (scene.tokens[dependent].dep == "nmod" and _begins_with_of(scene, dependent)):
            indices.add(dependent)
    first = min(indices)
    start = scene.tokens[first].span.start
    return Span(start, scene.tokens[max(indices)].span.end)


def _begins_with_of(scene: Scene, noun: int) -> bool:
    return any(scene.word(i).lower() == "of" for i in dependents(scene, noun, "case"))


def dependents(scene: Scene, head: int, relation: str) -> Iterator[int]:
    """Tokens that hang on `head` by a relation that begins so, in reading order."""
    last = min(head + _REACH, len(scene.tokens))
    for index in range(max(head - _REACH, 0), last):
        token = scene.tokens[index]
        if index != head and token.head == head and token.dep.startswith(relation) and token.dep:
            yield index
