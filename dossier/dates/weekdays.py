"""Weekdays: "on Thursday", "next Tuesday", "Thursday and Friday"."""

from __future__ import annotations

import re
from datetime import timedelta

from dossier.dates.anchors import (
    Anchors,
    basis_of,
    days_from_published,
    step_of,
    unpublished,
)
from dossier.dates.calendar import (
    a_day,
    an_interval,
    week_of,
)
from dossier.dates.context import is_weekday_of_a_name, speaks_of_future
from dossier.dates.words import weekday_number
from dossier.model import DateValue, Precision


def read_weekday(match: re.Match[str], anchors: Anchors) -> DateValue | None:
    """News convention: a bare weekday is the nearest one that is not after the paper's own day,
    unless the sentence speaks of the future."""
    if is_weekday_of_a_name(match.string, match.start(), match.end()):
        return None
    weekday, published = weekday_number(match["weekday"]), anchors.published
    if published is None:
        return DateValue(
            precision=Precision.WEEKDAY,
            weekday=weekday,
            basis=f"'{match.group()}', date of publication unknown",
        )
    back, ahead = (published.weekday() - weekday) % 7, (weekday - published.weekday()) % 7
    which = (match["which"] or "").lower()
    if which == "last" or which == "this past":
        days = -(back or 7)
    elif which == "next" or which.endswith("coming"):
        days = ahead or 7
    elif which == "this":
        days = weekday - published.weekday()
    else:
        to_come = _is_set(match) or speaks_of_future(match.string, *match.span())
        days = ahead if to_come else -back
    return days_from_published(match, anchors, days)


def _is_set(match: re.Match[str]) -> bool:
    """'Called a session for Thursday', but not 'thanked them for Thursday's session'."""
    attributive = match.string.startswith(("'s", "’s"), match.end())
    return match.group().lower().startswith("for ") and not attributive


def read_weekday_of_week(match: re.Match[str], anchors: Anchors) -> DateValue:
    """'Thursday of last week'."""
    if anchors.published is None:
        return unpublished(match)
    monday, _ = week_of(anchors.published + timedelta(weeks=step_of(match["which"])))
    return a_day(
        monday + timedelta(weekday_number(match["weekday"])), basis_of(match, anchors.published)
    )


def read_weekdays(match: re.Match[str], anchors: Anchors) -> DateValue | None:
    """'Thursday and Friday', 'from Monday to Wednesday': the last of them is the nearest one."""
    first, last = weekday_number(match["weekday"]), weekday_number(match["last"])
    length = (last - first) % 7
    if anchors.published is None or length == 0 or (match["and"] == "and" and length != 1):
        return None  # then each is a date of its own
    if speaks_of_future(match.string, *match.span()):
        start = anchors.published + timedelta((first - anchors.published.weekday()) % 7)
        end = start + timedelta(length)
    else:
        end = anchors.published - timedelta((anchors.published.weekday() - last) % 7)
        start = end - timedelta(length)
    return an_interval(start, end, basis_of(match, anchors.published))
