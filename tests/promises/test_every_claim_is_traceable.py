"""Promise 1: every claim leads back to the very words of its source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest
from lxml import html

from tests.promises.conftest import Built

pytestmark = pytest.mark.slow


def anchors_of(page: Path) -> set[str]:
    """The ids of a built page; `page` must exist."""
    return set(html.fromstring(page.read_bytes()).xpath("//@id"))


def texts(contract: dict[str, Any]) -> dict[str, str]:
    return {document["file"]: document["text"] for document in contract["documents"]}


def test_every_excerpt_is_character_for_character_a_piece_of_its_document(built: Built) -> None:
    text_of = texts(built.contract)
    assert built.contract["excerpts"]
    for excerpt in built.contract["excerpts"]:
        assert text_of[excerpt["file"]][excerpt["start"] : excerpt["end"]] == excerpt["text"]


def test_every_mention_is_character_for_character_a_piece_of_its_document(built: Built) -> None:
    text_of = texts(built.contract)
    for entity in built.contract["entities"]:
        assert entity["mentions"]
        for mention in entity["mentions"]:
            surface = text_of[mention["file"]][mention["start"] : mention["end"]]
            assert surface == mention["surface"]


def test_every_statement_is_character_for_character_a_piece_of_its_document(built: Built) -> None:
    text_of = texts(built.contract)
    assert built.contract["statements"]
    for one in built.contract["statements"]:
        assert text_of[one["file"]][one["start"] : one["end"]] == one["text"]


def test_every_file_that_is_named_is_a_document(built: Built) -> None:
    files = texts(built.contract).keys()
    for meeting in built.contract["meetings"]:
        assert set(meeting["files"]) <= files
    for topic in built.contract["topics"]:
        assert set(topic["files"]) <= files


def test_every_entity_that_is_named_is_there(built: Built) -> None:
    ids = {entity["id"] for entity in built.contract["entities"]}
    for meeting in built.contract["meetings"]:
        assert set(meeting["participants"]) <= ids
    for statement in built.contract["statements"]:
        assert statement["speaker"] is None or statement["speaker"] in ids


def words_of(element: html.HtmlElement) -> str:
    """What a reader sees of it, without regard to white space."""
    return "".join(element.text_content().split())


def test_every_excerpt_leads_to_its_paragraph_in_the_built_site(built: Built) -> None:
    pages: dict[str, html.HtmlElement] = {}
    for excerpt in built.contract["excerpts"]:
        name = excerpt["page"]
        if name not in pages:
            pages[name] = html.fromstring((built.site / name).read_bytes())
        found = pages[name].xpath("//*[@id=$anchor]", anchor=excerpt["anchor"])
        assert len(found) == 1, f"{name}#{excerpt['anchor']}"
        assert "".join(excerpt["text"].split()) in words_of(found[0])


def test_every_page_that_shows_an_excerpt_shows_it_word_for_word(built: Built) -> None:
    shown: dict[str, str] = {}
    for excerpt in built.contract["excerpts"]:
        for name in excerpt["shown_on"]:
            if name not in shown:
                shown[name] = words_of(html.fromstring((built.site / name).read_bytes()))
            assert "".join(excerpt["text"].split()) in shown[name], name


def test_every_entity_meeting_and_topic_has_its_page(built: Built) -> None:
    for kind in ("entities", "meetings", "topics"):
        for one in built.contract[kind]:
            assert (built.site / one["page"]).is_file()


def local_links(site: Path) -> Iterator[tuple[Path, str]]:
    """Every link of every page that leads to another place of the site.

    But for the page that a host shows for addresses that do not exist: it may be shown at any
    depth, so MkDocs writes its links from the host's root.
    """
    for page in sorted(site.rglob("*.html")):
        if page == site / "404.html":
            continue
        for link in html.fromstring(page.read_bytes()).xpath("//a/@href"):
            if "://" not in link and not link.startswith(("mailto:", "javascript:")):
                yield page, link


def test_every_link_of_the_site_arrives(built: Built) -> None:
    known: dict[Path, set[str]] = {}
    for page, link in local_links(built.site):
        path, fragment = urldefrag(unquote(link))
        target = (page.parent / path).resolve() if path else page
        target = target / "index.html" if target.is_dir() else target
        assert target.is_file(), f"{page.relative_to(built.site)}: {link}"
        if fragment and target.suffix == ".html":
            known.setdefault(target, anchors_of(target))
            assert fragment in known[target], f"{page.relative_to(built.site)}: {link}"


@pytest.mark.parametrize("attribute", ["src", "href"])
def test_no_page_loads_anything_from_another_host(built: Built, attribute: str) -> None:
    loading = f"//script/@{attribute} | //link[@rel='stylesheet']/@{attribute} | //img/@{attribute}"
    for page in sorted(built.site.rglob("*.html")):
        for address in html.fromstring(page.read_bytes()).xpath(loading):
            assert not address.startswith(("http:", "https:", "//")), f"{page.name}: {address}"
