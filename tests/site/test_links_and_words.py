"""Addresses, and numbers and dates as a reader wants them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dossier.errors import SiteError
from dossier.model import DateValue, Precision
from dossier.site import plan_site, read_site_settings, render_pages
from dossier.site.links import html_href, markdown_href, source_path
from dossier.site.words import day_or_undated, latest_first, listed
from dossier.text import page_path
from tests.golden.dossier import SETTINGS, golden_dossier


@pytest.mark.parametrize(
    ("here", "there", "way"),
    [
        ("index", "people/a", "people/a.md"),
        ("people/a", "people/b", "b.md"),
        ("people/a", "places/b", "../places/b.md"),
        ("people/", "people/a", "a.md"),
        ("people/a", "people/", "index.md"),
        ("people/a", "index", "../index.md"),
        ("index", "people/", "people/index.md"),
    ],
)
def test_links_go_from_page_to_page(here: str, there: str, way: str) -> None:
    assert markdown_href(here, there) == way
    assert html_href(here, there, "p7") == way.replace(".md", ".html#p7")


@pytest.mark.parametrize("anchor", ["p 1", '"', "p1)", "<p>", "#"])
def test_an_anchor_is_a_plain_word(anchor: str) -> None:
    with pytest.raises(ValueError, match="not an anchor"):
        markdown_href("index", "review", anchor)


@pytest.mark.parametrize(
    ("page_id", "path"),
    [
        ("people/jan", "people/jan"),
        ("people/", "people/index"),
        ("articles/index", "articles/index_"),
        ("articles/con", "articles/con_"),
        ("places/lpt1", "places/lpt1_"),
        ("articles/a/index", "articles/a/index_"),
        ("index", "index"),
        ("review", "review"),
    ],
)
def test_no_page_takes_the_place_of_an_index_or_the_name_of_a_device(
    page_id: str, path: str
) -> None:
    assert page_path(page_id) == path
    assert source_path(page_id) == f"{path}.md"


def test_lists_end_with_and() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_what_has_no_day_comes_last_and_a_weekday_is_told() -> None:
    today = date(2020, 1, 1)
    dated = DateValue(start=today, end=today, precision=Precision.DAY)
    thursday = DateValue(weekday=3, precision=Precision.WEEKDAY)
    assert day_or_undated(None) == day_or_undated(DateValue()) == "undated"
    assert day_or_undated(thursday) == "a Thursday, date unknown"
    assert sorted([None, dated, thursday], key=latest_first)[0] is dated


# --- settings and templates of the user --------------------------------------------------
def test_the_name_of_the_site_comes_from_mkdocs_yml(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: A\nextra: {key: !ENV [X, y]}\nx: !!python/name:os.system\n")
    assert read_site_settings(file).title == "A"


@pytest.mark.parametrize("text", ["site_name: [", "site_name:", "theme: x", "- x", "", "\x00"])
def test_settings_without_a_name_are_refused_with_a_mend(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(text)
    with pytest.raises(SiteError, match=r"mkdocs\.yml"):
        read_site_settings(file)


def test_a_template_of_the_user_overrules_ours(tmp_path: Path) -> None:
    (tmp_path / "topic.md.j2").write_text("# {{ page.name }} { #title }\n")
    pages = {
        page.path: page for page in render_pages(plan_site(golden_dossier(), SETTINGS), tmp_path)
    }
    assert pages["topics/ferry-price.md"].content.endswith(b"\n# Ferry price { #title }\n")


@pytest.mark.parametrize(
    "line", ["# {{ page.nothing }}", "{% if %}", "{{ page }}", "{{ page.head }}"]
)
def test_a_template_that_cannot_be_obeyed_is_named_with_its_line_and_a_mend(
    tmp_path: Path, line: str
) -> None:
    (tmp_path / "topic.md.j2").write_text(f"# Above\n{line}\n")
    with pytest.raises(SiteError, match=r"topic\.md\.j2:2: ") as told:
        render_pages(plan_site(golden_dossier(), SETTINGS), tmp_path)
    assert told.value.mend
