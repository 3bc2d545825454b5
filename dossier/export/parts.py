"""What several parts of dossier.json write alike: pages, files, places in a text, dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dossier.model import DateValue, Document, Span
from dossier.text import page_path

Json = dict[str, Any]


def page_of(page_id: str) -> str:
    """The address of a page, relative to the site's first."""
    return f"{page_path(page_id)}.html"


def basis_of(date: DateValue | None) -> str | None:
    """How a date was found; None where nothing says."""
    return (date.basis or None) if date is not None else None


def files_of(ids: Iterable[str], documents: Mapping[str, Document]) -> list[str]:
    """The files of documents, each once, sorted."""
    return sorted({documents[id_].file for id_ in ids})


def offsets(span: Span) -> Json:
    """Where a piece begins and ends in its document's text."""
    return {"start": span.start, "end": span.end}


def place(document: Document, span: Span) -> Json:
    """In which file, and where in its text."""
    return {"file": document.file, **offsets(span)}


def piece(document: Document, span: Span) -> Json:
    """The words of a piece, and where they stand in the document."""
    return {"text": span.text_of(document.text), **offsets(span)}
