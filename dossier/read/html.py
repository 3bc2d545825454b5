"""HTML: the blocks of a page in order, each with its line; what is not the article is named so."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from dossier.model import Origin, RawBlock
from dossier.read.html_main import name_furniture
from dossier.read.html_walk import walk
from dossier.read.page_metadata import page_metadata
from dossier.read.parsed import Parsed, ParseError


def read_html(text: str) -> Parsed:
    """Take a page apart. Scripts, styles and comments leave nothing; all other text stays,
    as article (`rule` None) or as furniture.

    Broken markup is mended as browsers do; a text without any markup is one block.
    Raises ParseError for a page nested thousands of elements deep.
    """
    page = _parse(text)
    if page is None:
        return Parsed(blocks=())
    pieces = walk(page)
    rules = name_furniture(text, pieces)
    return Parsed(
        blocks=tuple(
            RawBlock(
                text=piece.text, line=piece.line, kind=piece.kind, level=piece.level, rule=rule
            )
            for piece, rule in zip(pieces, rules, strict=True)
        ),
        metadata=tuple(page_metadata(page).items()),
        origin=Origin.PAGE_METADATA,
    )


def _parse(text: str) -> HtmlElement | None:
    # Bytes, not a string: lxml refuses strings that declare an encoding.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = text.encode("utf-8", "replace")
    try:
        page = document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing in it but comments
        return None
    # libxml2 gives up at some 2,000 levels, and drops what follows without a word.
    if any("depth" in error.message for error in parser.error_log):
        raise ParseError("its elements are nested too deep")
    return page
