"""Resolve mentions within and across documents: one entity a real person, body or place.

`collect` what names anything -> decide `kinds` -> `units` -> link: `block`, `compare`, `short`,
`bodies`, `acronyms` -> `decide` -> `cluster` -> `present`, `roles`, `statements`. Then once more,
with the names that the pipeline missed (`missed`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dossier.model import Annotation, Curation, Document, Mention, Resolution
from dossier.resolve.collect import ordinary_words
from dossier.resolve.conclude import conclude
from dossier.resolve.demonyms import with_demonyms
from dossier.resolve.descriptions import with_descriptions
from dossier.resolve.idle import idle_decisions
from dossier.resolve.missed import Mending, find_missed
from dossier.resolve.occasions import with_occasions
from dossier.resolve.pieces import with_pieces
from dossier.resolve.remarks import with_remarks
from dossier.resolve.roles import with_roles
from dossier.resolve.sayings import find_sayings
from dossier.resolve.statements import map_statements

__all__ = ["idle_decisions", "resolve", "with_occasions"]


def resolve(
    documents: Sequence[Document], annotations: Sequence[Annotation], curation: Curation
) -> Resolution:
    """Conclude from all annotations who and what is meant.

    `documents` and `annotations` are in the same order; which order plays no part. Raises nothing.
    """
    annotations = with_pieces(annotations)
    first = conclude(documents, annotations, curation)
    mending = find_missed(documents, annotations, first.entities, ordinary_words(documents))
    mended = _mended(annotations, mending)
    found = conclude(documents, mended, curation)
    entities = with_remarks(with_roles(found.entities, documents, mended), curation)
    entities, undescribed = with_descriptions(entities, documents, mended)
    entities = with_demonyms(entities, mended)
    statements = map_statements(documents, mended, entities)
    return replace(
        found,
        entities=entities,
        statements=statements,
        sayings=find_sayings(statements, documents),
        undescribed=undescribed,
    )


def _mended(annotations: Sequence[Annotation], mending: Mending) -> tuple[Annotation, ...]:
    """Return the annotations with the names of the second look."""
    added: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mending.added:
        added[mention.document_id].append(mention)
    return tuple(
        replace(
            annotation,
            mentions=(
                *(m for m in annotation.mentions if m not in mending.replaced),
                *added[annotation.document_id],
            ),
        )
        for annotation in annotations
    )
