"""Which pieces of a page are the article, and what the others are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import trafilatura
from lxml.html import HtmlElement

from dossier.knowledge import load
from dossier.read.html_walk import Piece
from dossier.read.parsed import LINK_ALONE, LINKED_SENTENCE_WORDS
from dossier.text import fold

_PARAGRAPH_WORDS = 20
"""What trafilatura takes for the article, and is as long, is a paragraph whatever its class."""
_EXACT_LETTERS = 40
"""A shorter piece must be a whole line of the article: "Share" may stand anywhere in it."""
_MAIN_SHARE = 0.5
"""Pages exist that are one <form> from top to bottom: what holds most of the article's text is no
furniture, whatever it is called."""
_NOT_LETTERS = re.compile(r"[^\w]+")
_CLASS_WORD = re.compile(r"[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def name_furniture(html: str, pieces: Sequence[Piece]) -> tuple[str | None, ...]:
    """For each piece None (the article, or not known here) or the rule that it falls under.

    trafilatura says which text is the article's. It also drops what we want to keep (headline,
    byline, captions), so its word counts only where the place in the page does not contradict.
    """
    main = _main_pieces(html, pieces)
    inside = Counter[HtmlElement]()
    for index in main:
        for element in _with_ancestors(pieces[index].element):
            inside[element] += len(pieces[index].text)
    total = sum(len(pieces[index].text) for index in main)
    containers = frozenset(one for one, size in inside.items() if size > _MAIN_SHARE * total)
    outside = _outside(pieces, main, inside)
    # A class is only a name: "related-paragraph" may be any. A paragraph of the article stays.
    paragraphs = {index for index in main if len(pieces[index].text.split()) >= _PARAGRAPH_WORDS}
    return tuple(
        _structural_rule(piece, containers, by_class=index not in paragraphs)
        or (LINK_ALONE if _is_link_alone(piece) else None)
        or ("outside the article" if index in outside else None)
        for index, piece in enumerate(pieces)
    )


def _main_pieces(html: str, pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Indices of the pieces that trafilatura takes for the article; () when it finds none."""
    try:
        found = trafilatura.extract(html, include_comments=False, include_tables=True)
    except Exception:  # hostile markup: an extractor that fails has found nothing
        found = None
    if not found:
        return ()
    lines = {_key(line) for line in found.split("\n")}
    whole = " ".join(sorted(lines)) if len(lines) < 2 else _key(found)
    keys = [_key(piece.text) for piece in pieces]
    return tuple(
        index
        for index, key in enumerate(keys)
        if key and (key in lines or (len(key) > _EXACT_LETTERS and key in whole))
    )


def _outside(
    pieces: Sequence[Piece], main: Sequence[int], inside: Counter[HtmlElement]
) -> frozenset[int]:
    """Pieces before or after all of the article's text that do not belong to its element.

    The first headline of the page stays: it often stands in a header of its own.
    """
    if not main:
        return frozenset()
    total = max(inside.values())
    scope = next(one for one in _with_ancestors(pieces[main[0]].element) if inside[one] == total)
    scope = next((one for one in _with_ancestors(scope) if one.tag in ("article", "main")), scope)
    parents = {pieces[index].element.getparent() for index in main}
    first_headline = next((i for i, piece in enumerate(pieces) if piece.level == 1), None)

    def is_outside(index: int) -> bool:
        element = pieces[index].element
        if index > main[-1]:
            return element.getparent() not in parents
        if index < main[0] and index != first_headline:
            return scope not in _with_ancestors(element)
        return False

    return frozenset(index for index in range(len(pieces)) if is_outside(index))


def _structural_rule(
    piece: Piece, containers: frozenset[HtmlElement], *, by_class: bool
) -> str | None:
    """The outermost part of the page around the piece that is furniture by its name."""
    rule = None
    for element in _with_ancestors(piece.element):
        if element not in containers:
            rule = _part_of_page(element, by_class=by_class) or rule
    return rule


def _part_of_page(element: HtmlElement, *, by_class: bool) -> str | None:
    knowledge = load("html")
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return "hidden"
    rule = knowledge["elements"].get(element.tag) or knowledge["roles"].get(element.get("role"))
    if rule is not None or element.tag in ("html", "body", "main", "article"):
        return str(rule) if rule else None
    if element.tag == "header" and next(element.iterancestors("article", "main"), None) is None:
        return "page header"
    if not by_class:
        return None
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    for rule, words in knowledge["classes"].items():
        if set(_CLASS_WORD.findall(names)) & set(words):
            return str(rule)
    return None


def _is_link_alone(piece: Piece) -> bool:
    few = len(piece.text.split()) < LINKED_SENTENCE_WORDS
    return piece.linked and few and not piece.level


def _with_ancestors(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", fold(text))
