"""What alone makes two meetings of two accounts, and never speaks for one."""

from __future__ import annotations

from dossier.meetings.accounts import Account
from dossier.meetings.features import NOTHING, Feature, Names, Rule, is_beside, is_open


def _series(left: Account, right: Account, _: Names) -> Feature:
    if left.number and right.number and left.number != right.number:
        first, second = sorted((left.number, right.number))
        return Feature(-1.0, f"number {first} and number {second} of a series")
    return NOTHING


def _bodies(left: Account, right: Account, _: Names) -> Feature:
    ours, theirs = left.body_id, right.body_id
    if ours and theirs:
        return NOTHING if ours == theirs else Feature(-1.0, "two bodies met")
    for body, other in ((ours, right), (theirs, left)):
        if body and body not in other.participant_ids and not is_open(other):
            return Feature(-1.0, "a body met at only one of them")
    return NOTHING


def _beside(left: Account, right: Account, _: Names) -> Feature:
    """Talks of two at a summit of many are not the summit."""
    for small, large in ((left, right), (right, left)):
        if is_beside(small, large):
            return Feature(-1.0, "talks of a few, and a gathering of more")
    return NOTHING


def _one_article(left: Account, right: Account, _: Names) -> Feature:
    if left.document_id == right.document_id:
        return Feature(-1.0, "one article tells them apart")
    return NOTHING


DIFFERENCES: tuple[Rule, ...] = (_series, _bodies, _beside, _one_article)
