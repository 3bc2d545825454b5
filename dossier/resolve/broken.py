"""Mend names that the pipeline found in pieces, from the text alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.model import Document, Kind, Mention, Span
from dossier.resolve.acronyms import SMALL_WORDS, initials
from dossier.resolve.world import name_heads

# A given name in brackets, which the speaker left out: "(Joan) Quill".
_BRACKETED = re.compile(r"\) ?")
_EXPLAINED = re.compile(r"\(([A-Z]{3,9})\)")
_NEXT_WORD = re.compile(r" ([A-Z][a-z]+)\b(?!['’]s [A-Z])")
_WORD = re.compile(r"[^\s()\[\]\"“”,;:.]+")


def mend_broken(document: Document, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield whole names in the place of pieces: see each rule."""
    ordered = sorted(mentions, key=lambda mention: (mention.span, mention.kind))
    for left, right in pairwise(ordered):
        between = document.text[left.span.end : right.span.start]
        if _is_bracketed(document, left, right, between):
            yield _mention(document, Span(left.span.start - 1, right.span.end), Kind.PERSON)
        elif between == " " and left.kind is right.kind and _ends_open(left):
            yield _mention(document, Span(left.span.start, right.span.end), left.kind)
    yield from _continued(document, ordered)
    yield from _explained(document)


def _continued(document: Document, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield bodies and places with the last word of the name: "Defence Contact" with "Group"."""
    for mention in mentions:
        follower = _NEXT_WORD.match(document.text, mention.span.end)
        if mention.kind in (Kind.ORGANISATION, Kind.PLACE) and follower:
            for kind in (Kind.ORGANISATION, Kind.PLACE):
                if follower[1].lower() in name_heads()[kind, "last"]:
                    yield _mention(document, Span(mention.span.start, follower.end()), kind)
                    break


def _is_bracketed(document: Document, left: Mention, right: Mention, between: str) -> bool:
    """Whether two persons are one with the given name in brackets."""
    is_pair = left.kind is Kind.PERSON and right.kind is Kind.PERSON
    opens = left.span.start > 0 and document.text[left.span.start - 1] == "("
    return is_pair and opens and bool(_BRACKETED.fullmatch(between)) and " " not in right.surface


def _ends_open(mention: Mention) -> bool:
    """Whether a name ends where none can: "Fire and"."""
    return mention.surface.split()[-1] in SMALL_WORDS


def _explained(document: Document) -> Iterator[Mention]:
    """Yield the words before a bracketed acronym whose initials it is, as far as they go back."""
    for match in _EXPLAINED.finditer(document.text):
        line = document.text.rfind("\n", 0, match.start()) + 1
        words = list(_WORD.finditer(document.text, line, match.start()))
        for count in range(2, min(len(words), 2 * len(match[1])) + 1):
            name = Span(words[-count].start(), words[-1].end())
            begins = words[-count][0][0].isupper()
            if begins and match[1].lower() in initials(name.text_of(document.text)):
                yield _mention(document, name, Kind.ORGANISATION)
                break


def _mention(document: Document, span: Span, kind: Kind) -> Mention:
    return Mention(
        document_id=document.id, span=span, surface=span.text_of(document.text), kind=kind
    )
