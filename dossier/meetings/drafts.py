"""The meetings of one article: its sightings, grouped, with the date of each group."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.meetings.article import Article
from dossier.meetings.determiners import points_back
from dossier.meetings.draft import Draft, gathers
from dossier.meetings.find import Sighting, find_sightings
from dossier.meetings.following import of_the_series
from dossier.meetings.groups import are_sitters
from dossier.meetings.length import whole_time
from dossier.meetings.offices import Offices
from dossier.meetings.one_meeting import is_one
from dossier.meetings.own_date import is_returned_from
from dossier.meetings.status import clause_words
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.meetings.when import fits, lead_date, lent_date, paragraph_date
from dossier.model import BlockKind, DateValue, MeetingForm, Precision, Status

HEAD = 3
"""Words at the head of a sentence that set the time of all of it."""
NOT_ALONE = (TermKind.TOGETHER, TermKind.JOURNEY, TermKind.CONVENE)
"""Kinds of verbs that tell of no meeting where nobody is known to do it."""


def find_drafts(article: Article, offices: Offices) -> tuple[Draft, ...]:
    """Group the article's sightings by meeting, in the order in which it comes to them."""
    drafts: list[Draft] = []
    for found in find_sightings(article, offices):
        sighting = of_the_series(article, drafts, found)
        alone = sighting.trigger.kind in NOT_ALONE and not sighting.people
        if alone and not _is_told_in_full(sighting):
            continue
        day = _date_to_compare(article, sighting)
        draft = _fitting(article, drafts, sighting, day)
        if draft is None and _may_open(article, sighting, drafts):
            draft = Draft()
            drafts.append(draft)
        if draft is not None:
            draft.sightings.append(sighting)
            draft.days.append(day)
    return tuple(drafts)


def _fitting(
    article: Article, drafts: Sequence[Draft], sighting: Sighting, day: DateValue | None
) -> Draft | None:
    """The last draft of the sighting's meeting; for one that names nobody, of its form first."""
    fitting = [d for d in reversed(drafts) if is_one(article, d, sighting, day)]
    if not sighting.people:
        fitting.sort(key=lambda draft: draft.is_a_headline(article))
    if sighting.when is None:
        fitting.sort(key=lambda draft: _is_background(article, draft, sighting))
    if not sighting.people and gathers(sighting):
        form = sighting.trigger.form
        fitting.sort(key=lambda draft: (not gathers(draft.first), form not in draft.forms))
    elif not sighting.people:
        fitting.sort(key=lambda draft: sighting.trigger.form not in draft.forms)
    if sighting.place_id is not None:
        fitting.sort(key=lambda draft: sighting.place_id not in draft.places)
    return next(iter(fitting), None)


def _is_background(article: Article, draft: Draft, sighting: Sighting) -> bool:
    """Whether the draft was told in another paragraph, of another day than the news."""
    last = article.sentences[draft.sightings[-1].index].block
    elsewhere = last.anchor != article.sentences[sighting.index].block.anchor
    return elsewhere and not fits(lead_date(article), draft.date)


def _may_open(article: Article, sighting: Sighting, drafts: Sequence[Draft]) -> bool:
    """Whether a sighting may tell of a meeting not told before.

    Nobody named: only a noun, first in its sentence, that points back to nothing, or gives a day
    of its own ("the lunch of 3 May").
    """
    trigger = sighting.trigger
    if len(sighting.people) >= 2 or trigger.body_id or trigger.number:
        return True
    if _is_told_in_full(sighting):
        return True
    if trigger.form is MeetingForm.VISIT:
        return bool(sighting.people) and sighting.place_id is not None
    if trigger.kind is not TermKind.NOUN:
        return False
    if trigger.form is MeetingForm.PRESS_CONFERENCE:
        return gathers(sighting)
    noun = article.tokens[trigger.token]
    if noun.dep == "obj" and article.tokens[noun.head].lemma.casefold() == "have":
        return False  # "he had lunch": with nobody
    told = any(s.index == sighting.index for draft in drafts for s in draft.sightings)
    day = sighting.when is not None and sighting.when.precision is Precision.DAY
    return not told and (day or not (drafts and points_back(article, sighting)))


def _is_told_in_full(sighting: Sighting) -> bool:
    """ "The defence ministers met in Y on Monday": who they are, the article tells elsewhere."""
    day = sighting.when is not None and sighting.when.precision is Precision.DAY
    told = sighting.people or not are_sitters(sighting.trigger.group)
    return sighting.trigger.group is not None and day and bool(told and sighting.place_id)


def _date_to_compare(article: Article, sighting: Sighting) -> DateValue | None:
    """Its own date, or the one that its surroundings lend.

    None for a noun that points back, which has the date of what it points to, and for what
    somebody came back from.
    """
    if sighting.when is not None:
        return sighting.when
    over = is_returned_from(article, sighting.index, sighting.trigger)
    return None if over or points_back(article, sighting) else _lent_to(article, sighting)


def date_of(article: Article, draft: Draft) -> DateValue:
    """When the draft's meeting was or will be, with the words that tell it."""
    date = draft.date or _lent_to(article, draft.first)
    return whole_time(article, next((s for s in draft.sightings if s.when), draft.first), date)


def is_of_its_surroundings(article: Article, draft: Draft) -> bool:
    """Whether the sentences around may tell of the draft's meeting: they are not of another day."""
    return fits(draft.day, lent_date(article, draft.first.index))


def _lent_to(article: Article, sighting: Sighting) -> DateValue:
    """The date that its surroundings lend a meeting.

    One that lies ahead is on the day of the news only where its sentence goes on telling of that
    day ("in the evening he will also meet ..."), and never on a day that has passed.
    """
    date = lent_date(article, sighting.index)
    sentence, published = article.sentences[sighting.index], article.document.published
    if sighting.status is not Status.PLANNED:
        ahead = (
            published is not None and published.end and date.start and date.start > published.end
        )
        if ahead and article.headings[sighting.index] is None and date.start == date.end:
            return DateValue(basis="it was held, and no day is told")
        return date  # under the heading of a day to come stands a programme
    sides = clause_words(article, sentence, sighting.trigger)
    head = words_of(sentence.text)[:HEAD]  # "In the evening they will fly to X to meet Y."
    goes_on = any(vocabulary().has("same frame", side) for side in (*sides, head))
    before = words_of(article.document.text[sentence.span.start : sighting.trigger.span.start])
    goes_on = goes_on or "after" in before[-2:]  # "after the talks they will travel"
    goes_on = goes_on or paragraph_date(article, sighting.index, attributive=True) is not None
    past = published is not None and published.start and date.end and date.end < published.start
    if past or not goes_on or sentence.block.kind is BlockKind.TITLE:
        return DateValue(basis="it lies ahead, and no day is told")
    return date
