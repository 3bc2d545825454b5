"""Weekdays that contradict the date beside them: "Thursday, 22 April 2023" was a Saturday."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.dates.find import find_dates
from dossier.dates.words import WEEKDAY, WEEKDAYS, weekday_number
from dossier.model import Annotation, DatePhrase, DateValue, Document, Precision, Problem

_WEEKDAY = re.compile(WEEKDAY)


def contradicting_weekdays(
    documents: Iterable[Document], annotations: Iterable[Annotation]
) -> tuple[Problem, ...]:
    """A problem for each date, in a text or in its header, with a weekday that is not its own.

    `documents` and `annotations` are in the same order, which is that of the problems.
    """
    return tuple(
        Problem(
            problem=f"'{phrase.surface}' contradicts itself: that day was a {_weekday(phrase)}.",
            mend="The day stands as it is printed. If it is the article's own and wrong, "
            "set it under `dates` in dossier.yml.",
            file=document.file,
            line=line,
        )
        for document, annotation in zip(documents, annotations, strict=True)
        for line, phrase in _printed(document, annotation)
        if contradicts_its_weekday(phrase)
    )


def contradicts_its_weekday(phrase: DatePhrase) -> bool:
    """Whether a phrase names a weekday, and a single day that falls on another."""
    return not agrees_with_weekday(phrase.surface, phrase.value)


def agrees_with_weekday(surface: str, value: DateValue) -> bool:
    """Whether `value` falls on the weekday that `surface` names; True where it names none.

    True, too, for what is no single day.
    """
    named = _WEEKDAY.search(surface)
    single = value.precision is Precision.DAY and value.start == value.end
    if named is None or value.start is None or not single:
        return True
    return value.start.weekday() == weekday_number(named[0])


def names_weekday(surface: str) -> bool:
    """Whether a date's words name its weekday, in full or shortened."""
    return _WEEKDAY.search(surface) is not None


def _weekday(phrase: DatePhrase) -> str:
    return WEEKDAYS[phrase.value.start.weekday()] if phrase.value.start else ""


def _printed(document: Document, annotation: Annotation) -> Iterator[tuple[int, DatePhrase]]:
    """The dates of header and footer, then those of the text, each with its line of the file."""
    for piece in document.furniture:
        for phrase in find_dates(piece.text, published=document.published):
            yield piece.line, phrase
    for phrase in annotation.dates:
        lines = [block.line for block in document.blocks if block.span.covers(phrase.span)]
        yield lines[0] if lines else 1, phrase
