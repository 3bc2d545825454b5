"""The editor's Markdown -> HTML of ours, on one line.

It is parsed here, as CommonMark, and not left to the renderer of the site: so it can neither end
the element that it stands in nor begin a part of the page. Words are escaped like everybody's;
raw HTML is shown as it is written; a link leads to a web address, or is no link.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dossier.site.markup import Md, element, escape_piece, join, web_address

_BLOCKS = frozenset(["p", "ul", "ol", "li", "blockquote"])
_INLINE = frozenset(["em", "strong"])
_HEADING_CLASS = "d-label"
_EMPTY = Md("")


def note_html(markdown: str) -> Md:
    """A note for an HTML element of ours: paragraphs, lists, quotations, code, links, emphasis.

    A heading is a line in bold letters: the page has its own headings. Images are left out, since
    a page loads nothing from elsewhere; their descriptions stay.
    """
    return _render(_parser().parse(markdown))


@cache
def _parser() -> MarkdownIt:
    # `html`: raw HTML is text like any other. Images: '!' and a link remain.
    return MarkdownIt("commonmark", {"html": False}).disable("image")


def _render(tokens: Sequence[Token]) -> Md:
    """Tokens of blocks or of a line; what opens is put around what stands before it closes."""
    open_: list[tuple[Token, list[Md]]] = []
    pieces: list[Md] = []
    for token in tokens:
        if token.nesting == 1:
            open_.append((token, pieces))
            pieces = []
        elif token.nesting == -1:
            opening, around = open_.pop()
            around.append(_wrapped(opening, join(*pieces)))
            pieces = around
        else:
            pieces.append(_leaf(token))
    return join(*pieces)


def _wrapped(token: Token, content: Md) -> Md:
    if token.hidden:  # the paragraph of a list without empty lines
        return content
    if token.type == "heading_open":
        return element("p", content, class_=_HEADING_CLASS)
    if token.type == "link_open":
        address = web_address(str(token.attrs.get("href", "")))
        if address is None:
            return content
        return element("a", content, href=address, rel="noopener external")
    if token.tag in _BLOCKS | _INLINE:
        return element(token.tag, content)
    return content


def _leaf(token: Token) -> Md:
    match token.type:
        case "inline":
            return _render(token.children or ())
        case "softbreak":
            return Md(" ")
        case "hardbreak":
            return Md("<br>")
        case "hr":
            return Md("<hr>")
        case "code_inline":
            return element("code", escape_piece(token.content))
        case "fence" | "code_block":
            return element("pre", element("code", escape_piece(token.content)))
        case _:
            return escape_piece(token.content) if token.content else _EMPTY
