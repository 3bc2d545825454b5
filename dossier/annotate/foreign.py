"""The names of an article in another language than the pipeline's.

The pipeline's grammar is of no use there, but names look alike in most languages. What it takes
for one is kept where knowledge bears it out: a person by the given name, a place or body because
it is known, under its name in that language too ("Allemagne"). The rest is found by the second
pass over the collection, if an article in English has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from dossier.annotate.grammar import Reading
from dossier.knowledge import given_names, word_list
from dossier.knowledge.languages import place_names
from dossier.model import Document, Kind, Mention, Span
from dossier.text import fold

_LONGEST_ACRONYM = 6
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def names_abroad(document: Document, reading: Reading) -> tuple[Mention, ...]:
    """The mentions that can be relied on, in reading order."""
    countries = list(_countries(document))
    taken = [mention.span for mention in countries]
    others = [found for mention in reading.mentions for found in _borne_out(document, mention)]
    free = [one for one in others if not any(one.span.overlaps(span) for span in taken)]
    return tuple(sorted([*countries, *free], key=lambda mention: mention.span))


def _countries(document: Document) -> Iterator[Mention]:
    """The countries and capitals that the language has names of its own for."""
    names = sorted(place_names(document.language), key=lambda name: (-len(name), name))
    if not names:
        return
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", document.text):
        yield _mention(document, match.start(), match.end(), Kind.PLACE)


def _borne_out(document: Document, mention: Mention) -> Iterator[Mention]:
    """The mention, the part of it that is a name, or nothing."""
    if mention.kind is Kind.PERSON:
        words = list(_WORD.finditer(mention.surface))
        named = _person(words)
        if named:
            start = mention.span.start
            yield _mention(document, start + named[0].start(), start + named[-1].end(), Kind.PERSON)
    elif mention.kind in (Kind.PLACE, Kind.ORGANISATION):
        key = fold(mention.surface)
        is_acronym = mention.surface.isupper() and 1 < len(mention.surface) <= _LONGEST_ACRONYM
        if key in _known() or (is_acronym and mention.kind is Kind.ORGANISATION):
            yield mention


def _person(words: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """From the first given name on, all words with a capital: two at least."""
    first = next((i for i, word in enumerate(words) if fold(word[0]) in _given()), len(words))
    end, particles = first, word_list("name_shapes", "particles")
    while end < len(words) and (words[end][0][0].isupper() or words[end][0] in particles):
        end += 1
    while end > first and words[end - 1][0] in particles:
        end -= 1
    return words[first:end] if end - first > 1 else ()


def _mention(document: Document, start: int, end: int, kind: Kind) -> Mention:
    span = Span(start, end)
    return Mention(
        document_id=document.id, span=span, surface=span.text_of(document.text), kind=kind
    )


@cache
def _known() -> frozenset[str]:
    from dossier.en.gazetteer import bodies, places  # not above: it imports spaCy

    return frozenset(map(fold, chain(bodies(), places())))


@cache
def _given() -> frozenset[str]:
    return frozenset(chain.from_iterable(given_names()))
