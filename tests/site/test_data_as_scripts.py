"""Scripts that hold data: strangers' words come back as they were, and nothing of them runs."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model import Page
from dossier.site.markup import printable
from dossier.site.scripts import card_pages, names_page, read_names
from dossier.site.views import Card, SearchEntry
from tests.site.payloads import PAYLOADS


def an_entry(words: str) -> SearchEntry:
    return SearchEntry(
        page_id="people/x", kind="Person", title=words, names=(words,), sources=(words,)
    )


def a_card(words: str, page_id: str = "people/x") -> Card:
    return Card(
        page_id=page_id,
        kind="Person",
        title=words,
        about=words,
        counts="",
        excerpt=(words, words, words),
    )


def held(page: Page) -> Any:
    """The data of a script: all that is not the call of one function."""
    match = re.fullmatch(
        r'dossier\.(?:names\(|card\("[a-z0-9/_-]+", )(.*)\);\n', page.content.decode()
    )
    assert match is not None
    return json.loads(match[1])


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_a_script_is_data_and_ends_no_element(payload: str) -> None:
    names, card = names_page([an_entry(payload)], ()), card_pages([a_card(payload)])[0]
    for page in (names, card):
        assert not re.search("[<>&\u2028\u2029]", page.content.decode())
    assert held(names)["sources"] == [printable(payload)]
    assert held(card)["excerpt"] == [printable(payload)] * 3


@settings(deadline=None)
@given(st.text())
def test_what_is_written_is_what_is_read(words: str) -> None:
    names = read_names(names_page([an_entry(words)], ["people/"]).content)
    assert names["others"] == ["people/index"]
    row = names["pages"][0]
    assert row.get("title", "") == printable(words)
    if words:
        assert names["sources"] == [printable(words)]


def test_a_script_of_somebody_else_is_refused() -> None:
    with pytest.raises(ValueError):
        read_names(b"alert(1);\n")


def test_a_card_lies_where_its_page_lies_also_where_windows_minds_the_name() -> None:
    paths = [page.path for page in card_pages([a_card("", "people/con"), a_card("", "people/x")])]
    assert paths == ["assets/cards/people/con_.js", "assets/cards/people/x.js"]
