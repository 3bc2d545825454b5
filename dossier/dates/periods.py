"""Weeks, weekends, months and years: "last week", "in July"."""

from __future__ import annotations

import re
from datetime import timedelta

from dossier.dates.anchors import (
    Anchors,
    basis_of,
    step_of,
    unpublished,
)
from dossier.dates.calendar import (
    a_day,
    a_month,
    a_year,
    an_interval,
    an_unknown_day,
    make_day,
    shift_month,
    week_of,
)
from dossier.dates.context import speaks_of_future
from dossier.dates.words import month_number
from dossier.model import DateValue


def read_period(match: re.Match[str], anchors: Anchors) -> DateValue:
    """'last week', 'later this month', 'next year', 'at the end of the month'."""
    published = anchors.published
    if published is None:
        return unpublished(match)
    groups = match.groupdict()
    step, basis = step_of(groups.get("which") or "this"), basis_of(match, published)
    side = (groups.get("side") or "").lower()
    if match["period"] == "week":
        start, end = week_of(published + timedelta(weeks=step))
        if side == "earlier":
            end = published
        elif side == "later":
            start = min(published + timedelta(1), end)
        return an_interval(start, end, basis)
    if match["period"] == "month":
        return a_month(*shift_month(published, step), basis)
    return a_year(published.year + step, basis)


def read_day_of_month(match: re.Match[str], anchors: Anchors) -> DateValue | None:
    """'on the 11th': the last one, or the next one where the text looks ahead."""
    published, day = anchors.published, int(match["day"])
    if published is None:
        return unpublished(match)
    ahead = speaks_of_future(match.string, *match.span())
    for months in (0, 1) if ahead else (0, -1):
        found = make_day(*shift_month(published, months), day)
        if found is not None and (found >= published if ahead else found <= published):
            return a_day(found, basis_of(match, published))
    return None


def read_weekend(match: re.Match[str], anchors: Anchors) -> DateValue:
    """'at the weekend' is the last one, 'this weekend' the one of this week."""
    published = anchors.published
    if published is None:
        return unpublished(match)
    monday, _ = week_of(published)
    which = match["which"].lower()
    saturday = monday + timedelta(5)
    if which == "next" and published < saturday:
        saturday += timedelta(7)
    elif which == "last" or (which == "the" and published < saturday):
        ahead = which == "the" and speaks_of_future(match.string, *match.span())
        saturday -= timedelta(0 if ahead else 7)
    return an_interval(saturday, saturday + timedelta(1), basis_of(match, published))


def read_bare_month(match: re.Match[str], anchors: Anchors) -> DateValue:
    """'in July': the nearest one, at most three months ahead unless the text looks ahead.

    News says "last July" or the year of what is long past, so that three quarters of a year
    back and one ahead cover what is left bare.
    """
    published = anchors.published
    if published is None:
        return an_unknown_day(f"'{match.group()}', year unknown")
    ahead = (month_number(match["month"]) - published.month) % 12
    words = match.group().lower()
    if "last " in words:
        step = ahead - 12
    elif "next " in words:
        step = ahead or 12
    elif words.startswith("since "):
        step = ahead - 12 if ahead else 0
    elif not words.startswith("of ") and speaks_of_future(match.string, *match.span()):
        step = ahead
    else:
        step = ahead if ahead <= 3 else ahead - 12
    return a_month(*shift_month(published, step), basis_of(match, published))


def read_month_of_year(match: re.Match[str], anchors: Anchors) -> DateValue:
    """'February of last year'."""
    if anchors.published is None:
        return unpublished(match)
    year = anchors.published.year + step_of(match["which"])
    return a_month(year, month_number(match["month"]), basis_of(match, anchors.published))
