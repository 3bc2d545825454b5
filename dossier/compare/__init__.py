"""Where sources differ: figures, dates and places of meetings, accounts, names.

    articles -> claims -> contrast (inside an article) ┐
                       -> same     (between articles)  ┴-> figures ┐
    articles -> accounts, meetings, names ─────────────────────────┴-> assemble -> Disagreement

What is compared must be the same thing; what a rounding, a range, another clock or the passing of
time explains is no difference. No reading is preferred.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.compare.accounts import contradictions
from dossier.compare.article import read_articles
from dossier.compare.assemble import Assembly
from dossier.compare.figures import figure_groups
from dossier.compare.meetings import meeting_differences
from dossier.compare.names import namings, spellings
from dossier.compare.setting import Setting
from dossier.model import (
    Annotation,
    Differing,
    Disagreement,
    Document,
    Meeting,
    Resolution,
    Topic,
)

__all__ = ["find_disagreements"]


def find_disagreements(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    resolution: Resolution,
    meetings: Sequence[Meeting],
    topics: Sequence[Topic],
    copies: Sequence[Sequence[str]],
) -> tuple[Disagreement, ...]:
    """Every thing on which two sources differ, with each one's reading.

    `documents` and `annotations` are in the same order; that order changes nothing. Of `copies`,
    groups of documents that carry one text, only the first is read. Raises nothing.
    """
    setting = Setting(documents, meetings, topics, copies)
    articles = tuple(
        article
        for article in read_articles(
            documents, annotations, resolution.entities, resolution.statements
        )
        if setting.origin(article.document.id) == article.document.id
    )
    articles = tuple(sorted(articles, key=lambda article: article.document.file))
    by_id = {article.document.id: article for article in articles}
    make = Assembly(setting, meetings)
    figures = [make.of_figures(group) for group in figure_groups(articles, setting)]
    accounts = [make.of_accounts(one) for article in articles for one in contradictions(article)]
    found = [
        *figures,
        *(make.of_meeting(one) for one in meeting_differences(meetings, by_id, setting)),
        *(one for one in accounts if not _told_in_figures(one, figures)),
        *(make.of_names(one) for one in spellings(articles, resolution.entities, setting)),
        *(make.of_names(one) for one in namings(articles, setting)),
    ]
    order = list(Differing)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), one.about, one.id)))


def _told_in_figures(account: Disagreement, figures: Sequence[Disagreement]) -> bool:
    """Whether two accounts differ in nothing but figures that are compared already."""
    return any(
        all(
            any(
                reading.document_id == figure.document_id
                and reading.context.overlaps(figure.context)
                for figure in one.readings
            )
            for reading in account.readings
        )
        for one in figures
    )
