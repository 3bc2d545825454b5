"""Whose a ministry is that is named without its country: "the Foreign Ministry in Oslo"."""

from __future__ import annotations

import re

from dossier.model import Document, Mention
from dossier.resolve.world import country_at, is_stateless

_PLACE = r"([A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2})"
_AFTER = re.compile(rf"\s(?:in|of)\s(?:the\s)?{_PLACE}")
_BEFORE = re.compile(rf"{_PLACE}['’]s?\s$")
_DATELINE = re.compile(
    r"([A-Z][A-Z .'’-]{2,30}?)(?:,[^\n–—-]{0,40})?\s?(?:\([^)\n]{1,30}\)\s?)?[–—-]\s"
)
_REACH = 60
"""Characters before and after a name in which its country stands."""
_DATELINE_BLOCKS = 4
"""Paragraphs of which one may begin with the dateline."""


def with_country(key: str, mention: Mention, document: Document) -> str:
    """Return a ministry's key with the country that the article gives it; any other key as it is.

    By the place right after the name ("in Oslo") or before it ("Norway's"), else by the dateline.
    """
    if not is_stateless(key):
        return key
    text, span = document.text, mention.span
    after = _AFTER.match(text, span.end, span.end + _REACH)
    before = _BEFORE.search(text[max(span.start - _REACH, 0) : span.start])
    told = [found[1] for found in (after, before) if found]
    countries = [country for place in told if (country := _country(place))]
    country = countries[0] if countries else _of_dateline(document)
    return f"{country} {key}" if country else key


def _country(place: str) -> str | None:
    """The country that the first words of a place tell: "Oslo" in "Oslo Tuesday"."""
    words = place.rstrip(".").split()
    found = (country_at(" ".join(words[:end])) for end in range(len(words), 0, -1))
    return next((country for country in found if country), None)


def _of_dateline(document: Document) -> str | None:
    for block in document.blocks[:_DATELINE_BLOCKS]:
        if dateline := _DATELINE.match(document.text, block.span.start, block.span.end):
            return country_at(dateline[1])
    return None
