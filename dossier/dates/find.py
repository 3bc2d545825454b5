"""Finding date phrases in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from dossier.dates.absolute import FORMS, DateForm
from dossier.dates.anchors import Anchors
from dossier.dates.relative import RELATIVE_FORMS, RelativeForm
from dossier.model import DatePhrase, DateValue, Precision, Span

_Form = TypeVar("_Form", DateForm, RelativeForm)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")


def find_dates(
    text: str, *, published: DateValue | None, month_first: bool = False
) -> tuple[DatePhrase, ...]:
    """Find the words in `text` that tell a date, and the date they tell.

    Offsets count in `text`; phrases never overlap and come in reading order. Relative phrases
    count from `published`, or from a day told just before ("two days later"), never from today.
    Without a day of publication a weekday is known only as such, and other relative phrases are
    unknown. `month_first`: "04/05" is the fifth of April. Raises nothing.
    """
    near = None if published is None else published.start
    found: list[DatePhrase] = []
    told: date | None = None
    days: set[date] = set()
    for paragraph in _PARAGRAPH.finditer(text):
        absolute = _absolute_phrases(paragraph, near, FORMS[month_first])
        anchors = Anchors(published=_single_day(published), told=told)
        relative = _relative_phrases(paragraph, absolute, anchors)
        phrases = sorted([*absolute, *relative], key=lambda phrase: phrase.span)
        days |= {day for phrase in phrases if (day := _single_day(phrase.value)) is not None}
        # Further on only a day that is the one told so far can be meant.
        told = _last_day(phrases) or (next(iter(days)) if len(days) == 1 else None)
        found += phrases
    return tuple(found)


def _absolute_phrases(
    paragraph: re.Match[str], near: date | None, forms: Sequence[DateForm]
) -> list[DatePhrase]:
    """The days, months and years that a paragraph tells in full."""
    found: list[DatePhrase] = []
    for form, match in _matches(paragraph.group(), forms):
        if found and found[-1].span.end > paragraph.start() + match.start():
            continue
        value = form.read(match, near)
        if value is not None:
            found.append(_phrase(paragraph, match, value))
    return found


def _relative_phrases(
    paragraph: re.Match[str], absolute: Sequence[DatePhrase], anchors: Anchors
) -> list[DatePhrase]:
    """The relative phrases of a paragraph, where no absolute one stands ("Thursday 20 April")."""
    found: list[DatePhrase] = []
    passed = 0
    told = anchors.told
    for form, match in _matches(paragraph.group(), RELATIVE_FORMS):
        start, end = paragraph.start() + match.start(), paragraph.start() + match.end()
        while passed < len(absolute) and absolute[passed].span.end <= start:
            told = _single_day(absolute[passed].value) or told
            passed += 1
        taken = passed < len(absolute) and absolute[passed].span.start < end
        if taken or (found and found[-1].span.end > start):
            continue
        value = _counted(form, match, Anchors(published=anchors.published, told=told))
        if value is not None:
            found.append(_phrase(paragraph, match, value))
            told = _single_day(value) or told
    return found


def _matches(text: str, forms: Iterable[_Form]) -> Iterator[tuple[_Form, re.Match[str]]]:
    """Every match of every form: by place, then by the order of the table."""
    found = [
        (match.start(), rank, form, match)
        for rank, form in enumerate(forms)
        for match in form.pattern.finditer(text)
    ]
    for _, _, form, match in sorted(found, key=lambda item: item[:2]):
        yield form, match


def _counted(form: RelativeForm, match: re.Match[str], anchors: Anchors) -> DateValue | None:
    """Read a match; None where it counts out of the calendar (before year 1, after 9999)."""
    try:
        return form.read(match, anchors)
    except OverflowError:
        return None


def _phrase(paragraph: re.Match[str], match: re.Match[str], value: DateValue) -> DatePhrase:
    start = paragraph.start() + match.start()
    return DatePhrase(
        span=Span(start, start + len(match.group())), surface=match.group(), value=value
    )


def _last_day(phrases: Iterable[DatePhrase]) -> date | None:
    days = [day for phrase in phrases if (day := _single_day(phrase.value)) is not None]
    return days[-1] if days else None


def _single_day(value: DateValue | None) -> date | None:
    if value is None or value.precision is not Precision.DAY or value.start != value.end:
        return None
    return value.start
