"""Days that an article without a date borrows: what it calls "Wednesday" is one Wednesday.

Where it reports a meeting that a dated article dates, and the weekday agrees, the other meetings
that it tells of the same weekday were on that day. The article itself stays undated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.dates import date_in_words
from dossier.meetings.accounts import Account
from dossier.meetings.join import Cluster
from dossier.model import DateValue, Precision


def with_borrowed_days(
    accounts: Sequence[Account], clusters: Sequence[Cluster], titles: Mapping[str, str]
) -> list[Account]:
    """The accounts in their order; those that can borrow a day have it, and say from what.

    `titles`: of the articles, by id, for the words.

    An account that was joined with a dated one keeps its weekday: the meeting has the day. An
    article whose meetings were on two days of one weekday lends none of them.
    """
    lent: defaultdict[tuple[str, int], dict[DateValue, str]] = defaultdict(dict)
    dated: set[int] = set()
    for cluster in clusters:
        told = _day_of(cluster)
        for account in cluster.accounts if told is not None else ():
            dated.add(id(account))
            if told is not None and account.date.weekday is not None:
                day, lender = told
                lent[account.document_id, account.date.weekday].setdefault(day, lender)
    return [
        account
        if id(account) in dated or account.date.weekday is None
        else _borrowing(account, lent[account.document_id, account.date.weekday], titles)
        for account in accounts
    ]


def _day_of(cluster: Cluster) -> tuple[DateValue, str] | None:
    """The one day that the dated accounts of a cluster give, without a reason, and who gives it."""
    days = {
        replace(account.date, basis=""): account.document_id
        for account in reversed(cluster.accounts)
        if account.date.precision is Precision.DAY and account.date.start == account.date.end
    }
    return next(iter(days.items())) if len(days) == 1 else None


def _borrowing(
    account: Account, days: Mapping[DateValue, str], titles: Mapping[str, str]
) -> Account:
    if len(days) != 1:
        return account
    ((day, lender),) = days.items()
    words = f'which "{titles[lender]}" gives for another meeting that this article tells of then'
    value = replace(day, basis=f"{account.date.basis} → {date_in_words(day)}, {words}")
    reports = tuple(
        replace(report, date=value) if report.date == account.date else report
        for report in account.reports
    )
    return replace(account, date=value, reports=reports)
