"""Dossiers of marked texts: resolved for real, with sentences, without a language pipeline."""

from __future__ import annotations

from dataclasses import replace

from dossier.model import Curation, Dossier
from dossier.resolve import resolve
from tests.factories import marked
from tests.site.dossiers import a_dossier, sentences_of


def resolved(*texts: str, curation: Curation | None = None) -> Dossier:
    """A dossier of articles in which the mentions are marked: "{P:Rutte} flew to {L:Kyiv}"."""
    articles = [marked(text, id=f"articles/{number}") for number, text in enumerate(texts)]
    documents = tuple(document for document, _ in articles)
    annotations = tuple(
        replace(annotation, sentences=sentences_of(document).sentences)
        for document, annotation in articles
    )
    resolution = resolve(documents, annotations, curation or Curation())
    return a_dossier(*documents, annotations=annotations, resolution=resolution)
