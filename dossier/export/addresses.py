"""What several parts of dossier.json write alike: pages, and how a date was found."""

from __future__ import annotations

from dossier.model import DateValue
from dossier.text import page_path


def page_of(page_id: str) -> str:
    """The address of a page, relative to the site's first."""
    return f"{page_path(page_id)}.html"


def basis_of(date: DateValue | None) -> str | None:
    """How a date was found; None where nothing says."""
    return (date.basis or None) if date is not None else None
