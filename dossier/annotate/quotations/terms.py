"""Quoted words that are nobody's statement: terms held off with marks, words picked out."""

from __future__ import annotations

from dossier.annotate.quotations.marks import Quoted
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.verbs import BESIDE, NAME, speech_class

_MODIFIERS = frozenset({"amod", "compound", "nmod:poss", "nummod"})
_DETERMINERS = frozenset({"its", "their", "his", "her", "our", "the", "this", "these"})
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_LINKS = frozenset(
    {"as", "of", "for", "about", "with", "on", "it", "him", "her", "them", "a", "an"}
)
"""What may stand between a verb and the words that it governs: "called it 'odd'"."""
_FINITE = frozenset({"nsubj", "nsubj:pass", "expl", "csubj"})
_LINKS_MOST = 4
_REACH = 8
"""Words before quoted ones in which the verb stands that calls something so."""
_NOUN_AFTER = 2
"""Words after the closing mark within which the noun stands that a quoted term belongs to."""


def is_term(scene: Scene, piece: Quoted) -> bool:
    """Whether quoted words are a term inside a noun phrase: 'its "harbour plan"'.

    Whatever their length, unless they are a clause with a subject of its own, or a verb of speech
    governs the whole phrase ('thanked them for the "good word"').
    """
    inside = scene.between(piece.start, piece.end)
    if not inside or any(scene.tokens[index].dep in _FINITE for index in inside):
        return False
    first = inside[0] - 2  # the word before the opening mark
    if first < 0:
        return False
    token = scene.tokens[first]
    belongs = token.head in inside or inside.stop < token.head <= inside.stop + _NOUN_AFTER
    if scene.text[max(piece.outer_start - 3, 0) : piece.outer_start].rstrip().endswith(_POSSESSIVE):
        return True
    if belongs and (token.dep in _MODIFIERS or scene.word(first).lower() in _DETERMINERS):
        return token.dep == "nmod:poss" or not is_governed(scene, piece)
    return any(_modifies_next(scene, index, inside.stop) for index in inside)


def _modifies_next(scene: Scene, index: int, end: int) -> bool:
    """Whether a word belongs to a noun right after the closing mark: 'the "harbour" plan'."""
    token = scene.tokens[index]
    return token.dep in _MODIFIERS and end < token.head <= end + _NOUN_AFTER


def is_governed(scene: Scene, piece: Quoted) -> bool:
    """Whether a verb of speech governs quoted words directly: 'called it "very odd"'."""
    inside = scene.between(piece.start, piece.end)
    if scene.text[piece.start].isupper() and scene.text[piece.end - 1] in ",!?":
        return True  # all that somebody says: '"Never," said Lee'
    for index in inside:
        token = scene.tokens[index]
        if token.head not in inside and speech_class(scene.word(token.head)) not in (None, BESIDE):
            return True
    return _names(scene, inside.start - 1) or _says(scene, inside.start - 1)


def is_hyphenated(scene: Scene, index: int) -> bool:
    """Whether a word is the end of a compound: 'called' in "so-called"."""
    start = scene.tokens[index].span.start
    return scene.text[max(start - 1, 0) : start] == "-"


def _names(scene: Scene, last: int) -> bool:
    """Whether the nearest verb before is one of naming: 'called that visit "odd"'."""
    for index in range(last, max(last - _REACH, -1), -1):
        if is_hyphenated(scene, index):
            return False
        if scene.tokens[index].pos in ("VERB", "AUX", ""):
            kind = speech_class(scene.word(index))
            if kind is not None or scene.tokens[index].pos:
                return kind == NAME
    return False


def _says(scene: Scene, last: int) -> bool:
    """Whether a verb of speech stands right before, but for small words: 'insisted on a "no"'."""
    for index in range(last, max(last - _LINKS_MOST, -1), -1):
        word = scene.word(index).lower()
        if speech_class(word) not in (None, BESIDE):
            return True
        if word not in _LINKS and word.isalnum():
            return False
    return False
