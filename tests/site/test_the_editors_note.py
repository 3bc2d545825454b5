"""A note is the editor's Markdown: shown as such, and unable to break the page or to run code."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from dossier.dates import parse_date
from dossier.model import Page, Role, StatedRole
from dossier.site import SiteSettings, check_pages, plan_site, render_pages
from dossier.site.notes import note_html
from tests.site.dossiers import a_dossier, an_article, an_entity, spans_of
from tests.site.payloads import PAYLOADS
from tests.site.test_nothing_that_is_printed_steers import as_commonmark_renders, as_mkdocs_renders

ARTICLE = an_article("Mayor Anna Kowal spoke. Anna Kowal left.", source="The Tide")
KOWAL = an_entity("Anna Kowal", ARTICLE)
HARMLESS = {
    "a", "bdi", "blockquote", "br", "code", "div", "em", "hr", "li", "ol", "p", "pre", "strong",
    "ul",
}  # fmt: skip


def page_with(*notes: str, roles: tuple[StatedRole, ...] = ()) -> tuple[Page, tuple[str, ...]]:
    """Her page with these notes and roles, and what the check finds wrong with the site."""
    entity = replace(KOWAL, notes=notes, stated_roles=roles)
    dossier = a_dossier(ARTICLE, entities=(entity,))
    pages = render_pages(plan_site(dossier, SiteSettings(title="Harbour")))
    (page,) = [one for one in pages if one.path == "people/anna-kowal.md"]
    return page, tuple(one.problem for one in check_pages(pages, dossier))


def rendered(page: Page) -> html.HtmlElement:
    return as_mkdocs_renders(page.content.decode().split("\n---\n", 1)[1])


def note_of(page: Page) -> html.HtmlElement:
    (note,) = rendered(page).xpath("//div[@class='d-editor']")
    return note


# --- what it can say -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("One *two* **three**.", "<p>One <em>two</em> <strong>three</strong>&#46;</p>"),
        ("One\ntwo\n\nthree", "<p>One two</p><p>three</p>"),
        ("- one\n- two\n  1. three", "<ul><li>one</li><li>two<ol><li>three</li></ol></li></ul>"),
        ("> one", "<blockquote><p>one</p></blockquote>"),
        ("# One", '<p class="d-label">One</p>'),
        ("`a  b`", "<p><code>a  b</code></p>"),
        ("    a\n\n    b", "<pre><code>a&#10;&#10;b&#10;</code></pre>"),
        ("a\\\nb\n\n---", "<p>a<br>b</p><hr>"),
        (
            "[x](https://x.example/?a=b&c)",
            '<p><a href="https://x.example/?a=b&amp;c" rel="noopener external">x</a></p>',
        ),
        ("[x](javascript:alert(1)) [y](a.md) [z](//h.example)", None),
        ("![a picture](https://x.example/a.png)", None),
        ("<b>x</b>", "<p>&#60;b&#62;x&#60;&#47;b&#62;</p>"),
    ],
)
def test_a_note_is_markdown(markdown: str, shown: str | None) -> None:
    found = note_html(markdown)
    if shown is not None:
        assert found == shown
    assert "<img" not in found
    assert 'href="javascript' not in found


def test_a_note_stands_under_a_heading_that_says_whose_it_is() -> None:
    page, faults = page_with("Her *first* term.", "A second note.")
    assert faults == ()
    tree = rendered(page)
    assert tree.xpath("string(//h2[@id='note'])") == "The editor’s note"
    assert [one.text_content() for one in tree.xpath("//div[@class='d-editor']")] == [
        "Her first term.",
        "A second note.",
    ]
    assert tree.xpath("string(//div[@class='d-editor']//em)") == "first"


def test_without_a_note_there_is_no_heading() -> None:
    page, _ = page_with()
    assert "editor" not in page.content.decode()


# --- what it cannot do -----------------------------------------------------------------------
def test_no_note_breaks_the_page_or_runs_anything() -> None:
    notes = [f"{payload}\n\n- {payload}\n\n`{payload}`\n\n# {payload}" for payload in PAYLOADS]
    page, faults = page_with(*PAYLOADS, *notes, "The last.")
    assert faults == ()
    source = page.content.decode().split("\n---\n", 1)[1]
    for tree in (as_mkdocs_renders(source), as_commonmark_renders(source)):
        shown = tree.xpath("//div[@class='d-editor']")
        assert len(shown) == 2 * len(PAYLOADS) + 1
        assert shown[-1].text_content() == "The last."
        for node in (node for note in shown for node in note.iter()):
            assert node.tag in HARMLESS
            assert set(node.attrib) <= {"href", "rel", "class"}
            assert node.get("href", "https://").startswith(("http://", "https://"))
        assert "What the articles say" in tree.xpath("string(./h2[last()])")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="*_`[](){}<>&#!?:;|~=+-.\\/\"' \n\t1aZ", max_size=60))
def test_whatever_the_signs_the_words_after_a_note_stay_where_they_were(text: str) -> None:
    for renderer in (as_mkdocs_renders, as_commonmark_renders):
        tree = renderer(f'<div class="d-editor">{note_html(text)}</div>\n\n*after*\n')
        assert {node.tag for node in tree.iter()} <= HARMLESS
        assert tree.xpath("string(./p[last()]/em)") == "after"


# --- roles -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        (None, None, "Deputy says the editor of this dossier"),
        ("2020", None, "Deputy says the editor of this dossier: from 2020"),
        ("2020-05", "2023-04-20", "Deputy says the editor of this dossier: from May 2020 until "
                                  "Thursday 20 April 2023"),
        (None, "2021", "Deputy says the editor of this dossier: until 2021"),
    ],
)  # fmt: skip
def test_a_role_is_told_as_the_editors(since: str | None, until: str | None, told: str) -> None:
    role = StatedRole(
        title="Deputy",
        since=None if since is None else parse_date(since),
        until=None if until is None else parse_date(until),
    )
    page, faults = page_with(roles=(role,))
    assert faults == ()
    (item,) = rendered(page).xpath("//h2[@id='roles']/following-sibling::ul[1]/li")
    assert " ".join(item.text_content().split()) == told


def test_a_role_that_articles_give_too_is_told_once_with_their_words() -> None:
    given_role = Role(title="Mayor", document_id=ARTICLE.id, span=spans_of(ARTICLE, "Mayor")[0])
    entity = replace(KOWAL, roles=(given_role,), stated_roles=(StatedRole(title="mayor"),))
    pages = render_pages(
        plan_site(a_dossier(ARTICLE, entities=(entity,)), SiteSettings(title="Harbour"))
    )
    (page,) = [one for one in pages if one.path == "people/anna-kowal.md"]
    (item,) = rendered(page).xpath("//h2[@id='roles']/following-sibling::ul[1]/li")
    told = " ".join(item.text_content().split())
    assert told == "mayor says the editor of this dossier; The Tide, undated"
