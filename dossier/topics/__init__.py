"""Topics: the themes that a person would name, from the noun phrases that matter here.

annotations -> phrases -> terms (variants joined) -> ranked -> themes (terms joined) -> Topic
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dossier.model import Annotation, Curation, Document, Entity, Topic
from dossier.text import fold
from dossier.topics.assemble import assemble
from dossier.topics.phrases import find_phrases
from dossier.topics.themes import find_themes
from dossier.topics.units import Named, count_words

__all__ = ["find_topics"]


def find_topics(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    entities: Sequence[Entity],
    curation: Curation,
) -> tuple[Topic, ...]:
    """The collection's topics, by name; each has two passages or more.

    `documents` and `annotations` are in the same order; that order changes nothing. A name that
    the editor hides is no topic. Empty where the pipeline tags no parts of speech.
    """
    by_id = {annotation.document_id: annotation for annotation in annotations}
    ordered = sorted(documents, key=lambda document: document.file)
    named: dict[str, list[Named]] = defaultdict(list)
    for entity in sorted(entities, key=lambda entity: entity.id):
        for mention in entity.mentions:
            named[mention.document_id].append(Named(mention.span, entity.name, entity.kind))
    phrases = [
        phrase
        for document in ordered
        if document.id in by_id
        for phrase in find_phrases(document, by_id[document.id], named[document.id])
    ]
    words = sum(count_words(annotation) for annotation in annotations)
    barred = frozenset(
        tuple(fold(alias.surface).removeprefix("the ").split())
        for entity in entities
        for alias in entity.aliases
        if alias.surface.islower()
    )
    hidden = {fold(name) for name in curation.hidden}
    topics = assemble(find_themes(phrases, words, barred), ordered, entities)
    return tuple(topic for topic in topics if fold(topic.name) not in hidden)
