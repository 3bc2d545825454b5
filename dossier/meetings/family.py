"""Talks at the margins of a summit: which meeting is a part of which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dossier.meetings.accounts import Account
from dossier.meetings.features import GATHERINGS, is_beside, meet
from dossier.meetings.join import Cluster
from dossier.meetings.when import fits
from dossier.model import MeetingForm, Precision, Status

_PARTS = (MeetingForm.TALKS, MeetingForm.PRESS_CONFERENCE, MeetingForm.CEREMONY)


def find_parents(clusters: Sequence[Cluster]) -> Mapping[int, tuple[int, str]]:
    """Number of a cluster -> that of the gathering it was a part of, and why, in words.

    A gathering is a part of nothing. Where several fit, what an article says comes first, then
    the one of most participants; those that are even leave it open.
    """
    found: dict[int, tuple[int, str]] = {}
    gatherings = _by_participant_and_document(clusters)
    for child, cluster in enumerate(clusters):
        fitting = [
            (*why, -len(_people(clusters[parent])), parent)
            for parent in sorted(_candidates(cluster, gatherings) - {child})
            if (why := _why(cluster, clusters[parent])) is not None
        ]
        fitting.sort()
        if fitting and (len(fitting) == 1 or fitting[0][:3] != fitting[1][:3]):
            _, words, _, parent = fitting[0]
            found[child] = (parent, words)
    return {child: one for child, one in found.items() if one[0] not in found}


def _by_participant_and_document(clusters: Sequence[Cluster]) -> Mapping[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, cluster in enumerate(clusters):
        if any(account.form in GATHERINGS for account in cluster.accounts):
            for account in cluster.accounts:
                for key in (*account.participant_ids, account.document_id):
                    found[key].add(number)
    return found


def _candidates(cluster: Cluster, gatherings: Mapping[str, set[int]]) -> set[int]:
    keys = {account.document_id for account in cluster.accounts} | _people(cluster)
    return {number for key in keys for number in gatherings.get(key, ())}


def _why(child: Cluster, parent: Cluster) -> tuple[int, str] | None:
    """How firmly the one is a part of the other (less is firmer), and why; None where it is not."""
    if not any(account.form in _PARTS for account in child.accounts):
        return None
    if Status.CANCELLED in {account.status for account in parent.accounts}:
        return None
    pairs = [(one, other) for one in child.accounts for other in parent.accounts]
    if not any(_is_one_day(one, other) for one, other in pairs):
        return None
    for one, other in pairs:
        if one.aside and one.document_id == other.document_id and _may_be_near(one, other):
            return 0, "an article tells it as held at the margins"
    beside = any(is_beside(one, other) for one, other in pairs)
    near = any(meet(one, other) for one, other in pairs)
    if beside and near and _people(child) <= _people(parent):
        return 1, "the same day and place, and all who met took part in both"
    return None


def _people(cluster: Cluster) -> frozenset[str]:
    return frozenset(p for account in cluster.accounts for p in account.participant_ids)


def _is_one_day(left: Account, right: Account) -> bool:
    days = left.date.precision is right.date.precision is Precision.DAY
    return days and fits(left.date, right.date)


def _may_be_near(left: Account, right: Account) -> bool:
    return None in (left.place, right.place) or meet(left, right)
