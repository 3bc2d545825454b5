"""Many made-up reports: joined as well as asked, in any order, and quickly."""

from __future__ import annotations

import random

from benchmarks.events import make_events
from benchmarks.meetings import LEAST_F1, measure, pairs_told
from dossier.meetings.join import join


def test_two_thousand_reports_are_told_as_well_as_asked_and_in_seconds() -> None:
    result = measure(2_000)
    assert result.f1 >= LEAST_F1
    assert result.seconds < 6, "20 000 may cost a minute"


def test_the_order_of_many_reports_changes_nothing() -> None:
    accounts = list(make_events(600).accounts)
    first = join(accounts, {})
    random.Random(2).shuffle(accounts)
    assert join(accounts, {}) == first


def test_the_measure_counts_pairs() -> None:
    events = make_events(40)
    meeting_of = {
        account.document_id: meeting
        for account, meeting in zip(events.accounts, events.truth, strict=True)
    }
    alone = {account.document_id: n for n, account in enumerate(events.accounts)}
    clusters = join(events.accounts, {}).clusters
    assert pairs_told((), meeting_of) == (1.0, 0.0)
    assert pairs_told(clusters, alone) == (0.0, 1.0)
