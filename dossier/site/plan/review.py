"""What the program was unsure of, for the editor: the list that `dossier review` prints, too."""

from __future__ import annotations

from collections import defaultdict

from dossier.explain import Context, Doubt, DoubtKind, Review, Side
from dossier.model import SkippedDocument, Span
from dossier.site.collection import Collection
from dossier.site.excerpts import SHORT
from dossier.site.markup import Md
from dossier.site.plan.parts import PageParts, article_label
from dossier.site.views import (
    Head,
    ReviewDecision,
    ReviewItem,
    ReviewSection,
    ReviewSide,
    ReviewSource,
    ReviewView,
)
from dossier.text import count

_SECTIONS = {
    DoubtKind.APART: (
        "Names that were nearly joined",
        "They stand apart. The lines under each are for dossier.yml.",
    ),
    DoubtKind.JOINED: (
        "Names that were joined on little",
        "They are on one page.",
    ),
    DoubtKind.UNRESOLVED: (
        "Names without a page",
        "It could not be told who or what is meant.",
    ),
    DoubtKind.MEETINGS_APART: (
        "Meetings that were nearly joined",
        "They stand apart.",
    ),
    DoubtKind.MEETINGS_JOINED: (
        "Reports that were joined on little",
        "They are on one page.",
    ),
    DoubtKind.UNDATED: (
        "Meetings without a day",
        "They stand at the end of the timeline.",
    ),
    DoubtKind.REJECTED: (
        "Words that were taken for no name",
        "They were read as names at first.",
    ),
    DoubtKind.UNDESCRIBED: (
        "Offices without a holder",
        "The articles do not say who is meant. A role in dossier.yml, with its time, tells it.",
    ),
    DoubtKind.SPEAKERLESS: (
        "Quotations without a speaker",
        "They are on no page but the article's.",
    ),
}
"""What each sort is called, and what became of it."""


def review_view(collection: Collection, parts: PageParts) -> ReviewView:
    """Files left out; names and meetings that were nearly joined, or joined on little."""
    sections = _sections(collection.review, collection, parts)
    return ReviewView(
        head=Head(title="Review", description="What the program was unsure of."),
        title="Review",
        introduction="What the program was unsure of, for whoever edits this dossier."
        if sections
        else "Nothing was unsure.",
        sections=sections,
    )


def _sections(
    review: Review, collection: Collection, parts: PageParts
) -> tuple[ReviewSection, ...]:
    skipped = ReviewSection(
        anchor=Md("skipped"),
        title="Files that were left out",
        introduction="They could not be read as articles.",
        items=tuple(_skipped(one) for one in review.skipped),
    )
    doubts = (_section(kind, review, collection, parts) for kind in DoubtKind)
    return tuple(section for section in (skipped, *doubts) if section.items)


def _section(
    kind: DoubtKind, review: Review, collection: Collection, parts: PageParts
) -> ReviewSection:
    title, introduction = _SECTIONS[kind]
    return ReviewSection(
        anchor=Md(kind.value),
        title=title,
        introduction=introduction,
        items=tuple(_doubt(one, collection, parts) for one in review.of(kind)),
    )


def _skipped(one: SkippedDocument) -> ReviewItem:
    return ReviewItem(anchor=None, subject=one.file, reason=one.reason)


def _doubt(doubt: Doubt, collection: Collection, parts: PageParts) -> ReviewItem:
    meant = f"; it may mean {' or '.join(doubt.candidates)}" if doubt.candidates else ""
    return ReviewItem(
        anchor=Md(f"doubt-{doubt.id}"),
        subject=" and ".join(f"‘{side.name}’" for side in doubt.sides),
        reason=f"{doubt.reason}{meant}",
        sides=tuple(_side(side, collection, parts) for side in doubt.sides),
        decisions=tuple(
            ReviewDecision(meaning=one.meaning, lines="\n".join(one.lines))
            for one in doubt.decisions
        ),
    )


def _side(side: Side, collection: Collection, parts: PageParts) -> ReviewSide:
    more = side.mentions - len(side.contexts)
    by_document: defaultdict[str, list[Context]] = defaultdict(list)
    for context in side.contexts:
        by_document[context.document_id].append(context)
    return ReviewSide(
        name=side.name,
        page=None if side.page_id is None else parts.link(side.name, side.page_id),
        places=tuple(
            _place(document_id, [context.span for context in found], collection, parts)
            for document_id, found in by_document.items()
        ),
        more=f"and {count(more, 'other mention')}" if more > 0 else "",
    )


def _place(
    document_id: str, spans: list[Span], collection: Collection, parts: PageParts
) -> ReviewSource:
    document = collection.documents[document_id]
    return ReviewSource(
        source=parts.link(article_label(document), document.id),
        excerpts=parts.excerpts(document, spans, length=SHORT),
    )
