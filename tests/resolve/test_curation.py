"""The editor's decisions overrule every rule."""

from __future__ import annotations

from dossier.model import Curation, Judgement, Kind
from dossier.resolve import idle_decisions
from tests.factories import marked
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


def test_a_decision_about_nobody_is_told() -> None:
    documents = [marked("{P:Joe Biden} left {L:Kiev}.", id="articles/a")[0]]
    idle = Curation(
        same=(("Kiev", "Kyiv"),), different=(("X", "Y"),), names=(("Z", "Zed"),), hidden=("Q",)
    )
    assert [
        problem.problem.split(" decides")[0] for problem in idle_decisions(documents, idle)
    ] == [
        "'same: Kiev, Kyiv'",
        "'different: X, Y'",
        "'name: Z'",
        "'hide: Q'",
    ]


def test_a_decision_about_printed_names_is_not_told() -> None:
    documents = [marked("{P:Joe Biden} left {L:Kiev} for Kyiv.", id="articles/a")[0]]
    works = Curation(same=(("KIEV", "Kyiv", "Kyjiw"),), kinds=(("joe biden", Kind.PERSON),))
    assert not idle_decisions(documents, works)
