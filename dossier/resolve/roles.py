"""Tell what office a text gives to a person: "NATO Secretary General Jens Stoltenberg"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier.model import Document, Mention, Role, Span
from dossier.resolve.lexicon import is_title_word, title_words
from dossier.resolve.world import common_spelling, is_demonym
from dossier.text import fold, squash

_WORD = re.compile(r"[^\s,;:()\"“”]+")
# "Rishi Sunak, the prime minister, …": up to the next comma or stop, at most this long.
_AFTER = re.compile(
    r",\s(?:the |a |an |its |their |his |her )?([^,.;:()\"“”\n]{3,90})(?=[,.;:)\n]|$)"
)
_CLAUSE = re.compile(
    r"\b(?:who|which|that|said|says|was|were|is|has|had|will|told|after|while|when)\b"
)
_SMALL = frozenset("of the for and to in at on a an its their his her".split())  # fmt: skip
# Offices that name no office in particular: whoever leads a body is its chief.
_ANY_OFFICE = frozenset(["chief", "head", "leader", "boss"])
_LONGEST_TITLE = 9


@dataclass(frozen=True, slots=True)
class Title:
    """A role reduced to what can be compared: its offices, and whose they are."""

    offices: frozenset[str]
    whose: frozenset[str]


def find_roles(mentions: Iterable[Mention], documents: Mapping[str, Document]) -> tuple[Role, ...]:
    """Return the roles that stand at a person's mentions, in the order of the mentions."""
    found: dict[tuple[str, Span], Role] = {}
    for mention in mentions:
        text = documents[mention.document_id].text
        for span in (*_before(text, mention.span), *_after(text, mention.span)):
            title = squash(span.text_of(text))
            found[mention.document_id, span] = Role(
                title=title, document_id=mention.document_id, span=span
            )
    return tuple(found[key] for key in sorted(found))


def _before(text: str, mention: Span) -> Iterator[Span]:
    """The title before a name, or before the comma before it: words that titles are made of."""
    line = text.rfind("\n", 0, mention.start) + 1
    head = text[line : mention.start].rstrip()
    in_apposition = head.endswith(",")
    words = list(_WORD.finditer(text, line, line + len(head.rstrip(","))))
    taken: list[re.Match[str]] = []
    for word in reversed(words[-_LONGEST_TITLE:]):
        end = taken[-1].start() if taken else line + len(head.rstrip(","))
        if text[word.end() : end].strip() or not (taken or is_title_word(word[0])):
            break
        if not _is_title_part(word[0]):
            break
        taken.append(word)
    while taken and fold(taken[-1][0]) in _SMALL:
        article = taken.pop()
        in_apposition = in_apposition and fold(article[0]) not in _SMALL
    if taken and not in_apposition and _has_office(word[0] for word in taken):
        yield Span(taken[-1].start(), taken[0].end())


def _is_title_part(word: str) -> bool:
    plain = fold(word).strip(".").removesuffix("'s")
    known = is_title_word(plain) or plain in title_words()["modifier"] or is_demonym(plain)
    return known or plain in _SMALL or word[0].isupper()


def _after(text: str, mention: Span) -> Iterator[Span]:
    """The apposition after a name: "…, the newly appointed Secretary-General of NATO, …"."""
    match = _AFTER.match(text, mention.end)
    if match and not _CLAUSE.search(match[1]) and _has_office(match[1].split()[:6]):
        yield Span(*match.span(1))


def _has_office(words: Iterable[str]) -> bool:
    offices = title_words()["office"]
    return any(fold(part) in offices for word in words for part in (word, *word.split("-")))


def read_title(words: str) -> Title:
    """Reduce a role, or a description such as "the NATO chief", to its offices and whose they are."""
    vocabulary = title_words()
    parts = common_spelling(fold(words).replace("'s", "").replace("-", " ")).split()
    kept = [part for part in parts if part not in _SMALL]
    offices = {p for p in kept if p in vocabulary["office"] or p in vocabulary["royal"]}
    general = {p for p in kept if p in vocabulary["modifier"]} - offices
    return Title(offices=frozenset(offices | general), whose=frozenset(kept) - offices - general)


def fits(description: Title, role: Title) -> bool:
    """Whether a description can mean the holder of a role: "the NATO chief", "the president".

    Whose it is must agree where the description says so; the office, unless it is a general one.
    """
    if not description.offices or not description.whose <= role.whose:
        return False
    general = bool(description.offices <= _ANY_OFFICE) and bool(description.whose)
    return general or description.offices <= role.offices
