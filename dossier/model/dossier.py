"""Everything that was found."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.annotations import Annotation
from dossier.model.differences import Disagreement
from dossier.model.documents import Document, SkippedDocument
from dossier.model.entities import Resolution
from dossier.model.meetings import Meeting, NearMiss
from dossier.model.topics import Topic
from dossier.model.values import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A verbatim piece of a document as it is shown on a page."""

    document_id: str
    span: Span
    anchor: str
    """The anchor of its block on the article's page."""
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownExcerpt:
    """An excerpt, once, with every page that shows it."""

    excerpt: Excerpt
    page_ids: tuple[str, ...]
    """Sorted: `people/…`, `meetings/…`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything that was found: complete before a page exists."""

    documents: tuple[Document, ...]
    """By file name."""
    annotations: tuple[Annotation, ...]
    """In the order of `documents`."""
    skipped: tuple[SkippedDocument, ...]
    resolution: Resolution
    meetings: tuple[Meeting, ...]
    """By date; undated ones last."""
    topics: tuple[Topic, ...]
    """By name."""
    near_meetings: tuple[NearMiss, ...] = ()
    """Meetings that were nearly joined, the likeliest first."""
    copies: tuple[tuple[str, ...], ...] = ()
    """Ids of documents that carry one text, the first published first: one origin each."""
    disagreements: tuple[Disagreement, ...] = ()
    """Where sources differ: by kind, then by what it is about."""
