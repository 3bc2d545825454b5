"""What one article tells as one meeting, parted where the editor says that it tells of two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dossier.meetings.accounts import Account
from dossier.meetings.geography import Geography
from dossier.model import Document, Report, ReportName
from dossier.report_names import paragraph_at
from dossier.text import fold


def split_as_decided(
    accounts: Sequence[Account],
    documents: Sequence[Document],
    different: Iterable[tuple[ReportName, ...]],
    geography: Geography,
) -> list[Account]:
    """The accounts in their order; one that two names of a group mean stands once for each.

    A report that no name means goes with the named one before it, or with the first.
    """
    by_id = {document.id: document for document in documents}
    found = list(accounts)
    for group in different:
        found = [
            part
            for account in found
            for part in _parts(account, by_id[account.document_id], group, geography)
        ]
    return found


def _parts(
    account: Account, document: Document, group: Sequence[ReportName], geography: Geography
) -> Iterator[Account]:
    starts: dict[int, ReportName] = {}
    for name in group:
        meant = (n for n, one in enumerate(account.reports) if _means(name, one, document))
        first = next((number for number in meant if number not in starts), None)
        if first is not None:
            starts[first] = name
    cuts = sorted(starts)
    if len(cuts) < 2:
        yield account
        return
    for start, end in zip([0, *cuts[1:]], [*cuts[1:], len(account.reports)], strict=True):
        yield _part(account, account.reports[start:end], document, geography)


def _means(name: ReportName, report: Report, document: Document) -> bool:
    is_there = (document.file, paragraph_at(document, report.span)) == (name.file, name.anchor)
    return is_there and fold(name.words) in fold(report.span.text_of(document.text))


def _part(
    account: Account, reports: tuple[Report, ...], document: Document, geography: Geography
) -> Account:
    """What is left of an account for some of its reports."""
    first, people = reports[0], {p for report in reports for p in report.participant_ids}
    trigger = first.trigger or first.span
    place = geography.place(next((r.place_id for r in reports if r.place_id), None))
    has_body = account.body_id in people
    return replace(
        account,
        form=first.form,
        status=first.status,
        date=first.date,
        place=place,
        town=account.town if account.town == place else None,
        participant_ids=frozenset(people),
        named_ids=account.named_ids & people,
        body_id=account.body_id if has_body else None,
        group=account.group if has_body else None,
        number=account.number if has_body else None,
        reports=reports,
        words=trigger.text_of(document.text),
    )
