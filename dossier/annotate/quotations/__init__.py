"""Who said what: direct quotations, indirect speech, transcripts.

The speaker is told as the words that name him, as printed: a name, "he", "the NATO chief". Whom
they mean is decided once, in `resolve`, where the whole collection is known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from dossier.annotate.quotations.abroad import quotations_abroad
from dossier.annotate.quotations.direct import direct_quotations
from dossier.annotate.quotations.indirect import indirect_quotations, without_quoted
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.transcript import transcript_quotations
from dossier.model import Document, Mention, Quotation, Span, Token

__all__ = ["find_quotations", "quotations_abroad"]


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
    turns = sorted(piece for turn in transcript for piece in (turn.span, *turn.continued))
    direct = [q for q in direct_quotations(scene) if not _inside(q, turns)]
    indirect = [q for q in indirect_quotations(scene) if not _inside(q, turns)]
    direct = _with_speakers_around(direct, indirect)
    found = [*transcript, *direct, *without_quoted(indirect, direct)]
    return tuple(sorted(found, key=lambda q: (q.span, q.kind)))


def _with_speakers_around(
    direct: Sequence[Quotation], indirect: Sequence[Quotation]
) -> list[Quotation]:
    """Give a quotation without a speaker the one in whose indirect speech it stands."""
    starts = [around.span.start for around in indirect]
    found = []
    for quotation in direct:
        place = bisect_right(starts, quotation.span.start) - 1
        around = indirect[place] if place >= 0 else None
        speaker = quotation.speaker
        if speaker is None and around and around.span.covers(quotation.span):
            speaker = around.speaker
        found.append(replace(quotation, speaker=speaker))
    return found


def _inside(quotation: Quotation, turns: Sequence[Span]) -> bool:
    place = bisect_right(turns, quotation.span.start, key=lambda one: one.start) - 1
    return place >= 0 and turns[place].covers(quotation.span)
