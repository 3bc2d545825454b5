"""What one article tells of one meeting, put together from its sightings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from dossier.meetings.article import Article
from dossier.meetings.find import Sighting, find_sightings
from dossier.meetings.offices import Offices
from dossier.meetings.participants import attendants
from dossier.meetings.places import introduced, is_settlement, place_near
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.meetings.when import dates_of, lead_date, lent_date, of_another, paragraph_date
from dossier.model import DateValue, Kind, MeetingForm, Precision, Report, Status

OPEN_FORMS = (
    MeetingForm.SUMMIT,
    MeetingForm.SESSION,
    MeetingForm.CEREMONY,
    MeetingForm.TALKS,
    MeetingForm.PRESS_CONFERENCE,
)
"""Meetings whose participants an article names as it goes, not in one sentence."""


EARLY = 8
"""Sentences within which an article comes to what it is about (headline and byline included)."""
VAGUE = (Precision.MONTH, Precision.YEAR)
"""What was held in some month is background, not news."""


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
    place_id: str | None
    placed: bool
    town_id: str | None
    """The place, where a sentence says that it was "in" that town."""
    participant_ids: frozenset[str]
    body_id: str | None
    number: int | None
    reports: tuple[Report, ...]
    words: str


@dataclass(slots=True)
class _Draft:
    """Sightings of one meeting, while the article is read."""

    sightings: list[Sighting] = field(default_factory=list)
    days: list[DateValue | None] = field(default_factory=list)
    """The date of each sighting, lent ones included."""

    @property
    def people(self) -> frozenset[str]:
        return frozenset(p for sighting in self.sightings for p in sighting.people)

    @property
    def forms(self) -> frozenset[MeetingForm]:
        return frozenset(sighting.trigger.form for sighting in self.sightings)

    @property
    def day(self) -> DateValue | None:
        dates = [sighting.when.value for sighting in self.sightings if sighting.when]
        return dates_of(dates) if dates else None


def find_accounts(article: Article, offices: Offices) -> tuple[Account, ...]:
    """Every meeting that the article tells of, in the order in which it comes to them."""
    drafts: list[_Draft] = []
    for sighting in find_sightings(article, offices):
        if sighting.trigger.kind is TermKind.TOGETHER and not sighting.people:
            continue
        day = _effective_date(article, sighting)
        fitting = [d for d in reversed(drafts) if _same(article, d, sighting, day)]
        if _gathers(sighting) and not sighting.people:
            fitting.sort(key=lambda draft: not _gathers(draft.sightings[0]))
        elif not sighting.people:
            fitting.sort(key=lambda draft: sighting.trigger.form not in draft.forms)
        draft = next(iter(fitting), None)
        if draft is None and not _may_open(article, sighting, drafts):
            continue
        if draft is None:
            draft = _Draft()
            drafts.append(draft)
        draft.sightings.append(sighting)
        draft.days.append(day)
    main = _main(lead_date(article), drafts)
    accounts = [_account(article, draft, draft is main, drafts, offices) for draft in drafts]
    return tuple(account for account in accounts if _tells_enough(account))


def _may_open(article: Article, sighting: Sighting, drafts: Sequence[_Draft]) -> bool:
    """Whether a sighting may tell of a meeting not told before.

    Nobody named: only a noun of an open form, first in its sentence, that points back to nothing.
    """
    trigger = sighting.trigger
    if len(sighting.people) >= 2 or trigger.body_id or trigger.number:
        return True
    if trigger.form is MeetingForm.VISIT:
        return bool(sighting.people) and sighting.place_id is not None
    if trigger.kind is not TermKind.NOUN:
        return False
    if trigger.form is MeetingForm.PRESS_CONFERENCE:
        return sighting.index == 0
    told = any(s.index == sighting.index for draft in drafts for s in draft.sightings)
    return not told and not (drafts and _points_back(article, sighting))


def _effective_date(article: Article, sighting: Sighting) -> DateValue | None:
    """The date to compare by: its own, or the one that its surroundings lend.

    None for a noun that points back: it has the date of what it points to.
    """
    if sighting.when is not None:
        return sighting.when.value
    if _points_back(article, sighting):
        return None
    return lent_date(article, sighting.index).value


def _same(article: Article, draft: _Draft, sighting: Sighting, day: DateValue | None) -> bool:
    """Whether a sighting is of the draft's meeting."""
    first, people = draft.sightings[0], sighting.people
    if not all(_fits(told, day) for told in draft.days):
        return False
    sizes = {s.trigger.size for s in draft.sightings if s.trigger.size}
    if sighting.trigger.size and (sighting.trigger.size not in (sizes or {len(draft.people)})):
        return False
    forms = draft.forms
    if (sighting.trigger.form is MeetingForm.CALL) != (MeetingForm.CALL in forms):
        return False
    numbers = {s.trigger.number for s in (first, sighting) if s.trigger.number}
    if len(numbers) == 2:
        return False
    bodies = {s.trigger.body_id for s in draft.sightings if s.trigger.body_id}
    body = sighting.trigger.body_id
    if body and body not in bodies | draft.people and (bodies or len(draft.people) > 1):
        return False
    if _elsewhere(article, draft, sighting):
        return False
    own_places = {s.place_id for s in draft.sightings if s.place_id}
    if len(people) > 1 and len(draft.people) < 2 and sighting.place_id and own_places:
        if not _same_place(article, draft, sighting):
            return False
    if len(people) > 1 and sighting.status is not first.status and people != draft.people:
        return False
    if sighting.trigger.kind is TermKind.JOURNEY and not _same_place(article, draft, sighting):
        return False
    if sighting.trigger.form is MeetingForm.PRESS_CONFERENCE:
        return not people or bool(people & draft.people) or _gathers(first)
    if not people and _is_indefinite(article, sighting):
        return False
    if len(people) < 2 and _points_back(article, sighting):
        return not people or bool(people & draft.people) or sighting.trigger.form in forms
    if not people or not draft.people:
        return sighting.trigger.form in forms or _is_open(draft, sighting)
    return people <= draft.people or draft.people <= people


def _is_open(draft: _Draft, sighting: Sighting) -> bool:
    """Whether both forms go by many names: the talks, the conference, the plenary."""
    forms = {sighting.trigger.form, *(s.trigger.form for s in draft.sightings)}
    return forms <= {MeetingForm.SUMMIT, MeetingForm.SESSION, MeetingForm.TALKS}


def _elsewhere(article: Article, draft: _Draft, sighting: Sighting) -> bool:
    """Whether the sighting is in one town and the draft in another."""
    if not _in_a_town(article, sighting):
        return False
    towns = {s.place_id for s in draft.sightings if _in_a_town(article, s)}
    return bool(towns) and sighting.place_id not in towns


def _in_a_town(article: Article, sighting: Sighting) -> bool:
    return is_settlement(article, sighting.index, sighting.place_id)


def _same_place(article: Article, draft: _Draft, sighting: Sighting) -> bool:
    """A journey to another place than the draft's is another meeting."""
    places = {s.place_id for s in draft.sightings if s.place_id}
    countries = {
        place for place in {*places, sighting.place_id} if place and article.is_country(place)
    }
    return not places or sighting.place_id in places or bool(countries)


def _points_back(article: Article, sighting: Sighting) -> bool:
    """ "the talks", "their visit": a noun with a determiner that points to something told."""
    if sighting.trigger.kind is not TermKind.NOUN:
        return False
    return not vocabulary().words["back"].isdisjoint(_before(article, sighting)[-3:])


def _is_indefinite(article: Article, sighting: Sighting) -> bool:
    """ "a visit planned for autumn": a noun that is not of what was told before."""
    noun = sighting.trigger.kind is TermKind.NOUN
    return noun and not vocabulary().words["indefinite"].isdisjoint(_before(article, sighting)[-2:])


def _before(article: Article, sighting: Sighting) -> tuple[str, ...]:
    start = article.sentences[sighting.index].span.start
    return words_of(article.document.text[start : sighting.trigger.span.start])


def _fits(ours: DateValue | None, theirs: DateValue | None) -> bool:
    if ours is None or theirs is None or ours.start is None or theirs.start is None:
        if ours and theirs and ours.weekday is not None and theirs.weekday is not None:
            return ours.weekday == theirs.weekday
        return True
    return ours.start <= (theirs.end or theirs.start) and theirs.start <= (ours.end or ours.start)


def _main(lead: DateValue | None, drafts: Sequence[_Draft]) -> _Draft | None:
    """The meeting that the article is about: an open one told early and often."""
    candidates = [
        draft
        for draft in drafts
        if _gathers(draft.sightings[0]) and draft.sightings[0].status is not Status.CANCELLED
    ]
    return max(
        candidates,
        key=lambda d: (len(d.sightings), -d.sightings[0].index),
        default=None,
    )


def _gathers(sighting: Sighting) -> bool:
    """Whether the sighting is of a gathering whose people the article names as it goes."""
    form = sighting.trigger.form
    if form is MeetingForm.PRESS_CONFERENCE:
        return sighting.index == 0
    return form in OPEN_FORMS[:3] or (form is MeetingForm.TALKS and len(sighting.people) < 2)


def _account(
    article: Article, draft: _Draft, main: bool, drafts: Sequence[_Draft], offices: Offices
) -> Account:
    first = draft.sightings[0]
    form = _form(draft)
    own = draft.day
    lent = next((day for day in draft.days if day), None)
    date = own or lent or lent_date(article, first.index).value
    placed = [s.place_id for s in draft.sightings if s.place_id]
    people = set(draft.people)
    held = _status(draft.sightings) is Status.HELD
    if main or (held and form in OPEN_FORMS and len(people) < 2):
        window = range(len(article.sentences)) if main else range(first.index, first.index + 3)
        people |= _attending(article, window, draft, drafts, offices)
    place = placed[0] if placed else None
    if place is None and form is not MeetingForm.CALL:
        place = place_near(article, first.index)
    also = people - draft.people
    reports = tuple(
        _report(article, s, date, place, s.people | also if s is first else s.people)
        for s in draft.sightings
    )
    return Account(
        document_id=article.document.id,
        form=form,
        status=_status(draft.sightings),
        date=date,
        main=main,
        dated=own is not None,
        place_id=place,
        placed=bool(placed),
        town_id=next((s.place_id for s in draft.sightings if _in_a_town(article, s)), None),
        participant_ids=frozenset(people),
        body_id=next((s.trigger.body_id for s in draft.sightings if s.trigger.body_id), None),
        number=next((s.trigger.number for s in draft.sightings if s.trigger.number), None),
        reports=_one_a_sentence(reports),
        words=first.trigger.span.text_of(article.document.text),
    )


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
        date=sighting.when.value if sighting.when else date,
        place_id=sighting.place_id or place,
        participant_ids=tuple(sorted(people)),
    )


def _one_a_sentence(reports: Sequence[Report]) -> tuple[Report, ...]:
    kept: dict[tuple[int, int], Report] = {}
    for report in reports:
        key = (report.span.start, report.span.end)
        if key in kept:
            people = {*kept[key].participant_ids, *report.participant_ids}
            report = replace(kept[key], participant_ids=tuple(sorted(people)))  # noqa: PLW2901
        kept[key] = report
    return tuple(kept.values())


def _form(draft: _Draft) -> MeetingForm:
    told = [sighting.trigger.form for sighting in draft.sightings]
    counted = Counter(told)
    return min(counted, key=lambda form: (-counted[form], told.index(form)))


def _status(sightings: Sequence[Sighting]) -> Status:
    """As the article ends up telling it: called off beats held, held beats planned.

    A sighting that names nobody ("after the talks") says nothing of that, unless all do.
    """
    found = {s.status for s in sightings if s.people} or {s.status for s in sightings}
    for status in (Status.CANCELLED, Status.HELD):
        if status in found:
            return status
    return Status.PLANNED


def _attending(
    article: Article,
    window: range,
    draft: _Draft,
    drafts: Sequence[_Draft],
    offices: Offices,
) -> set[str]:
    """People who act in the sentences around, but for those of another meeting or elsewhere."""
    others = {s.index for d in drafts if d is not draft for s in d.sightings if len(d.people) > 1}
    places = {s.place_id for s in draft.sightings}
    found: set[str] = set()
    for index in window:
        if index >= len(article.sentences) or index in others:
            continue
        sentence = article.sentences[index]
        elsewhere = _opens_elsewhere(article, index, places)
        days = [p.value for p in sentence.dates if not of_another(article, p)]
        near = None if days else paragraph_date(article, index)
        another_day = any(not _fits(draft.day, day) for day in (*days, near))
        if not elsewhere and not another_day:
            found |= attendants(article, index, offices)
    return found


def _opens_elsewhere(article: Article, index: int, places: set[str | None]) -> bool:
    """Whether the sentence, or one before it in the paragraph, begins with another place."""
    block = article.sentences[index].block.anchor
    for sentence in article.sentences[max(0, index - 3) : index + 1]:
        if sentence.block.anchor != block:
            continue
        for name in sentence.names:
            begins = name.kind is Kind.PLACE and name.span.start - sentence.span.start < BEGINNING
            if begins and introduced(sentence, name) and name.entity_id not in places:
                return True
    return False


BEGINNING = 20
"""Characters within which a place at the head of a sentence says where all of it is."""


def _is_vague(value: DateValue) -> bool:
    """A month, a year, or a whole week ("last week")."""
    if value.precision in VAGUE:
        return True
    return bool(value.start and value.end and (value.end - value.start).days == 6)


def _tells_enough(account: Account) -> bool:
    """Two who meet; or one who goes to a place; or a body that meets on a known day."""
    known = account.date.precision is not Precision.UNKNOWN
    if account.status is Status.HELD and _is_vague(account.date):
        return False
    if len(account.participant_ids) >= 2:
        return known or account.placed
    if account.form is MeetingForm.VISIT:
        return bool(account.participant_ids) and account.placed and known
    if account.form is not MeetingForm.CEREMONY and (account.number or account.main):
        return bool(account.participant_ids) and known
    return account.body_id is not None and account.dated
