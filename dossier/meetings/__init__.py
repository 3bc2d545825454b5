"""Meetings: found sentence by sentence, then joined across the collection.

    documents, annotations -> find -> candidates -> compare, join -> clusters -> assemble -> Meeting

`find` reads one document at a time; `join` is the only part that sees two.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.meetings.article import read_articles
from dossier.meetings.assemble import assemble
from dossier.meetings.find import find_candidates
from dossier.meetings.join import join
from dossier.model import Annotation, Curation, Document, Entity, Meeting

__all__ = ["find_meetings"]


def find_meetings(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    entities: Sequence[Entity],
    curation: Curation,
) -> tuple[Meeting, ...]:
    """Every meeting that the articles tell of, each once, by date; undated ones last.

    `documents` and `annotations` are in the same order; that order changes nothing. Names that
    the editor hides take part in no meeting. Raises nothing.
    """
    articles = read_articles(documents, annotations, entities, curation)
    candidates = [candidate for article in articles for candidate in find_candidates(article)]
    return assemble(join(candidates), entities, documents)
