"""A picture is the same wherever it is drawn, sound XML, and shows strangers' words as words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dossier.knowledge.world import outlines, spot_of
from dossier.model import Kind
from dossier.site.markup import Md, printable
from dossier.site.pictures.atlas import Mark, draw_map
from dossier.site.pictures.bars import HEIGHT, Bar, draw_bars
from dossier.site.pictures.layout import settle
from dossier.site.pictures.network import Node, Tie, draw_network
from tests.site.payloads import PAYLOADS

SIZE = (960.0, 760.0)
STEERING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that turn the direction of writing; SVG cannot isolate them, so they are left out."""


def bars(words: str) -> Md:
    chosen = [Bar(label=words, value=number) for number in (0, 3, 1)]
    return draw_bars("bars", chosen, title=words, description=words)


def network(words: str) -> Md:
    kinds = (Kind.PERSON, Kind.ORGANISATION, Kind.PERSON)
    nodes = [
        Node(name=words, kind=kind, weight=number, label=words, href=Md("x.html"))
        for number, kind in enumerate(kinds, start=1)
    ]
    ties = [
        Tie(left=0, right=1, weight=4, when=(("2023-04", 3), ("2023-05", 1))),
        Tie(left=1, right=2, weight=1, when=()),
    ]
    return draw_network(nodes, ties, title=words, description=words)


def a_map(words: str) -> Md:
    marks = [
        Mark(name=words, point=(16.4, 48.2), country=None, value=3, label=words, href=Md("#a")),
        Mark(name=words, point=(2.5, 46.6), country="FR", value=1, label=words, href=Md("#b")),
    ]
    return draw_map(marks, outlines(), title=words, description=words)


PICTURES = [bars, network, a_map]


@pytest.mark.parametrize("draw", PICTURES)
def test_a_picture_is_sound_xml_whatever_a_name_is(draw: Callable[[str], Md]) -> None:
    for payload in PAYLOADS:
        root = etree.fromstring(draw(payload))
        allowed = {"svg", "title", "desc", "a", "g", "rect", "circle", "line", "path", "text"}
        assert {node.tag for node in root.iter()} <= allowed
        assert not [name for node in root.iter() for name in node.attrib if name.startswith("on")]


@pytest.mark.parametrize("draw", PICTURES)
def test_a_name_is_told_as_it_was_written(draw: Callable[[str], Md]) -> None:
    for payload in ("Ada & <b>Bo</b>", "\"x' onload=alert(1)", "{{ 7*7 }} {: .x } ](y)"):
        root = etree.fromstring(draw(payload))
        assert root.findtext("title") == payload
        assert root.findtext("desc") == payload
        assert payload in [node.text for node in root.iter("title", "text")]


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=30))
def test_any_text_can_be_drawn(text: str) -> None:
    root = etree.fromstring(bars(text))
    written = "".join(sign for sign in printable(text) if sign not in STEERING)
    assert (root.findtext("title") or "").split() == written.split()


@pytest.mark.parametrize("draw", PICTURES)
def test_a_picture_has_no_style_of_its_own(draw: Callable[[str], Md]) -> None:
    for node in etree.fromstring(draw("Anna")).iter():
        assert not {"style", "fill", "stroke", "font-size"} & set(node.attrib)


@pytest.mark.parametrize("draw", PICTURES)
def test_the_same_values_give_the_same_picture(draw: Callable[[str], Md]) -> None:
    assert draw("Anna") == draw("Anna")


# --- bars --------------------------------------------------------------------------------
@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=48))
def test_each_number_that_is_not_0_has_a_bar_as_high_as_it_is_large(numbers: list[int]) -> None:
    drawn = draw_bars(
        "n",
        [Bar(label=f"{place}", value=number) for place, number in enumerate(numbers)],
        title="t",
        description="d",
    )
    shown = {
        int(rect.findtext("title") or ""): float(rect.get("height") or 0)
        for rect in etree.fromstring(drawn).iter("rect")
    }
    assert shown.keys() == {place for place, number in enumerate(numbers) if number}
    for left, right in combinations(shown, 2):
        if numbers[left] > numbers[right]:
            assert shown[left] >= shown[right]
    assert max(shown.values(), default=HEIGHT) == HEIGHT


PINNED = [
    "583.579088 15.000000",
    "744.328315 119.537889",
    "930.000000 243.609634",
    "30.000000 745.000000",
]
"""Worked out on x86-64 with CPython 3.11."""


# --- the network ---------------------------------------------------------------------------
BOXES = st.lists(st.tuples(st.floats(20, 180), st.floats(24, 44)), min_size=1, max_size=24)


@settings(deadline=None, max_examples=40)
@given(BOXES, st.data())
def test_no_label_lies_on_another_and_none_stands_out_of_the_picture(
    boxes: list[tuple[float, float]], data: st.DataObject
) -> None:
    pairs = list(combinations(range(len(boxes)), 2))
    chosen = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    places = settle(boxes, [(left, right, 0.5) for left, right in chosen], SIZE)
    for (x, y), (width, height) in zip(places, boxes, strict=True):
        assert width / 2 - 0.01 <= x <= SIZE[0] - width / 2 + 0.01
        assert height / 2 - 0.01 <= y <= SIZE[1] - height / 2 + 0.01
    for left, right in pairs:
        apart_x = abs(places[left][0] - places[right][0])
        apart_y = abs(places[left][1] - places[right][1])
        wide = (boxes[left][0] + boxes[right][0]) / 2
        high = (boxes[left][1] + boxes[right][1]) / 2
        assert apart_x > wide - 0.1 or apart_y > high - 0.1


def test_two_that_are_joined_stand_nearer_than_two_that_are_not() -> None:
    ties = [
        (left, right, 1.0)
        for group in ((0, 1, 2), (3, 4, 5))
        for left, right in combinations(group, 2)
    ]
    places = settle([(40.0, 30.0)] * 6, ties, SIZE)

    def apart(left: int, right: int) -> float:
        (a, b), (c, d) = places[left], places[right]
        return ((a - c) ** 2 + (b - d) ** 2) ** 0.5

    joined = max(apart(left, right) for left, right, _ in ties)
    assert joined < min(apart(left, right) for left in (0, 1, 2) for right in (3, 4, 5))


def test_a_layout_is_to_the_last_digit_that_of_every_machine() -> None:
    places = settle([(60.0, 30.0)] * 4, [(0, 1, 1.0), (1, 2, 0.5)], SIZE)
    assert [f"{x:.6f} {y:.6f}" for x, y in places] == PINNED


def test_a_line_ends_in_the_middle_of_two_points() -> None:
    root = etree.fromstring(network("Anna"))
    line, circle = next(root.iter("line")), next(root.iter("circle"))
    assert (line.get("x1"), line.get("y1")) == (circle.get("cx"), circle.get("cy"))


def test_a_line_tells_when_and_how_often() -> None:
    root = etree.fromstring(network("Anna"))
    assert [line.get("data-when") for line in root.iter("line")] == ["2023-04:3 2023-05:1", ""]
    assert [line.get("data-weight") for line in root.iter("line")] == ["4", "1"]
    assert [node.get("data-kind") for node in root.iter("a")] == [
        "person",
        "organisation",
        "person",
    ]


# --- the map -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("names", "country"),
    [(["France"], "FR"), (["Luxembourg"], "LU"), (["U.S."], "US"), (["Vienna"], None)],
)
def test_a_country_is_a_country_and_a_city_a_city(names: list[str], country: str | None) -> None:
    spot = spot_of(names)
    assert spot is not None
    assert spot.country == country


def test_every_spelling_of_a_capital_is_one_place() -> None:
    assert spot_of(["Kiev"]) == spot_of(["KYIV"]) is not None


def test_what_is_on_no_map_has_no_place() -> None:
    assert spot_of(["the old pier", "Nowhere"]) is None


def test_a_map_shows_each_place_within_it_and_the_lands_around() -> None:
    root = etree.fromstring(a_map("Anna"))
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    (circle,) = root.iter("circle")
    assert 0 < float(circle.get("cx") or 0) < width
    assert 0 < float(circle.get("cy") or 0) < height
    assert len([path for path in root.iter("path") if path.get("class") == "d-land d-here"]) == 1
    assert len(list(root.iter("path"))) > 5
