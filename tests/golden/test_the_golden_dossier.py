"""The whole expected output for a small dossier. Regenerate it with `pytest --regenerate` and
read the difference: every line of it is a change that readers will see.
"""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.export import to_json
from dossier.model import Dossier, Page
from dossier.site import check_pages, plan_site, render_pages
from tests.golden.dossier import SETTINGS, golden_dossier

EXPECTED = Path(__file__).with_name("expected")


def output(dossier: Dossier) -> tuple[Page, ...]:
    """All pages and dossier.json, without the style sheet and the scripts."""
    plan = plan_site(dossier, SETTINGS)
    pages = [page for page in render_pages(plan) if page.path.endswith(".md")]
    return (*pages, Page(path="dossier.json", content=to_json(dossier, plan.excerpts)))


@pytest.fixture(scope="module")
def pages() -> dict[str, bytes]:
    return {page.path: page.content for page in output(golden_dossier())}


def test_every_page_is_as_expected(pages: dict[str, bytes], regenerate: bool) -> None:
    if regenerate:
        _write(pages)
    found = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.*")}
    assert found == pages.keys()
    for path, content in pages.items():
        assert content.decode() == (EXPECTED / path).read_text("utf-8"), path


def _write(pages: dict[str, bytes]) -> None:
    for path in EXPECTED.rglob("*.*"):
        path.unlink()
    for path, content in pages.items():
        (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / path).write_bytes(content)


def test_the_check_finds_nothing_wrong() -> None:
    dossier = golden_dossier()
    pages = render_pages(plan_site(dossier, SETTINGS))
    assert check_pages((*pages, Page(path="dossier.json", content=b"{}")), dossier) == ()


def test_the_order_of_what_was_found_changes_no_page(pages: dict[str, bytes]) -> None:
    dossier = golden_dossier()
    dice = random.Random(0)

    def shuffled(items: tuple) -> tuple:  # type: ignore[type-arg]
        return tuple(dice.sample(items, len(items)))

    mixed = replace(
        dossier,
        resolution=replace(
            dossier.resolution,
            entities=shuffled(dossier.resolution.entities),
            statements=shuffled(dossier.resolution.statements),
        ),
        topics=shuffled(dossier.topics),
    )
    again = {page.path: page.content for page in output(mixed)}
    assert again == pages


def test_every_excerpt_is_once_in_the_contract_with_every_page_that_shows_it(
    pages: dict[str, bytes],
) -> None:
    excerpts = json.loads(pages["dossier.json"])["excerpts"]
    keys = [(one["file"], one["start"], one["end"]) for one in excerpts]
    assert len(keys) == len(set(keys))
    for one in excerpts:
        for shown_on in one["shown_on"]:
            page = pages[shown_on.replace(".html", ".md")].decode()
            assert f"{one['page'].rpartition('/')[2]}#{one['anchor']}" in page
