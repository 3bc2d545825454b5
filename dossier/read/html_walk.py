"""A page's elements -> its pieces of text, one a block element, in document order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from dossier.knowledge import word_list
from dossier.model import BlockKind
from dossier.text import squash

_SILENT = word_list("html", "silent")
"""What a browser runs or never shows."""
_INLINE = word_list("html", "inline")
_CELLS = frozenset(["td", "th"])
_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The text of one block element (or a part of it), with what the markup says of it."""

    text: str
    line: int
    element: HtmlElement = field(repr=False)
    """The innermost block element around it."""
    kind: BlockKind
    level: int
    linked: bool
    """Whether every word of it is in a link."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Some inline text; None stands for a line break."""

    text: str | None
    line: int
    linked: bool


class _Collector:
    """Gathers inline runs until a block begins or ends."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._runs: list[_Run] = []
        self._blocks: list[HtmlElement] = []
        self._links = 0
        self._line = 1

    def start(self, element: HtmlElement) -> None:
        """An element opens: a block ends the run before it."""
        if element.sourceline:
            self._line = max(self._line, element.sourceline)
        if element.tag == "br":
            self._runs.append(_Run(None, self._line, False))
        elif element.tag in _CELLS:
            self._runs.append(_Run(" | ", self._line, False))
        elif element.tag not in _INLINE:
            self.flush()
            self._blocks.append(element)
        self._links += element.tag == "a"
        self.text(element.text)

    def end(self, element: HtmlElement) -> None:
        """An element closes; the text behind it belongs to the one around it."""
        self._links -= element.tag == "a"
        if element.tag not in _INLINE and element.tag not in _CELLS and element.tag != "br":
            self.flush()
            self._blocks.pop()
        self.text(element.tail)

    def text(self, text: str | None) -> None:
        """Add to the run, and count its lines."""
        if not text:
            return
        blank_lines = text[: len(text) - len(text.lstrip())].count("\n")
        self._runs.append(_Run(text, self._line + blank_lines, self._links > 0))
        self._line += text.count("\n")

    def flush(self) -> None:
        """Make pieces of the gathered runs: two line breaks in a row end a paragraph."""
        paragraph: list[_Run] = []
        breaks = 0
        for run in self._runs:
            if run.text is None:
                breaks += 1
                paragraph.append(_Run(" ", run.line, False))
            elif run.text.strip():
                if breaks > 1:
                    self._add(paragraph)
                    paragraph = []
                breaks = 0
                paragraph.append(run)
            else:
                paragraph.append(_Run(" ", run.line, False))
        self._add(paragraph)
        self._runs = []

    def _add(self, runs: Sequence[_Run]) -> None:
        text = squash("".join(run.text or "" for run in runs)).strip("| ")
        if not text:
            return
        element = self._blocks[-1]
        tags = [block.tag for block in reversed(self._blocks)]
        level = next((_HEADINGS[tag] for tag in tags if tag in _HEADINGS), 0)
        kind = next((_KINDS[tag] for tag in tags if tag in _KINDS), BlockKind.PARAGRAPH)
        words = [run for run in runs if any(map(str.isalnum, run.text or ""))]
        self.pieces.append(
            Piece(
                text=text,
                line=next(run.line for run in runs if (run.text or "").strip()),
                element=element,
                kind=BlockKind.HEADING if level else kind,
                level=level,
                linked=bool(words) and all(run.linked for run in words),
            )
        )


def walk(page: HtmlElement) -> tuple[Piece, ...]:
    """Every text of the page in document order; nothing that a browser would run.

    Without recursion, so that nesting of any depth does no harm.
    """
    collector = _Collector()
    walker = etree.iterwalk(page, events=("start", "end"))
    for event, element in walker:
        silent = element.tag in _SILENT
        if event == "start" and silent:
            walker.skip_subtree()
        elif event == "start":
            collector.start(element)
        elif silent:
            collector.text(element.tail)
        else:
            collector.end(element)
    return tuple(collector.pieces)
