"""Sentences -> sightings of meetings -> one account for each meeting that an article tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.meetings.article import Article, Sentence, organisations_in
from dossier.meetings.counted import counted_date
from dossier.meetings.deciding import DECISIONS
from dossier.meetings.grammar import governors
from dossier.meetings.offices import Offices
from dossier.meetings.own_date import comes_later, own_date
from dossier.meetings.participants import participants_of
from dossier.meetings.places import place_of
from dossier.meetings.status import status_of
from dossier.meetings.triggers import Trigger, find_triggers
from dossier.meetings.venues import find_venues
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import BlockKind, DateValue, Status

SITS = (TermKind.CONVENE, *DECISIONS)
"""Kinds of verbs of which one may be what another is for."""
LONGEST = 250
"""Words of a sentence at most: longer is a list or a broken page, and would cost their square."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A trigger and what its own sentence says."""

    index: int
    """Of the sentence in `Article.sentences`."""
    trigger: Trigger
    people: frozenset[str]
    """Entity ids of those who take part, the body that meets included."""
    status: Status
    when: DateValue | None
    """The date that the sentence gives."""
    place_id: str | None
    parties: bool = False
    """Whether organisations meet each other, whose people the article names as it goes along."""


def find_sightings(article: Article, offices: Offices) -> Iterator[Sighting]:
    """Every trigger of the article that tells of a real meeting, in reading order."""
    organisations = {n.entity_id for s in article.sentences for n in organisations_in(s)}
    for index, sentence in enumerate(article.sentences):
        if len(sentence.tokens) > LONGEST:
            continue
        triggers = find_triggers(article, sentence)
        triggers = (*triggers, *find_venues(article, sentence, triggers))
        for trigger in triggers:
            if _is_purpose(article, trigger, triggers):
                continue
            when = counted_date(article, index, trigger)
            if when is not None and when.start is None:
                continue
            when = when or own_date(article, index, trigger, triggers)
            if when is None and comes_later(article, index, trigger, triggers):
                continue
            status = status_of(article, sentence, trigger, when)
            if status is None:
                continue
            if status is Status.PLANNED and _is_over(article, sentence, when):
                when = None
            people = participants_of(article, index, trigger, triggers, offices)
            last = article.tokens[trigger.token].span.text_of(article.document.text).casefold()
            if last in vocabulary().plurals and when is None and len(people) < 2:
                continue
            sighting = Sighting(
                index=index,
                trigger=trigger,
                people=people,
                status=status,
                when=when,
                place_id=place_of(article, index, trigger, triggers),
                parties=trigger.body_id is None and people <= organisations,
            )
            yield from _one_by_one(article, sighting)


def _one_by_one(article: Article, sighting: Sighting) -> Iterator[Sighting]:
    """ "separate meetings with X, Y and Z" are as many meetings as there are partners."""
    sentence, trigger = article.sentences[sighting.index], sighting.trigger
    before = words_of(article.document.text[sentence.span.start : trigger.span.start])[-2:]
    term = words_of(trigger.span.text_of(article.document.text))
    separate = not vocabulary().words["separate"].isdisjoint((*before, *term[:1]))
    separate = separate and term[-1].endswith("s")
    after = words_of(article.document.text[trigger.span.end : sentence.span.end])
    separate = separate or vocabulary().has("in turn", after)
    partners = {
        name.entity_id
        for name in sentence.names
        if name.span.start >= trigger.span.end and name.entity_id in sighting.people
    }
    if not separate or len(partners) < 2 or sighting.people <= partners:
        yield sighting
        return
    for partner in sorted(partners):
        yield replace(sighting, people=sighting.people - partners | {partner})


def _is_purpose(article: Article, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """ "The council meets on Friday to vote": the vote is what the council meets for."""
    verbs = {other.token for other in triggers if other.kind in SITS}
    hangs_on = governors(article.tokens, trigger.token)
    return trigger.kind in SITS and not verbs.isdisjoint(hangs_on)


def _is_over(article: Article, sentence: Sentence, when: DateValue | None) -> bool:
    """ "X to visit Y on Saturday", as a headline of Thursday: it cannot be the last Saturday."""
    published = article.document.published
    if when is None or when.end is None or published is None or published.start is None:
        return False
    return sentence.block.kind is BlockKind.TITLE and when.end < published.start
