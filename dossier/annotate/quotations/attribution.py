"""The verb of speech beside a quotation, and its subject."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.annotate.quotations.audience import audience_of
from dossier.annotate.quotations.marks import Quoted
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.sources import source_at
from dossier.annotate.quotations.subjects import (
    Naming,
    Subject,
    name_after,
    named_between,
    subject_by_grammar,
    subject_in,
)
from dossier.annotate.quotations.terms import is_hyphenated
from dossier.annotate.quotations.verbs import BESIDE, QUOTE, may_be_verb, speech_class
from dossier.model import Span

_REACH = 28
"""Tokens from a quotation within which its verb of speech is looked for; a name with its
apposition ("Ann Lee, head of the body for this and that, said") is rarely longer."""
_BESIDE_REACH = 6
"""The same for verbs that give speech only right beside the marks ("..., Lee followed")."""
_SHORT_REACH = 10
"""The same for a piece of a few words before which the verb stands ("called the plan an 'X'")."""
_LONGEST_SENTENCE = 1500
"""Characters before and after a quoted piece that are looked at, whatever the text is."""
_MOST_PIECES = 5
"""Quoted pieces before one that may stand in the same sentence."""
_ENDS = frozenset({".", "!", "?", ";"})
_PASSIVE_AFTER = frozenset({"when", "was", "were", "is", "are", "be", "been", "being", "if"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """That words are somebody's, and whose. `subject` is None when the text does not tell."""

    subject: Subject | None
    audience: Span | None = None
    """Those who are told it."""


def attribute(scene: Scene, block: int, place: int, *, short: bool) -> Attribution | None:
    """Who said the quoted piece, by the sentence that it stands in; None: nothing says so.

    A `short` piece needs its verb right beside it: else it is a word that somebody holds off.

    A comma before or after the closing mark promises a verb after it; a full stop ends the
    sentence, so that the verb stands before; a fragment is governed by the verb before it.
    """
    piece = scene.quoted[block][place]
    start, end = _sentence_around(scene, block, place)
    last = _last_sign(scene, piece)
    reach = _SHORT_REACH if short else None
    after, before = (piece.outer_end, end), (start, piece.outer_start)
    if last == "," or scene.text[piece.outer_end : piece.outer_end + 1] == ",":
        return _after(scene, *after) or _before(scene, *before, reach=reach)
    if last in "?!—–…":
        return _after(scene, *after, at_once=True) or _before(scene, *before, reach=reach)
    if last == ".":
        return _before(scene, *before, reach=reach) or _after(
            scene, *after, at_once=True, small=True
        )
    return _before(scene, *before, reach=reach) or _after(scene, *after)


def _sentence_around(scene: Scene, block: int, place: int) -> tuple[int, int]:
    """Where the sentence of a quoted piece begins and ends; other pieces may stand in it."""
    pieces = scene.quoted[block]
    piece = pieces[place]
    start = max(scene.blocks[block].span.start, piece.outer_start - _LONGEST_SENTENCE)
    end = min(scene.blocks[block].span.end, piece.outer_end + _LONGEST_SENTENCE)
    for other in pieces[max(place - _MOST_PIECES, 0) : place]:
        if _last_sign(scene, other) in ".!?":
            start = max(start, other.outer_end)
    for index in scene.between(start, piece.outer_start):
        span = scene.tokens[index].span
        if scene.word(index) in _ENDS and not scene.in_quotation(span.start):
            start = span.end
    if place + 1 < len(pieces):
        end = pieces[place + 1].outer_start
    for index in scene.between(piece.outer_end, end):
        if scene.word(index) in _ENDS:
            return start, scene.tokens[index].span.start
    return start, end


def _last_sign(scene: Scene, piece: Quoted) -> str:
    """The last character of a piece, but for the marks of one quoted inside it."""
    words = scene.text[piece.start : piece.end].rstrip("'’\"”»") or " "
    return words[-1]


def _after(
    scene: Scene, start: int, end: int, *, at_once: bool = False, small: bool = False
) -> Attribution | None:
    """'..., Lee told her guest' and '..., said Lee' in the rest of the sentence.

    `at_once`: the quotation may end its sentence, so that nothing but the subject may stand
    before the verb. `small`: the verb comes first, in small letters ('"We go." said Lee').
    """
    indices = scene.between(start, end)[:_REACH]
    for index in indices:
        verb = scene.tokens[index].span
        if (source := source_at(scene, index)) is not None:
            return Attribution(subject_in(scene, source, end))
        if not _speaks(scene, index, distance=index - indices[0]):
            continue
        subject = subject_in(scene, start, verb.start)
        if subject is None:
            if (at_once or small) and not scene.word(index).islower():
                return None
            return Attribution(_after_verb(scene, index, end), audience_of(scene, index))
        if small or (at_once and "," in scene.text[start : subject.span.start]):
            return None
        return Attribution(subject, audience_of(scene, index))
    return None


def _before(scene: Scene, start: int, end: int, *, reach: int | None) -> Attribution | None:
    """'Lee said: ...' in the sentence so far: the verb nearest to the quotation."""
    indices = scene.between(start, end)
    if reach is not None:
        indices = indices[-reach:]
    found: Attribution | None = None
    for index in reversed(indices):
        if scene.in_quotation(scene.tokens[index].span.start):
            continue
        source = source_at(scene, index)  # 'The town, according to Lee, "has grown"'
        if source is not None:
            return Attribution(subject_in(scene, source, end))
        if _quotes(scene, index):
            return Attribution(_quoted_person(scene, index, end))
        if index > indices[0] and scene.word(index - 1) == "as":
            continue  # "quoted Lee as saying": the verb before it tells whom
        if _speaks(scene, index, distance=indices[-1] - index):
            subject = _before_verb(scene, index, start, end)
            found = Attribution(subject, audience_of(scene, index))
            if found.subject is not None:
                return found
    if found is None and scene.text[start:end].rstrip().endswith(":"):
        return Attribution(_named_in(scene, start, end))
    return found


def _quotes(scene: Scene, index: int) -> bool:
    word = scene.word(index)
    return speech_class(word) == QUOTE and may_be_verb(scene.tokens[index], word)


def _speaks(scene: Scene, index: int, *, distance: int) -> bool:
    kind = speech_class(scene.word(index))
    if kind is None or kind == QUOTE or not may_be_verb(scene.tokens[index], scene.word(index)):
        return False
    if kind == BESIDE and distance > _BESIDE_REACH:
        return False
    if is_hyphenated(scene, index):
        return False
    return index == 0 or scene.word(index - 1).lower() not in _PASSIVE_AFTER


def _before_verb(scene: Scene, verb: int, start: int, end: int) -> Subject | None:
    """The subject of a verb before a quotation: by grammar, else what stands before it, else what
    stands after it (', said Lee, "...')."""
    subject = subject_by_grammar(scene, verb)
    if subject is not None and subject.naming is Naming.DESCRIPTION:
        subject = named_between(scene, subject.span, scene.tokens[verb].span.start) or subject
    if subject is None:
        found = subject_in(scene, start, scene.tokens[verb].span.start)
        subject = found or _after_verb(scene, verb, end)
    if subject is None or scene.in_quotation(subject.span.start):
        return None
    return None if scene.in_quotation(subject.span.end - 1) else subject


def _after_verb(scene: Scene, verb: int, end: int) -> Subject | None:
    """The subject in 'said Lee, its head' and 'said its head, Lee': up to the comma, or a name
    right after it."""
    start = scene.tokens[verb].span.end
    comma = scene.text.find(",", start + 2, end)
    subject = subject_in(scene, start, comma if comma > 0 else end)
    if subject is not None and subject.naming is Naming.DESCRIPTION:
        return name_after(scene, subject.span.end, end) or subject
    return subject


def _quoted_person(scene: Scene, verb: int, end: int) -> Subject | None:
    """'The agency quoted Lee as saying': the one after the verb; 'Lee was quoted': its subject."""
    if verb and scene.word(verb - 1).lower() in _PASSIVE_AFTER:
        return subject_by_grammar(scene, verb)
    start = scene.tokens[verb].span.end
    stop = scene.text.find(" as ", start, end)
    return subject_in(scene, start, stop if stop > 0 else end)


def _named_in(scene: Scene, start: int, end: int) -> Subject | None:
    """The subject of a sentence that ends in a colon ("Lee was plain:"), or the name before it."""
    people = [m for m in scene.mentions_between(start, end) if m in scene.people]
    if people and scene.text[people[-1].span.end : end].strip() == ":":
        return Subject(people[-1].span, Naming.NAME)
    for index in scene.between(start, end):
        if scene.tokens[index].dep.startswith("nsubj"):
            verb = scene.tokens[index].head
            return subject_by_grammar(scene, verb)
    return subject_in(scene, start, people[0].span.end) if people else None


def stands_alone(scene: Scene, block: int, piece: Quoted) -> bool:
    """Whether a piece without a verb of speech is a sentence, not a title or a nickname."""
    words = scene.text[piece.start : piece.end].split()
    long_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    is_title = len(long_words) > 1 and all(word[0].isupper() for word in long_words)
    before = scene.text[scene.blocks[block].span.start : piece.outer_start].rstrip()
    opens_sentence = before == "" or before[-1] in '.!?:;”"»'
    ends_sentence = _last_sign(scene, piece) in ".!?,…—–"
    shouted = scene.text[piece.start : piece.end].isupper()
    return (
        opens_sentence
        and ends_sentence
        and not (is_title and not shouted)
        and words[0][0].isupper()
    )
