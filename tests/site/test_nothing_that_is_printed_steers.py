"""Whatever an article holds is shown as it was written, and does nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from ruamel.yaml import YAML

from dossier.model import Page
from dossier.site import SiteSettings, check_pages, plan_site, render_pages
from dossier.site.markup import Md, element, escape, front_matter, printed, web_address
from dossier.site.read_back import (
    NOTE_ELEMENTS,
    OUR_ATTRIBUTES,
    OUR_ELEMENTS,
    OUR_GEOMETRY,
)
from tests.site.hostile import hostile_dossier
from tests.site.payloads import PAYLOADS

REPOSITORY = Path(__file__).resolve().parents[2]
MARKDOWN_ELEMENTS = OUR_ELEMENTS | {"strong", "h1", "table", "thead", "tbody", "tr", "th", "td"}
MARKDOWN_ATTRIBUTES = OUR_ATTRIBUTES | OUR_GEOMETRY | {"data-sort", "data-label"}


@cache
def extensions() -> tuple[list[str], dict[str, Any]]:
    """Those of mkdocs.yml, with their settings."""
    settings = YAML(typ="safe").load((REPOSITORY / "mkdocs.yml").read_text("utf-8"))
    names, configs = [], {}
    for extension in settings["markdown_extensions"]:
        name, config = (
            (extension, {}) if isinstance(extension, str) else next(iter(extension.items()))
        )
        names.append(name)
        configs[name] = config
    return names, configs


def as_mkdocs_renders(source: str) -> html.HtmlElement:
    """`source` through Python-Markdown with the extensions of mkdocs.yml."""
    names, configs = extensions()
    text = markdown.markdown(source, extensions=names, extension_configs=configs)
    return html.fromstring(f"<div>{text}</div>")


def as_commonmark_renders(source: str) -> html.HtmlElement:
    text = MarkdownIt("commonmark", {"html": True}).enable("table").render(source)
    return html.fromstring(f"<div>{text}</div>")


def seen(text: str) -> str:
    """What a reader sees of a text: white space of any length is one space."""
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip()


def shown(text: str) -> str:
    """What a page shows of a text: U+FFFD for what no page may hold."""
    return seen(
        re.sub(
            "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]",
            "\ufffd",
            text,
        )
    )


RENDERERS = {"Python-Markdown": as_mkdocs_renders, "CommonMark": as_commonmark_renders}


# Many to a page: so none of them may reach into the next one either.
@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_payload_is_shown_as_it_was_written(renderer: str) -> None:
    source = "\n\n".join(f"before {escape(payload)} after" for payload in PAYLOADS)
    tree = RENDERERS[renderer](source)
    found = [seen(paragraph.text_content()) for paragraph in tree.iter("p")]
    assert found == [shown(f"before {payload} after") for payload in PAYLOADS]
    assert {node.tag for node in tree.iter()} <= {"div", "p", "bdi"}


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_payload_that_begins_a_line_begins_nothing_else(renderer: str) -> None:
    source = "\n\n".join(f"{escape(payload)}\n\nafter" for payload in PAYLOADS)
    tree = RENDERERS[renderer](f"{source}\n")
    found = [seen(paragraph.text_content()) for paragraph in tree.iter("p")]
    assert found == [text for payload in PAYLOADS for text in (shown(payload), "after")]
    assert {node.tag for node in tree.iter()} <= {"div", "p", "bdi"}


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_payload_stays_in_its_link(renderer: str) -> None:
    source = "\n\n".join(f"[{escape(payload)}](people/x.md) after" for payload in PAYLOADS)
    links = list(RENDERERS[renderer](source).iter("a"))
    assert [seen(link.text_content()) for link in links] == [shown(one) for one in PAYLOADS]
    assert {tuple(link.attrib.items()) for link in links} == {(("href", "people/x.md"),)}


def test_a_payload_stays_in_its_cell() -> None:
    rows = "".join(f'| {escape(payload)} | x {{ data-sort="1" }} |\n' for payload in PAYLOADS)
    tree = as_mkdocs_renders(f"| one | two |\n| --- | --- |\n{rows}")
    cells = [seen(cell.text_content()) for cell in tree.iter("td")]
    assert cells == [text for payload in PAYLOADS for text in (shown(payload), "x")]


def test_a_payload_stays_in_its_heading() -> None:
    source = "\n\n".join(f"## {escape(payload)} {{ #here }}\n\nafter" for payload in PAYLOADS)
    headings = list(as_mkdocs_renders(f"{source}\n").iter("h2"))
    assert [seen(heading.text_content()) for heading in headings] == [shown(p) for p in PAYLOADS]
    assert {tuple(heading.attrib.items()) for heading in headings} == {(("id", "here"),)}


def test_a_payload_stays_in_its_attribute() -> None:
    source = "\n\n".join(
        f"<p>{element('span', Md('x'), title=payload)}</p>" for payload in PAYLOADS
    )
    spans = list(as_mkdocs_renders(source).iter("span"))
    assert [seen(span.get("title")) for span in spans] == [shown(one) for one in PAYLOADS]
    assert {tuple(span.attrib) for span in spans} == {("title",)}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_shown_as_it_was_written(text: str) -> None:
    for renderer in RENDERERS.values():
        tree = renderer(f"before {escape(text)} after")
        assert shown(tree.text_content()) == shown(f"before {text} after")


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="*_`[](){}<>&#!?:;|~^=+-.\\/\"' \n1aZ", max_size=40))
def test_any_signs_are_shown_as_they_were_written(text: str) -> None:
    for renderer in RENDERERS.values():
        tree = renderer(f"{escape(text)} after")
        assert seen(tree.text_content()) == seen(f"{text} after")
        assert {node.tag for node in tree.iter()} <= {"div", "p"}


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    """A dossier with every payload wherever a stranger's text can come to stand."""
    return render_pages(plan_site(hostile_dossier(), SiteSettings(title=PAYLOADS[0])))


def markdown_of(pages: tuple[Page, ...]) -> Iterator[tuple[str, str]]:
    for page in pages:
        if page.path.endswith(".md"):
            yield page.path, page.content.decode("utf-8").split("\n---\n", 1)[1]


def test_no_page_has_an_element_or_an_attribute_that_is_not_ours(pages: tuple[Page, ...]) -> None:
    for path, source in markdown_of(pages):
        for node in as_mkdocs_renders(source).iter():
            if node.tag == "script":
                assert dict(node.attrib) == {"type": "application/ld+json"}, path
                continue
            of_the_editor = node.xpath("ancestor::div[@class='d-editor']")
            assert node.tag in (NOTE_ELEMENTS if of_the_editor else MARKDOWN_ELEMENTS), path
            assert set(node.attrib) <= MARKDOWN_ATTRIBUTES, path
            assert not node.get("href", "").partition(":")[0].lower().endswith("script"), path


def test_an_article_of_payloads_is_shown_word_for_word(pages: tuple[Page, ...]) -> None:
    source = dict(markdown_of(pages))["articles/all.md"]
    tree = as_mkdocs_renders(source)
    for number, payload in enumerate(PAYLOADS, start=1):
        (block,) = tree.xpath(f"//*[@id='p{number}']")
        assert seen(block.text_content()) == shown(payload)


def test_the_check_finds_nothing_wrong_with_them(pages: tuple[Page, ...]) -> None:
    assert check_pages(pages, hostile_dossier()) == ()


def test_front_matter_stays_a_text() -> None:
    matter = front_matter({f"title{number}": one for number, one in enumerate(PAYLOADS)})
    lines = str(matter).split("\n")
    assert lines[0] == lines[-2] == "---"
    assert len(lines) == len(PAYLOADS) + 3
    titles = YAML(typ="safe").load(matter.strip("-\n"))
    assert len(titles) == len(PAYLOADS)
    for title in titles.values():
        assert "<" not in title
        assert '"' not in title


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://x.example/a?b=c&d=e", "https://x.example/a?b=c&amp;d=e"),
        ('https://x.example/a(b)"><script>', "https://x.example/a%28b%29%22%3E%3Cscript%3E"),
        ("javascript:alert(1)", None),
        ("JAVASCRIPT:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//x.example", None),
        ("http://", None),
        ("http://[", None),
        ("http://x.example:port/", None),
        (None, None),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, address: str | None) -> None:
    assert web_address(url) == address


def test_our_own_markup_is_printed_as_it_is() -> None:
    assert printed(Md("**bold**")) == "**bold**"


def test_what_is_made_from_our_markup_by_chance_is_escaped_again() -> None:
    assert printed(Md("**") + "x") != "**x"


@pytest.mark.parametrize("value", [None, True, ["x"], 1.5])
def test_a_template_prints_texts_and_whole_numbers_only(value: object) -> None:
    with pytest.raises(TypeError):
        printed(value)
