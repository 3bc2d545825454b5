"""How much there is of something over time: a picture, and a table that says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from dossier.model import DateValue
from dossier.site.axis import Axis, unit_in_words
from dossier.site.markup import Md
from dossier.site.pictures.bars import Bar, draw_bars
from dossier.site.views import ChartView
from dossier.text import count

NO_LINKS: Mapping[str, Md] = {}


def chart_over_time(
    axis: Axis,
    dates: Iterable[DateValue | None],
    *,
    name: str,
    title: str,
    nouns: tuple[str, str],
    links: Mapping[str, Md] = NO_LINKS,
) -> ChartView | None:
    """A bar for each unit of `axis`, as high as `dates` fall in it; None where none does.

    `nouns` is what is counted ('mention', 'mentions'), `links` where a unit's are to be found.
    """
    counts = Counter(axis.unit_of(value) for value in dates)
    unplaced = counts.pop(None, 0)
    if not counts:
        return None
    rows = tuple((unit_in_words(unit), f"{counts[unit]:,}") for unit in axis.units if counts[unit])
    first, last = unit_in_words(axis.units[0]), unit_in_words(axis.units[-1])
    most = max(axis.units, key=lambda unit: counts[unit])
    peak = f"most in {unit_in_words(most)}: {counts[most]:,}"
    bars = [
        Bar(
            label=f"{unit_in_words(unit)}: {count(counts[unit], *nouns)}",
            value=counts[unit],
            href=links.get(unit),
        )
        for unit in axis.units
    ]
    return ChartView(
        title=f"{title} by {axis.noun}",
        peak=peak if len(rows) > 1 else "",
        picture=draw_bars(
            name,
            bars,
            title=f"{title} by {axis.noun}, {first} to {last}",
            description=f"{count(sum(counts.values()), *nouns)}, {peak}.",
        ),
        first=first,
        last=last if len(axis.units) > 1 else "",
        columns=(axis.noun.capitalize(), nouns[1].capitalize()),
        rows=rows,
        note=f"{count(unplaced, *nouns)} of another time, or of an unknown {axis.noun}."
        if unplaced
        else "",
    )
