"""Which reports are one meeting: likely pairs, then clusters without contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from dossier.meetings.accounts import Account
from dossier.meetings.compare import compare
from dossier.model import Evidence, Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """The reports of one meeting, and why they are one."""

    accounts: tuple[Account, ...]
    evidence: tuple[Evidence, ...]


def join(accounts: Sequence[Account]) -> tuple[Cluster, ...]:
    """Group the reports of each meeting. The order of `accounts` changes nothing.

    The most alike pairs are joined first; two clusters stay apart where any report of the one
    is certainly another meeting than any report of the other.
    """
    ordered = sorted(accounts, key=_key)
    judged = {pair: compare(ordered[pair[0]], ordered[pair[1]]) for pair in _pairs(ordered)}
    cluster_of = {index: index for index in range(len(ordered))}
    members = {index: [index] for index in range(len(ordered))}
    evidence: dict[int, list[Evidence]] = defaultdict(list)
    same = [pair for pair, found in judged.items() if found.judgement is Judgement.SAME]
    for left, right in sorted(same, key=lambda pair: (-judged[pair].score, pair)):
        into, other = sorted((cluster_of[left], cluster_of[right]))
        if into == other or _contradict(ordered, members[into], members[other]):
            continue
        for index in members[other]:
            cluster_of[index] = into
        members[into].extend(members.pop(other))
        evidence[into].extend((*evidence.pop(other, []), judged[left, right]))
    return tuple(
        Cluster(
            accounts=tuple(ordered[index] for index in sorted(group)),
            evidence=tuple(evidence.get(first, ())),
        )
        for first, group in sorted(members.items())
    )


def _key(account: Account) -> tuple[object, ...]:
    first = account.reports[0]
    return (account.document_id, first.span, account.form, sorted(account.participant_ids))


def _pairs(accounts: Sequence[Account]) -> Iterable[tuple[int, int]]:
    """Pairs that share a participant and a month, or one of which has no day."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    undated: dict[str, list[int]] = defaultdict(list)
    for index, account in enumerate(accounts):
        start = account.date.start
        for participant in account.participant_ids:
            if start is None:
                undated[participant].append(index)
            else:
                blocks[participant, start.isoformat()[:7]].append(index)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    for participant, indices in undated.items():
        pairs.update(combinations(indices, 2))
        for (other, _), block in blocks.items():
            if other == participant:
                pairs.update((min(i, j), max(i, j)) for i in indices for j in block)
    return sorted(pairs)


def _contradict(accounts: Sequence[Account], left: Sequence[int], right: Sequence[int]) -> bool:
    return any(
        compare(accounts[i], accounts[j]).judgement is Judgement.DIFFERENT
        for i in left
        for j in right
    )
