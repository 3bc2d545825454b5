"""Where the points of a network stand: those that are joined near one another, no label on another.

The method is that of Fruchterman and Reingold (1991, "Graph drawing by force-directed placement"),
with a pull to the middle for parts that nothing joins. It is our own because the picture must be
the same on every machine: the arithmetic below is only what IEEE 754 prescribes to the last bit
(+ - * / and the square root), while libraries hand it to whatever the processor adds up fastest,
and hundreds of rounds make a last bit a different picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from random import Random

Point = tuple[float, float]

_SEED = 1991
"""Of the first, random places. Any does; it is fixed, so that the picture is."""
_ROUNDS = 240
"""Of pushes and pulls; in each a point may go less far than in the one before."""
_PULL = 0.12
"""To the middle, in parts of the distance: what keeps lone points on the page."""
_PUSHES = 1500
"""Rounds in which boxes that lie on one another are parted, at most; 40 names take hundreds."""
_NEAREST = 0.01
"""The distance that counts between two points in one place."""


def settle(
    boxes: Sequence[tuple[float, float]],
    ties: Sequence[tuple[int, int, float]],
    size: tuple[float, float],
) -> tuple[Point, ...]:
    """The middle of each box (width, height) in a picture of `size`.

    A tie joins two boxes by their index, with its strength from 0 to 1.
    """
    if not boxes:
        return ()
    chance = Random(_SEED)
    places = [(chance.random() - 0.5, chance.random() - 0.5) for _ in boxes]
    ideal = 1 / sqrt(len(boxes))
    for turn in range(_ROUNDS):
        forces = _forces(places, ties, ideal)
        reach = 0.1 * (1 - turn / _ROUNDS)
        places = [_moved(place, force, reach) for place, force in zip(places, forces, strict=True)]
    return tuple(_parted(_fitted(places, boxes, size), boxes, size))


def _forces(
    places: Sequence[Point], ties: Sequence[tuple[int, int, float]], ideal: float
) -> list[Point]:
    """What pushes and pulls at each point: all others away, those that it is tied to near."""
    forces = [(-x * _PULL, -y * _PULL) for x, y in places]
    for left in range(len(places)):
        for right in range(left + 1, len(places)):
            dx, dy, distance = _between(places[left], places[right])
            push = ideal * ideal / (distance * distance)
            _add(forces, left, right, dx * push, dy * push)
    for left, right, strength in ties:
        dx, dy, distance = _between(places[left], places[right])
        pull = -distance / ideal * (0.3 + 0.7 * strength)
        _add(forces, left, right, dx * pull, dy * pull)
    return forces


def _between(left: Point, right: Point) -> tuple[float, float, float]:
    dx, dy = left[0] - right[0], left[1] - right[1]
    return dx, dy, max(_NEAREST, sqrt(dx * dx + dy * dy))


def _add(forces: list[Point], left: int, right: int, x: float, y: float) -> None:
    forces[left] = (forces[left][0] + x, forces[left][1] + y)
    forces[right] = (forces[right][0] - x, forces[right][1] - y)


def _moved(place: Point, force: Point, reach: float) -> Point:
    length = max(_NEAREST, sqrt(force[0] * force[0] + force[1] * force[1]))
    step = min(length, reach) / length
    return place[0] + force[0] * step, place[1] + force[1] * step


def _fitted(
    places: Sequence[Point], boxes: Sequence[tuple[float, float]], size: tuple[float, float]
) -> list[Point]:
    """Stretched to the picture, so that no box stands out of it."""
    axes = []
    for axis in (0, 1):
        values = [place[axis] for place in places]
        low, high = min(values), max(values)
        margin = max(box[axis] for box in boxes) / 2
        room = size[axis] - 2 * margin
        if high > low:
            axes.append([margin + (value - low) / (high - low) * room for value in values])
        else:
            axes.append([size[axis] / 2 for _ in values])
    return list(zip(*axes, strict=True))


def _parted(
    places: list[Point], boxes: Sequence[tuple[float, float]], size: tuple[float, float]
) -> list[Point]:
    """Boxes that lie on one another, pushed apart the shorter way."""
    for _ in range(_PUSHES):
        still = True
        for left in range(len(places)):
            for right in range(left + 1, len(places)):
                push = _overlap(places[left], places[right], boxes[left], boxes[right])
                if push is not None:
                    still = False
                    _add(places, left, right, *push)
                    places[left] = _within(places[left], boxes[left], size)
                    places[right] = _within(places[right], boxes[right], size)
        if still:
            break
    return places


def _overlap(
    left: Point, right: Point, left_box: tuple[float, float], right_box: tuple[float, float]
) -> Point | None:
    """Half of the way by which `left` must go to be clear of `right`; None where it is."""
    dx, dy = left[0] - right[0], left[1] - right[1]
    x = (left_box[0] + right_box[0]) / 2 - abs(dx)
    y = (left_box[1] + right_box[1]) / 2 - abs(dy)
    if x <= 0 or y <= 0:
        return None
    if x < y:
        return (x / 2 if dx >= 0 else -x / 2), 0.0
    return 0.0, (y / 2 if dy >= 0 else -y / 2)


def _within(place: Point, box: tuple[float, float], size: tuple[float, float]) -> Point:
    return (
        min(max(place[0], box[0] / 2), size[0] - box[0] / 2),
        min(max(place[1], box[1] / 2), size[1] - box[1] / 2),
    )
