"""Who said what: direct quotations, indirect speech, transcripts.

The speaker is told as the words that name him: a name where grammar or nearness lead to one,
else the pronoun or description as printed.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotate.quotations.direct import direct_quotations
from dossier.annotate.quotations.indirect import indirect_quotations
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.transcript import transcript_quotations
from dossier.model import Document, Mention, Quotation, Span, Token

__all__ = ["find_quotations"]


def find_quotations(
    document: Document,
    *,
    sentences: Sequence[Span],
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
) -> tuple[Quotation, ...]:
    """Find the statements of a document, in reading order.

    Works without grammar too (tokens without part of speech and heads), with less certainty
    about speakers. Raises nothing.
    """
    scene = Scene(document, sentences=sentences, tokens=tokens, mentions=mentions)
    transcript = transcript_quotations(scene)
    direct = [q for q in direct_quotations(scene) if not _inside(q, transcript)]
    found = [*transcript, *direct, *indirect_quotations(scene, direct)]
    return tuple(sorted(found, key=lambda q: (q.span, q.kind)))


def _inside(quotation: Quotation, others: Sequence[Quotation]) -> bool:
    return any(other.span.covers(quotation.span) for other in others)
