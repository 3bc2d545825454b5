"""Who appears with whom: a point each, a line between two, as a picture with links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model import Kind
from dossier.site.markup import Md, element, join
from dossier.site.pictures.layout import Point, settle
from dossier.site.pictures.svg import drawing, number, shape, titled, words

SIZE = (960.0, 760.0)
_LETTER = 7.0
"""Width of a letter of a label, on the average, at the size that the style sheet gives it."""
_LINE = 16.0
_LONGEST = 26
"""Letters of a label; the whole name is told where a pointer rests."""
_SMALLEST, _LARGEST = 5.0, 14.0
"""Radius of a point."""
_WIDTHS = 4
"""Widths of lines, as the style sheet has them: `d-tie-1` to `d-tie-4`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Somebody, or a body."""

    name: str
    kind: Kind
    weight: int
    """In how many articles it is named."""
    label: str
    """What is told of it, in words."""
    href: Md


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two that are named together."""

    left: int
    right: int
    """Indexes of nodes."""
    weight: int
    """In how many paragraphs."""
    when: tuple[tuple[str, int], ...]
    """The same by unit of time ('2023-04'); those of unknown time are left out."""


def draw_network(nodes: Sequence[Node], ties: Sequence[Tie], *, title: str, description: str) -> Md:
    """The picture. A script reads it to make it movable: `data-` attributes say what is what."""
    strongest = max((tie.weight for tie in ties), default=1)
    largest = max((node.weight for node in nodes), default=1)
    radii = [_radius(node, largest) for node in nodes]
    places = settle(
        [_box(node, radius) for node, radius in zip(nodes, radii, strict=True)],
        [(tie.left, tie.right, tie.weight / strongest) for tie in ties],
        SIZE,
    )
    # The middle of a box is between the point and its label.
    points = [(x, y - _LINE / 2) for x, y in places]
    return drawing(
        "network",
        *(_tie(tie, points, strongest) for tie in ties),
        *(_node(*found) for found in zip(range(len(nodes)), nodes, points, radii, strict=True)),
        title=title,
        description=description,
        size=SIZE,
        role="group",
    )


def _radius(node: Node, largest: int) -> float:
    return _SMALLEST + (_LARGEST - _SMALLEST) * node.weight / largest


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"


def _box(node: Node, radius: float) -> tuple[float, float]:
    """The room that a point takes with its label below."""
    return max(len(_short(node.name)) * _LETTER, 2 * radius) + 6, 2 * radius + _LINE + 6


def _tie(tie: Tie, points: Sequence[Point], strongest: int) -> Md:
    (x1, y1), (x2, y2) = points[tie.left], points[tie.right]
    width = 1 + (_WIDTHS - 1) * (tie.weight - 1) // max(strongest - 1, 1)
    return element(
        "line",
        Md(""),
        class_=f"d-tie d-tie-{width}",
        x1=number(x1),
        y1=number(y1),
        x2=number(x2),
        y2=number(y2),
        data_from=str(tie.left),
        data_to=str(tie.right),
        data_weight=str(tie.weight),
        data_when=Md(" ".join(f"{unit}:{times}" for unit, times in tie.when)),
    )


def _node(index: int, node: Node, point: Point, radius: float) -> Md:
    x, y = point
    if node.kind is Kind.PERSON:
        mark = shape("circle", cx=x, cy=y, r=radius)
    else:
        # A square: the kind is not told by colour alone.
        mark = shape("rect", x=x - radius, y=y - radius, width=2 * radius, height=2 * radius)
    label = shape("text", words(_short(node.name)), x=x, y=y + radius + _LINE - 3)
    return element(
        "a",
        join(titled(node.label), mark, label),
        class_=f"d-node d-node-{node.kind.value}",
        href=node.href,
        aria_label=node.label,
        data_node=str(index),
        data_kind=node.kind.value,
    )
