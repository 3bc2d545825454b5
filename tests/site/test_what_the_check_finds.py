"""`check_pages` reads what was generated with other eyes, and tells every fault."""

from __future__ import annotations

import pytest

from dossier.model import Page
from dossier.site import check_pages
from tests.site.dossiers import a_dossier, an_article

ARTICLE = an_article("The harbour stays open.", file="one.txt")
ARTICLE_PAGE = Page(
    path="articles/one.md",
    content=b"---\ntitle: x\n---\n\n# A title { #title }\n\n"
    b'<p id="p1">The harbour stays open.</p>\n',
)


def faults(body: str, path: str = "people/a.md", *more: Page) -> list[str]:
    """What is wrong with a page of this body, in words."""
    page = Page(path=path, content=f"---\ntitle: x\n---\n\n{body}\n".encode())
    return [one.problem for one in check_pages((ARTICLE_PAGE, page, *more), a_dossier(ARTICLE))]


@pytest.mark.parametrize(
    "body",
    [
        "[x](../articles/one.md)",
        "[x](../articles/one.md#p1) and [y](../articles/one.md#title)",
        '<p><a href="../articles/one.html#p1">x</a></p>',
        "[x](#here)\n\n## There { #here .d-source }",
        '<div class="d-editor"><ol><li><em>x</em><br>y</li></ol><hr></div>',
        '<p><a href="https://x.example/a?b=c">x</a></p>',
        '<blockquote class="d-excerpt"><p>The <mark>harbour</mark> stays&#32;open.</p>'
        '<a class="d-where" href="../articles/one.html#p1">x</a></blockquote>',
    ],
)
def test_a_sound_page_has_no_fault(body: str) -> None:
    assert faults(body) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("[x](../articles/two.md)", "../articles/two.md, which is no page"),
        ("[x](../articles/one.md#p2)", "no such place"),
        ('<p><a href="../articles/one.html#p2">x</a></p>', "no such place"),
        ("[x](#nowhere)", "no such place"),
        ('<p id="a">x</p>\n\n<p id="a">y</p>', "#a stands 2 times"),
        ('## x { #a }\n\n<p id="a">y</p>', "#a stands 2 times"),
        ("<script>alert(1)</script>", "an element <script>"),
        ("word <img src=x> word", "an element <img>"),
        ("<p>Outside a note <em>x</em></p>", "an element <em>"),
        ('<div class="d-editor"><p><b>x</b></p></div>', "an element <b>"),
        ('<p onclick="alert(1)">x</p>', "an attribute onclick"),
        ("[x](javascript:alert(1))", "a link that is none"),
        ('<p><a href="javascript:alert(1)">x</a></p>', "a link to javascript:"),
        ("![x](one.png)", "an image"),
        ("```\ncode\n```", "a block of code"),
        ("    code", "a block of code"),
        ("<!-- x -->", "a comment"),
        ("<!DOCTYPE html>", "a declaration"),
        ("<?php x ?>", "a processing instruction"),
        (
            '<blockquote class="d-excerpt"><p>The harbour is open.</p>'
            '<a class="d-where" href="../articles/one.html#p1">x</a></blockquote>',
            "not in the paragraph",
        ),
    ],
)
def test_a_fault_is_told(body: str, fault: str) -> None:
    told = faults(body)
    assert any(fault in one for one in told), told


def test_two_pages_at_one_address_are_told_also_where_only_the_case_differs() -> None:
    other = Page(path="People/A.md", content=b"# x\n")
    assert any("2 pages" in one for one in faults("x", "people/a.md", other))


def test_all_faults_are_told_at_once() -> None:
    assert len(faults("[x](c.md) [y](b.md) <b>z</b>")) == 3
