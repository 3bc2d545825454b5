"""Documents for the program that reads them back from the cache, without pytest."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Document
from tests.factories import a_document


def documents(texts: Sequence[str]) -> list[Document]:
    """A document a text."""
    return [a_document(text, id=f"articles/{n}") for n, text in enumerate(texts)]
