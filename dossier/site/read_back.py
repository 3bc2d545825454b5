"""Read a generated page as a strict parser would, to see what really stands on it.

markdown-it-py knows CommonMark; MkDocs renders with Python-Markdown. Whatever both must agree on
(links, HTML, excerpts) is looked at with eyes that are not those of the renderer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dossier.model import Page

OUR_ELEMENTS = frozenset(
    {
        "a", "bdi", "blockquote", "code", "details", "div", "h2", "h3", "h4", "h5", "h6", "li",
        "mark", "p", "pre", "span", "strong", "summary", "ul",
        # pictures, and the tables beside them
        "circle", "desc", "figcaption", "figure", "g", "line", "path", "rect", "svg", "text",
        "title", "table", "tbody", "td", "th", "thead", "tr",
    }
)  # fmt: skip
NOTE_ELEMENTS = OUR_ELEMENTS | {"br", "em", "hr", "ol"}
"""What may stand in the editor's notes, which are HTML of ours made from Markdown of theirs."""
_NOTE = '<div class="d-editor">'
OUR_ATTRIBUTES = frozenset(
    {
        "aria-label", "aria-labelledby", "class", "data-cite", "data-from", "data-kind",
        "data-node", "data-to", "data-weight", "data-when", "dir", "href", "id", "lang", "markdown",
        "preserveaspectratio", "rel", "role", "scope", "tabindex", "title",
    }
)  # fmt: skip
OUR_GEOMETRY = frozenset(
    {"cx", "cy", "d", "height", "r", "rx", "viewbox", "width", "x", "x1", "x2", "y", "y1", "y2"}
)
_COORDINATES = re.compile(r"[-0-9. MLZmlz]*")
"""What geometry is made of: numbers, and the letters of lines."""
_DATA = {"type": "application/ld+json"}
"""The attributes of the only script that a page has in its text: one that no browser runs."""
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ATTRIBUTE_LIST = re.compile(r"\{:?([^{}\n]*)\}")
"""An attribute list of Python-Markdown. In strangers' text every brace is escaped."""
_ID = re.compile(r"(?:^|\s)#([A-Za-z][\w-]*)")


@dataclass(slots=True)
class ReadBack:
    """What stands on a page."""

    hrefs: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    excerpts: list[tuple[str, str]] = field(default_factory=list)
    """The text of each excerpt, and the address that it links to."""
    surprises: list[str] = field(default_factory=list)
    """Elements, attributes and links that none of our templates writes."""


def read_back(page: Page) -> ReadBack:
    """Parse the Markdown of `page`."""
    found = ReadBack()
    reader = _HtmlReader(found)
    source = _FRONT_MATTER.sub("", page.content.decode("utf-8"))
    for token in _parser().parse(source):
        _read_token(token, found, reader)
    reader.close()
    return found


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")


def _read_token(token: Token, found: ReadBack, reader: _HtmlReader) -> None:
    if token.type == "html_block":
        reader.elements = NOTE_ELEMENTS if token.content.startswith(_NOTE) else OUR_ELEMENTS
        reader.feed(token.content)
        reader.elements = OUR_ELEMENTS
    elif token.type in {"fence", "code_block"}:
        found.surprises.append("a block of code")
    elif token.type == "inline":
        for attributes in _ATTRIBUTE_LIST.findall(token.content):
            found.anchors.extend(_ID.findall(attributes))
        links = sum(child.type == "link_open" for child in token.children or ())
        if token.content.count("](") != links:
            # Python-Markdown makes links that CommonMark refuses, `javascript:` among them.
            found.surprises.append("a link that is none for CommonMark")
        for child in token.children or ():
            if child.type == "html_inline":
                reader.feed(child.content)
            elif child.type == "link_open":
                reader.link(str(child.attrs.get("href", "")))
            elif child.type == "image":
                found.surprises.append("an image")


class _HtmlReader(HTMLParser):
    """Notes ids, links and excerpts of our HTML, and everything in it that is not ours."""

    def __init__(self, found: ReadBack) -> None:
        super().__init__(convert_charrefs=True)
        self.elements = OUR_ELEMENTS
        """What no template writes here is a surprise."""
        self._found = found
        self._excerpt: list[str] | None = None

    def link(self, href: str) -> None:
        """Note a link, whoever wrote it."""
        scheme = href.partition(":")[0].lower() if ":" in href.partition("/")[0] else ""
        if scheme not in {"", "http", "https"}:
            self._found.surprises.append(f"a link to {scheme}:")
        else:
            self._found.hrefs.append(href)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element is and where it leads."""
        found, values = self._found, {name: value or "" for name, value in attrs}
        if tag == "script" and values == _DATA:
            return
        if tag not in self.elements:
            found.surprises.append(f"an element <{tag}>")
        found.surprises.extend(f"an attribute {name}" for name in sorted(_surprising(values)))
        if "id" in values:
            found.anchors.append(values["id"])
        if "href" in values:
            self.link(values["href"])
        classes = values.get("class", "").split()
        if "d-excerpt" in classes:
            self._excerpt = []
        elif "d-where" in classes and self._excerpt is not None:
            found.excerpts.append(("".join(self._excerpt), values.get("href", "")))
            self._excerpt = None

    def handle_data(self, data: str) -> None:
        """Gather the words of an excerpt."""
        if self._excerpt is not None:
            self._excerpt.append(data)

    def handle_comment(self, data: str) -> None:
        """No template of ours writes comments."""
        self._found.surprises.append("a comment")

    def handle_decl(self, decl: str) -> None:
        """Nor declarations."""
        self._found.surprises.append("a declaration")

    def handle_pi(self, data: str) -> None:
        """Nor processing instructions."""
        self._found.surprises.append("a processing instruction")


def _surprising(attributes: Mapping[str, str]) -> set[str]:
    """The names of those that none of our templates writes, or not so."""
    geometry = {
        name
        for name, value in attributes.items()
        if name in OUR_GEOMETRY and _COORDINATES.fullmatch(value)
    }
    return attributes.keys() - OUR_ATTRIBUTES - geometry
