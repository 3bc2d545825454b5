"""Topics: the themes that a person would name, from the noun phrases that matter here.

annotations -> phrases -> terms (variants joined) -> ranked -> themes (terms joined) -> Topic
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Annotation, Curation, Document, Entity, Topic
from dossier.text import fold
from dossier.topics.assemble import assemble
from dossier.topics.phrases import count_words, find_phrases
from dossier.topics.terms import rank_terms
from dossier.topics.themes import join_terms

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
    phrases = [
        phrase
        for document in ordered
        if document.id in by_id
        for phrase in find_phrases(document, by_id[document.id])
    ]
    hidden = {fold(name) for name in curation.hidden}
    words = sum(count_words(annotation) for annotation in annotations)
    names = frozenset(
        tuple(fold(alias.surface).removeprefix("the ").split())
        for entity in entities
        for alias in entity.aliases
    )
    themes = join_terms(rank_terms(phrases, words, names))
    topics = assemble(themes, ordered, entities)
    return tuple(topic for topic in topics if fold(topic.name) not in hidden)
