"""Joins, and what forbids them."""

from __future__ import annotations

from itertools import permutations

from dossier.model import Judgement, Kind
from dossier.resolve.cluster import Link, cluster
from dossier.resolve.decide import link
from dossier.resolve.units import Unit
from tests.factories import a_mention


def a_unit(key: str) -> Unit:
    return Unit(
        key=key,
        kind=Kind.PERSON,
        name=key,
        person=None,
        document_id=None,
        mentions=(a_mention(key),),
    )


UNITS = [a_unit(key) for key in "abcd"]


def a_link(left: str, right: str, score: float) -> Link:
    units = {unit.key: unit for unit in UNITS}
    judgement = Judgement.SAME if score > 0 else Judgement.DIFFERENT
    return link(units[left], units[right], score, "because", judgement)


def test_joins_go_on_through_a_third() -> None:
    roof = cluster(UNITS, [a_link("a", "b", 0.8), a_link("b", "c", 0.8)])
    assert roof == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_different_beats_same() -> None:
    roof = cluster(UNITS, [a_link("a", "b", 0.9), a_link("a", "b", -0.5)])
    assert roof["a"] != roof["b"]


def test_one_different_in_a_chain_splits_it_at_the_weakest_join() -> None:
    links = [a_link("a", "b", 0.9), a_link("b", "c", 0.8), a_link("c", "d", 0.95)]
    roof = cluster(UNITS, [*links, a_link("a", "d", -0.5)])
    assert roof == {"a": "a", "b": "a", "c": "c", "d": "c"}


def test_the_order_of_units_and_links_plays_no_part() -> None:
    links = [a_link("a", "b", 0.8), a_link("b", "c", 0.8), a_link("a", "c", -1.0)]
    results = {
        tuple(sorted(cluster(units, some).items()))
        for units in permutations(UNITS)
        for some in permutations(links)
    }
    assert len(results) == 1


def test_unsure_joins_nothing() -> None:
    unsure = link(UNITS[0], UNITS[1], 0.6, "perhaps", Judgement.UNSURE)
    assert len(set(cluster(UNITS, [unsure]).values())) == 4
