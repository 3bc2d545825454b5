"""A map of places with how much happened there: as much of the world as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt

from dossier.knowledge.world import Country, Point
from dossier.site.markup import Md, element, join
from dossier.site.pictures.svg import drawing, shape, titled, words

WIDTH = 960.0
"""Units of the picture, which the style sheet stretches to the page."""
_MARGIN = 6.0
"""Degrees around the outermost places."""
_LEAST = 40.0
"""Degrees of longitude that are shown at the least: from fewer nobody sees where it is."""
_HEIGHT = 0.45
"""Of the picture, in parts of its width, at the least."""
_NORTH, _SOUTH = 84.0, -58.0
"""Beyond them nobody lives."""
_SMALLEST, _LARGEST = 5.0, 16.0
"""Radius of a mark."""
_LETTER, _LINE = 7.0, 16.0
"""Width of a letter, on the average, and height of a label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place on the map."""

    name: str
    point: Point
    country: str | None
    """The code of the country that it is: a whole country, of which nobody says where in it."""
    value: int
    label: str
    """In words: 'Vienna: 3 meetings'."""
    href: Md


@dataclass(frozen=True, slots=True)
class _View:
    """The part of the world that is shown, and how degrees become pixels."""

    west: float
    north: float
    east: float
    south: float

    @property
    def _scale(self) -> float:
        return WIDTH / (self.east - self.west)

    @property
    def _stretch(self) -> float:
        """Degrees of latitude in degrees of longitude, in the middle of the picture."""
        # Rounded: the cosine's last bit is not the same on every machine.
        return round(1 / cos(radians((self.north + self.south) / 2)), 4)

    @property
    def height(self) -> float:
        return (self.north - self.south) * self._scale * self._stretch

    def at(self, point: Point) -> Point:
        return (
            (point[0] - self.west) * self._scale,
            (self.north - point[1]) * self._scale * self._stretch,
        )

    def touches(self, ring: Sequence[Point]) -> bool:
        """Whether some of it may be seen."""
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        across = max(xs) >= self.west and min(xs) <= self.east
        return across and max(ys) >= self.south and min(ys) <= self.north


def draw_map(
    marks: Sequence[Mark], world: Sequence[Country], *, title: str, description: str
) -> Md:
    """The countries around `marks`, and a mark each, the largest below the others."""
    view = _view([mark.point for mark in marks])
    meant = {mark.country for mark in marks}
    most = max((mark.value for mark in marks), default=1)
    ordered = sorted(marks, key=lambda mark: (-mark.value, mark.name))
    return drawing(
        "map",
        *filter(None, (_land(country, view, country.code in meant) for country in world)),
        *(_mark(mark, view, most) for mark in ordered),
        *_labels(ordered, view, most),
        title=title,
        description=description,
        size=(WIDTH, view.height),
        role="group",
    )


def _view(points: Sequence[Point]) -> _View:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    west, east = _spread(min(xs) - _MARGIN, max(xs) + _MARGIN, _LEAST)
    # In the middle latitudes a degree of latitude is about one and a half of longitude.
    high = (east - west) * _HEIGHT / 1.5
    south, north = _spread(min(ys) - _MARGIN, max(ys) + _MARGIN, high)
    return _View(max(west, -180.0), min(north, _NORTH), min(east, 180.0), max(south, _SOUTH))


def _spread(low: float, high: float, least: float) -> tuple[float, float]:
    more = max(0.0, least - (high - low)) / 2
    return low - more, high + more


def _land(country: Country, view: _View, is_meant: bool) -> Md | None:
    seen = [ring for ring in country.outline if view.touches(ring)]
    if not seen:
        return None
    path = "".join(_ring(ring, view) for ring in seen)
    return element("path", Md(""), class_="d-land d-here" if is_meant else "d-land", d=Md(path))


def _ring(ring: Sequence[Point], view: _View) -> str:
    """Whole pixels, each point from the one before: short, and exact enough."""
    x, y = (round(value) for value in view.at(ring[0]))
    path = [f"M{x} {y}"]
    for point in ring[1:]:
        to_x, to_y = (round(value) for value in view.at(point))
        if (to_x, to_y) != (x, y):
            path.append(f"l{to_x - x} {to_y - y}")
            x, y = to_x, to_y
    return "".join(path) + "z"


def _radius(mark: Mark, most: int) -> float:
    # The area says how many.
    return _SMALLEST + (_LARGEST - _SMALLEST) * sqrt((mark.value - 1) / max(most - 1, 1))


def _mark(mark: Mark, view: _View, most: int) -> Md:
    (x, y), radius = view.at(mark.point), _radius(mark, most)
    if mark.country is None:
        point = shape("circle", cx=x, cy=y, r=radius)
    else:
        point = shape("rect", x=x - radius, y=y - radius, width=2 * radius, height=2 * radius)
    return element(
        "a",
        join(titled(mark.label), point),
        class_="d-spot",
        href=mark.href,
        aria_label=mark.label,
    )


def _labels(marks: Sequence[Mark], view: _View, most: int) -> list[Md]:
    """Names beside their marks, above or below; none where it would lie on something else."""
    taken = [_around(view.at(mark.point), _radius(mark, most)) for mark in marks]
    labels = []
    for mark in marks:
        (x, y), gap = view.at(mark.point), _radius(mark, most) + 3
        length = len(mark.name) * _LETTER
        beside, above = (x + gap, x - gap - length), x - length / 2
        corners = [(start, y - _LINE / 2) for start in beside]
        corners += [(above, y - gap - _LINE), (above, y + gap)]
        for left, top in corners:
            box = (left, top, left + length, top + _LINE)
            inside = left >= 0 and left + length <= WIDTH
            if inside and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                labels.append(shape("text", words(mark.name), x=left, y=top + _LINE * 0.75))
                break
    return labels


def _around(point: Point, radius: float) -> tuple[float, float, float, float]:
    return point[0] - radius, point[1] - radius, point[0] + radius, point[1] + radius


def _overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
