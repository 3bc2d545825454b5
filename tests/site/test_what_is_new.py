"""The first page tells what the previous build lacked; it hangs on that build's list alone."""

from __future__ import annotations

from pathlib import Path

from dossier.model import Document
from dossier.site import SiteSettings, new_pages, page_traces, plan_site, render_pages, write_pages
from dossier.site.redirects import NOWHERE, Addresses, readdress
from tests.site.dossiers import a_dossier, an_article, an_entity

ONE = an_article("Ada Quist waited at the pier.", file="one.txt", title="One")
TWO = an_article("Bo Rask came by ferry.", file="two.txt", title="Two")


def built(docs: Path, *documents: Document) -> dict[str, bytes]:
    """Every file of `docs` after a build of these articles."""
    named = (an_entity("Ada Quist", ONE), an_entity("Bo Rask", TWO))
    found = {document.id for document in documents}
    entities = [one for one in named if one.mentions[0].document_id in found]
    dossier = a_dossier(*documents, entities=entities)
    traces = page_traces(dossier)
    plan = plan_site(dossier, SiteSettings(title="Harbour"), new_pages(docs, traces))
    write_pages(render_pages(plan), docs, traces=traces)
    files = (path for path in docs.rglob("*") if path.is_file())
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in files}


def news(files: dict[str, bytes]) -> str:
    _, _, rest = files["index.md"].decode().partition("## New since the previous build")
    return rest.partition("\n## ")[0]


def test_a_first_build_tells_no_news(tmp_path: Path) -> None:
    assert news(built(tmp_path, ONE)) == ""


def test_an_article_that_came_is_news_and_so_is_whom_it_names(tmp_path: Path) -> None:
    built(tmp_path, ONE)
    told = news(built(tmp_path, ONE, TWO))
    assert "[Two](articles/two.md)" in told
    assert "[Bo Rask](people/bo-rask.md)" in told
    assert "Ada Quist" not in told


def test_the_same_articles_again_give_the_same_bytes(tmp_path: Path) -> None:
    built(tmp_path, ONE)
    grown = built(tmp_path, ONE, TWO)
    assert built(tmp_path, ONE, TWO) == grown


def test_what_went_is_no_news_any_more(tmp_path: Path) -> None:
    first = built(tmp_path, ONE)
    built(tmp_path, ONE, TWO)
    assert built(tmp_path, ONE)["index.md"] == first["index.md"]


def test_a_page_that_is_only_called_otherwise_is_not_new() -> None:
    before = Addresses(pages={"people/a.md": ("1", "2")}, moved={})
    assert readdress(before, {"people/b.md": frozenset({"1", "2"})}).new == ()


def test_a_broken_list_is_a_first_build(tmp_path: Path) -> None:
    built(tmp_path, ONE)
    (tmp_path / ".dossier-manifest.json").write_text("{")
    assert new_pages(tmp_path, {"people/z.md": frozenset({"9"})}) == ()
    assert readdress(NOWHERE, {"people/z.md": frozenset({"9"})}).new == ()
