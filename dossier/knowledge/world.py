"""Countries with their outlines, and large cities: where a map has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

from babel import Locale

from dossier.knowledge import load
from dossier.text import fold

Point = tuple[float, float]
"""Longitude and latitude in degrees, east and north."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country as a map draws it."""

    code: str
    """ISO 3166; '-' for a territory that has none."""
    middle: Point
    outline: tuple[tuple[Point, ...], ...]
    """Rings, each closed by its first point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a name is on the map."""

    point: Point
    country: str | None
    """The code of the country that it is; None for a city."""


def spot_of(names: Iterable[str]) -> Spot | None:
    """The country or the city that one of `names` means, the first that does; None where none."""
    known = _spots()
    found = (known.get(fold(name)) for name in names)
    return next((spot for spot in found if spot is not None), None)


@cache
def outlines() -> tuple[Country, ...]:
    """All countries, by code."""
    return tuple(_country(code, middle, rings) for _, code, middle, rings in _rows("country"))


@cache
def _spots() -> Mapping[str, Spot]:
    """By folded name. A country wins over a city of its name: Luxembourg, Singapore."""
    spots = {
        fold(name): Spot(point=_degrees(longitude, latitude), country=None)
        for _, name, longitude, latitude in _rows("city")
    }
    for spellings in _spellings():
        known = next((spots[one] for one in spellings if one in spots), None)
        if known is not None:
            spots.update({name: spots.get(name, known) for name in spellings})
    for country in outlines():
        place = Spot(point=country.middle, country=country.code)
        spots.update(dict.fromkeys(_names(country.code), place))
    return spots


def _spellings() -> Iterable[list[str]]:
    """The spellings of one city each: capitals, and others that have several."""
    capitals = (facts.get("capital", ()) for facts in load("countries").values())
    for names in (*capitals, *load("places")):
        yield [fold(name) for name in names]


def _names(code: str) -> set[str]:
    """The folded names of a country; none where it has no code."""
    facts = load("countries").get(code, {})
    cldr = Locale("en").territories.get(code, "")
    return {fold(name) for name in (cldr, facts.get("name", ""), *facts.get("names", ())) if name}


def _rows(kind: str) -> list[list[str]]:
    table = files("dossier.knowledge").joinpath("world.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    return [row for row in rows if row[0] == kind]


def _country(code: str, middle: str, rings: str) -> Country:
    longitude, latitude = middle.split(" ")
    return Country(
        code=code,
        middle=_degrees(longitude, latitude),
        outline=tuple(_ring(ring) for ring in rings.split(";")),
    )


def _ring(steps: str) -> tuple[Point, ...]:
    """Points from steps, each from the one before, in tenths of a degree."""
    numbers = [int(number) for number in steps.split(" ")]
    eastward, northward = accumulate(numbers[::2]), accumulate(numbers[1::2])
    return tuple((x / 10, y / 10) for x, y in zip(eastward, northward, strict=True))


def _degrees(longitude: str, latitude: str) -> Point:
    return int(longitude) / 10, int(latitude) / 10
