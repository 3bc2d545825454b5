"""The page of a topic."""

from __future__ import annotations

from collections import Counter, defaultdict

from dossier.model import Span, Topic
from dossier.site.collection import Collection
from dossier.site.plan.parts import (
    LEADING,
    PageParts,
    excerpts_in_words,
    search_names,
    span_in_words,
)
from dossier.site.views import Head, TopicView
from dossier.site.words import count

BOOST = 3.0
"""In search a topic stands above articles, below people, organisations and places."""


def topic_view(collection: Collection, topic: Topic, parts: PageParts) -> TopicView:
    """What it is made of, its passages, and who is named in them."""
    highlights: defaultdict[str, list[Span]] = defaultdict(list)
    for passage in topic.passages:
        highlights[passage.document_id].extend(passage.highlights or (passage.span,))
    documents = collection.documents_of(highlights)
    span = span_in_words(documents)
    groups = parts.groups(highlights)
    passages = Counter(passage.document_id for passage in topic.passages)
    summary = (
        f"{count(passages.total(), 'paragraph')} in {count(len(documents), 'article')}"
        f"{span and f', {span}'}."
    )
    touched = [collection.entities[id_] for id_ in topic.entity_ids if id_ in collection.entities]
    return TopicView(
        head=Head(
            title=topic.name,
            description=f"{topic.name}: {summary}",
            boost=BOOST,
            tags=search_names((topic.name, *topic.terms)),
            hide=("navigation",),
        ),
        kind=parts.link("Topic", "topics/"),
        name=topic.name,
        terms=topic.terms,
        summary=summary,
        groups=groups,
        excerpts_summary=excerpts_in_words(groups),
        touched=parts.by_kind(((entity, "") for entity in touched), LEADING),
    )
