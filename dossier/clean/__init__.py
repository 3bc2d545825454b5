"""Cleaning: a raw article in, a document out: its text, and what on the page is not its text."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.clean.assemble import assemble
from dossier.clean.page import Page
from dossier.clean.rules import CLEANING_RULES
from dossier.model import Document, RawArticle, SkippedDocument

__all__ = ["clean", "clean_all"]


def clean(raw: RawArticle) -> Document | SkippedDocument:
    """Clean one article. What remains is a SkippedDocument when it has no text, or no English.

    Every block of `raw` is found again: in the text or, with the rule that named it, in
    `Document.furniture`. Raises nothing.
    """
    page = Page.of(raw)
    for rule in CLEANING_RULES:
        page = rule(page)
    return assemble(page)


def clean_all(
    raws: Iterable[RawArticle],
) -> tuple[tuple[Document, ...], tuple[SkippedDocument, ...]]:
    """Clean all articles, each alone; both results are sorted by file."""
    outcomes = sorted(map(clean, raws), key=lambda outcome: outcome.file)
    return (
        tuple(one for one in outcomes if isinstance(one, Document)),
        tuple(one for one in outcomes if isinstance(one, SkippedDocument)),
    )
