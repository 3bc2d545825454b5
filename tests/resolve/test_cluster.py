"""Joins, and what forbids them."""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

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


# --- laws over any links --------------------------------------------------------------
MANY = [a_unit(key) for key in "abcdefgh"]
PAIRS = [(left.key, right.key) for left in MANY for right in MANY if left.key < right.key]
SCORES = (-1.0, -0.5, 0.75, 0.8, 0.95)


@st.composite
def some_links(draw: st.DrawFn) -> list[Link]:
    """Decisions about some of the pairs, SAME and DIFFERENT, many of one strength."""
    pairs = draw(st.lists(st.sampled_from(PAIRS), max_size=16, unique=True))
    return [a_link_of_many(*pair, draw(st.sampled_from(SCORES))) for pair in pairs]


def a_link_of_many(left: str, right: str, score: float) -> Link:
    units = {unit.key: unit for unit in MANY}
    judgement = Judgement.SAME if score > 0 else Judgement.DIFFERENT
    return link(units[left], units[right], score, "because", judgement)


def links_of(links: list[Link], judgement: Judgement) -> list[tuple[str, str]]:
    return [(one.left, one.right) for one in links if one.evidence.judgement is judgement]


@given(some_links())
def test_no_cluster_holds_two_that_are_different(links: list[Link]) -> None:
    roof = cluster(MANY, links)
    assert all(roof[left] != roof[right] for left, right in links_of(links, Judgement.DIFFERENT))


@given(some_links(), st.randoms(use_true_random=False))
def test_any_order_of_units_and_links_gives_the_same_clusters(
    links: list[Link], random: object
) -> None:
    units, shuffled = list(MANY), list(links)
    random.shuffle(units)  # type: ignore[attr-defined]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert cluster(units, shuffled) == cluster(MANY, links)


@given(some_links())
def test_who_is_in_one_cluster_is_joined_by_links_inside_it(links: list[Link]) -> None:
    roof = cluster(MANY, links)
    inside = [one for one in links_of(links, Judgement.SAME) if roof[one[0]] == roof[one[1]]]
    reached = cluster(MANY, [a_link_of_many(*pair, 0.8) for pair in inside])
    assert reached == roof


@given(some_links())
def test_two_clusters_that_nothing_keeps_apart_are_not_left_apart(links: list[Link]) -> None:
    roof = cluster(MANY, links)
    members: defaultdict[str, set[str]] = defaultdict(set)
    for key, one in roof.items():
        members[one].add(key)
    apart = {frozenset(pair) for pair in links_of(links, Judgement.DIFFERENT)}
    for left, right in links_of(links, Judgement.SAME):
        ones, others = members[roof[left]], members[roof[right]]
        is_kept = any(frozenset((one, other)) in apart for one in ones for other in others)
        assert roof[left] == roof[right] or is_kept


@settings(max_examples=20)
@given(some_links())
def test_a_cluster_bears_the_smallest_key_of_its_members(links: list[Link]) -> None:
    roof = cluster(MANY, links)
    assert all(one <= key and roof[one] == one for key, one in roof.items())
