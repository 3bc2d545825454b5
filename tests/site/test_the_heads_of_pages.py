"""What is put into the heads of finished pages: a policy, and what others show of a shared page."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest
from lxml import html

from dossier.model import Problem
from dossier.site.heads import complete_heads

OF_THE_THEME = 'var scope=new URL("{}",location);'
PAGE = """<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<meta name="description" content="{description}">
<title>{title}</title>
<script>{script}</script>
<script id="__config" type="application/json">{{"base": ".."}}</script>
<script src="../assets/a.js"></script>
</head><body>{body}</body></html>
"""


def a_page(
    way: str = "..", title: str = "Ann Lee - Harbour", description: str = "x", body: str = ""
) -> str:
    """As an engine makes one, with a script of its theme's."""
    script = OF_THE_THEME.format(way)
    return PAGE.format(title=title, description=description, script=script, body=body)


class Ground:
    """A site and the folder that it was made of."""

    def __init__(self, folder: Path) -> None:
        self.site, self.docs = folder / "site", folder / "docs"
        self.put("404.html", a_page("/"))

    def put(self, name: str, text: str, *, by_hand: bool = False) -> None:
        for folder in (self.site, self.docs) if by_hand else (self.site,):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")

    def completed(self, name: str) -> tuple[str, tuple[Problem, ...]]:
        problems = complete_heads(self.site, self.docs, "Harbour")
        return (self.site / name).read_text("utf-8"), problems


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return Ground(tmp_path)


def policy_of(page: str) -> str:
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    return unescape(policy)


def digest(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def shared(page: str) -> dict[str, str]:
    metas = html.document_fromstring(page).xpath("//head/meta[@property]")
    return {meta.get("property"): meta.get("content") for meta in metas}


# --- the policy ------------------------------------------------------------------------------
def test_the_themes_own_scripts_may_run_wherever_the_page_is(ground: Ground) -> None:
    for name, way in (("index.html", "."), ("people/ann-lee.html", ".."), ("a/b/c.html", "../..")):
        ground.put(name, a_page(way))
        page, problems = ground.completed(name)
        assert problems == ()
        assert digest(OF_THE_THEME.format(way)) in policy_of(page)


def test_a_script_that_no_theme_wrote_may_not_run_and_is_told(ground: Ground) -> None:
    ground.put("people/ann-lee.html", a_page(body="<script>alert(1)</script>"))
    page, problems = ground.completed("people/ann-lee.html")
    assert digest("alert(1)") not in policy_of(page)
    assert "unsafe-inline" not in policy_of(page).split("script-src")[1]
    assert [one.file for one in problems] == ["people/ann-lee.html"]


def test_data_is_no_script(ground: Ground) -> None:
    body = '<script type="application/ld+json">{"name": "Ann Lee"}</script>'
    ground.put("people/ann-lee.html", a_page(body=body))
    page, problems = ground.completed("people/ann-lee.html")
    assert problems == ()
    assert digest('{"name": "Ann Lee"}') not in policy_of(page)


def test_the_policy_stands_before_all_that_it_rules_on(ground: Ground) -> None:
    ground.put("index.html", a_page("."))
    page, _ = ground.completed("index.html")
    assert page.index("charset") < page.index("Content-Security-Policy") < page.index("<script")
    assert page.index("charset") < 1024


def test_nobody_else_may_be_asked_and_nothing_be_sent(ground: Ground) -> None:
    ground.put("index.html", a_page("."))
    policy = policy_of(ground.completed("index.html")[0])
    directives = dict(one.strip().split(" ", 1) for one in policy.split(";"))
    assert directives["default-src"] == directives["form-action"] == "'none'"
    for sources in directives.values():
        assert "http" not in sources
        assert "*" not in sources


def test_a_page_written_by_hand_as_html_stays_as_it_is(ground: Ground) -> None:
    ground.put("own.html", a_page(body="<script>own()</script>"), by_hand=True)
    page, problems = ground.completed("own.html")
    assert page == a_page(body="<script>own()</script>")
    assert problems == ()


def test_a_theme_whose_scripts_cannot_be_told_apart_is_a_problem(ground: Ground) -> None:
    (ground.site / "404.html").unlink()
    ground.put("index.html", a_page("."))
    page, problems = ground.completed("index.html")
    assert page == a_page(".")
    assert "404.html" in problems[0].problem


# --- shared pages ----------------------------------------------------------------------------
def test_a_shared_page_bears_its_own_title_its_kind_and_its_description(ground: Ground) -> None:
    ground.put("people/ann-lee.html", a_page(description="Ann Lee: named twice."))
    assert shared(ground.completed("people/ann-lee.html")[0]) == {
        "og:site_name": "Harbour",
        "og:title": "Ann Lee",
        "og:type": "profile",
        "og:description": "Ann Lee: named twice.",
    }


def test_a_title_that_was_escaped_once_is_escaped_once(ground: Ground) -> None:
    title = "&lt;/head&gt;&lt;script&gt;alert(1) &amp; &quot;so on&quot; - Harbour"
    ground.put("people/x.html", a_page(title=title))
    page, problems = ground.completed("people/x.html")
    assert problems == ()
    assert shared(page)["og:title"] == '</head><script>alert(1) & "so on"'
