"""An article, from the file to the cleaned text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from dossier.model.values import DateValue, Span


class BlockKind(StrEnum):
    """What a block is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST_ITEM = "list_item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawBlock:
    """A piece of an input file as its format delimits it."""

    text: str
    line: int
    """1-based line of the file on which it begins."""
    kind: BlockKind = BlockKind.PARAGRAPH
    """As the markup says; PARAGRAPH where the format says nothing (every line of a .txt)."""
    level: int = 0
    """Heading level, 1 to 6; 0 for everything else."""
    rule: str | None = None
    """Set when the reader already knows it for page furniture: the name of the rule."""


class Form(StrEnum):
    """The formats that are read."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"


class Origin(StrEnum):
    """Where metadata stands, in words: the basis of what comes from it."""

    SIDE_FILE = "side file"
    FRONT_MATTER = "front matter"
    PAGE_METADATA = "page metadata"
    EDITOR = "the editor of this dossier says so"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One input file as read, before anything is concluded from it."""

    id: str
    """`articles/<slug of the path>`: the address of its page."""
    file: str
    """Path relative to the articles folder, with '/'."""
    digest: str
    """SHA-256 (hex) of the file's bytes and of its side file's."""
    form: Form
    blocks: tuple[RawBlock, ...]
    metadata: tuple[tuple[str, str], ...] = ()
    """Lower-case keys, sorted. A side file overrules front matter, that the page's own metadata.

    Known keys: title, date, source, url, byline, language; others are carried along.
    """
    metadata_origin: tuple[tuple[str, Origin], ...] = ()
    """For each key of `metadata`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedDocument:
    """A file that did not become a document, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading, paragraph, caption or list item of a cleaned document."""

    kind: BlockKind
    span: Span
    line: int
    """1-based line of the source file."""
    anchor: str
    """`p1`, `p2`, … in reading order: the fragment of its address on the article's page."""
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A piece of the page that is not the article's text: kept, shown folded, never analysed."""

    line: int
    text: str
    rule: str
    """The name of the rule that called it so, as in `knowledge/furniture.yml`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A cleaned article. Its text never changes: every offset in the program counts in it."""

    id: str
    file: str
    digest: str
    title: str
    """As printed, or the article's first words with "…" where it has none."""
    title_basis: str
    published: DateValue | None
    """None: nothing says when. Never guessed, never today."""
    byline: str | None
    byline_basis: str = ""
    source: str | None = None
    """The outlet."""
    source_basis: str = ""
    url: str | None = None
    """http(s) only."""
    language: str
    """ISO 639-1."""
    extra: tuple[tuple[str, str], ...] = ()
    """Metadata that no stage uses, carried along."""
    text: str
    """The blocks' texts, joined by a blank line."""
    blocks: tuple[Block, ...]
    """In the order of the text."""
    furniture: tuple[Furniture, ...] = ()

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the sign at `offset`; None where it lies between blocks."""
        last = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        if last < 0 or offset >= self.blocks[last].span.end:
            return None
        return self.blocks[last]
