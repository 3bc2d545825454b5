"""A line of output and how it may look; text cut to the width of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rich.cells import cell_len, chop_cells

from dossier.explain import Context, one_line

WIDTH = 80
"""Columns: those of a terminal that nobody has widened."""
LONGEST = 320
"""Characters of a sentence that are shown: four lines. What is longer is cut around the words."""


class Look(StrEnum):
    """How a line looks on a terminal; elsewhere all look alike. The values are rich's styles."""

    TITLE = "bold"
    HEADING = "bold underline"
    PLAIN = ""
    QUIET = "dim"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of output, no wider than `WIDTH` unless it is to be pasted."""

    text: str
    look: Look = Look.PLAIN


BLANK = Line("")


def wrapped(
    text: str, *, indent: int = 0, hanging: int = 0, look: Look = Look.PLAIN
) -> Iterator[Line]:
    """Yield `text`, made safe, as lines that begin with `indent` spaces.

    Those after the first begin with `hanging` more. Wide signs count for the two columns that
    they take. A word wider than a line is cut.
    """
    start, width = " " * indent, WIDTH - indent
    line = ""
    for word in _words(one_line(text), WIDTH - indent - hanging):
        longer = f"{line} {word}" if line else word
        if cell_len(longer) <= width:
            line = longer
            continue
        yield Line(start + line, look)
        start, width, line = " " * (indent + hanging), WIDTH - indent - hanging, word
    if line:
        yield Line(start + line, look)


def _words(text: str, width: int) -> Iterator[str]:
    for word in text.split(" "):
        yield from chop_cells(word, width) if cell_len(word) > width else (word,)


def place(context: Context) -> str:
    """'visit.txt:3': what an editor opens."""
    return f"{context.file}:{context.line}"


def sentence(context: Context) -> str:
    """The sentence in quotation marks, cut around the words in question where it is long."""
    text = one_line(context.text)
    if len(text) > LONGEST:
        middle = max(0, text.find(one_line(context.words))) + len(context.words) // 2
        start = max(0, min(middle - LONGEST // 2, len(text) - LONGEST))
        piece = text[start : start + LONGEST]
        text = ("… " if start else "") + piece + (" …" if start + LONGEST < len(text) else "")
    return f"“{text}”"
