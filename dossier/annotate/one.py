"""Annotating one document, alone: the pipeline's reading, then our rules, in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.annotate.consistency import mend_mentions
from dossier.annotate.foreign import names_abroad
from dossier.annotate.grammar import Reading, read_document
from dossier.annotate.quotations import find_quotations, quotations_abroad
from dossier.dates import find_dates, writes_month_first
from dossier.knowledge.languages import ENGLISH
from dossier.model import Annotation, Document

if TYPE_CHECKING:
    from spacy.language import Language


def annotate(nlp: Language, document: Document) -> Annotation:
    """Annotate one document with a loaded pipeline."""
    reading = read_document(nlp, document)
    if document.language != ENGLISH:
        return _without_grammar(document, reading)
    mentions = mend_mentions(document, reading.mentions)
    return Annotation(
        document_id=document.id,
        sentences=reading.sentences,
        tokens=reading.tokens,
        mentions=mentions,
        # The blank lines between blocks keep a phrase inside its block.
        dates=find_dates(
            document.text,
            published=document.published,
            month_first=writes_month_first(document.url, [document.text]),
        ),
        quotations=find_quotations(
            document,
            sentences=reading.sentences,
            tokens=reading.tokens,
            mentions=mentions,
        ),
    )


def _without_grammar(document: Document, reading: Reading) -> Annotation:
    """Of an article in another language: names and quotations, each paragraph one piece."""
    return Annotation(
        document_id=document.id,
        sentences=tuple(block.span for block in document.blocks),
        tokens=tuple(
            replace(token, pos="", dep="", head=i) for i, token in enumerate(reading.tokens)
        ),
        mentions=names_abroad(document, reading),
        dates=(),
        quotations=quotations_abroad(document),
    )
