"""Which countries and blocs have relations that a reader would look up, and under what name."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Entity, Role, Span
from dossier.topics.parties import Party, Scene, find_scenes
from dossier.topics.relations import find_pairs, find_relations
from tests.factories import entities_of
from tests.topics.words import tagged

NORWAY, SWEDEN, CHAD = (
    Party("Norway", "Norwegian"),
    Party("Sweden", "Swedish"),
    Party("Chad", "Chadian"),
)
PARTIES = st.sampled_from([NORWAY, SWEDEN, CHAD, Party("EU", "")])


def a_scene(number: int, *parties: Party, deals: bool = True) -> Scene:
    """A paragraph that names these."""
    return Scene(
        document_id=f"articles/{number}",
        block=Span(0, 99),
        named=tuple((Span(at, at + 1), party, False) for at, party in enumerate(parties)),
        surfaces=tuple(party.noun for party in parties),
        deals=deals,
    )


def scenes(*together: tuple[Party, ...], others: int = 20) -> list[Scene]:
    """These paragraphs, among others that name nobody."""
    told = [a_scene(number, *parties) for number, parties in enumerate(together)]
    return told + [a_scene(100 + number) for number in range(others)]


def names(found: list[Scene]) -> list[str]:
    return [theme.title for theme in find_relations(found)]


def scenes_of(*texts: str, roles: dict[str, str] | None = None) -> tuple[Scene, ...]:
    """The paragraphs of these articles; `roles` are titles of people."""
    read = [tagged(text, id=f"articles/{number}") for number, text in enumerate(texts)]
    annotations = [annotation for _, annotation in read]
    entities = [_with_role(one, (roles or {}).get(one.name)) for one in entities_of(annotations)]
    by_id = {annotation.document_id: annotation for annotation in annotations}
    return find_scenes([document for document, _ in read], by_id, entities)


def _with_role(entity: Entity, title: str | None) -> Entity:
    if title is None:
        return entity
    role = Role(title=title, document_id="articles/0", span=Span(0, 1), office="office")
    return replace(entity, roles=(role,))


def test_two_that_act_together_more_than_by_chance_have_relations() -> None:
    assert names(scenes(*[(NORWAY, SWEDEN)] * 3)) == ["Norwegian–Swedish relations"]


def test_two_paragraphs_make_no_relations() -> None:
    assert names(scenes(*[(NORWAY, SWEDEN)] * 2)) == []


def test_who_is_named_everywhere_stands_beside_others_by_chance() -> None:
    everywhere = [(NORWAY, SWEDEN)] * 4 + [(NORWAY,)] * 20
    assert names(scenes(*everywhere, others=1)) == []


def test_without_a_word_of_dealings_there_are_none() -> None:
    silent = [a_scene(number, NORWAY, SWEDEN, deals=False) for number in range(4)]
    assert names([*silent, *scenes()]) == []


def test_with_a_bloc_both_are_told_by_their_nouns() -> None:
    assert names(scenes(*[(SWEDEN, Party("EU", ""))] * 3)) == ["EU–Sweden relations"]


def test_a_weaker_pair_in_the_same_paragraphs_is_told_by_the_stronger() -> None:
    told = [(NORWAY, SWEDEN, CHAD)] * 3 + [(NORWAY, SWEDEN)] * 2
    assert names(scenes(*told)) == ["Norwegian–Swedish relations"]


def test_a_country_acts_by_its_people_and_its_officials() -> None:
    text = "{P:Ann Lee} met {L:Sweden}."
    (scene,) = scenes_of(text, roles={"Ann Lee": "Norway's foreign minister"})
    assert scene.parties == {NORWAY, SWEDEN}


def test_a_person_of_two_countries_acts_for_none() -> None:
    (scene,) = scenes_of("{P:Ann Lee} met {L:Sweden}.", roles={"Ann Lee": "neighbour"})
    assert scene.parties == {SWEDEN}


def test_a_capital_acts_but_is_no_party_where_something_is_in_it() -> None:
    acting, held = scenes_of("Then {L:Oslo} said no.", "They met in {L:Oslo}.")
    assert (acting.parties, held.parties) == ({NORWAY}, frozenset())


def test_a_person_who_acts_is_no_term_of_the_topic() -> None:
    found = scenes(*[(NORWAY, SWEDEN)] * 3)
    by_person = [
        replace(one, named=tuple((span, party, True) for span, party, _ in one.named))
        for one in found
    ]
    (theme,) = find_relations(by_person)
    assert all(phrase.act for term in theme.terms for phrase in term.phrases)


@given(st.lists(st.sets(PARTIES, max_size=3), max_size=30))
def test_the_order_of_paragraphs_changes_nothing(told: list[set[Party]]) -> None:
    found = [a_scene(number, *sorted(parties)) for number, parties in enumerate(told)]
    turned = list(reversed(found))
    assert {pair.name: pair.surprise for pair in find_pairs(found)} == {
        pair.name: pair.surprise for pair in find_pairs(turned)
    }


def test_a_bloc_is_known_by_its_name_and_its_short_one() -> None:
    (scene,) = scenes_of("The {O:European Union} and the {O:NATO} met.")
    assert {party.noun for party in scene.parties} == {"EU", "NATO"}
