"""Cleaning: a raw article in, a document out: its text, and what on the page is not its text."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.clean.assemble import assemble
from dossier.clean.editor import idle_dates_and_sources, with_editors_word
from dossier.clean.page import Page
from dossier.clean.rules import CLEANING_RULES
from dossier.model import Curation, Document, RawArticle, SkippedDocument

__all__ = ["clean", "clean_all", "idle_dates_and_sources"]

NO_DECISIONS = Curation()
"""Of an editor who has said nothing."""


def clean(raw: RawArticle) -> Document | SkippedDocument:
    """Clean one article. What remains is a SkippedDocument when it has no text.

    Every block of `raw` is found again: in the text or, with the rule that named it, in
    `Document.furniture`. Raises nothing.
    """
    page = Page.of(raw)
    for rule in CLEANING_RULES:
        page = rule(page)
    return assemble(page)


def clean_all(
    raws: Iterable[RawArticle],
    curation: Curation = NO_DECISIONS,
) -> tuple[tuple[Document, ...], tuple[SkippedDocument, ...]]:
    """Clean all articles, each alone; both results are sorted by file.

    The editor's date and outlet of an article overrule what it says itself.
    """
    outcomes = sorted(
        (clean(with_editors_word(raw, curation)) for raw in raws),
        key=lambda outcome: outcome.file,
    )
    return (
        tuple(one for one in outcomes if isinstance(one, Document)),
        tuple(one for one in outcomes if isinstance(one, SkippedDocument)),
    )
