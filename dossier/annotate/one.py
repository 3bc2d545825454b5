"""Annotating one document, alone: the pipeline's reading, then our rules, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.annotate.consistency import mend_mentions
from dossier.annotate.grammar import read_document
from dossier.annotate.quotations import find_quotations
from dossier.dates import find_dates
from dossier.model import Annotation, Document

if TYPE_CHECKING:
    from spacy.language import Language


def annotate(nlp: Language, document: Document) -> Annotation:
    """Annotate one document with a loaded pipeline."""
    reading = read_document(nlp, document)
    mentions = mend_mentions(document, reading.mentions)
    return Annotation(
        document_id=document.id,
        sentences=reading.sentences,
        tokens=reading.tokens,
        mentions=mentions,
        # The blank lines between blocks keep a phrase inside its block.
        dates=find_dates(document.text, published=document.published),
        quotations=find_quotations(
            document,
            sentences=reading.sentences,
            tokens=reading.tokens,
            mentions=mentions,
        ),
    )
