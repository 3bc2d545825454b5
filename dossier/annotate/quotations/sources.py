"""Words that give a source without a verb: "according to Lee", "in the words of the mayor"."""

from __future__ import annotations

from dossier.annotate.quotations.scene import Scene

_PHRASES = (("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"))


def source_at(scene: Scene, index: int) -> int | None:
    """The offset after which a source stands whose phrase begins at a token; None for no phrase."""
    for phrase in _PHRASES:
        last = index + len(phrase) - 1
        if last >= len(scene.tokens) or scene.word(index).lower() != phrase[0]:
            continue
        if all(scene.word(index + n).lower() == word for n, word in enumerate(phrase)):
            return scene.tokens[last].span.end
    return None
