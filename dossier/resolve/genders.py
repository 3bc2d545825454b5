"""The gender that a person's titles tell: "Mrs", "King", "spokeswoman"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.model import Document, Entity, Kind
from dossier.resolve.lexicon import fold, title_words

_REACH = 24
"""Characters before a name in which the word before it stands."""
_ENDINGS = {"woman": "female", "man": "male"}


def genders_of(entities: Iterable[Entity], documents: Iterable[Document]) -> Mapping[str, str]:
    """Return 'male' or 'female' for the persons of whom some text tells it, and none the other."""
    texts = {document.id: document.text for document in documents}
    found: dict[str, str] = {}
    for entity in entities:
        if entity.kind is Kind.PERSON:
            told = {gender for words in _words_at(entity, texts) if (gender := _told_by(words))}
            if len(told) == 1:
                found[entity.id] = min(told)
    return found


def _words_at(entity: Entity, texts: Mapping[str, str]) -> Iterable[str]:
    """The words of the roles, of the names, and the one before each name."""
    for role in entity.roles:
        yield from role.title.split()
    for mention in entity.mentions:
        start = mention.span.start
        before = texts[mention.document_id][max(start - _REACH, 0) : start].split(" ")
        yield from (*before[-2:], *mention.surface.split()[:-1])


def _told_by(word: str) -> str | None:
    plain = fold(word).strip(".,")
    for gender in ("male", "female"):
        if plain in title_words()[gender]:
            return gender
    ending = next((end for end in _ENDINGS if plain.endswith(end)), None)
    is_title = ending is not None and plain in title_words()["office"]
    return _ENDINGS[ending] if ending is not None and is_title else None
