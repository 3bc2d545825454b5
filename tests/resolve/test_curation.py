"""The editor's decisions overrule every rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.model import Curation, Dossier, Entity, Judgement, Kind, StatedRole
from dossier.resolve import idle_decisions, resolve
from dossier.resolve.remarks import with_remarks
from tests.factories import an_entity, marked
from tests.resolve.test_cases import resolve_text, told

TWO = "{P:Joe Biden} and {P:Jill Biden} came.\n---\n{P:Joe Biden} left."


def test_names_that_the_editor_calls_the_same_are_one() -> None:
    resolution = resolve_text(TWO, Curation(same=(("Joe Biden", "Jill Biden"),)))
    assert told(resolution) == "person Joe Biden = Jill Biden, Joe Biden"
    assert resolution.entities[0].evidence[0].reason == "the editor says so"


def test_names_that_the_editor_calls_different_are_two() -> None:
    text = "{L:Kyiv} is far.\n---\n{L:Kiev} is near."
    resolution = resolve_text(text, Curation(different=(("Kiev", "Kyiv"),)))
    assert len(resolution.entities) == 2
    assert len({entity.id for entity in resolution.entities}) == 2
    assert Judgement.DIFFERENT in {evidence.judgement for evidence in resolution.unsure}


def test_a_name_that_the_editor_gives_is_shown() -> None:
    resolution = resolve_text(TWO, Curation(names=(("joe biden", "President Biden"),)))
    assert [entity.id for entity in resolution.entities] == [
        "people/jill-biden",
        "people/president-biden",
    ]


def test_a_kind_that_the_editor_gives_counts() -> None:
    resolution = resolve_text(
        "{P:Telegram} said so.", Curation(kinds=(("Telegram", Kind.ORGANISATION),))
    )
    assert told(resolution) == "organisation Telegram = Telegram"


def test_a_hidden_name_has_no_entity() -> None:
    assert (
        told(resolve_text(TWO, Curation(hidden=("jill biden",)))) == "person Joe Biden = Joe Biden"
    )


def test_a_decision_about_nobody_changes_nothing() -> None:
    curation = Curation(
        same=(("Nobody", "No One"),), different=(("X", "Y"),), names=(("Z", "Zed"),), hidden=("Q",)
    )
    assert told(resolve_text(TWO, curation)) == told(resolve_text(TWO))


# --- roles and notes ---------------------------------------------------------------------
MAYOR = StatedRole(title="Mayor")


def test_a_role_and_a_note_are_on_who_bears_the_name() -> None:
    curation = Curation(roles=(("joe biden", (MAYOR,)),), notes=(("Joe Biden", "*Tall.*"),))
    jill, joe = resolve_text(TWO, curation).entities
    assert ([role.title for role in joe.stated_roles], joe.notes) == (["Mayor"], ("*Tall.*",))
    assert (jill.stated_roles, jill.notes) == ((), ())


def test_a_remark_may_use_the_name_that_the_editor_gives() -> None:
    curation = Curation(names=(("Joe Biden", "Joseph Biden"),), notes=(("Joseph Biden", "x"),))
    notes = {one.name: one.notes for one in resolve_text(TWO, curation).entities}
    assert notes == {"Joseph Biden": ("x",), "Jill Biden": ()}


def test_a_remark_on_a_name_of_several_is_on_none_and_told() -> None:
    text = "{L:Georgia} voted.\n---\n{P:Georgia} sang."
    curation = Curation(
        notes=(("Georgia", "x"),), lines=(("note", "Georgia", 7),), different=(("a", "b"),)
    )
    two = (an_entity("Georgia", Kind.PERSON), an_entity("Georgia", Kind.PLACE))
    assert all(not one.notes for one in with_remarks(two, curation))
    (_, told_note) = idle_decisions(a_collection(text, Curation(), two), curation)
    assert told_note.line == 7
    assert "'Georgia' (people/georgia) and 'Georgia' (places/georgia) bear this name" in (
        told_note.problem
    )


# --- decisions that decide nothing -------------------------------------------------------
def a_collection(
    text: str, curation: Curation, entities: tuple[Entity, ...] | None = None
) -> Dossier:
    """A dossier of these articles, as far as `resolve` knows it."""
    pairs = [
        marked(article.strip(), id=f"articles/{number}")
        for number, article in enumerate(text.split("---"))
    ]
    documents, annotations = zip(*pairs, strict=True)
    resolution = resolve(documents, annotations, curation)
    if entities is not None:
        resolution = replace(resolution, entities=entities)
    return Dossier(
        documents=documents,
        annotations=annotations,
        skipped=(),
        resolution=resolution,
        meetings=(),
        topics=(),
    )


def idle(text: str, curation: Curation) -> list[str]:
    """What is told of decisions that decide nothing, with the mend."""
    found = idle_decisions(a_collection(text, curation), curation)
    return [f"{one.problem} {one.mend}" for one in found]


def test_a_decision_about_nobody_is_told() -> None:
    decisions = Curation(
        same=(("Kiev", "Kyiv"),),
        different=(("X", "Y"),),
        names=(("Z", "Zed"),),
        kinds=(("V", Kind.PLACE),),
        hidden=("Q",),
        roles=(("R", (MAYOR,)),),
        notes=(("S", "x"),),
    )
    told_of = [
        line.split(" decides")[0] for line in idle("{P:Joe Biden} left {L:Kiev}.", decisions)
    ]
    assert told_of == [
        "'same: Kiev, Kyiv'",
        "'different: X, Y'",
        "'name: Z'",
        "'kind: V'",
        "'hide: Q'",
        "'role: R'",
        "'note: S'",
    ]


@pytest.mark.parametrize(
    ("name", "meant"), [("Jo Biden", "Joe Biden"), ("Biden", "Joe Biden"), ("KIEW", "Kiev")]
)
def test_a_name_that_nobody_bears_brings_the_one_that_is_like_it(name: str, meant: str) -> None:
    (line,) = idle("{P:Joe Biden} left {L:Kiev}.", Curation(names=((name, "x"),)))
    assert line.endswith(f". Did you mean '{meant}'?")


def test_a_name_that_is_printed_but_was_not_found_is_told_so() -> None:
    (line,) = idle("{P:Joe Biden} saw a Fnord.", Curation(kinds=(("Fnord", Kind.PLACE),)))
    assert "the articles print it, but it was not taken for a name" in line


def test_a_decision_about_printed_names_is_not_told() -> None:
    works = Curation(
        same=(("KIEV", "Kyiv", "Kyjiw"),),
        kinds=(("joe biden", Kind.PERSON),),
        hidden=("left for",),
        roles=(("Joe Biden", (MAYOR,)),),
    )
    assert not idle("{P:Joe Biden} left {L:Kiev}. He left for {L:Kyiv}.", works)
