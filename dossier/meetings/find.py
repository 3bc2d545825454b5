"""Sentences -> sightings of meetings -> one account for each meeting that an article tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.meetings.article import Article, Name, Sentence, organisations_in, word_at
from dossier.meetings.counted import counted_date
from dossier.meetings.deciding import DECISIONS
from dossier.meetings.grammar import dependents, governors, preposition_of
from dossier.meetings.moved import is_taken_back, moved_to
from dossier.meetings.offices import Offices
from dossier.meetings.own_date import comes_later, own_date
from dossier.meetings.participants import participants_of
from dossier.meetings.places import place_of
from dossier.meetings.status import status_of
from dossier.meetings.triggers import Trigger, find_triggers
from dossier.meetings.venues import find_venues
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.model import BlockKind, DateValue, MeetingForm, Status

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
    before: list[Sighting] = []
    for index, sentence in enumerate(article.sentences):
        if len(sentence.tokens) > LONGEST:
            continue
        triggers = find_triggers(article, sentence)
        triggers = (*triggers, *find_venues(article, sentence, triggers))
        found = [
            _with_those_before(article, sighting, before)
            for trigger in triggers
            if (sighting := _sighting(article, index, trigger, triggers, offices)) is not None
        ]
        found = [_on_the_journey(article, sighting, found) for sighting in found]
        found = [_with_its_clause(article, sighting, found) for sighting in found]
        before = found or before
        for sighting in found:
            yield from _one_by_one(article, sighting)


def _sighting(
    article: Article, index: int, trigger: Trigger, triggers: Sequence[Trigger], offices: Offices
) -> Sighting | None:
    """What the sentence says of the trigger's meeting; None where it tells of none."""
    sentence = article.sentences[index]
    if _is_purpose(article, trigger, triggers):
        return None
    when = counted_date(article, index, trigger)
    if when is not None and when.start is None:
        return None
    moved = moved_to(article, index, trigger)
    when = moved or when or own_date(article, index, trigger, triggers)
    if when is None and comes_later(article, index, trigger, triggers):
        return None
    status = status_of(article, sentence, trigger, when)
    if status is None:
        return None
    if status is Status.CANCELLED and moved:
        status = Status.PLANNED
    if status is Status.PLANNED and is_taken_back(article, index):
        status = Status.CANCELLED
    if status is Status.PLANNED and _is_over(article, sentence, when):
        when = None
    people = participants_of(article, index, trigger, triggers, offices)
    plural = word_at(article, trigger.token) in vocabulary().plurals
    if plural and when is None and len(people) < 2:
        return None
    return Sighting(
        index=index,
        trigger=trigger,
        people=people,
        status=status,
        when=when,
        place_id=place_of(article, index, trigger, triggers),
        parties=trigger.body_id is None and _are_organisations(article, people),
    )


def _are_organisations(article: Article, people: frozenset[str]) -> bool:
    named = (organisations_in(sentence) for sentence in article.sentences)
    return bool(people) and people <= {name.entity_id for names in named for name in names}


def _on_the_journey(article: Article, sighting: Sighting, found: Sequence[Sighting]) -> Sighting:
    """ "X flies to Y on Monday to meet Z", "went on to Y, holding talks with Z": Z is met there."""
    if sighting.place_id is not None or sighting.trigger.form is MeetingForm.CALL:
        return sighting
    reasons = _hangs_on(article, sighting.trigger)
    for other in found:
        journey = other.trigger.kind is TermKind.JOURNEY and other.trigger.token in reasons
        if journey and other.status is sighting.status:
            when = sighting.when or other.when
            return replace(sighting, place_id=other.place_id, when=when)
    return sighting


def _with_its_clause(article: Article, sighting: Sighting, found: Sequence[Sighting]) -> Sighting:
    """ "a visit to Y, where she was to meet Z on Monday": the visit is on Monday."""
    if sighting.when is not None or sighting.trigger.form is not MeetingForm.VISIT:
        return sighting
    for other in found:
        verb = article.tokens[other.trigger.token]
        is_told = verb.dep.split(":")[0] == "acl" and verb.head == sighting.trigger.token
        if is_told and other.status is sighting.status:
            return replace(sighting, when=other.when)
    return sighting


def _hangs_on(article: Article, trigger: Trigger) -> set[int]:
    """The verbs that a meeting is the purpose of, or what happened next: "flew in and met Z"."""
    tokens, token = article.tokens, trigger.token
    found = set(governors(tokens, token))  # "to meet Z", "for talks with Z"
    if trigger.kind is TermKind.NOUN and preposition_of(tokens, token) == "for":
        found.add(tokens[token].head)
    verb = tokens[token].head if trigger.kind is TermKind.NOUN else token
    beside = tokens[verb].dep.split(":")[0] in ("advcl", "conj") and tokens[verb].head < verb
    if beside and not dependents(tokens, verb, "mark"):  # not "after meeting Z"
        found.add(tokens[verb].head)
    return found


def _with_those_before(
    article: Article, sighting: Sighting, before: Sequence[Sighting]
) -> Sighting:
    """ "They received X. It was a session of the council": X was at the session."""
    tokens, block = article.tokens, article.sentences[sighting.index].block
    subjects = dependents(tokens, sighting.trigger.token, "nsubj")
    it = any(word_at(article, i) in ("it", "this", "that") for i in subjects)
    visits = sighting.trigger.form is MeetingForm.VISIT
    if not it or visits or sighting.trigger.kind is not TermKind.NOUN:
        return sighting
    told = [s for s in before if s.index == sighting.index - 1 and s.status is sighting.status]
    told = [s for s in told if article.sentences[s.index].block.anchor == block.anchor]
    people = sighting.people.union(*(s.people for s in told))
    when = sighting.when or next((s.when for s in told if s.when), None)
    place = sighting.place_id or next((s.place_id for s in told if s.place_id), None)
    return replace(sighting, people=people, when=when, place_id=place)


def _one_by_one(article: Article, sighting: Sighting) -> Iterator[Sighting]:
    """ "Separate meetings with X, Y and Z" are as many meetings as there are partners.

    So are "met X on Monday and Y on Tuesday", each with the day that follows the partner.
    """
    sentence = article.sentences[sighting.index]
    names = [
        name
        for name in sentence.names
        if name.span.start >= sighting.trigger.span.end and name.entity_id in sighting.people
    ]
    partners = {name.entity_id for name in names}
    days = _days_apart(sentence, names) if sighting.trigger.kind is TermKind.TOGETHER else {}
    apart = len(days) > 1 or _is_apart(article, sighting)
    if not apart or len(partners) < 2 or sighting.people <= partners:
        yield sighting
        return
    for partner in sorted(partners):
        people = sighting.people - partners | {partner}
        yield replace(sighting, people=people, when=days.get(partner, sighting.when))


def _is_apart(article: Article, sighting: Sighting) -> bool:
    """ "separate meetings with X and Y", "met X and Y in turn"."""
    sentence, trigger = article.sentences[sighting.index], sighting.trigger
    before = words_of(article.document.text[sentence.span.start : trigger.span.start])[-2:]
    term = words_of(trigger.span.text_of(article.document.text))
    separate = not vocabulary().words["separate"].isdisjoint((*before, *term[:1]))
    after = words_of(article.document.text[trigger.span.end : sentence.span.end])
    return (separate and term[-1].endswith("s")) or vocabulary().has("in turn", after)


def _days_apart(sentence: Sentence, names: Sequence[Name]) -> dict[str, DateValue]:
    """The day that stands after each partner and before the next; empty where two share one."""
    found: dict[str, DateValue] = {}
    for number, name in enumerate(names):
        end = names[number + 1].span.start if number + 1 < len(names) else sentence.span.end
        for phrase in sentence.dates:
            if name.span.end <= phrase.span.start < end and phrase.value.start is not None:
                found[name.entity_id] = phrase.value
    return found if len({value.start for value in found.values()}) == len(names) else {}


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
