"""Direct quotations: words between marks, and who said them."""

from __future__ import annotations

from dossier.annotate.quotations.antecedents import nearest_subject, speaker_span
from dossier.annotate.quotations.attribution import attribute, stands_alone
from dossier.annotate.quotations.scene import Scene
from dossier.model import Quotation, Span, StatementKind

LONG = 4
"""Words from which a quoted piece without a verb of speech can be a statement; shorter ones are
scare quotes and nicknames."""


def direct_quotations(scene: Scene) -> list[Quotation]:
    """Find the direct quotations of a document, paragraph by paragraph."""
    found: list[Quotation] = []
    for block, pieces in enumerate(scene.quoted):
        for place, piece in enumerate(pieces):
            goes_on = _goes_on(scene, block, place)
            if not piece.closed and not _next_goes_on(scene, block):
                continue  # a mark that is never closed encloses nothing
            speaker: Span | None
            attribution = attribute(scene, block, place)
            if attribution is not None and attribution.subject is not None:
                speaker = speaker_span(scene, attribution.subject)
            elif goes_on and found:
                speaker = found[-1].speaker
            elif attribution is not None:
                speaker = None
            elif _is_long(scene, block, place) and stands_alone(scene, block, piece):
                speaker = _carried_over(scene, block, place, found)
            else:
                continue
            found.append(
                Quotation(
                    kind=StatementKind.DIRECT, span=Span(piece.start, piece.end), speaker=speaker
                )
            )
    return found


def _is_long(scene: Scene, block: int, place: int) -> bool:
    piece = scene.quoted[block][place]
    return len(scene.text[piece.start : piece.end].split()) >= LONG


def _goes_on(scene: Scene, block: int, place: int) -> bool:
    """Whether the piece goes on from the paragraph before, which was left open."""
    if place or not block or not scene.quoted[block - 1]:
        return False
    opens = scene.quoted[block][0].outer_start == scene.blocks[block].span.start
    return opens and not scene.quoted[block - 1][-1].closed


def _next_goes_on(scene: Scene, block: int) -> bool:
    return (
        block + 1 < len(scene.blocks)
        and bool(scene.quoted[block + 1])
        and _goes_on(scene, block + 1, 0)
    )


def _carried_over(scene: Scene, block: int, place: int, found: list[Quotation]) -> Span | None:
    """The speaker of a quotation that no verb introduces.

    The one who spoke just before ('"A," he said. "B."'), else the one whom the sentence before
    is about ('Lee answered in English. "A."').
    """
    pieces, start = scene.quoted[block], scene.blocks[block].span.start
    piece = pieces[place]
    if place and found and found[-1].span.end <= piece.start:
        between = scene.between(pieces[place - 1].outer_end, piece.outer_start)
        if sum(scene.word(i) in (".", "!", "?") for i in between) <= 1:
            return found[-1].speaker
    if not place and piece.outer_start == start and block and found:
        previous = scene.quoted[block - 1]
        if previous and found[-1].span.start == previous[-1].start:
            return found[-1].speaker
    person = nearest_subject(scene, piece.outer_start)
    return None if person is None else person.span
