"""What one article tells of one meeting, put together from its sightings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dossier.knowledge import load
from dossier.meetings.article import Article
from dossier.meetings.attendance import main_draft, people_at
from dossier.meetings.draft import Draft
from dossier.meetings.drafts import date_of, find_drafts, is_of_its_surroundings
from dossier.meetings.figures import figures_in
from dossier.meetings.find import Sighting
from dossier.meetings.geography import Geography, Place
from dossier.meetings.offices import Offices
from dossier.meetings.one_meeting import in_a_town
from dossier.meetings.places import place_near
from dossier.meetings.vocabulary import words_of
from dossier.meetings.when import is_vague
from dossier.model import DateValue, MeetingForm, Precision, Report, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A meeting as one article tells it."""

    document_id: str
    form: MeetingForm
    status: Status
    date: DateValue
    main: bool
    """Whether it is the one that the article is about."""
    dated: bool
    """Whether a sentence about the meeting says when; else the article's day stands in."""
    place: Place | None
    placed: bool
    """Whether a sentence about the meeting says where."""
    town: Place | None
    """The place, where a sentence says that it was "in" that town."""
    participant_ids: frozenset[str]
    named_ids: frozenset[str]
    """Those of them whom a sentence about the meeting names; the others act around it."""
    body_id: str | None
    """The organisation that meets, where the article names one."""
    group: str | None
    """Office-holders who meet, where they are not named ("defence ministers")."""
    number: int | None
    """Its place in a series ("the 18th round"), where told."""
    aside: bool
    """Whether the article says that it was held at the margins of a larger one."""
    reports: tuple[Report, ...]
    """One a sentence, in reading order."""
    words: str
    """The words that tell of it first, as printed."""


def find_accounts(article: Article, offices: Offices, geography: Geography) -> tuple[Account, ...]:
    """Every meeting that the article tells of, in the order in which it comes to them."""
    drafts = find_drafts(article, offices)
    main = main_draft(article, drafts)
    accounts = []
    for draft in drafts:
        also = people_at(article, draft, drafts, main=draft is main, offices=offices)
        accounts.append(_account(article, draft, draft is main, also, geography))
    return tuple(account for account in accounts if _tells_enough(article, account))


def _account(
    article: Article, draft: Draft, main: bool, also: frozenset[str], geography: Geography
) -> Account:
    first = draft.first
    form = _form(draft)
    date = date_of(article, draft)
    own_place = next((s.place_id for s in draft.sightings if s.place_id), None)
    place = own_place
    if place is None and form is not MeetingForm.CALL and is_of_its_surroundings(article, draft):
        place = place_near(article, first.index)
    reports = [
        _report(article, s, date, place, s.people | also if s is first else s.people)
        for s in draft.sightings
    ]
    return Account(
        document_id=article.document.id,
        form=form,
        status=_status(article, draft, date),
        date=date,
        main=main,
        dated=draft.day is not None,
        place=geography.place(place),
        placed=own_place is not None,
        town=geography.place(
            next((s.place_id for s in draft.sightings if in_a_town(article, s)), None)
        ),
        participant_ids=draft.people | also,
        named_ids=draft.people,
        body_id=next((s.trigger.body_id for s in draft.sightings if s.trigger.body_id), None),
        group=first.trigger.group,
        number=next((s.trigger.number for s in draft.sightings if s.trigger.number), None),
        aside=any(_is_aside(article, sighting) for sighting in draft.sightings),
        reports=_one_a_sentence(reports),
        words=first.trigger.span.text_of(article.document.text),
    )


def _status(article: Article, draft: Draft, date: DateValue) -> Status:
    """As the draft is told; but what lies after the day of publication has not been held."""
    published = article.document.published
    ahead = (
        date.start is not None
        and published is not None
        and published.end is not None
        and date.start > published.end
    )
    return Status.PLANNED if ahead and draft.status is Status.HELD else draft.status


def _is_aside(article: Article, sighting: Sighting) -> bool:
    words = f" {' '.join(words_of(article.sentences[sighting.index].text))} "
    return any(f" {phrase} " in words for phrase in load("joining")["margins"])


def _form(draft: Draft) -> MeetingForm:
    """The form that it is called most often, the first one where two are even."""
    told = [sighting.trigger.form for sighting in draft.sightings]
    counted = Counter(told)
    return min(counted, key=lambda form: (-counted[form], told.index(form)))


def _report(
    article: Article,
    sighting: Sighting,
    date: DateValue,
    place: str | None,
    people: Iterable[str],
) -> Report:
    return Report(
        document_id=article.document.id,
        span=article.sentences[sighting.index].span,
        form=sighting.trigger.form,
        status=sighting.status,
        date=sighting.when or date,
        place_id=sighting.place_id or place,
        participant_ids=tuple(sorted(people)),
        trigger=sighting.trigger.span,
        figures=figures_in(article, sighting.index),
    )


def _one_a_sentence(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Two triggers of one sentence ("a visit for talks") are one report."""
    kept: dict[tuple[int, int], Report] = {}
    for report in reports:
        key = (report.span.start, report.span.end)
        before = kept.get(key, report)
        people = {*before.participant_ids, *report.participant_ids}
        kept[key] = replace(before, participant_ids=tuple(sorted(people)))
    return tuple(kept.values())


def _tells_enough(article: Article, account: Account) -> bool:
    """Two who meet; or one who goes to a place; or a body that meets on a known day.

    What was held in some month or week is background, not news.
    """
    if account.status is Status.HELD and is_vague(account.date):
        return False
    known = account.date.precision is not Precision.UNKNOWN
    if account.status is Status.HELD and not known and article.document.published is not None:
        return False  # background: an article with a day tells that of its news
    if account.status in (Status.CANCELLED, Status.DENIED) and not (
        account.dated or len(account.participant_ids) > 1
    ):
        return False
    if len(account.participant_ids) >= 2:
        return known or account.placed
    if account.form is MeetingForm.VISIT:
        return bool(account.participant_ids) and account.placed and known
    counted = account.form is not MeetingForm.CEREMONY and (account.number or account.main)
    if counted and known:
        return bool(account.participant_ids)
    if account.group and account.placed and account.dated:
        return bool(account.participant_ids)
    told = account.dated or (known and account.status is Status.PLANNED)
    return account.body_id is not None and told
