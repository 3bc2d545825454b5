"""Dates that count from another day: the table of forms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.dates.anchors import Anchors, RelativeReading, days_from_published
from dossier.dates.counting import read_ago, read_ahead, read_beside_told, read_from_told
from dossier.dates.periods import (
    read_bare_month,
    read_day_of_month,
    read_month_of_year,
    read_period,
    read_weekend,
)
from dossier.dates.weekdays import read_weekday, read_weekday_of_week, read_weekdays
from dossier.dates.words import FULL_MONTH, FULL_WEEKDAY, MONTH, NUMBERS
from dossier.model import DateValue


@dataclass(frozen=True, slots=True)
class RelativeForm:
    """One way of counting: what it looks like, and how it is read (None: it is no date here)."""

    pattern: re.Pattern[str]
    read: RelativeReading


def _form(pattern: str, read: RelativeReading) -> RelativeForm:
    return RelativeForm(re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)"), read)


def _days_away(days: int) -> RelativeReading:
    def read(match: re.Match[str], anchors: Anchors) -> DateValue | None:
        return days_from_published(match, anchors, days)

    return read


_ON = r"(?:(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Ff]or)\s+)?"
_PART = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime|midday))?"
_NUMBER = (
    rf"(?P<number>\d{{1,3}}|an?|{'|'.join(NUMBERS)}|{'|'.join(n.title() for n in NUMBERS)}|An?)"
)
_UNIT = r"(?P<unit>day|fortnight|week|month|year)s?"
_WHICH = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]his past|[Tt]he coming)"

# Longer forms first: "the day before yesterday" is not "yesterday".
RELATIVE_FORMS: tuple[RelativeForm, ...] = (
    _form(r"[Tt]he day before yesterday", _days_away(-2)),
    _form(r"[Tt]he day after tomorrow", _days_away(2)),
    _form(rf"[Yy]esterday{_PART}|[Ll]ast night", _days_away(-1)),
    _form(rf"[Tt]omorrow{_PART}", _days_away(1)),
    _form(
        r"(?:[Ee]arlier |[Ll]ater )?[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)",
        _days_away(0),
    ),
    _form(
        rf"(?:(?:[Ff]rom|[Bb]etween|[Oo]n)\s+)?(?P<weekday>{FULL_WEEKDAY})\s+"
        rf"(?P<and>and|to|through|until)\s+(?P<last>{FULL_WEEKDAY})",
        read_weekdays,
    ),
    _form(
        rf"{_ON}(?P<weekday>{FULL_WEEKDAY}){_PART},?\s+(?:of\s+)?(?P<which>last|this|next)\s+week",
        read_weekday_of_week,
    ),
    _form(
        rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s+week\s+on\s+(?P<weekday>{FULL_WEEKDAY})",
        read_weekday_of_week,
    ),
    _form(
        rf"{_ON}(?:(?:early|late)\s+(?:on\s+)?)?(?:{_WHICH}\s+)?(?P<weekday>{FULL_WEEKDAY}){_PART}",
        read_weekday,
    ),
    _form(
        rf"(?:[Ii]n\s+|[Ss]ince\s+)?(?P<month>{MONTH}),?\s+(?:of\s+)?(?P<which>last|this|next)\s+year",
        read_month_of_year,
    ),
    _form(
        r"(?:(?P<side>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s+)?"
        r"(?:(?:(?:[Aa]t|[Bb]y|[Tt]owards?|[Ii]n)\s+)?[Tt]he\s+(?:end|start|beginning|middle)\s+of\s+)?"
        r"(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<period>week|month|year)",
        read_period,
    ),
    _form(
        r"(?:[Aa]t|[Bb]y|[Tt]owards?|[Bb]efore) the (?:end|start|beginning) of the "
        r"(?P<period>week|month|year)",
        read_period,
    ),
    _form(r"[Oo]n the (?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s*[,.;:)\n]|$)", read_day_of_month),
    _form(
        r"(?:(?:[Aa]t|[Oo]ver|[Oo]n)\s+)?(?P<which>[Tt]he|[Ll]ast|[Tt]his|[Nn]ext)\s+weekend",
        read_weekend,
    ),
    _form(rf"{_NUMBER}\s+{_UNIT}\s+ago", read_ago),
    _form(rf"[Ii]n\s+{_NUMBER}\s+{_UNIT}(?P<time>['’]?s? time)?", read_ahead),
    _form(rf"{_NUMBER}\s+{_UNIT}\s+(?P<side>earlier|later)", read_from_told),
    _form(
        r"[Tt]he (?:following|next) (?:day|morning|evening)|[Tt]he day after(?! tomorrow)",
        read_beside_told(1),
    ),
    _form(
        r"[Tt]he (?:previous|preceding) (?:day|evening)|[Tt]he day before(?! yesterday)",
        read_beside_told(-1),
    ),
    _form(
        r"(?:[Oo]n )?(?:[Tt]he same|[Tt]hat) (?:day|evening|night|afternoon|morning)",
        read_beside_told(0),
    ),
    _form(
        rf"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|[Oo]f|[Ff]or)\s+"
        rf"(?:(?:early|late|mid)[\s-]|(?:last|next|this)\s+)?(?P<month>{MONTH})",
        read_bare_month,
    ),
    _form(
        rf"(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id)[\s-](?P<month>{FULL_MONTH})",
        read_bare_month,
    ),
)  # fmt: skip
