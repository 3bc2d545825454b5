"""Verbs of speech, from knowledge/speech_verbs.yml."""

from __future__ import annotations

from functools import cache
from itertools import chain

from dossier.knowledge import load, word_list
from dossier.model import Token

SAY, BESIDE, NAME, QUOTE = "say", "beside", "name", "quote"


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Inflected form -> (base form, class)."""
    forms: dict[str, tuple[str, str]] = {}
    for kind in (QUOTE, NAME, BESIDE, SAY):
        for line in load("speech_verbs")[kind]:
            words = line.split()
            forms |= dict.fromkeys(words, (words[0], kind))
    return forms


@cache
def _indirect() -> frozenset[str]:
    return frozenset(chain(*load("speech_verbs")["indirect"]))


def speech_class(word: str) -> str | None:
    """'say', 'beside', 'name' or 'quote' for a form of such a verb, else None."""
    found = _forms().get(word.lower())
    return None if found is None else found[1]


@cache
def forms_of(kind: str) -> frozenset[str]:
    """Every form of the verbs of a class."""
    return frozenset(form for form, (_, its) in _forms().items() if its == kind)


def takes_clause(word: str) -> bool:
    """Whether the verb gives indirect speech."""
    found = _forms().get(word.lower())
    return found is not None and found[0] in _indirect()


def tells_somebody(word: str) -> bool:
    """Whether the object of a verb is the one to whom it is said: "told reporters"."""
    found = _forms().get(word.lower())
    return found is not None and found[0] in word_list("speech_verbs", "telling")


def is_paper(word: str) -> bool:
    """Whether a noun is what somebody's words are in: "Lee's letter reads"."""
    return word.lower() in word_list("speech_verbs", "papers")


def may_be_verb(token: Token, word: str) -> bool:
    """False for a word that the tagger calls a noun ("the report", "a follow-up").

    Taggers take words in capitals for names, so that those are not asked about.
    """
    return word.isupper() or token.pos in ("", "VERB", "AUX", "X")
