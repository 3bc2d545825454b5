"""Lines for dossier.yml say what they should, whatever a name holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from dossier.explain.decisions import as_scalar, different, hide, of_kind, same
from dossier.model import Kind

NAMES = st.text(min_size=1, max_size=40)


@settings(deadline=None)
@given(st.lists(NAMES, min_size=2, max_size=3))
def test_any_names_come_back_from_a_list(names: list[str]) -> None:
    for decision, key in ((same("", *names), "same"), (different("", *names), "different")):
        assert YAML(typ="safe").load("\n".join(decision.lines)) == {key: [names]}


@settings(deadline=None)
@given(NAMES)
def test_any_name_comes_back_from_a_key_and_from_an_item(name: str) -> None:
    assert YAML(typ="safe").load("\n".join(of_kind("", name, Kind.PERSON).lines)) == {
        "kind": {name: "person"}
    }
    assert YAML(typ="safe").load("\n".join(hide("", name).lines)) == {"hide": [name]}


@settings(deadline=None)
@given(NAMES)
def test_a_name_never_takes_a_second_line(name: str) -> None:
    assert len(as_scalar(name).splitlines()) == 1


@pytest.mark.parametrize(
    "name", ["Anna Bergström", "Jean-Claude Juncker", "O’Neill", "J. R. Doe", "N'Golo Kanté"]
)
def test_usual_names_need_no_quotation_marks(name: str) -> None:
    assert as_scalar(name) == name


@pytest.mark.parametrize("name", ["No", "yes", "null", "2023", "A, B", "[x]", "a: b", "#1", "- x"])
def test_what_yaml_would_read_otherwise_is_quoted(name: str) -> None:
    assert as_scalar(name) == f'"{name}"'
