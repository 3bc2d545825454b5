"""Meetings: found sentence by sentence, then joined across the collection.

    articles -> triggers -> sightings -> accounts -> join -> clusters -> assemble -> Meeting
                                            └── borrow ◀──┘

A *sighting* is what one sentence says, an *account* what one article tells of one meeting;
`join` is the only part that sees two articles.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.meetings.accounts import find_accounts
from dossier.meetings.assemble import assemble
from dossier.meetings.borrow import with_borrowed_days
from dossier.meetings.decisions import decide
from dossier.meetings.geography import Geography
from dossier.meetings.join import join
from dossier.meetings.offices import Offices
from dossier.meetings.reading import read_articles
from dossier.meetings.split import split_as_decided
from dossier.model import Annotation, Curation, Document, Entity, Meetings

__all__ = ["find_meetings"]


def find_meetings(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    entities: Sequence[Entity],
    curation: Curation,
) -> Meetings:
    """Every meeting that the articles tell of, each once, and those that were nearly one.

    `documents` and `annotations` are in the same order; that order changes nothing. Names that
    the editor hides take part in no meeting. What of the editor's decisions decides nothing is a
    problem. Raises nothing.
    """
    articles = read_articles(documents, annotations, entities, curation)
    offices, geography = Offices(articles), Geography(articles, entities)
    found = [one for article in articles for one in find_accounts(article, offices, geography)]
    accounts = split_as_decided(found, documents, curation.meetings.different, geography)
    names = {entity.id: entity.name for entity in entities}
    decisions = decide(accounts, documents, entities, curation)
    joined = join(accounts, names, decisions.rulings)
    titles = {document.id: document.title for document in documents}
    borrowed = with_borrowed_days(accounts, joined.clusters, titles)
    if borrowed != accounts:
        decisions = decide(borrowed, documents, entities, curation)
        joined = join(borrowed, names, decisions.rulings)
    return assemble(joined, entities, documents, decisions)
