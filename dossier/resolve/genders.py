"""The gender that a person's titles tell ("Mrs", "King", "spokeswoman"), or else the pronouns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dossier.model import Document, Entity, Kind, Span
from dossier.resolve.lexicon import fold, title_words
from dossier.resolve.scene import Scene

_REACH = 24
"""Characters before a name in which the word before it stands."""
_ENDINGS = {"woman": "female", "man": "male"}


_PRONOUNS = {"he": "male", "himself": "male", "she": "female", "herself": "female"}
_CLEAR = 3
"""Times that one gender must be told for each time that the other is."""


def genders_of(
    entities: Iterable[Entity], documents: Iterable[Document], scenes: Sequence[Scene]
) -> Mapping[str, str]:
    """Return 'male' or 'female' for the persons of whom some text tells it, and none the other.

    By titles, else by the pronouns of sentences that name nobody else: "Lee said she would".
    """
    return {**_told_by_pronouns(scenes), **_told_by_titles(entities, documents)}


def _told_by_pronouns(scenes: Sequence[Scene]) -> dict[str, str]:
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for scene in scenes:
        for sentence in scene.sentences:
            named = [one for one in scene.named_in(sentence) if one[1].kind is Kind.PERSON]
            if len({entity.id for _, entity in named}) == 1:
                after = Span(named[0][0].span.end, sentence.end)
                told[named[0][1].id].update(_pronouns_in(scene, after))
    genders = {person: counts.most_common(1)[0] for person, counts in told.items() if counts}
    return {
        person: gender
        for person, (gender, times) in genders.items()
        if times >= _CLEAR * (told[person].total() - times)
    }


def _pronouns_in(scene: Scene, stretch: Span) -> set[str]:
    """The genders of the pronouns outside quotations."""
    return {
        _PRONOUNS[scene.word(index)]
        for index in scene.between(stretch)
        if scene.word(index) in _PRONOUNS and not scene.is_quoted(scene.tokens[index].span)
    }


def _told_by_titles(entities: Iterable[Entity], documents: Iterable[Document]) -> dict[str, str]:
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
