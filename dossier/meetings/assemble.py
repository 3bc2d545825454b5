"""Clusters of reports -> meetings with a title, a date, a status and an address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dossier.meetings.accounts import Account
from dossier.meetings.decisions import NOTHING_DECIDED, Decisions, Override
from dossier.meetings.family import find_parents
from dossier.meetings.join import Cluster, Joined
from dossier.meetings.titles import title_of
from dossier.meetings.when import EXACTNESS
from dossier.model import (
    DateValue,
    Document,
    Entity,
    Meeting,
    MeetingForm,
    Meetings,
    NearMiss,
    Precision,
    Status,
)
from dossier.text import digest, slug

_FORMS = tuple(MeetingForm)


def assemble(
    joined: Joined,
    entities: Sequence[Entity],
    documents: Sequence[Document],
    decisions: Decisions = NOTHING_DECIDED,
) -> Meetings:
    """One meeting a cluster, by date, undated ones last; those that the editor hides are left out.

    What the editor says of a meeting stands in the place of what its reports say.
    """
    by_id = {entity.id: entity for entity in entities}
    known = {document.id: document for document in documents}
    said = [decisions.of(cluster) for cluster in joined.clusters]
    made = [
        _meeting(cluster, one, by_id, known)
        for cluster, one in zip(joined.clusters, said, strict=True)
    ]
    made = _with_parents(_with_own_ids(made), joined)
    shown = {number for number, one in enumerate(said) if not one.hidden}
    return Meetings(
        found=tuple(sorted((made[number] for number in shown), key=_order)),
        near=tuple(
            NearMiss(left_id=made[left].id, right_id=made[right].id, evidence=evidence)
            for left, right, evidence in joined.near
            if shown.issuperset((left, right))
        ),
        problems=decisions.problems,
    )


def _meeting(
    cluster: Cluster,
    said: Override,
    entities: Mapping[str, Entity],
    documents: Mapping[str, Document],
) -> Meeting:
    reports = tuple(
        sorted(
            (report for account in cluster.accounts for report in account.reports),
            key=lambda report: (documents[report.document_id].file, report.span, report.form),
        )
    )
    titles = {i: document.title for i, document in documents.items()}
    when = said.date or _date(cluster.accounts, titles)
    participants = _participants(cluster.accounts)
    place = said.place_id or _most_common(report.place_id for report in reports if report.place_id)
    form = min(
        Counter(report.form for report in reports).items(),
        key=lambda item: (-item[1], _FORMS.index(item[0])),
    )[0]
    body = _most_common(a.body_id for a in cluster.accounts if a.body_id)
    group = _most_common(a.group for a in cluster.accounts if a.group and a.body_id == body)
    title = said.title or title_of(form, body, group, place, participants, reports, entities)
    return Meeting(
        id=f"meetings/{when.iso or 'undated'}-{slug(title)}",
        title=title,
        form=form,
        status=said.status or _status(cluster.accounts, documents),
        date=when,
        place_id=place,
        participant_ids=participants,
        reports=reports,
        evidence=cluster.evidence,
    )


def _with_parents(meetings: Sequence[Meeting], joined: Joined) -> list[Meeting]:
    """Each meeting with the gathering that it was a part of."""
    found = list(meetings)
    for child, (parent, why) in find_parents(joined.clusters).items():
        found[child] = replace(found[child], parent_id=meetings[parent].id, parent_basis=why)
    return found


def _participants(accounts: Sequence[Account]) -> tuple[str, ...]:
    """Everybody whom an account gives.

    A preview of talks ("will see X and Y") may lump several talks together: where a report says
    who met, it alone counts.
    """
    held = [a for a in accounts if a.status is Status.HELD and len(a.participant_ids) > 1]
    talks = {a.form for a in accounts} <= {MeetingForm.TALKS, MeetingForm.CALL}
    told = held if talks and held else accounts
    return tuple(sorted({p for account in told for p in account.participant_ids}))


def _date(accounts: Sequence[Account], titles: Mapping[str, str]) -> DateValue:
    """The most exact date; among equals one that a sentence about the meeting gives.

    Where an article without a date of its own knows only the day of the week, the basis says
    which article lent the day.
    """
    best = min(
        accounts,
        key=lambda account: (
            EXACTNESS.index(account.date.precision),
            not account.dated,
            account.date.start or date.max,
            account.date.basis,
        ),
    )
    borrowers = {a.document_id for a in accounts if a.date.precision is Precision.WEEKDAY}
    if best.date.precision is not Precision.DAY or not borrowers:
        return best.date
    lent = ", ".join(f'"{titles[borrower]}"' for borrower in sorted(borrowers))
    lender = titles[best.document_id]
    basis = f'{best.date.basis}, in "{lender}"; {lent} tells only the weekday, which agrees'
    return replace(best.date, basis=basis)


def _status(accounts: Sequence[Account], documents: Mapping[str, Document]) -> Status:
    """Held beats planned: a preview is answered by the report. Cancelled beats both.

    Denied is only what no article says was held or planned.

    Only a report that was published later than any that calls it off says that it took place
    after all.
    """
    told = {account.status for account in accounts}
    if Status.CANCELLED in told:
        called_off = [_published(a, documents) for a in accounts if a.status is Status.CANCELLED]
        held = [_published(a, documents) for a in accounts if a.status is Status.HELD]
        later = [day for day in held if day and all(off and day > off for off in called_off)]
        return Status.HELD if later else Status.CANCELLED
    return next(one for one in (Status.HELD, Status.PLANNED, Status.DENIED) if one in told)


def _published(account: Account, documents: Mapping[str, Document]) -> date | None:
    published = documents[account.document_id].published
    return published.start if published is not None else None


def _most_common(values: Iterable[str]) -> str | None:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None


def _with_own_ids(meetings: Sequence[Meeting]) -> list[Meeting]:
    """Tell apart meetings of one day and one title by a digest of their first report."""
    count = Counter(meeting.id for meeting in meetings)
    return [_marked(m) if count[m.id] > 1 else m for m in meetings]


def _marked(meeting: Meeting) -> Meeting:
    first = meeting.reports[0]
    mark = digest(f"{first.document_id} {first.span.start}", length=6)
    return replace(meeting, id=f"{meeting.id}-{mark}")


def _order(meeting: Meeting) -> tuple[bool, date, str]:
    return (meeting.date.start is None, meeting.date.start or date.max, meeting.id)
