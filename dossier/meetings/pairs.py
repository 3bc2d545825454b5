"""Which accounts are worth comparing: those that share a participant at about the same time.

Gatherings, which hardly any report tells whole, may share their place instead. Cost: a sort by day
for each participant, and the pairs that are near. An account without a day is
looked up under its rarest participants, so that one who is everywhere does not bring in everybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dossier.meetings.accounts import Account
from dossier.meetings.features import gathers
from dossier.meetings.likenesses import NEWS

RAREST = 2
"""Participants under which an account without a day is looked up: all it shares with another
report of the same meeting is hardly ever less rare than the second of them."""


def likely_pairs(accounts: Sequence[Account]) -> list[tuple[int, int]]:
    """Pairs of indices that may be one meeting, each once, the smaller index first, sorted."""
    dated: dict[str, list[int]] = defaultdict(list)
    everywhere: dict[str, list[int]] = defaultdict(list)
    for index, account in enumerate(accounts):
        for participant in account.participant_ids:
            everywhere[participant].append(index)
        if account.date.start is not None:
            for key in (*account.participant_ids, *_where(account)):
                dated[key].append(index)
    pairs = {pair for indices in dated.values() for pair in _near(accounts, indices)}
    for index, account in enumerate(accounts):
        if account.date.start is None:
            rarest = sorted(account.participant_ids, key=lambda p: (len(everywhere[p]), p))[:RAREST]
            others = {other for p in rarest for other in everywhere[p]} - {index}
            pairs.update((min(index, other), max(index, other)) for other in others)
    return sorted(pairs)


def _where(account: Account) -> frozenset[str]:
    """The places of a gathering: two reports of it may name nobody in common."""
    if account.place is None or not gathers(account):
        return frozenset()
    return account.place.within | {account.place.id}


def _near(accounts: Sequence[Account], indices: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs whose days overlap or lie within the time in which news is told."""
    dates = ((accounts[index].date, index) for index in indices)
    days = sorted((one.start, one.end or one.start, index) for one, index in dates if one.start)
    for position, (_, end, index) in enumerate(days):
        for start, _, other in days[position + 1 :]:
            if start - end > NEWS:
                break
            yield min(index, other), max(index, other)
