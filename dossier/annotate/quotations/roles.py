"""Offices: which ones a text gives to a person, and which one a description names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from dossier.annotate.quotations.scene import Scene
from dossier.knowledge import load
from dossier.model import Mention

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REACH = 70
"""Characters beside a name in which its title or apposition stands."""
_APPOSITION = re.compile(r",\s+([^,.;:()\"“”]{3,70})[,.;:]")
_TITLE_END = re.compile(r"[.;:\n\"“”()]|,\s|\band\b")
_PREPOSITIONS = frozenset({"of", "for", "in", "at", "from", "to", "on", "with", "by"})
_SMALL = frozenset(
    {"the", "his", "her", "its", "their", "this", "that", "a", "an", "of", "for", "and"}
)
_FORMER = frozenset({"former", "ex", "late", "then", "outgoing", "predecessor"})


@dataclass(frozen=True, slots=True)
class Description:
    """A description of a person: "the French foreign minister"."""

    head: str
    """Its noun: 'minister'."""
    words: frozenset[str]
    """Its words that tell something: 'french', 'foreign', 'minister'."""
    is_definite: bool
    """'the', and one person: somebody whom the text has introduced."""

    @classmethod
    def read(cls, text: str) -> Description | None:
        """Read a noun phrase; None for an unnamed one ("an official") and for several."""
        words = [word.lower() for word in _WORD.findall(text)]
        if not words or words[0] in load("speech_verbs")["unnamed_determiners"]:
            return None
        places = [i for i, word in enumerate(words) if word in _PREPOSITIONS]
        head = words[(places[0] if places else len(words)) - 1]
        if head.endswith("s") and not head.endswith("ss"):
            return None
        collective = any(head in line for line in load("speech_verbs")["collectives"])
        return cls(
            head=head,
            words=frozenset(words) - _SMALL,
            is_definite=words[0] == "the" and not collective,
        )


def roles_of(scene: Scene, mention: Mention) -> frozenset[str]:
    """Words of the title in or before a name and of the apposition beside it; empty if none."""
    text, span = scene.text, mention.span
    before = text[max(span.start - _REACH, 0) : span.start].rstrip()
    before = before.removesuffix(",").rstrip()  # "the minister, Ann Lee," as well
    title = [word.lower() for word in _WORD.findall(_TITLE_END.split(before)[-1])]
    inside = [word.lower() for word in _WORD.findall(mention.surface)]
    match = _APPOSITION.match(text, span.end, span.end + _REACH)
    after = [word.lower() for word in _WORD.findall(match[1])] if match else []
    roles = [*_if_office(title[-7:]), *(w for w in inside if w in offices()), *_if_office(after)]
    return frozenset(roles)


def describes(description: Description, roles: frozenset[str]) -> int:
    """0 when the office is another; else 1, and 1 more for each further word borne out."""
    if not _same_office(description.head, roles):
        return 0
    if roles & _FORMER and not description.words & _FORMER:
        return 0
    others = description.words - {description.head}
    return 1 + sum(1 for word in others if any(_akin(word, role) for role in roles))


def contradicts(description: Description, roles: frozenset[str]) -> bool:
    """Whether somebody with these roles has another office than the one described.

    A prince may be a minister as well; 'the Briton' and 'the guest' tell no office.
    """
    held = frozenset(role for role in roles if role in offices() and role not in _royal())
    is_office = description.head in offices() - frozenset(load("speech_verbs")["anybody"])
    return bool(held) and is_office and not describes(description, roles)


@cache
def offices() -> frozenset[str]:
    """Words for offices and ranks."""
    titles = load("titles")
    return frozenset(chain(*titles["office"], titles["royal"]["male"], titles["royal"]["female"]))


@cache
def _royal() -> frozenset[str]:
    royal = load("titles")["royal"]
    return frozenset([*royal["male"], *royal["female"]])


def _if_office(words: list[str]) -> list[str]:
    return words if any(word in offices() for word in words) else []


def _same_office(head: str, roles: frozenset[str]) -> bool:
    if head in roles:
        return True
    groups = load("speech_verbs")["synonyms"]
    return any(head in group and not roles.isdisjoint(group) for group in groups)


def _akin(word: str, role: str) -> bool:
    """Equal, or a country and its people: 'ukrainian' and 'ukraine', 'french' and 'france'."""
    return word == role or (len(word) > 4 and len(role) > 4 and word[:4] == role[:4])
