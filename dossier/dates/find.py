"""Finding date phrases in a text."""

from __future__ import annotations

from dossier.dates.absolute import ABSOLUTE_FORMS
from dossier.model import DatePhrase, DateValue, Span


def find_dates(text: str, *, published: DateValue | None) -> tuple[DatePhrase, ...]:
    """Find the words in `text` that tell a date, and the date they tell.

    Offsets count in `text`; phrases never overlap and come in reading order. Relative phrases
    count from `published`, never from today. Raises nothing.
    """
    near = None if published is None else published.start
    found: list[DatePhrase] = []
    for form in ABSOLUTE_FORMS:
        for match in form.pattern.finditer(text):
            span = Span(match.start(), match.end())
            if any(span.overlaps(phrase.span) for phrase in found):
                continue
            value = form.read(match, near)
            if value is not None:
                found.append(DatePhrase(span=span, surface=match.group(), value=value))
    return tuple(sorted(found, key=lambda phrase: phrase.span))
