"""Who was at a gathering: the people who act in the sentences around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.meetings.actors import attendants
from dossier.meetings.article import Article, is_tabular, unquoted
from dossier.meetings.draft import Draft, gathers
from dossier.meetings.find import LONGEST
from dossier.meetings.grammar import ancestors, is_present
from dossier.meetings.offices import Offices
from dossier.meetings.places import introduced
from dossier.meetings.triggers import find_triggers
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.meetings.when import fits, lead_date, of_another, paragraph_date
from dossier.model import DatePhrase, Kind, MeetingForm, Status

EARLY = 8
"""Sentences within which an article comes to what it is about (headline and byline included)."""
AFTER = 3
"""Sentences, the first one included, in which a gathering told in passing names its people."""
BEGINNING = 20
"""Characters within which a place at the head of a sentence says where all of it is."""
OPEN_FORMS = (
    MeetingForm.SUMMIT,
    MeetingForm.SESSION,
    MeetingForm.CEREMONY,
    MeetingForm.TALKS,
    MeetingForm.PRESS_CONFERENCE,
)


def main_draft(article: Article, drafts: Sequence[Draft]) -> Draft | None:
    """The gathering that the article is about: held on the day of its news, told early, often."""
    lead = lead_date(article)
    candidates = [
        draft
        for draft in drafts
        if gathers(draft.first)
        and not _is_a_meal(article, draft)
        and draft.first.index <= EARLY
        and draft.status not in (Status.CANCELLED, Status.DENIED)
        and fits(lead, draft.days[0])
    ]
    return max(candidates, key=lambda d: (len(d.sightings), -d.first.index), default=None)


def _is_a_meal(article: Article, draft: Draft) -> bool:
    """A dinner is a part of somebody's day, not what an article is about."""
    last = article.tokens[draft.first.trigger.token].span.text_of(article.document.text)
    return last.casefold() in vocabulary().words["meals"]


def people_at(
    article: Article, draft: Draft, drafts: Sequence[Draft], *, main: bool, offices: Offices
) -> frozenset[str]:
    """Entity ids of those who were at it though no sentence says "met".

    Of the article's main gathering everybody who acts in the article; of another one that names
    fewer than two, those of the next sentences. For what is ahead, those who will lead a side.
    """
    first = draft.first.index
    named = len(draft.people - draft.bodies) < 2 and not draft.forms.isdisjoint(OPEN_FORMS)
    if main and draft.status is Status.HELD:
        window = range(len(article.sentences))
    elif named and draft.status is Status.HELD and draft.first.trigger.form in OPEN_FORMS:
        window = range(first, min(first + AFTER, len(article.sentences)))
        if not fits(lead_date(article), draft.date):
            # The news of another day goes on in the next paragraph.
            block = article.sentences[first].block.anchor
            window = range(first, _end_of(article, block, window))
    elif draft.status is Status.HELD:
        return _who_attended(article, draft, offices)
    else:
        return _who_will_lead(article, draft)
    others = set(_told_of_others(article, draft, drafts))
    others |= {i for i in window if _meets_somebody_else(article, i, draft)}
    others |= {first} if is_tabular(article.sentences[first]) else set()  # all read there
    past_only = not _is_told_in_the_present(article, draft)
    return frozenset(
        person
        for index in window
        if index not in others and _is_there(article, index, draft)
        for person in attendants(article, index, offices, past_only=past_only)
    )


def _who_attended(article: Article, draft: Draft, offices: Offices) -> frozenset[str]:
    """ "Talks took place in Y. A, B and C took part": those of the next sentence."""
    after = draft.sightings[-1].index + 1
    if after >= len(article.sentences):
        return frozenset()
    sentence = article.sentences[after]
    same = sentence.block.anchor == article.sentences[after - 1].block.anchor
    if not (same and vocabulary().has("attended", words_of(sentence.text))):
        return frozenset()
    return attendants(article, after, offices, past_only=False)


def _who_will_lead(article: Article, draft: Draft) -> frozenset[str]:
    """ "The ministers meet on Monday. The X side will be led by A": who is told to come."""
    known, last = vocabulary(), draft.sightings[-1].index
    if draft.status is not Status.PLANNED or draft.first.trigger.group is None:
        return frozenset()
    near = article.sentences[draft.first.index : last + AFTER]
    told = [s for s in near if known.has("sides", w := words_of(s.text)) and known.has("led", w)]
    return frozenset(n.entity_id for s in told for n in unquoted(s) if n.kind is Kind.PERSON)


def _meets_somebody_else(article: Article, index: int, draft: Draft) -> bool:
    """ "X had welcomed the choir before": whoever they are, it was not at this one."""
    if index in {sighting.index for sighting in draft.sightings}:
        return False
    triggers = find_triggers(article, article.sentences[index])
    return any(trigger.kind is TermKind.TOGETHER for trigger in triggers)


def _told_of_others(article: Article, draft: Draft, drafts: Sequence[Draft]) -> Iterator[int]:
    """The sentences of other meetings of several people, and what goes on from them.

    The rest of a paragraph is of the meeting told last in it.
    """
    ours = {s.index for s in draft.sightings}
    theirs = {s.index for d in drafts if d is not draft for s in d.sightings if len(d.people) > 1}
    last: int | None = None
    for index in range(len(article.sentences)):
        if index in theirs:
            last = index
        elif index in ours:
            last = None
        same = last is not None and (
            article.sentences[last].block.anchor == article.sentences[index].block.anchor
        )
        if same:
            yield index


def _is_told_in_the_present(article: Article, draft: Draft) -> bool:
    """ "09.22: X closes the conference": a live ticker, or a report in the historical present."""
    token = draft.first.trigger.token
    verbs = (i for i in ancestors(article.tokens, token) if article.tokens[i].pos == "VERB")
    verb = next(verbs, token)
    return not article.parsed or is_present(article.tokens, verb, article.document.text)


def _end_of(article: Article, block: str, window: range) -> int:
    """Past the last sentence of the window that is still in the paragraph."""
    inside = [i for i in window if article.sentences[i].block.anchor == block]
    return inside[-1] + 1


def _is_there(article: Article, index: int, draft: Draft) -> bool:
    """Whether a sentence plays neither elsewhere nor on another day, and is one at all."""
    if len(article.sentences[index].tokens) > LONGEST:
        return False
    if _opens_elsewhere(article, index, draft.places):
        return False
    told = [p.value for p in article.sentences[index].dates if not _is_aside(article, p)]
    near = None if told else paragraph_date(article, index, attributive=True)
    return all(fits(draft.date, day) for day in (*told, near))


def _is_aside(article: Article, phrase: DatePhrase) -> bool:
    """ "since May", "until Friday"; but by Friday something else had happened."""
    return of_another(article, phrase) and words_of(phrase.surface)[:1] != ("by",)


def _opens_elsewhere(article: Article, index: int, places: frozenset[str]) -> bool:
    """Whether the sentence, or one before it in the paragraph, begins with another place."""
    block = article.sentences[index].block.anchor
    for sentence in article.sentences[max(0, index - AFTER) : index + 1]:
        if sentence.block.anchor != block:
            continue
        for name in sentence.names:
            begins = name.kind is Kind.PLACE and name.span.start - sentence.span.start < BEGINNING
            if begins and introduced(sentence, name) and name.entity_id not in places:
                return True
    return False
