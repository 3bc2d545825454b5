"""Meetings: found sentence by sentence, then joined across the collection.

    articles -> triggers -> sightings -> accounts -> join -> clusters -> assemble -> Meeting

A *sighting* is what one sentence says, an *account* what one article tells of one meeting;
`join` is the only part that sees two articles.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.meetings.accounts import find_accounts
from dossier.meetings.article import read_articles
from dossier.meetings.assemble import assemble
from dossier.meetings.geography import Geography
from dossier.meetings.join import join
from dossier.meetings.offices import Offices
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
    offices = Offices(articles)
    geography = Geography(articles, entities)
    accounts = [one for article in articles for one in find_accounts(article, offices, geography)]
    names = {entity.id: entity.name for entity in entities}
    return assemble(join(accounts, names).clusters, entities, documents)
