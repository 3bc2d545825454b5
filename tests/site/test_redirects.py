"""A page that moves leaves a redirect at its old address."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from dossier.model import Kind, Page
from dossier.site import page_traces, write_pages
from dossier.site.manifest import MANIFEST, read_addresses
from dossier.site.redirects import KEPT, NOWHERE, Addresses, readdress, redirect_page
from tests.golden.dossier import golden_dossier
from tests.site.dossiers import a_dossier, an_article, an_entity


def built(before: Addresses, **pages: str) -> Addresses:
    """The addresses after a build: `people__a="1 2"` is a page people/a.md with two traces."""
    return readdress(before, {_path(name): frozenset(told.split()) for name, told in pages.items()})


def _path(name: str) -> str:
    return name.replace("__", "/") + ".md"


def leads(addresses: Addresses) -> dict[str, str]:
    return {
        old.removesuffix(".md"): moved.to.removesuffix(".md")
        for old, moved in addresses.moved.items()
    }


# --- where an old address leads ------------------------------------------------------------
def test_the_first_build_has_no_redirects() -> None:
    assert leads(built(NOWHERE, people__a="1 2")) == {}


def test_a_page_that_is_called_otherwise_is_known_by_what_it_is_about() -> None:
    first = built(NOWHERE, people__a="1 2", people__b="3")
    assert leads(built(first, people__z="1 2 9", people__b="3")) == {"people/a": "people/z"}


def test_of_two_that_share_it_the_larger_share_decides() -> None:
    first = built(NOWHERE, people__a="1 2 3")
    assert leads(built(first, people__x="1", people__y="2 3")) == {"people/a": "people/y"}


def test_of_equal_shares_that_of_the_same_folder_decides_then_the_name() -> None:
    first = built(NOWHERE, people__a="1 2")
    assert leads(built(first, organisations__b="1", people__c="2")) == {"people/a": "people/c"}
    assert leads(built(first, people__c="2", people__b="1")) == {"people/a": "people/b"}


def test_a_page_of_which_nothing_is_left_leads_nowhere() -> None:
    first = built(NOWHERE, people__a="1 2")
    assert leads(built(first, people__b="3")) == {}
    assert leads(built(first)) == {}


def test_somebody_who_turns_out_to_be_a_place_is_found_there() -> None:
    first = built(NOWHERE, people__a="1")
    assert leads(built(first, places__a="1")) == {"people/a": "places/a"}


def test_no_page_leads_to_one_of_another_sort() -> None:
    first = built(NOWHERE, meetings__a="1", topics__a="1", people__a="1")
    assert leads(built(first, articles__x="1")) == {}


@pytest.mark.parametrize("folder", ["topics", "articles"])
def test_a_topic_or_an_article_needs_half_of_what_the_old_one_had(folder: str) -> None:
    first = built(NOWHERE, **{f"{folder}__a": "1 2 3 4"})
    assert leads(built(first, **{f"{folder}__b": "1"})) == {}
    assert leads(built(first, **{f"{folder}__b": "1 2"})) == {f"{folder}/a": f"{folder}/b"}


def test_redirects_stay_and_lead_straight_to_the_page() -> None:
    addresses = built(NOWHERE, people__a="1 2")
    addresses = built(addresses, people__b="1 2")
    addresses = built(addresses, people__c="1 2")
    assert leads(addresses) == {"people/a": "people/c", "people/b": "people/c"}
    assert leads(built(addresses, people__c="1 2")) == leads(addresses)


def test_where_the_texts_have_changed_since_the_chain_is_followed() -> None:
    addresses = built(NOWHERE, people__a="1")
    addresses = built(addresses, people__b="1 2")
    addresses = built(addresses, people__b="2 3")
    assert leads(addresses) == {"people/a": "people/b"}
    assert leads(built(addresses, people__c="2 3")) == {
        "people/a": "people/c",
        "people/b": "people/c",
    }


def test_a_page_that_comes_back_takes_its_address_again() -> None:
    addresses = built(built(NOWHERE, people__a="1"), people__b="1")
    addresses = built(addresses, people__a="1")
    assert leads(addresses) == {"people/b": "people/a"}


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["people/a.md", "people/b.md", "places/a.md", "meetings/a.md"]),
            st.frozensets(st.sampled_from("123456"), min_size=1),
        ),
        max_size=6,
    )
)
def test_every_redirect_leads_to_a_page_that_is_there(
    story: list[dict[str, frozenset[str]]],
) -> None:
    addresses = NOWHERE
    for pages in story:
        backwards = dict(reversed(pages.items()))
        assert readdress(addresses, pages) == readdress(addresses, backwards)
        addresses = readdress(addresses, pages)
        assert {moved.to for moved in addresses.moved.values()} <= pages.keys()
        assert not addresses.moved.keys() & pages.keys()


# --- what a page is about ------------------------------------------------------------------
def test_a_name_an_article_s_file_and_the_words_around_may_change() -> None:
    text = "Anna Kowal spoke in Oslo."
    one = an_article(text, file="one.txt")
    two = an_article("New words above.", text, file="two.txt")
    before = page_traces(a_dossier(one, entities=(an_entity("Anna Kowal", one),)))
    after = page_traces(
        a_dossier(two, entities=(replace(an_entity("Anna Kowal", two), id="people/ann-kowal"),))
    )
    assert before["people/anna-kowal.md"] == after["people/ann-kowal.md"]


def test_two_who_are_named_in_one_sentence_share_nothing() -> None:
    article = an_article("Joe Biden and Jill Biden came.")
    traces = page_traces(
        a_dossier(
            article, entities=(an_entity("Joe Biden", article), an_entity("Jill Biden", article))
        )
    )
    assert not traces["people/joe-biden.md"] & traces["people/jill-biden.md"]


def test_every_page_that_has_an_id_of_its_own_is_about_something() -> None:
    dossier = golden_dossier()
    ids = {
        *(one.id for one in dossier.resolution.entities if one.mentions),
        *(one.id for one in dossier.meetings),
        *(one.id for one in dossier.topics),
        *(one.id for one in dossier.documents),
    }
    traces = page_traces(dossier)
    assert {path.removesuffix(".md") for path in traces} == ids
    assert all(traces.values())


# --- the page at the old address -----------------------------------------------------------
@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("people/a.md", "people/b.md", "b.html"),
        ("people/a.md", "places/b.md", "../places/b.html"),
    ],
)
def test_a_redirect_leads_there_by_itself_and_by_a_link(old: str, new: str, way: str) -> None:
    page = redirect_page(old, new)
    assert page.path == "people/a.html"
    tree = html.document_fromstring(page.content.decode())
    assert tree.xpath("string(//meta[@http-equiv='refresh']/@content)") == f"0; url={way}"
    assert tree.xpath("string(//link[@rel='canonical']/@href)") == way
    assert tree.xpath("string(//a/@href)") == way
    assert tree.xpath("string(//meta[@name='robots']/@content)") == "noindex"
    assert not tree.xpath("//script")


# --- on disk -------------------------------------------------------------------------------
def write(docs: Path, pages: dict[str, str]) -> set[str]:
    """Write these pages with these traces; returns the files that then stand there."""
    written = [Page(path=path, content=f"{path}\n".encode()) for path in pages]
    traces = {path: frozenset(told.split()) for path, told in pages.items() if told}
    assert write_pages(written, docs, traces=traces).problems == ()
    return files(docs)


def files(docs: Path) -> set[str]:
    found: Iterable[Path] = docs.rglob("*.*")
    return {path.relative_to(docs).as_posix() for path in found if path.name != MANIFEST}


def test_a_redirect_takes_the_place_of_the_page_and_gives_it_back(tmp_path: Path) -> None:
    write(tmp_path, {"people/a.md": "1", "people/c.md": "2"})
    assert write(tmp_path, {"people/b.md": "1"}) == {"people/b.md", "people/a.html"}
    assert b'url=b.html"' in (tmp_path / "people" / "a.html").read_bytes()
    assert write(tmp_path, {"people/b.md": "1"}) == {"people/b.md", "people/a.html"}
    assert write(tmp_path, {"people/a.md": "1"}) == {"people/a.md", "people/b.html"}
    assert write(tmp_path, {"people/z.md": "9"}) == {"people/z.md"}


def test_the_same_pages_after_the_same_list_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, {"people/a.md": "1 2", "meetings/a.md": "3"})
        write(tmp_path / name, {"people/b.md": "2 1", "meetings/b.md": "3"})
    for file in {*files(tmp_path / "one"), MANIFEST}:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_page_that_a_person_has_edited_is_no_redirect(tmp_path: Path) -> None:
    write(tmp_path, {"people/a.md": "1"})
    (tmp_path / "people" / "a.md").write_text("edited")
    page = Page(path="people/b.md", content=b"b")
    result = write_pages([page], tmp_path, traces={"people/b.md": frozenset("1")})
    assert files(tmp_path) == {"people/a.md", "people/b.md"}
    assert [problem.file for problem in result.problems] == ["people/a.md"]


def test_a_file_of_a_person_at_the_old_address_stays(tmp_path: Path) -> None:
    write(tmp_path, {"people/a.md": "1"})
    (tmp_path / "people" / "a.html").write_text("mine")
    page = Page(path="people/b.md", content=b"b")
    write_pages([page], tmp_path, traces={"people/b.md": frozenset("1")})
    assert (tmp_path / "people" / "a.html").read_text() == "mine"


def test_the_list_keeps_few_traces_of_a_page_that_has_many(tmp_path: Path) -> None:
    write(tmp_path, {"people/a.md": " ".join(str(number) for number in range(1000))})
    assert len(read_addresses(tmp_path).pages["people/a.md"]) == KEPT


@pytest.mark.parametrize(
    "told",
    [{}, {"pages": 1, "moved": {}}, {"pages": {"people/a.md": 1}, "moved": {}}, {"pages": {}}],
)
def test_a_list_that_is_older_or_broken_has_no_addresses(
    tmp_path: Path, told: dict[str, object]
) -> None:
    (tmp_path / MANIFEST).write_text(json.dumps({"files": {}, **told}))
    assert read_addresses(tmp_path) == NOWHERE


def test_an_address_outside_the_folder_is_none(tmp_path: Path) -> None:
    told = {"files": {}, "pages": {"../people/a.md": "1", "/etc/a.md": "1"}, "moved": {}}
    (tmp_path / MANIFEST).write_text(json.dumps(told))
    assert read_addresses(tmp_path).pages == {}


def test_a_kind_that_the_editor_changes_is_an_address_that_changes() -> None:
    article = an_article("Telegram said so.")
    person, body = (
        page_traces(a_dossier(article, entities=(an_entity("Telegram", article, kind=kind),)))
        for kind in (Kind.PERSON, Kind.ORGANISATION)
    )
    addresses = readdress(readdress(NOWHERE, person), body)
    assert leads(addresses) == {"people/telegram": "organisations/telegram"}
