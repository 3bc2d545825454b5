"""Which reports are one meeting: likely pairs, then clusters without contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.meetings.accounts import Account
from dossier.meetings.compare import Comparison, compare
from dossier.meetings.features import Names
from dossier.meetings.pairs import likely_pairs
from dossier.model import Evidence, Judgement

NEAR_FROM = 0.5
"""Likeness from which two meetings that were kept apart are told as a near miss: what would have
joined them but for what speaks against it. Below it two meetings have little in common."""
CERTAIN = 1.0

Pair = tuple[Account, Account]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What the editor decided, account by account."""

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """The reports of one meeting, and why they are one."""

    accounts: tuple[Account, ...]
    """In the order of documents, then of the text."""
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Every account in one cluster, and the clusters that were nearly one."""

    clusters: tuple[Cluster, ...]
    near: tuple[tuple[int, int, Evidence], ...]
    """Indices of two clusters and why they are two, the likeliest first."""


def join(accounts: Sequence[Account], names: Names, rulings: Rulings = Rulings()) -> Joined:
    """Group the reports of each meeting. The order of `accounts` changes nothing.

    The most alike pairs are joined first; two clusters stay apart where any report of the one
    is certainly another meeting than any report of the other. What the editor joins or parts
    overrules every rule: joined accounts count as one, as like another as the likeliest of them.
    """
    joiner = _Joiner(sorted(accounts, key=_key), names, rulings)
    joiner.run()
    return joiner.result()


def _key(account: Account) -> tuple[object, ...]:
    first = account.reports[0]
    return (
        account.document_id,
        first.span,
        account.form,
        sorted(account.participant_ids),
        account.date.iso or "",
        account.place.id if account.place else "",
    )


class _Joiner:
    """Clusters while they grow. Units are accounts, or those that the editor made one."""

    def __init__(self, accounts: Sequence[Account], names: Names, rulings: Rulings) -> None:
        self._accounts, self._names = accounts, names
        index_of = {id(account): index for index, account in enumerate(accounts)}
        self._cluster_of = list(range(len(accounts)))
        self._members = {index: [index] for index in range(len(accounts))}
        self._evidence: dict[int, list[Evidence]] = defaultdict(list)
        self._found: dict[tuple[int, int], Comparison] = {}
        self._parted = {
            _ordered(index_of[id(left)], index_of[id(right)]) for left, right in rulings.different
        }
        for left, right in rulings.same:
            pair = _ordered(index_of[id(left)], index_of[id(right)])
            if pair[0] != pair[1]:
                self._merge(*pair, self._ruled(*pair, Judgement.SAME))
        self._unit_of = list(self._cluster_of)
        self._units = {unit: tuple(members) for unit, members in self._members.items()}

    def run(self) -> None:
        """Join pair after pair, the most alike first."""
        self._pairs = likely_pairs(self._accounts)
        same = [pair for pair in self._pairs if self._compared(*pair).judgement is Judgement.SAME]
        for left, right in sorted(same, key=lambda pair: (-self._found[pair].likeness, pair)):
            into, other = sorted((self._cluster_of[left], self._cluster_of[right]))
            if into != other and self._contradiction(into, other) is None:
                found = self._found[left, right]
                words = (found.likeness, found.reason, Judgement.SAME)
                self._merge(left, right, self._told(left, right, *words))

    def result(self) -> Joined:
        """The clusters as they are now, by their first account, and what nearly joined them."""
        firsts = sorted(self._members)
        number = {first: position for position, first in enumerate(firsts)}
        near = [
            (number[left], number[right], evidence) for left, right, evidence in self._near_misses()
        ]
        return Joined(
            clusters=tuple(
                Cluster(
                    accounts=tuple(self._accounts[i] for i in sorted(self._members[first])),
                    evidence=tuple(self._evidence.get(first, ())),
                )
                for first in firsts
            ),
            near=tuple(sorted(near, key=lambda one: (-one[2].score, one[0], one[1]))),
        )

    # --- pairs --------------------------------------------------------------------------
    def _compared(self, left: int, right: int) -> Comparison:
        """What the rules say of two accounts, each pair compared once."""
        pair = _ordered(left, right)
        if pair not in self._found:
            one, other = (self._accounts[index] for index in pair)
            self._found[pair] = compare(one, other, self._names)
        return self._found[pair]

    def _against(
        self, left: int, right: int, together: Sequence[frozenset[str]]
    ) -> tuple[int, int] | None:
        """The pair of two units that makes them two; None where nothing does."""
        pairs = [_ordered(i, j) for i in self._units[left] for j in self._units[right]]
        parted = next((pair for pair in pairs if pair in self._parted), None)
        if parted is not None:
            return parted
        judged = {pair: self._compared(*pair) for pair in pairs}
        if any(found.judgement is Judgement.SAME for found in judged.values()):
            return None
        return next(
            (
                pair
                for pair, found in judged.items()
                if found.judgement is Judgement.DIFFERENT
                and not (found.only_people and self._met_together(pair, together))
            ),
            None,
        )

    def _met_together(self, pair: tuple[int, int], together: Sequence[frozenset[str]]) -> bool:
        """Whether one report names all whom two others name, each of which left somebody out."""
        named = self._accounts[pair[0]].named_ids | self._accounts[pair[1]].named_ids
        return any(named <= others for others in together)

    def _contradiction(self, left: int, right: int) -> tuple[int, int] | None:
        """The pair of two clusters that keeps them apart; None where nothing does."""
        members = (*self._members[left], *self._members[right])
        together = [self._accounts[index].named_ids for index in members]
        ours = {self._unit_of[index] for index in self._members[left]}
        theirs = {self._unit_of[index] for index in self._members[right]}
        found = (self._against(i, j, together) for i in sorted(ours) for j in sorted(theirs))
        return next((pair for pair in found if pair is not None), None)

    def _merge(self, left: int, right: int, evidence: Evidence) -> None:
        into, other = sorted((self._cluster_of[left], self._cluster_of[right]))
        if into != other:
            for index in self._members[other]:
                self._cluster_of[index] = into
            self._members[into].extend(self._members.pop(other))
            self._evidence[into].extend(self._evidence.pop(other, []))
        self._evidence[into].append(evidence)

    # --- words --------------------------------------------------------------------------
    def _near_misses(self) -> Iterator[tuple[int, int, Evidence]]:
        """For each two clusters that are much alike the likeliest pair, and what parts them."""
        best: dict[tuple[int, int], tuple[int, int]] = {}
        for pair in self._pairs:
            clusters = _ordered(self._cluster_of[pair[0]], self._cluster_of[pair[1]])
            found = self._found[pair]
            if clusters[0] == clusters[1] or found.likeness < NEAR_FROM or not found.is_close:
                continue
            before = best.get(clusters)
            if before is None or found.likeness > self._found[before].likeness:
                best[clusters] = pair
        for clusters, pair in best.items():
            yield *clusters, self._parting(clusters, pair)

    def _parting(self, clusters: tuple[int, int], pair: tuple[int, int]) -> Evidence:
        against = self._contradiction(*clusters)
        if against is not None and against in self._parted:
            return self._ruled(*against, Judgement.DIFFERENT)
        found = self._found[pair]
        judgement, reason = found.judgement, found.reason
        if judgement is Judgement.SAME and against is not None:
            judgement = Judgement.UNSURE
            reason = f"other reports of the two part them: {self._compared(*against).reason}"
        words = f"{found.agreed}; but {reason}" if found.agreed else reason
        return self._told(*pair, found.likeness, words, judgement)

    def _ruled(self, left: int, right: int, judgement: Judgement) -> Evidence:
        one, other = self._accounts[left], self._accounts[right]
        score = CERTAIN if judgement is Judgement.SAME else -CERTAIN
        return _evidence(one, other, score, "dossier.yml says so", judgement, by_editor=True)

    def _told(self, left: int, right: int, score: float, reason: str, found: Judgement) -> Evidence:
        return _evidence(self._accounts[left], self._accounts[right], score, reason, found)


def _ordered(left: int, right: int) -> tuple[int, int]:
    return (left, right) if left <= right else (right, left)


def _evidence(
    left: Account,
    right: Account,
    score: float,
    reason: str,
    judgement: Judgement,
    *,
    by_editor: bool = False,
) -> Evidence:
    return Evidence(
        left=left.words,
        right=right.words,
        score=score,
        reason=reason,
        judgement=judgement,
        documents=tuple(sorted({left.document_id, right.document_id})),
        by_editor=by_editor,
    )
