"""The Review page shows the list that `dossier review` prints, and no other."""

from __future__ import annotations

import re
from html import unescape

from dossier.explain import make_review
from dossier.model import Dossier
from dossier.site import plan_site, render_pages
from tests.explain.dossiers import resolved
from tests.golden.dossier import SETTINGS, golden_dossier
from tests.site.hostile import hostile_dossier

TEXTS = (
    "{P:Edward Hill} came. So did {P:Joe Biden} and {P:Jill Biden}.",
    "{P:Ted Hill} and {P:Biden} came.",
    "{P:Theodore Hill} came. The {P:Foreign Minister} spoke, and {P:Mark Rutte} left.",
    "{P:Rutte} spoke.",
)


def review_page(dossier: Dossier) -> str:
    pages = {page.path: page.content for page in render_pages(plan_site(dossier, SETTINGS))}
    return pages["review.md"].decode("utf-8")


def test_every_doubt_is_on_the_page_once_in_the_same_order() -> None:
    for dossier in (resolved(*TEXTS), golden_dossier(), hostile_dossier()):
        shown = re.findall(r'id="doubt-([0-9a-f]+)"', review_page(dossier))
        assert shown == [doubt.id for doubt in make_review(dossier).doubts]


def test_the_lines_to_paste_stand_on_the_page_as_they_are() -> None:
    for dossier in (resolved(*TEXTS), golden_dossier()):
        shown = re.findall(r"<pre><code>(.*?)</code></pre>", review_page(dossier))
        doubts = make_review(dossier).doubts
        wanted = ["\n".join(one.lines) for doubt in doubts for one in doubt.decisions]
        assert [unescape(one) for one in shown] == wanted


def test_the_home_page_counts_what_presses() -> None:
    dossier = resolved(*TEXTS)
    pages = {page.path: page.content for page in render_pages(plan_site(dossier, SETTINGS))}
    number = make_review(dossier).pressing
    assert number == 3
    assert f"{number} things" in pages["index.md"].decode("utf-8")
