"""What the program was unsure of, for the editor."""

from __future__ import annotations

from collections import defaultdict

from dossier.model import Evidence, Mention, Span
from dossier.site.collection import Collection, block_at
from dossier.site.markup import Md
from dossier.site.plan.parts import NEVER_SOUGHT, PageParts, article_label
from dossier.site.views import Head, Link, ReviewItem, ReviewSection, ReviewView
from dossier.text import fold

PLACES = 5
"""Paragraphs linked beside a name; more would bury the list."""


def review_view(collection: Collection, parts: PageParts) -> ReviewView:
    """Files left out, names that were nearly joined, names without a page."""
    resolution = collection.dossier.resolution
    sections = (
        ReviewSection(
            anchor=Md("skipped"),
            title="Files that were left out",
            introduction="They could not be read as articles.",
            items=tuple(
                ReviewItem(subject=one.file, reason=one.reason)
                for one in collection.dossier.skipped
            ),
        ),
        ReviewSection(
            anchor=Md("apart"),
            title="Names that were nearly joined",
            introduction="They stand apart. If two are one, say so in dossier.yml under “same”.",
            items=tuple(_pair(one, collection, parts) for one in resolution.unsure),
        ),
        ReviewSection(
            anchor=Md("unresolved"),
            title="Names without a page",
            introduction="It could not be told who or what is meant.",
            items=_unresolved(collection, parts),
        ),
    )
    found = tuple(section for section in sections if section.items)
    return ReviewView(
        head=Head(
            title="Review",
            description="What the program was unsure of.",
            boost=NEVER_SOUGHT,
            hide=("navigation",),
        ),
        title="Review",
        introduction="What the program was unsure of, for whoever edits this dossier."
        if found
        else "Nothing was unsure.",
        sections=found,
    )


def _pair(evidence: Evidence, collection: Collection, parts: PageParts) -> ReviewItem:
    documents = collection.documents_of(
        id_ for id_ in evidence.documents if id_ in collection.documents
    )
    return ReviewItem(
        subject=f"‘{evidence.left}’ and ‘{evidence.right}’",
        reason=evidence.reason,
        links=tuple(parts.link(article_label(one), one.id) for one in documents[:PLACES]),
    )


def _unresolved(collection: Collection, parts: PageParts) -> tuple[ReviewItem, ...]:
    by_name: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in collection.dossier.resolution.unresolved:
        by_name[one.name].append(one.mention)
    return tuple(
        ReviewItem(
            subject=name,
            reason="",
            links=tuple(
                _place(one.document_id, one.span, collection, parts) for one in found[:PLACES]
            ),
        )
        for name, found in sorted(by_name.items(), key=lambda pair: (fold(pair[0]), pair[0]))
    )


def _place(document_id: str, span: Span, collection: Collection, parts: PageParts) -> Link:
    document = collection.documents[document_id]
    block = block_at(document, span)
    return parts.link(article_label(document), document.id, anchor=block.anchor if block else "")
