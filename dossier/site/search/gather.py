"""What is searched of each page of a rendered site, as a small page of its own for Pagefind.

Of a generated page these are its facts (names, kind, newest date, sources, years), the paragraphs
of an article and the notes of the editor. All else on it, excerpts, lists and reasons, is said
elsewhere, and would bury the place where it was said first. Of a page that a person wrote, all of
it is searched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from lxml import html

from dossier.site.links import html_path
from dossier.site.scripts import NAMES, read_names

_PERSONS_PAGE = "Page"
_TEXTS = ("Article", _PERSONS_PAGE)
"""Kinds whose pages are read for what they say, not for whom they are about."""
FACTS = "facts"
_OWN_WORDS = ("d-block", "d-editor")
_TOLD = ("title", "names", "about")
_WEIGHT_OF_TEXTS = 0.1
_WEIGHT_OF_NAMES = 9
"""Of 0 to 10, against 1 for the paragraphs: a page about somebody is found by name, and of an
article the paragraph is shown that has the words, not its title, which stands above anyway."""


def searched_pages(site: Path) -> Iterator[tuple[str, str]]:
    """The path of each page that is searched, and what is searched of it, by path.

    Raises ValueError where `assets/names.js` is not ours.
    """
    names = read_names((site / NAMES).read_bytes())
    known = {html_path(row["page"]): row for row in names["pages"]}
    others = {"404.html", *(html_path(page) for page in names["others"])}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        article = None if name in others else _article(path)
        if article is not None:
            row = known.get(name)
            blocks = _whole(article) if row is None else _own_words(article)
            facts = _facts_of_a_person(article) if row is None else row
            yield name, _page(facts, names["sources"], blocks)


def _article(path: Path) -> html.HtmlElement | None:
    """The page without what the theme puts around it; None for one that leads elsewhere."""
    return html.document_fromstring(path.read_text("utf-8")).find(".//article")


def _own_words(article: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The anchor ('' for none) and the text of each piece that is somebody's own words."""
    for name in _OWN_WORDS:
        for element in article.find_class(name):
            yield element.get("id", ""), element.text_content()


def _whole(article: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in article.iterchildren(tag=html.etree.Element):
        if element.tag not in ("h1", "nav", "script", "style"):
            yield element.get("id", ""), " ".join(element.itertext())


def _facts_of_a_person(article: html.HtmlElement) -> dict[str, Any]:
    title = article.find(".//h1")
    return {"kind": _PERSONS_PAGE, "title": "" if title is None else title.text_content()}


def _page(facts: Mapping[str, Any], sources: list[str], blocks: Iterable[tuple[str, str]]) -> str:
    """What Pagefind reads: facts as metadata and filters, and then the text, block by block."""
    told = {**facts, "names": " · ".join(facts.get("names", ()))}
    found = [("meta", key, told[key]) for key in _TOLD if told.get(key)]
    narrowed = [
        ("meta", "weight", str(facts.get("weight", 0))),
        ("meta", "date", facts.get("date", "")),
        ("filter", "kind", facts["kind"]),
        *(("filter", "source", sources[number]) for number in facts.get("sources", ())),
        *(("filter", "year", str(year)) for year in facts.get("years", ())),
    ]
    weight = _WEIGHT_OF_TEXTS if facts["kind"] in _TEXTS else _WEIGHT_OF_NAMES
    text = "\n".join(_block(anchor, words) for anchor, words in blocks)
    return (
        '<!doctype html><html lang="en"><title></title><body>'
        # Below the text, at an anchor of their own: what is found here has no paragraph.
        f'{text}<div id="{FACTS}" data-pagefind-weight="{weight}">{_facts(found)}</div>'
        f"<div data-pagefind-ignore>{_facts(narrowed)}</div></body></html>\n"
    )


def _facts(facts: Iterable[tuple[str, str, str]]) -> str:
    return "".join(
        f'<p data-pagefind-{sort}="{key}">{escape(value)}</p>' for sort, key, value in facts
    )


def _block(anchor: str, text: str) -> str:
    address = f' id="{escape(anchor)}"' if anchor else ""
    return f"<p{address}>{escape(' '.join(text.split()))}</p>"
