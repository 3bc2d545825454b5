"""People who only speak for somebody else: spokesmen, reporters, analysts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dossier.meetings.vocabulary import vocabulary, words_of
from dossier.model import Span

BESIDE_NAME = 60
"""Characters on either side of a name in which its title stands."""
TITLE_WORDS = 7


def voices_in(text: str, people: Iterable[tuple[str, Span]]) -> frozenset[str]:
    """Whom of `people` (id, place of a name) the words beside call a spokesman and the like."""
    known = vocabulary()
    found = set()
    for person, span in people:
        before = text[max(0, span.start - BESIDE_NAME) : span.start]
        after = text[span.end : span.end + BESIDE_NAME]
        title = words_of(re.split(r"[.,;:]\s", before)[-1])[-TITLE_WORDS:]
        # "The spokesman of the president, X": the title is an apposition that comes first.
        first = words_of(re.split(r"[.,;:]\s", before.removesuffix(", "))[-1])[:TITLE_WORDS]
        title = title or (first if known.has("spokesman", first[:3]) else ())
        apposition = words_of(re.split(r"[.;:,]", after[2:])[0]) if after.startswith(", ") else ()
        if known.has("spokesman", (*title, "", *apposition[:TITLE_WORDS])):
            found.add(person)
    return frozenset(found)
