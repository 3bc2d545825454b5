"""What an HTML page says of itself: <meta>, JSON-LD, <title>, canonical link, <time>."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

from dossier.knowledge import load
from dossier.text import fold, squash

_TITLE_PARTS = re.compile(r"\s+(?:[|·•»]|::|[-–—])\s+")


def page_metadata(page: HtmlElement) -> Mapping[str, str]:
    """Title, date of publication, source, byline, address and language, as far as told.

    The strongest place first: <meta>, then JSON-LD, then the visible page. Dates of changes and
    dates of other articles on the page are not taken.
    """
    found = _from_title(page)
    found |= {key: value for key, value in _from_markup(page) if value}
    found |= _from_json_ld(page)
    found |= _from_meta(page)
    return {key: value for key, value in found.items() if value}


def _from_meta(page: HtmlElement) -> dict[str, str]:
    told: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        told.setdefault(name.strip().lower(), squash(meta.get("content") or ""))
    found: dict[str, str] = {}
    for key, names in load("metadata")["page"].items():
        value = next((told[name] for name in names if told.get(name)), "")
        # article:author is often the address of a profile, not a name.
        if value and not (key == "byline" and value.startswith("http")):
            found[key] = value
    return found


def _from_json_ld(page: HtmlElement) -> dict[str, str]:
    for script in page.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue  # broken JSON-LD is common, and says nothing
        for thing in _things(data):
            if _types(thing) & set(load("metadata")["article_types"]):
                return {
                    key: value
                    for key, value in (
                        ("title", _word(thing.get("headline"))),
                        ("date", _word(thing.get("datePublished"))),
                        ("byline", _word(thing.get("author"))),
                        ("source", _word(thing.get("publisher"))),
                        ("url", _word(thing.get("url"))),
                        ("language", _word(thing.get("inLanguage"))),
                    )
                    if value
                }
    return {}


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of a JSON-LD document, also in a list or an @graph; articles first."""
    items = data if isinstance(data, list) else [data]
    things = [item for item in items if isinstance(item, dict)]
    for thing in list(things):
        graph = thing.get("@graph")
        things += (
            [item for item in graph if isinstance(item, dict)] if isinstance(graph, list) else []
        )
    yield from sorted(things, key=lambda thing: "WebPage" in _types(thing))


def _types(thing: Mapping[str, Any]) -> set[str]:
    told = thing.get("@type")
    return {one for one in (told if isinstance(told, list) else [told]) if isinstance(one, str)}


def _word(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_word, value[:10])))
    if isinstance(value, dict):
        return _word(value.get("name"))
    return squash(value) if isinstance(value, str) else ""


def _from_markup(page: HtmlElement) -> Iterator[tuple[str, str]]:
    yield "language", page.get("lang") or ""
    for link in page.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "url", link.get("href") or ""
            break
    yield "date", _visible_date(page)


def _visible_date(page: HtmlElement) -> str:
    """The date of the one <time> that is marked as published, or of the only one in the article."""
    times = [
        one for one in page.iter("time", "meta", "span") if one.get("itemprop") or one.tag == "time"
    ]
    for one in times:
        if "datePublished" in (one.get("itemprop") or "") or one.get("pubdate") is not None:
            return one.get("datetime") or one.get("content") or squash(one.text_content())
    told = {(one.get("datetime") or "")[:10] for one in times if one.tag == "time"}
    return told.pop() if len(told) == 1 else ""


def _from_title(page: HtmlElement) -> dict[str, str]:
    """<title> is mostly 'headline | site': parted where the page's <h1> agrees."""
    title = next((squash(one.text_content()) for one in page.iter("title")), "")
    headlines = [squash(one.text_content()) for one in page.iter("h1")]
    for headline in headlines:
        if headline and fold(title).startswith(fold(headline)):
            rest = title[len(headline) :]
            parts = [part for part in _TITLE_PARTS.split(rest) if part.strip()]
            return {"title": headline, "source": parts[-1].strip() if parts else ""}
    if not title:
        return {}
    return {"title": _TITLE_PARTS.split(title)[0] if len(headlines) != 1 else headlines[0] or title}
