"""Cleaning: a raw article in, a document out: its text, and what on the page is not its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from dossier.clean.assemble import assemble
from dossier.clean.editor import idle_dates_and_sources, with_editors_word
from dossier.clean.page import Page
from dossier.clean.rules import CLEANING_RULES
from dossier.model import Curation, Document, Precision, RawArticle, SkippedDocument

__all__ = ["clean", "clean_all", "idle_dates_and_sources"]

NO_DECISIONS = Curation()
"""Of an editor who has said nothing."""


def clean(raw: RawArticle, days_beside: tuple[date, ...] = ()) -> Document | SkippedDocument:
    """Clean one article. What remains is a SkippedDocument when it has no text.

    Every block of `raw` is found again: in the text or, with the rule that named it, in
    `Document.furniture`. `days_beside`: when the other articles of its folder appeared, which may
    tell the year that a dateline leaves out. Raises nothing.
    """
    page = replace(Page.of(raw), days_beside=days_beside)
    for rule in CLEANING_RULES:
        page = rule(page)
    return assemble(page)


def clean_all(
    raws: Iterable[RawArticle],
    curation: Curation = NO_DECISIONS,
) -> tuple[tuple[Document, ...], tuple[SkippedDocument, ...]]:
    """Clean all articles, each alone but for the year of a dateline; both are sorted by file.

    The editor's date and outlet of an article overrule what it says itself.
    """
    told = sorted((with_editors_word(raw, curation) for raw in raws), key=lambda raw: raw.file)
    outcomes = _with_neighbours(told, [clean(raw) for raw in told])
    return (
        tuple(one for one in outcomes if isinstance(one, Document)),
        tuple(one for one in outcomes if isinstance(one, SkippedDocument)),
    )


def _with_neighbours(
    raws: Sequence[RawArticle], outcomes: Sequence[Document | SkippedDocument]
) -> list[Document | SkippedDocument]:
    """Clean the undated articles again, with the days of the dated ones of their folder."""
    days: dict[PurePosixPath, list[date]] = defaultdict(list)
    for one in outcomes:
        if isinstance(one, Document) and (day := _day_of(one)) is not None:
            days[PurePosixPath(one.file).parent].append(day)
    beside = {folder: tuple(sorted(found)) for folder, found in days.items()}
    return [
        clean(raw, beside.get(PurePosixPath(raw.file).parent, ()))
        if isinstance(one, Document) and one.published is None
        else one
        for raw, one in zip(raws, outcomes, strict=True)
    ]


def _day_of(document: Document) -> date | None:
    value = document.published
    return value.start if value is not None and value.precision is Precision.DAY else None
