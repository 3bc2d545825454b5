"""Direct quotations: words between marks, and who said them."""

from __future__ import annotations

from dossier.annotate.quotations.attribution import Attribution, attribute, stands_alone
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.subjects import is_possessive, subject_by_grammar
from dossier.annotate.quotations.terms import is_governed, is_term
from dossier.model import Quotation, Span, StatementKind

LONG = 4
"""Words from which a quoted piece without a verb of speech can be a statement; shorter ones are
scare quotes and nicknames."""


def direct_quotations(scene: Scene) -> list[Quotation]:
    """Find the direct quotations of a document, paragraph by paragraph."""
    found: list[Quotation] = []
    for block, pieces in enumerate(scene.quoted):
        for place, piece in enumerate(pieces):
            if not piece.closed and not _next_goes_on(scene, block):
                continue  # a mark that is never closed encloses nothing
            attribution = _attribution(scene, block, place, found)
            if attribution is not None:
                span = Span(piece.start, piece.end)
                speaker = _speaker(attribution)
                found.append(Quotation(kind=StatementKind.DIRECT, span=span, speaker=speaker))
    return found


def _attribution(
    scene: Scene, block: int, place: int, found: list[Quotation]
) -> Attribution | Span | None:
    """What makes a quoted piece a statement; None: it is none.

    A verb of speech in its sentence; the paragraph before, from which it goes on; or being a
    sentence of its own, whose speaker is carried over.
    """
    piece = scene.quoted[block][place]
    is_long = len(scene.text[piece.start : piece.end].split()) >= LONG
    if is_term(scene, piece) or not (is_long or is_governed(scene, piece)):
        return None
    attribution = attribute(scene, block, place, short=not is_long)
    if attribution is not None and attribution.subject is not None:
        return attribution
    if _goes_on(scene, block, place) and found and found[-1].speaker is not None:
        return found[-1].speaker
    if attribution is None and is_long and stands_alone(scene, block, piece):
        return _carried_over(scene, block, place, found) or Attribution(None)
    return attribution


def _speaker(attribution: Attribution | Span) -> Span | None:
    """The words that name the speaker."""
    if isinstance(attribution, Span):
        return attribution
    return None if attribution.subject is None else attribution.subject.span


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
    return _lead_of_sentence_before(scene, piece.outer_start)


def _lead_of_sentence_before(scene: Scene, offset: int) -> Span | None:
    """The words that the sentence right before a place is about: its grammatical subject."""
    block = scene.block_at(offset)
    if block and scene.blocks[block].span.start == offset:
        offset = scene.blocks[block - 1].span.end
    sentence = scene.sentences[scene.sentence_at(offset - 1)] if scene.sentences else None
    if sentence is None:
        return None
    for index in scene.between(sentence.start, min(sentence.end, offset)):
        token = scene.tokens[index]
        if token.dep.startswith("nsubj") and not scene.in_quotation(token.span.start):
            subject = subject_by_grammar(scene, token.head)
            return None if subject is None else subject.span
    first = scene.mention_at(sentence.start)  # parsers take "Lee answered" for a noun at times
    return None if first is None or is_possessive(scene, first) else first.span
