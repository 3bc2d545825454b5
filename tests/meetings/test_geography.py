"""Which place lies in which, as the articles say it."""

from __future__ import annotations

import pytest

from dossier.meetings.geography import Geography, Place
from dossier.meetings.reading import read_articles
from dossier.model import Curation
from tests.factories import entities_of
from tests.meetings.test_order import articles


def place(text: str, name: str) -> Place:
    documents, annotations = zip(*articles({"one": text}), strict=True)
    entities = entities_of(annotations)
    read = read_articles(documents, annotations, entities, Curation())
    found = Geography(read, entities).place(f"places/{name}")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("They met at the {L:Old Hall} in {L:Porto}.", "old-hall", {"porto"}),
        ("They met at {L:Porto}'s {L:Old Hall} today.", "old-hall", {"porto"}),
        ("They met in {L:Porto}, {L:Portugal}, today.", "porto", {"portugal"}),
        ("They met in {L:Bergen} in western {L:Norway}.", "bergen", {"norway"}),
        ("{L:Oslo} it was. All of {L:Norway} looked on.", "oslo", {"norway"}),
        (
            "At the {L:Old Hall} in {L:Porto} they met. In {L:Porto}, {L:Portugal}, it rained.",
            "old-hall",
            {"porto", "portugal"},
        ),
    ],
)
def test_a_place_lies_in_another(text: str, inner: str, outer: set[str]) -> None:
    assert place(text, inner).within == {f"places/{name}" for name in outer}


@pytest.mark.parametrize(
    "text",
    [
        "They went to {L:Porto}, {L:Portugal} and {L:Spain}.",
        "They went to {L:Porto}, {L:Bergen} and {L:Vigo}.",
        "They left {L:Porto} for {L:Portugal}.",
        "They went from {L:Porto} to {L:Spain}.",
    ],
)
def test_a_list_or_a_journey_says_nothing(text: str) -> None:
    assert place(text, "porto").within == frozenset()


def test_a_country_lies_in_nothing_and_is_its_own() -> None:
    found = place("In {L:Portugal} in {L:Porto} they met.", "portugal")
    assert (found.within, found.country) == (frozenset(), "places/portugal")


def test_a_place_in_two_countries_is_two_of_one_name_and_in_neither() -> None:
    found = place("In {L:Vigo}, {L:Spain}, it rained. In {L:Vigo}, {L:Portugal}, too.", "vigo")
    assert found.country is None


def test_a_building_is_known_by_its_name() -> None:
    text = "They met at the {L:Old Hall} in {L:Porto}."
    assert (place(text, "old-hall").is_site, place(text, "porto").is_site) == (True, False)


def test_two_places_meet_where_one_lies_in_the_other_and_are_apart_in_two_countries() -> None:
    text = "In {L:Porto}, {L:Portugal}, it rained. In {L:Vigo}, {L:Spain}, it snowed."
    porto, portugal, vigo = (place(text, name) for name in ("porto", "portugal", "vigo"))
    assert porto.meets(portugal)
    assert portugal.meets(porto)
    assert not porto.meets(vigo)
    assert porto.is_apart_from(vigo)
    assert not porto.is_apart_from(portugal)
