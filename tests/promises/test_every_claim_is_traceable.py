"""Promise 1: every claim leads back to the very words of its source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest
from lxml import html

from tests.promises.conftest import Built

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("promises")]


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


def test_every_page_and_every_anchor_of_an_excerpt_exists_in_the_built_site(built: Built) -> None:
    known: dict[Path, set[str]] = {}
    for excerpt in built.contract["excerpts"]:
        path, anchor = urldefrag(excerpt["anchor"])
        for page, fragment in ((excerpt["page"], ""), (path or excerpt["page"], anchor)):
            file = built.site / page
            if file not in known:
                known[file] = anchors_of(file)
            assert not fragment or fragment in known[file], f"{page}#{fragment}"


def test_every_entity_meeting_and_topic_has_its_page(built: Built) -> None:
    for kind in ("entities", "meetings", "topics"):
        for one in built.contract[kind]:
            assert (built.site / one["page"]).is_file()


def local_links(site: Path) -> Iterator[tuple[Path, str]]:
    """Every link of every page that leads to another place of the site."""
    for page in sorted(site.rglob("*.html")):
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
