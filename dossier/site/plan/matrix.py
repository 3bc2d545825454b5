"""Who met whom: a table of those with most meetings, and the meetings of each two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from dossier.model import Entity, Kind, Meeting, Status
from dossier.site.collection import Collection
from dossier.site.markup import Md
from dossier.site.plan.parts import PageParts
from dossier.site.plan.picture_pages import MATRIX, TITLES
from dossier.site.views import Count, EncountersView, Head, MatrixRow, MatrixView
from dossier.text import count, fold, slug

MOST_NAMES = 20
"""A table of more is not looked through, on whatever screen."""
_Pair = tuple[str, str]
"""Ids, in order."""


def matrix_view(collection: Collection, parts: PageParts) -> MatrixView:
    """People by people, with the meetings that both took part in."""
    pairs = _pairs(collection)
    often = Counter(id_ for pair, meetings in pairs.items() for id_ in pair for _ in meetings)
    ordered = sorted(often, key=lambda id_: (-often[id_], collection.weights[id_]))
    chosen = [collection.entities[id_] for id_ in ordered[:MOST_NAMES]]
    chosen.sort(key=lambda one: (fold(one.name), one.id))
    shown = {_pair(left.id, right.id) for left, right in combinations(chosen, 2)} & pairs.keys()
    anchors = {pair: Md(f"{_short(pair[0])}--{_short(pair[1])}") for pair in shown}
    return MatrixView(
        head=Head(
            title=TITLES[MATRIX][0],
            description="People by people, with the meetings that both took part in.",
            contents=False,
        ),
        title=TITLES[MATRIX][0],
        introduction=_introduction(len(pairs)),
        rule=_rule(len(chosen), len(ordered)),
        columns=tuple(parts.entity_link(one) for one in chosen),
        rows=tuple(
            MatrixRow(
                name=parts.entity_link(row),
                cells=tuple(_cell(row, column, pairs, anchors) for column in chosen),
            )
            for row in chosen
        ),
        encounters=_encounters(collection, chosen, pairs, anchors, parts),
    )


def _pairs(collection: Collection) -> dict[_Pair, list[Meeting]]:
    """Each two people, with the meetings that took place and that both took part in."""
    pairs: defaultdict[_Pair, list[Meeting]] = defaultdict(list)
    for meeting in collection.dossier.meetings:
        if meeting.status is Status.HELD:
            people = {
                id_
                for id_ in meeting.participant_ids
                if id_ in collection.entities and collection.entities[id_].kind is Kind.PERSON
            }
            for pair in combinations(sorted(people), 2):
                pairs[pair].append(meeting)
    return dict(pairs)


def _pair(left: str, right: str) -> _Pair:
    return (left, right) if left < right else (right, left)


def _short(id_: str) -> str:
    # A letter first: an anchor that begins with a figure would be none.
    return f"n-{slug(id_.rpartition('/')[2])}"


def _introduction(pairs: int) -> str:
    if not pairs:
        return "No two people are known to have taken part in one meeting."
    return (
        "The number says in how many meetings both took part, as the articles tell them. "
        "Meetings that were planned or cancelled do not count."
    )


def _rule(shown: int, of: int) -> str:
    if shown == of:
        return f"All {of} people who met another of them." if of else ""
    return f"The {shown} of {of} people with most such meetings."


def _cell(
    row: Entity,
    column: Entity,
    pairs: Mapping[_Pair, Sequence[Meeting]],
    anchors: Mapping[_Pair, Md],
) -> Count:
    pair = _pair(row.id, column.id)
    if pair not in anchors:
        return Count(text="", href=None, label="")
    number = len(pairs[pair])
    return Count(
        text=f"{number}",
        href=Md(f"#{anchors[pair]}"),
        label=f"{row.name} and {column.name}: {count(number, 'meeting')}",
    )


def _encounters(
    collection: Collection,
    chosen: Sequence[Entity],
    pairs: Mapping[_Pair, Sequence[Meeting]],
    anchors: Mapping[_Pair, Md],
    parts: PageParts,
) -> tuple[EncountersView, ...]:
    """Each two with their meetings: those who met most often first, then by name."""
    order = {one.id: number for number, one in enumerate(chosen)}
    ordered = sorted(
        anchors, key=lambda pair: (-len(pairs[pair]), sorted(order[id_] for id_ in pair))
    )
    return tuple(
        EncountersView(
            anchor=anchors[pair],
            title=" and ".join(
                collection.entities[id_].name for id_ in sorted(pair, key=order.__getitem__)
            ),
            meetings=parts.meeting_rows(pairs[pair]),
        )
        for pair in ordered
    )
