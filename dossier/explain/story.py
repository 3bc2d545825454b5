"""A question -> why these names are one, why these reports are one meeting, why this date."""

from __future__ import annotations

from dossier.explain.answer import (
    Answer,
    DisagreementStory,
    EntityStory,
    TopicStory,
)
from dossier.explain.contexts import Places
from dossier.explain.left_out import every_left_out, left_out_stories
from dossier.explain.lookup import (
    article_keys,
    disagreement_keys,
    entity_keys,
    key_of,
    left_out_keys,
    meeting_keys,
    topic_keys,
    unknown,
)
from dossier.explain.meetings import MeetingStories
from dossier.explain.reasons import reasons
from dossier.explain.statements import statement_stories
from dossier.model import Disagreement, Dossier, Entity, Topic


def explain(dossier: Dossier, question: str) -> Answer:
    """Tell everything behind a name, an alias, the id of a page or some words of a quotation.

    Case and accents play no part; what has several meanings gets them all. Raises ConfigError,
    with what may have been meant, when it has none.
    """
    places, key = Places(dossier), key_of(question)
    entities = [one for one in dossier.resolution.entities if key in entity_keys(one)]
    stories = MeetingStories(dossier, places)
    named = stories.named(question)
    meetings = [m for m in dossier.meetings if key in meeting_keys(m) or m.id in named]
    left_out = [
        (fate, one) for fate, one in every_left_out(dossier.resolution) if key in left_out_keys(one)
    ]
    articles = [one for one in dossier.documents if key in article_keys(one)]
    topics = [one for one in dossier.topics if key in topic_keys(one)]
    differ = [one for one in dossier.disagreements if key in disagreement_keys(one)]
    said = statement_stories(dossier, key, places)
    if not key or not (entities or meetings or left_out or articles or topics or differ or said):
        raise unknown(question, dossier, stories.near(question))
    return Answer(
        entities=tuple(_entity(one, dossier, places) for one in entities),
        meetings=tuple(stories.meeting(one) for one in meetings),
        left_out=left_out_stories(left_out, places),
        articles=tuple(stories.article(one) for one in articles),
        topics=tuple(_topic(one, places) for one in topics),
        disagreements=tuple(_disagreement(one, places) for one in differ),
        statements=said,
    )


def _disagreement(disagreement: Disagreement, places: Places) -> DisagreementStory:
    return DisagreementStory(
        id=disagreement.id,
        about=disagreement.about,
        reason=disagreement.reason,
        over_time=disagreement.over_time,
        readings=tuple(
            (reading.said_by, places.of_words(reading.document_id, reading.span))
            for reading in disagreement.readings
        ),
    )


def _topic(topic: Topic, places: Places) -> TopicStory:
    shown = [(p.document_id, (p.highlights or (p.span,))[0]) for p in topic.passages]
    shown.sort(key=lambda one: (places.file(one[0]), one[1]))
    return TopicStory(
        id=topic.id,
        name=topic.name,
        terms=topic.terms,
        reasons=topic.reasons,
        passages=tuple(places.of_words(*one) for one in shown),
    )


def _entity(entity: Entity, dossier: Dossier, places: Places) -> EntityStory:
    own, resolution = frozenset(entity.mentions), dossier.resolution
    concerned = [m for m in dossier.meetings if entity.id in (*m.participant_ids, m.place_id)]
    left_open = every_left_out(resolution)
    open_ = [(fate, one) for fate, one in left_open if entity.name in one.candidates]
    return EntityStory(
        id=entity.id,
        kind=entity.kind,
        name=entity.name,
        spellings=tuple((alias.surface, alias.count) for alias in entity.aliases),
        mentions=places.all(entity.mentions),
        descriptions=places.all(entity.descriptions),
        merges=reasons(entity.evidence, places),
        apart=reasons(
            (one for one in resolution.unsure if not own.isdisjoint(one.mentions)), places
        ),
        open=left_out_stories(open_, places),
        meetings=tuple((meeting.id, meeting.title) for meeting in concerned),
    )
