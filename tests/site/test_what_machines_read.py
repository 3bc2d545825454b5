"""The data in a page: schema.org, as JSON-LD, of strangers' words that end no script."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from dossier.model import Page, Publish
from dossier.site import SiteSettings, check_pages, plan_site, render_pages
from tests.golden.dossier import golden_dossier
from tests.site.hostile import PACKS, hostile_dossier
from tests.site.test_what_is_published import SAID
from tests.site.test_what_is_published import dossier as a_small_dossier

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


def data_of(pages: tuple[Page, ...]) -> dict[str, list[dict[str, Any]]]:
    """The nodes of each page that has some."""
    found = {}
    for page in pages:
        scripts = SCRIPT.findall(page.content.decode()) if page.path.endswith(".md") else []
        if scripts:
            (script,) = scripts
            found[page.path] = json.loads(script)["@graph"]
    return found


def pages_of(publish: Publish) -> dict[str, list[dict[str, Any]]]:
    settings = SiteSettings(title="Harbour", publish=publish)
    return data_of(render_pages(plan_site(a_small_dossier(), settings)))


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("people", "Person"),
        ("organisations", "Organization"),
        ("places", "Place"),
        ("meetings", "Event"),
        ("articles", "NewsArticle"),
    ],
)
def test_a_page_says_what_it_is_about(folder: str, kind: str) -> None:
    data = data_of(render_pages(plan_site(golden_dossier(), SiteSettings(title="Golden"))))
    first = [nodes[0]["@type"] for path, nodes in data.items() if path.startswith(f"{folder}/")]
    assert set(first) == {kind}


def test_somebodys_own_words_are_quotations_with_their_source() -> None:
    (quotation,) = pages_of(Publish.FULL)["people/anna-kowal.md"][1:]
    assert quotation["@type"] == "Quotation"
    assert quotation["text"] == SAID
    assert quotation["url"] == "../articles/one.html#p5"
    assert quotation["isPartOf"]["publisher"]["name"] == "The Tide"


def test_nothing_is_quoted_that_may_not_be_published() -> None:
    assert len(pages_of(Publish.NONE)["people/anna-kowal.md"]) == 1


def test_no_name_and_no_words_end_the_script() -> None:
    dossier = hostile_dossier()
    pages = render_pages(plan_site(dossier, SiteSettings(title="Hostile")))
    assert check_pages(pages, dossier) == ()
    names = {nodes[0].get("name") for nodes in data_of(pages).values()}
    known = {pack for pack in PACKS if pack.isprintable()}
    assert known <= names
    for page in pages:
        for script in SCRIPT.findall(page.content.decode("utf-8", "replace")):
            assert "<" not in script
            assert "](" not in script
