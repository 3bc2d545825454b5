"""What the rules that compare two accounts are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dossier.meetings.accounts import Account
from dossier.model import MeetingForm

FEW = 3
"""Participants of talks that are held beside a gathering, at most."""
GATHERINGS = (MeetingForm.SUMMIT, MeetingForm.SESSION)


@dataclass(frozen=True, slots=True)
class Feature:
    """What one side of two meetings says."""

    score: float
    """0 (nothing) to 1 (the same); below 0: certainly different."""
    words: str = ""


Names = Mapping[str, str]
"""Name of each entity, for the words."""
Rule = Callable[[Account, Account, Names], Feature]
NOTHING = Feature(0.0)


def meet(left: Account, right: Account) -> bool:
    """Whether both tell of one place."""
    return left.place is not None and right.place is not None and left.place.meets(right.place)


def is_beside(small: Account, large: Account) -> bool:
    """Whether the one is talks of a few by name, and the other a gathering of others as well."""
    few = 2 <= len(small.named_ids) <= FEW and small.form is MeetingForm.TALKS
    closed = few and not (small.main or small.body_id or small.group or small.number)
    return closed and gathers(large) and bool(large.participant_ids - small.participant_ids)


def gathers(account: Account) -> bool:
    """Whether it is a summit or a session, or office-holders meet."""
    return account.form in GATHERINGS or account.group is not None


def is_open(account: Account) -> bool:
    """A gathering, or what an article is about: it need not name all who took part."""
    return gathers(account) or account.main or account.form is MeetingForm.CEREMONY
