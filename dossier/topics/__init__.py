"""Topics: the themes that a person would look up, under names that a person would give.

How a topic comes about:

1. `phrases`, `links`: noun phrases by their parts of speech (Justeson and Katz 1995), also inside
   longer ones, and what a preposition or a verb ties to a noun. A name is one word; "war in Sudan"
   and "Sudan war", "Sweden's" and "Swedish", "trip" and "visit" are one; where "training" is
   printed, "pilots are trained" is "pilot training".
2. `terms`: the occurrences of a phrase are a term. It may *name* a theme where its head is a theme
   or a frame of one (`knowledge/topics.yml`) and something telling stands before that.
3. `gather`: a noun that comes back, and that is more frequent than in general English (Ahmad,
   Gillam and Tostevin 1999), gathers the passages in which it stands. `shares`: what they speak of
   is told by the best terms with the word (by C-value: Frantzi, Ananiadou and Mima 2000), each in
   its own articles.
4. `themes`: those with the same specific word, or mostly the same passages, are one.
5. `thesaurus`, `pointing`, `subjects`: subjects of the news that a person would name though no
   phrase of the articles does, by the words that point to them (`knowledge/subjects.yml`);
   `variants`: themes that are made of a subject's words are parts of it.
6. `parties`, `relations`: countries and blocs that act together more often than by chance (Dunning
   1993). `occasions`: visits and talks by their place, where several articles tell of them.
7. `choose`, `assemble`: themes that together tell most, with passages and the entities in them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dossier.model import Annotation, Curation, Document, Entity, Topics
from dossier.text import fold
from dossier.topics.assemble import assemble
from dossier.topics.editor import decide
from dossier.topics.occasions import find_occasions
from dossier.topics.parties import find_scenes
from dossier.topics.passages import finish
from dossier.topics.phrases import find_phrases
from dossier.topics.pointing import find_pointed
from dossier.topics.relations import find_relations
from dossier.topics.subjects import find_subjects
from dossier.topics.themes import find_themes
from dossier.topics.units import Named, count_words
from dossier.topics.variants import adopt

__all__ = ["find_topics"]


def find_topics(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    entities: Sequence[Entity],
    curation: Curation,
) -> Topics:
    """The collection's topics, by name; each that is found has two passages or more.

    `documents` and `annotations` are in the same order; that order changes nothing. Where the
    pipeline tags no parts of speech there are only the editor's own.
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
    told = (
        find_pointed(document, by_id[document.id], named[document.id])
        for document in ordered
        if document.id in by_id
    )
    themes = adopt(
        find_subjects(told, words),
        find_themes(phrases, words, _spellings_in_words(entities)),
    )
    relations = find_relations(find_scenes(ordered, by_id, entities))
    occasions = find_occasions(ordered, by_id, entities)
    themes = (*themes, *relations, *occasions)
    decided = decide(assemble(themes, ordered), ordered, curation)
    found = finish(decided.found, ordered, entities)
    return Topics(found=found, problems=decided.problems)


def _spellings_in_words(entities: Sequence[Entity]) -> frozenset[tuple[str, ...]]:
    """Common words that stand for a name: "the alliance", where that is NATO."""
    return frozenset(
        tuple(fold(alias.surface).removeprefix("the ").split())
        for entity in entities
        for alias in entity.aliases
        if alias.surface.islower()
    )
