"""Where meetings were: on a map, as far as their places are countries and large cities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dossier.knowledge.world import Spot, outlines, spot_of
from dossier.model import Entity, Meeting, Status
from dossier.site.collection import Collection
from dossier.site.markup import Md
from dossier.site.pictures.atlas import Mark, draw_map
from dossier.site.plan.parts import PageParts
from dossier.site.plan.picture_pages import MAP, TITLES
from dossier.site.views import Head, MapView, PlaceView
from dossier.text import count, slug

RULE = (
    "A disc is a city, a square a whole country, of which no article says where in it; the larger, "
    "the more meetings. The map knows countries and large cities. "
    "Outlines: Natural Earth, public domain. Cities: GeoNames, CC BY 4.0."
)


def map_view(collection: Collection, parts: PageParts) -> MapView:
    """A map of the meetings, and a list that says the same."""
    meetings = [one for one in collection.dossier.meetings if one.status is Status.HELD]
    at: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        at[meeting.place_id or ""].append(meeting)
    places = [one for id_ in at if (one := collection.entities.get(id_)) is not None]
    spots = {one.id: spot for one in places if (spot := _spot(one)) is not None}
    known = sorted(
        (one for one in places if one.id in spots),
        key=lambda one: (-len(at[one.id]), collection.weights[one.id]),
    )
    shown = {meeting.id for one in known for meeting in at[one.id]}
    return MapView(
        head=Head(title=TITLES[MAP][0], description="A map of the meetings.", contents=False),
        title=TITLES[MAP][0],
        introduction=_introduction(len(shown), len(meetings)),
        picture=_picture(known, spots, at) if known else None,
        rule=RULE,
        places=tuple(
            PlaceView(
                anchor=_anchor(place),
                name=parts.entity_link(place),
                meetings=parts.meeting_rows(at[place.id]),
            )
            for place in known
        ),
        elsewhere=parts.meeting_rows(one for one in meetings if one.id not in shown),
    )


def _introduction(shown: int, of: int) -> str:
    if not shown:
        return "No meeting is known to have been in a country or a city that the map knows."
    if shown == of:
        return f"All {count(of, 'meeting')} that took place."
    return (
        f"{shown} of the {count(of, 'meeting')} that took place; the others, below, were in "
        "places that the map does not know, or nobody says where."
    )


def _spot(place: Entity) -> Spot | None:
    return spot_of((place.name, *(alias.surface for alias in place.aliases)))


def _anchor(place: Entity) -> Md:
    return Md(f"in-{slug(place.id.rpartition('/')[2])}")


def _picture(
    places: Sequence[Entity], spots: Mapping[str, Spot], at: Mapping[str, Sequence[Meeting]]
) -> Md:
    marks = [
        Mark(
            name=place.name,
            point=spots[place.id].point,
            country=spots[place.id].country,
            value=len(at[place.id]),
            label=f"{place.name}: {count(len(at[place.id]), 'meeting')}",
            href=Md(f"#{_anchor(place)}"),
        )
        for place in places
    ]
    return draw_map(
        marks,
        outlines(),
        title=TITLES[MAP][0],
        description=f"{count(len(marks), 'place')}. The list below says the same.",
    )
