"""The order of articles and mentions plays no part, and the result is stable."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model import Curation, Resolution
from dossier.resolve import resolve
from dossier.text import slug
from tests.cases import Case, read_cases
from tests.factories import marked

GIVEN = [
    "Volodymyr",
    "Vladimir",
    "Olena",
    "Joe",
    "Joseph",
    "Jill",
    "A.",
    "Ted",
    "Edward",
    "Theodore",
    "Joe R.",
    "Joe B.",
]
FAMILY = [
    "Biden Jr",
    "Zelensky",
    "Zelenskyy",
    "Zelenska",
    "Putin",
    "Biden",
    "Novak",
    "Novák",
    "bin Salman",
]
BODIES = ["NATO", "Alliance", "OPEC", "OPEC+", "Spirit", "Spirit Airlines", "European Commission"]
PLACES = ["Kyiv", "Kiev", "US", "United States", "Washington", "Galwan", "Galwan Valley"]


def articles_of(case: Case) -> list[str]:
    return [article.strip() for article in case.input.split("---")]


def resolved(articles: list[str], order: list[int], curation: Curation | None = None) -> Resolution:
    read = [marked(articles[index], id=f"articles/{index}") for index in order]
    return resolve([d for d, _ in read], [a for _, a in read], curation or Curation())


def without_statements(resolution: Resolution) -> Resolution:
    """Statements are in the order of the documents given, which is the caller's."""
    return replace(resolution, statements=())


@pytest.mark.parametrize(
    "case", [case for case in read_cases("resolve") if "---" in case.input], ids=lambda c: c.title
)
def test_the_order_of_the_articles_plays_no_part(case: Case) -> None:
    articles = articles_of(case)
    orders = list(permutations(range(len(articles))))
    expected = without_statements(resolved(articles, list(orders[0])))
    for order in orders[1:]:
        assert without_statements(resolved(articles, list(order))) == expected


@st.composite
def an_article(draw: st.DrawFn) -> str:
    """A text of a few sentences, each with a name."""
    full = st.builds("{{P:{} {}}}".format, st.sampled_from(GIVEN), st.sampled_from(FAMILY))
    short = st.sampled_from([f"{{P:{name}}}" for name in (*FAMILY, *GIVEN)])
    bodies = st.sampled_from([f"{{O:{name}}}" for name in BODIES])
    places = st.sampled_from([f"{{L:{name}}}" for name in PLACES])
    names = draw(st.lists(st.one_of(full, short, bodies, places), min_size=1, max_size=6))
    return " ".join(f"Then {name} came." for name in names)


@settings(max_examples=60, deadline=None)
@given(st.lists(an_article(), min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_any_order_gives_the_same(articles: list[str], random: object) -> None:
    order = list(range(len(articles)))
    expected = without_statements(resolved(articles, order))
    random.shuffle(order)  # type: ignore[attr-defined]
    assert without_statements(resolved(articles, order)) == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(an_article(), min_size=1, max_size=4))
def test_every_mention_has_one_entity_or_is_told_with_the_reason(articles: list[str]) -> None:
    resolution = resolved(articles, list(range(len(articles))))
    owned = [mention for entity in resolution.entities for mention in entity.mentions]
    left_out = (*resolution.unresolved, *resolution.rejected, *resolution.hidden)
    told = [*owned, *(one.mention for one in left_out)]
    assert len(told) == len(set(told))
    assert all(one.reason for one in left_out)
    assert len({entity.id for entity in resolution.entities}) == len(resolution.entities)


@settings(max_examples=40, deadline=None)
@given(st.lists(an_article(), min_size=1, max_size=4))
def test_an_id_is_made_of_the_name_not_of_a_number(articles: list[str]) -> None:
    for entity in resolved(articles, list(range(len(articles)))).entities:
        assert entity.id.split("/")[1].startswith(slug(entity.name))


FULL = st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(FAMILY))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(an_article(), min_size=2, max_size=4),
    st.lists(FULL, min_size=2, max_size=3, unique=True),
    st.randoms(use_true_random=False),
)
def test_whom_the_editor_parts_no_chain_of_joins_brings_together_in_any_order(
    articles: list[str], names: list[str], random: object
) -> None:
    curation = Curation(different=(tuple(names),))
    order = list(range(len(articles)))
    found = resolved(articles, order, curation)
    for entity in found.entities:
        assert sum(any(a.surface == name for a in entity.aliases) for name in names) <= 1
    random.shuffle(order)  # type: ignore[attr-defined]
    assert without_statements(resolved(articles, order, curation)) == without_statements(found)
