"""The days that relative phrases count from, and what a reader is told of the counting."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dossier.dates.calendar import a_day, an_unknown_day
from dossier.dates.words import day_in_words
from dossier.model import DateValue


@dataclass(frozen=True, slots=True)
class Anchors:
    """The days that relative phrases count from."""

    published: date | None
    """The day of publication."""
    told: date | None
    """The last single day that the text has told, in this paragraph or the one before."""


RelativeReading = Callable[[re.Match[str], Anchors], DateValue | None]
"""Reads a match; None where it is no date."""


def basis_of(match: re.Match[str], published: date) -> str:
    """ "'on Thursday', published Friday 21 April 2023"."""
    return f"'{match.group()}', published {day_in_words(published)}"


def unpublished(match: re.Match[str]) -> DateValue:
    """A phrase that nothing can be counted from."""
    return an_unknown_day(f"'{match.group()}', date of publication unknown")


def days_from_published(match: re.Match[str], anchors: Anchors, days: int) -> DateValue:
    """So many days from the day of publication."""
    if anchors.published is None:
        return unpublished(match)
    return a_day(anchors.published + timedelta(days), basis_of(match, anchors.published))


def step_of(which: str) -> int:
    """-1, 0 or 1 for 'last', 'this' and 'next'."""
    return {"last": -1, "this": 0, "next": 1}[which.lower()]
