"""Quotations that no verb of speech introduces: who spoke before, or whom the text is about."""

from __future__ import annotations

import re

from dossier.annotate.quotations.marks import Quoted
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.subjects import (
    Naming,
    Subject,
    is_possessive,
    subject_by_grammar,
)
from dossier.model import BlockKind, Kind, Span

_SENTENCES_BACK = 3
"""Sentences in which the one is looked for whom the text is about."""
_NOBODY = frozenset(["we", "i", "you", "it", "there", "they", "this", "that"])
"""Subjects that are not whom the text is about: "We met her in her office"."""


_SIGNED = re.compile(
    r"\s*(?:[—–―]|--)\s*|\s(?:That(?:[’']s| is| was)|So sa(?:ys|id)|Thus spoke)\s(?:the\s)?"
)
"""What stands between words and the name that signs them."""


def signed_by(scene: Scene, piece: Quoted) -> Span | None:
    """The name under a quotation: '"We stay." — Ann Lee', '"We stay." That is Ann Lee'."""
    sign = _SIGNED.match(scene.text, piece.outer_end)
    mention = scene.mention_at(sign.end()) if sign is not None else None
    if sign is None or mention is None or mention.span.start != sign.end():
        return None
    may_sign = mention.kind is not Kind.PLACE and not is_possessive(scene, mention)
    return mention.span if may_sign else None


def goes_on(scene: Scene, block: int, place: int) -> bool:
    """Whether a piece goes on from the paragraph before, which was left open."""
    if place or not block or not scene.quoted[block] or not scene.quoted[block - 1]:
        return False
    opens = scene.quoted[block][0].outer_start == scene.blocks[block].span.start
    return opens and not scene.quoted[block - 1][-1].closed


def is_told_just_before(scene: Scene, block: int, place: int, last: Span) -> bool:
    """Whether a piece follows on the statement that ends with `last`, no other sentence between.

    '"A," he said. "B."', and a paragraph that is a quotation after one that ends with one; a
    question between them ("Why not?") is the interviewer's.
    """
    pieces = scene.quoted[block]
    piece = pieces[place]
    if place:
        if pieces[place - 1].start != last.start:
            return False
        between = scene.between(pieces[place - 1].outer_end, piece.outer_start)
        return sum(scene.word(index) in (".", "!", "?") for index in between) <= 1
    if piece.outer_start != scene.blocks[block].span.start:
        return False
    previous = _block_before(scene, block)
    return bool(previous is not None and scene.quoted[previous]) and (
        last.start == scene.quoted[previous or 0][-1].start
    )


def speaker_before(scene: Scene, offset: int) -> Span | None:
    """Whom the sentences right before a quotation are about: 'Lee answered in English. "A."'."""
    block = scene.block_at(offset)
    if scene.blocks[block].span.start == offset:
        previous = _block_before(scene, block)
        if previous is None:
            return None
        offset = scene.blocks[previous].span.end
    for _ in range(_SENTENCES_BACK):
        sentence = scene.sentences[scene.sentence_at(offset - 1)] if scene.sentences else None
        if sentence is None or offset <= 0:
            return None
        subject = _subject_of(scene, sentence.start, min(sentence.end, offset))
        words = "" if subject is None else subject.span.text_of(scene.text).lower()
        if words not in _NOBODY:
            return None if subject is None else subject.span
        offset = sentence.start
    return None


def _block_before(scene: Scene, block: int) -> int | None:
    """The paragraph before one, but for the questions of an interview and headings between."""
    for previous in range(block - 1, -1, -1):
        its = scene.blocks[previous]
        words = its.span.text_of(scene.text).strip()
        is_question = words.endswith("?") or (words.startswith("**") and words.endswith("**"))
        if scene.quoted[previous] or not (is_question or its.kind is BlockKind.HEADING):
            return previous
    return None


def _subject_of(scene: Scene, start: int, end: int) -> Subject | None:
    """The subject of a sentence: that of its main clause, where the parser tells one."""
    clauses = []
    for index in scene.between(start, end):
        token = scene.tokens[index]
        if token.dep.startswith("nsubj") and not scene.in_quotation(token.span.start):
            clauses.append(token.head)
    main = [verb for verb in clauses if scene.tokens[verb].dep.lower() == "root"]
    for verb in (*main, *clauses):
        return subject_by_grammar(scene, verb)
    first = scene.mention_at(start)  # parsers take "Lee answered" for a noun at times
    if first is None or is_possessive(scene, first):
        return None
    return Subject(first.span, Naming.NAME)
