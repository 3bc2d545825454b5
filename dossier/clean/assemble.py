"""The last step: a cleaned page becomes a document with offsets and anchors."""

from __future__ import annotations

import textwrap

from dossier.clean.language import language_of
from dossier.clean.page import Page
from dossier.model import Block, BlockKind, Document, Furniture, RawBlock, SkippedDocument, Span
from dossier.text import is_web_address, squash

_USED_KEYS = frozenset(["title", "date", "source", "byline", "url", "language"])
_SEPARATOR = "\n\n"
TITLE_WIDTH = 70
"""Characters of a headline of one line; no more of a text stands for a missing one."""


def assemble(page: Page) -> Document | SkippedDocument:
    """Join the blocks that are not furniture; a page without any is skipped."""
    kept = [block for block in page.blocks if block.rule is None]
    if not any(block.kind is not BlockKind.TITLE for block in kept):
        reason = "There is no article in it: only a headline or page furniture."
        return SkippedDocument(file=page.raw.file, reason=reason)
    text, blocks = _lay_out(kept)
    return Document(
        id=page.raw.id,
        file=page.raw.file,
        digest=page.raw.digest,
        title=page.title or _first_words(text),
        title_basis=page.title_basis or "none: the article's first words",
        published=page.published,
        byline=page.byline,
        byline_basis=page.byline_basis,
        source=page.outlet,
        source_basis=page.outlet_basis,
        url=_web_address(page.metadata("url")),
        language=language_of(page, kept),
        extra=tuple((key, value) for key, value in page.raw.metadata if key not in _USED_KEYS),
        text=text,
        blocks=blocks,
        furniture=tuple(
            Furniture(line=block.line, text=squash(block.text), rule=block.rule)
            for block in page.blocks
            if block.rule is not None
        ),
    )


def _lay_out(kept: list[RawBlock]) -> tuple[str, tuple[Block, ...]]:
    texts = [squash(block.text) for block in kept]
    blocks: list[Block] = []
    start = 0
    for number, (block, text) in enumerate(zip(kept, texts, strict=True), start=1):
        span = Span(start, start + len(text))
        blocks.append(
            Block(
                kind=block.kind,
                span=span,
                line=block.line,
                anchor=f"p{number}",
                level=block.level,
            )
        )
        start = span.end + len(_SEPARATOR)
    return _SEPARATOR.join(texts), tuple(blocks)


def _first_words(text: str) -> str:
    """What stands for an article that has no title: 'Rutte had been in office for two days …'."""
    return textwrap.shorten(text, width=TITLE_WIDTH, placeholder=" …")


def _web_address(url: str | None) -> str | None:
    """`url` when it is an http(s) address without anything that could end a link, else None."""
    if url is None or any(sign.isspace() or sign in "<>\"'`\\" for sign in url):
        return None
    return url if is_web_address(url) else None
