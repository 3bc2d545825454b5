"""Articles whose words are tagged by lists: what `topics` is given, without a pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.model import Annotation, Curation, Document, Entity, Kind, Span, Token, Topic
from dossier.topics import find_topics
from tests.factories import entities_of, marked

NOUNS = {
    *("membership", "accession", "defence", "defense", "weapon", "weapons", "missiles", "war"),
    *("corridor", "systems", "system", "air", "grain", "talks", "risk", "day", "alliance", "aid"),
    *("quota", "quotas", "relations", "minister", "ministers", "president", "energy", "wall"),
    *("station", "training", "herring", "oil", "production", "cut", "pilots", "group", "deal"),
    *("framework", "council", "meeting", "dispute"),
}
ADJECTIVES = {"long-range", "new", "nuclear", "military", "armed"}
VERBS = {"train", "trained"}
PLURALS = {"relations": "relation", "pilots": "pilot", "talks": "talk"}


def tagged(text: str, *, id: str = "articles/one") -> tuple[Document, Annotation]:
    """A document whose words are tagged by the lists above; a capital makes a name's word.

    A noun before a verb is what the act is done to.
    """
    document, annotation = marked(text, id=id)
    document = replace(document, file=f"{id.rpartition('/')[2]}.txt")
    tokens: list[Token] = []
    start = 0
    for word in document.text.split():
        start = document.text.index(word, start)
        tokens.append(_token(word.strip(".,"), start, len(tokens)))
        start += len(word)
    for at in range(len(tokens) - 1):
        if tokens[at].pos == "NOUN" and tokens[at + 1].pos == "VERB":
            tokens[at] = replace(tokens[at], dep="nsubj:pass", head=at + 1)
    return document, replace(annotation, tokens=tuple(tokens))


def _token(word: str, start: int, at: int) -> Token:
    low = word.casefold()
    pos = "NOUN" if low in NOUNS else "ADJ" if low in ADJECTIVES else "X"
    pos = "DET" if low in ("the", "a", "an") else "ADP" if low in ("of", "in", "to") else pos
    pos = "VERB" if low in VERBS else pos
    pos = "PROPN" if word[:1].isupper() and pos == "X" and start else pos
    lemma = low.removesuffix("s") if pos == "NOUN" else low.removesuffix("ed")
    span = Span(start, start + len(word))
    return Token(span=span, lemma=lemma, pos=pos, dep="", head=at)


def places(annotations: Sequence[Annotation]) -> tuple[Entity, ...]:
    """The places that the articles name, as `resolve` tells them."""
    return tuple(one for one in entities_of(annotations) if one.kind is Kind.PLACE)


def topics_of(*texts: str, curation: Curation | None = None) -> tuple[Topic, ...]:
    """The topics of a collection, an article a text."""
    read = [tagged(text, id=f"articles/{number}") for number, text in enumerate(texts)]
    documents = [document for document, _ in read]
    annotations = [annotation for _, annotation in read]
    return find_topics(documents, annotations, places(annotations), curation or Curation()).found


def names_of(*texts: str) -> list[str]:
    """Their names."""
    return [topic.name for topic in topics_of(*texts)]
