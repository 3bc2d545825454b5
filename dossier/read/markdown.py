"""Markdown: markdown-it-py's blocks as plain text, each with its line; YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dossier.model import BlockKind, Origin, RawBlock
from dossier.read.metadata import parse_front_matter
from dossier.read.parsed import LINK_ALONE, LINKED_SENTENCE_WORDS, Parsed
from dossier.text import squash

_CODE = ("fence", "code_block")
_COMMENT = re.compile(r"<!--.*?(-->|$)|<(script|style)\b.*?(</\2\s*>|$)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def read_markdown(text: str) -> Parsed:
    """Parse CommonMark with tables. Raises MetadataError when the front matter is broken.

    Emphasis, links and images leave their words (an image its caption); raw HTML leaves its
    text, never its scripts.
    """
    front, body, first_line = _split_front_matter(text)
    metadata = None if front is None else parse_front_matter(front, first_line=2)
    if metadata is None:
        body, first_line = text, 1
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    blocks = _blocks(parser.parse(body), first_line)
    return Parsed(
        blocks=tuple(block for block in blocks if block.text),
        metadata=tuple((metadata or {}).items()),
        origin=Origin.FRONT_MATTER,
    )


def _split_front_matter(text: str) -> tuple[str | None, str, int]:
    """(YAML, the rest, the rest's first line); YAML is None when the file has none."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, text, 1
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:index]), "\n".join(lines[index + 1 :]), index + 2
    return None, text, 1


def _blocks(tokens: list[Token], first_line: int) -> Iterator[RawBlock]:
    """Walk the flat token list, keeping which containers are open."""
    open_types: list[str] = []
    row: list[str] = []
    line, level = first_line, 0
    for token in tokens:
        if token.map is not None:
            line = first_line + token.map[0]
        if token.nesting == 1:
            open_types.append(token.type)
            level = int(token.tag[1]) if token.type == "heading_open" else level
        elif token.nesting == -1:
            open_types.pop()
            if token.type == "tr_close":
                yield RawBlock(text=" | ".join(filter(None, row)), line=line)
                row = []
        elif token.type == "inline" and "tr_open" in open_types:
            row.append(squash(_plain(token.children or ())))
        elif token.type == "inline":
            yield from _inline_blocks(token.children or [], open_types, line, level)
        elif token.type == "html_block":
            yield from _html_blocks(token.content, line)
        elif token.type in _CODE:
            yield RawBlock(text=squash(token.content), line=line)


def _inline_blocks(
    children: list[Token], open_types: list[str], line: int, level: int
) -> Iterator[RawBlock]:
    """One paragraph; an image on a line of its own makes its caption a block."""
    kind = _kind(open_types)
    if children and children[0].type == "image":
        caption = squash(_plain(children[:1]))
        yield RawBlock(text=caption, line=line, kind=BlockKind.CAPTION)
        title = children[0].attrGet("title")
        if title:
            yield RawBlock(text=squash(str(title)), line=line, kind=BlockKind.CAPTION)
        children, kind = children[1:], BlockKind.CAPTION
        breaks = sum(child.type in ("softbreak", "hardbreak") for child in children[:1])
        line += breaks
    text = squash(_plain(children))
    only_link = kind is not BlockKind.HEADING and _is_link_alone(children, text)
    yield RawBlock(
        text=text,
        line=line,
        kind=kind,
        level=level if kind is BlockKind.HEADING else 0,
        rule=LINK_ALONE if only_link else None,
    )


def _kind(open_types: list[str]) -> BlockKind:
    if "heading_open" in open_types:
        return BlockKind.HEADING
    if "list_item_open" in open_types:
        return BlockKind.LIST_ITEM
    if "blockquote_open" in open_types:
        return BlockKind.QUOTE
    return BlockKind.PARAGRAPH


def _is_link_alone(children: list[Token], text: str) -> bool:
    """Whether nothing but signs stands outside the links of a short block."""
    depth, linked, outside = 0, False, ""
    for child in children:
        depth += child.nesting if child.type.startswith("link_") else 0
        linked |= depth > 0
        outside += child.content if depth == 0 and child.type != "image" else ""
    words_outside = any(sign.isalnum() for sign in outside)
    return linked and not words_outside and len(text.split()) < LINKED_SENTENCE_WORDS


def _plain(children: Iterable[Token]) -> str:
    parts: list[str] = []
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "image":
            parts.append(_plain(child.children or ()))
        elif child.type != "html_inline":
            parts.append(child.content)
    return "".join(parts)


def _html_blocks(content: str, line: int) -> Iterator[RawBlock]:
    """The text of raw HTML, a block a line; what a browser would run or hide is left out."""
    visible = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), content)
    for number, text in enumerate(visible.split("\n")):
        yield RawBlock(text=squash(unescape(_TAG.sub(" ", text))), line=line + number)
