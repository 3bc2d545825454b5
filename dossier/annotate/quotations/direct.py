"""Direct quotations: words between marks, and who said them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.annotate.quotations.attribution import attribute, stands_alone
from dossier.annotate.quotations.carried import (
    goes_on,
    is_told_just_before,
    signed_by,
    speaker_before,
)
from dossier.annotate.quotations.marks import Quoted
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.terms import is_governed, is_term
from dossier.model import BlockKind, Quotation, Span, StatementKind

LONG = 4
"""Words from which a quoted piece without a verb of speech can be a statement; shorter ones are
scare quotes and nicknames."""
_SENTENCE_ENDS = (".", "!", "?")
_HEADLINES = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Told:
    """A quoted piece that is a statement: its place in `scene.quoted`, and who speaks."""

    block: int
    place: int
    words: Span
    speaker: Span | None
    audience: Span | None = None


def direct_quotations(scene: Scene) -> list[Quotation]:
    """Find the direct quotations of a document, paragraph by paragraph."""
    found: list[Told] = []
    for block, pieces in enumerate(scene.quoted):
        for place, piece in enumerate(pieces):
            last = found[-1] if found else None
            told = _told(scene, block, place, last)
            if told is not None and (piece.closed or told.speaker or _next_goes_on(scene, block)):
                found.append(told)
    return _headlines_told(scene, list(_joined(scene, found)))


def _told(scene: Scene, block: int, place: int, last: Told | None) -> Told | None:
    """The piece as a statement, with its speaker; None where it is none.

    What makes it one: a verb of speech in its sentence; the paragraph before, from which it goes
    on; or being a sentence of its own, whose speaker is carried over.
    """
    piece = scene.quoted[block][place]
    words = Span(piece.start, piece.end)
    is_long = len(words.text_of(scene.text).split()) >= LONG
    after = last is not None and is_told_just_before(scene, block, place, last.words)
    alone = stands_alone(scene, block, piece)
    may_be_short = is_governed(scene, piece) or (alone and after) or _follows_colon(scene, piece)
    if is_term(scene, piece) or not (is_long or may_be_short):
        return None
    attribution = attribute(scene, block, place, short=not is_long)
    if attribution is not None and attribution.subject is not None:
        return Told(block, place, words, attribution.subject.span, attribution.audience)
    if goes_on(scene, block, place) and last is not None and last.block == block - 1:
        return Told(block, place, words, last.speaker)
    if attribution is None and alone and (is_long or after):
        before = last.speaker if after and last else speaker_before(scene, piece.outer_start)
        return Told(block, place, words, signed_by(scene, piece) or before)
    if attribution is not None:
        return Told(block, place, words, None, attribution.audience)
    is_cut = is_long and not piece.closed and _next_goes_on(scene, block)
    return Told(block, place, words, None) if is_cut else None


def _follows_colon(scene: Scene, piece: Quoted) -> bool:
    """Whether a piece is all that is said: 'Her reply was short: "Rubbish."'."""
    before = scene.text[max(piece.outer_start - 2, 0) : piece.outer_start].rstrip()
    is_sentence = scene.text[piece.start].isupper() and scene.text[piece.end - 1] in ".!?"
    return before.endswith(":") and is_sentence


def _next_goes_on(scene: Scene, block: int) -> bool:
    return block + 1 < len(scene.blocks) and goes_on(scene, block + 1, 0)


# --- pieces of one statement -----------------------------------------------------------------
def _joined(scene: Scene, found: list[Told]) -> Iterator[Quotation]:
    """The statements, those joined that "he said" or the end of a paragraph cuts."""
    current: Quotation | None = None
    last: Told | None = None
    for told in found:
        if current is not None and last is not None and _continues(scene, last, told):
            more = (*current.continued, told.words)
            current = replace(
                current,
                continued=more,
                speaker=current.speaker or told.speaker,
                audience=current.audience or told.audience,
            )
        else:
            if current is not None:
                yield current
            current = Quotation(
                kind=StatementKind.DIRECT,
                span=told.words,
                speaker=told.speaker,
                audience=told.audience,
            )
        last = told
    if current is not None:
        yield current


def _continues(scene: Scene, last: Told, told: Told) -> bool:
    """Whether a piece is more of the same statement: "he said" cuts a sentence, or a paragraph was
    left open. '"A," he said. "B."' are two."""
    if told.block == last.block + 1:
        is_last = last.place == len(scene.quoted[last.block]) - 1
        return is_last and goes_on(scene, told.block, told.place)
    if (told.block, told.place) != (last.block, last.place + 1) or last.speaker is None:
        return False
    is_between = last.words.end <= last.speaker.start and last.speaker.end <= told.words.start
    ends = (scene.word(index) in _SENTENCE_ENDS for index in _between(scene, last, told))
    return is_between and told.speaker == last.speaker and not any(ends)


def _between(scene: Scene, last: Told, told: Told) -> range:
    """The tokens between two pieces, without their marks and the sign that may end the first."""
    start = scene.quoted[last.block][last.place].outer_end
    return scene.between(start, scene.quoted[told.block][told.place].outer_start)


def _headlines_told(scene: Scene, found: list[Quotation]) -> list[Quotation]:
    """Give a quotation in a headline the speaker who says the same words in the text."""
    return [
        replace(one, speaker=_who_says_the_same(scene, one, found))
        if one.speaker is None and scene.blocks[scene.block_at(one.span.start)].kind in _HEADLINES
        else one
        for one in found
    ]


def _who_says_the_same(scene: Scene, headline: Quotation, found: list[Quotation]) -> Span | None:
    words = headline.span.text_of(scene.text).strip(".,!?").lower()
    for one in found:
        said = (piece.text_of(scene.text).lower() for piece in (one.span, *one.continued))
        if one.speaker is not None and any(words in text for text in said):
            return one.speaker
    return None
