"""Who answers in an interview that labels its turns "Q:" and "A:"."""

from __future__ import annotations

import re
from collections import Counter

from dossier.model import Span
from dossier.resolve.scene import Scene

_QUESTION = re.compile(r"^(?:Q|Question)\b[^:\n]{0,40}:", re.MULTILINE)
_ANSWERS = frozenset(["a", "answer"])


def is_answer(label: str) -> bool:
    """Whether a turn's label says only that it is an answer."""
    return label.lower() in _ANSWERS


def interviewed(scene: Scene) -> str | None:
    """Return the id of the one whom the lines before the first question are about.

    The only person named there, else the only one of the title, else the one named most often;
    None where none is.
    """
    first = _QUESTION.search(scene.text)
    if first is None:
        return None
    before = Span(0, first.start())
    title = Span(0, min(scene.paragraph_start(1), first.start()))
    for stretch in (before, title):
        people = {entity.id for _, entity in scene.people_named_in(stretch)}
        if len(people) == 1:
            return min(people)
    counts = Counter(entity.id for _, entity in scene.people_named_in(before)).most_common(2)
    is_clear = len(counts) > 1 and counts[0][1] > counts[1][1]
    return counts[0][0] if is_clear else None
