"""Annotating all documents: from the cache where it can, with the pipeline where it must."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.annotate.grammar import read_document
from dossier.annotate.pipeline import load_pipeline
from dossier.dates import find_dates
from dossier.model import Annotation, DatePhrase, Document, Problem, Span

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotateResult:
    """The annotations, in the order of the documents, and what went wrong with the cache."""

    annotations: tuple[Annotation, ...]
    problems: tuple[Problem, ...]


def annotate_all(
    documents: Sequence[Document],
    *,
    pipeline: str | None,
    workers: int,
    cache_path: Path | None,
    progress: Callable[[int], None] | None = None,
) -> AnnotateResult:
    """Annotate every document, each alone.

    `progress` is told the number of documents that are done. Raises PipelineError.
    """
    nlp = load_pipeline(pipeline)
    annotations = []
    for done, document in enumerate(documents, 1):
        annotations.append(annotate(nlp, document))
        if progress is not None:
            progress(done)
    return AnnotateResult(annotations=tuple(annotations), problems=())


def annotate(nlp: Language, document: Document) -> Annotation:
    """Annotate one document."""
    reading = read_document(nlp, document)
    return Annotation(
        document_id=document.id,
        sentences=reading.sentences,
        tokens=reading.tokens,
        mentions=reading.mentions,
        dates=_dates(document),
        quotations=(),
    )


def _dates(document: Document) -> tuple[DatePhrase, ...]:
    """Date phrases block by block, their offsets counted in the document."""
    return tuple(
        DatePhrase(
            span=Span(block.span.start + found.span.start, block.span.start + found.span.end),
            surface=found.surface,
            value=found.value,
        )
        for block in document.blocks
        for found in find_dates(block.span.text_of(document.text), published=document.published)
    )
