"""To whom something is said: "told reporters", "wrote to the Senate", "urged his guest to"."""

from __future__ import annotations

import re

from dossier.annotate.quotations.phrases import dependents, phrase
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.verbs import tells_somebody
from dossier.model import Span

_ARTICLE = re.compile(r"\b(?:the|a|an)\s\Z", re.IGNORECASE)
_NOMINALS = frozenset(["NOUN", "PROPN", "PRON"])
_NOBODY = frozenset(["it", "that", "this", "so", "what", "which", "one", "himself", "herself"])


def audience_of(scene: Scene, verb: int) -> Span | None:
    """The words for those who are told something by a verb of speech; None where there are none.

    The object of a verb like "tell"; after any verb, what "to" leads to: "wrote to the Senate".
    """
    told = ("iobj", "obj") if tells_somebody(scene.word(verb)) else ()
    nouns = [noun for relation in told for noun in dependents(scene, verb, relation)]
    nouns += [noun for noun in dependents(scene, verb, "obl") if _to(scene, noun) is not None]
    for noun in nouns:
        if noun > verb and _is_somebody(scene, noun):
            return _words(scene, noun)
    return None


def _to(scene: Scene, noun: int) -> int | None:
    """The 'to' that leads to a noun."""
    cases = (index for index in dependents(scene, noun, "case") if index < noun)
    return next((index for index in cases if scene.word(index).lower() == "to"), None)


def _is_somebody(scene: Scene, noun: int) -> bool:
    token = scene.tokens[noun]
    is_word = token.pos in _NOMINALS and scene.word(noun).lower() not in _NOBODY
    return is_word and not scene.in_quotation(token.span.start)


def _words(scene: Scene, noun: int) -> Span:
    """The phrase of a noun without its 'to', with all of a name that it is or leads to."""
    words, to = phrase(scene, noun), _to(scene, noun)
    start = words.start if to is None else scene.tokens[to + 1].span.start
    article = _ARTICLE.search(scene.text, max(start - len("the "), 0), start)  # "the club's site"
    start = start if article is None else article.start()
    name = scene.mention_at(words.end - 1) or scene.mention_at(words.end + 1)
    return Span(start, words.end if name is None else max(words.end, name.span.end))
