"""How alike two accounts are, and whether they tell of one meeting: a number, and words."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.meetings.accounts import Account
from dossier.meetings.differences import DIFFERENCES
from dossier.meetings.features import Feature, Names
from dossier.meetings.likenesses import LIKENESSES
from dossier.model import Judgement

SAME_FROM = 0.5
"""Mean of date, participants, form and place from which two accounts are one meeting. A shared day
(1.0) and all participants of the shorter list (0.9) reach it with neither place nor form told; a
shared month (0.4) needs the same place as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How alike two accounts are, and what that means."""

    judgement: Judgement
    likeness: float
    """0 to 1, whatever speaks against."""
    reason: str
    """Why they are one; where they are two, what speaks against it."""
    agreed: str
    """What they have in common."""
    only_people: bool
    """Whether nothing but who took part speaks against it."""
    is_close: bool
    """Whether one thing at most speaks against it, and it is not who took part."""


def compare(left: Account, right: Account, names: Names) -> Comparison:
    """Judge whether two accounts tell of one meeting. Symmetric.

    What is certainly different decides alone; otherwise the mean counts, and both the date and a
    participant have to speak for it.
    """
    alike = [rule(left, right, names) for rule in LIKENESSES]
    against = [
        feature
        for feature in (*alike, *(rule(left, right, names) for rule in DIFFERENCES))
        if feature.score < 0
    ]
    likeness = round(sum(max(0.0, feature.score) for feature in alike) / len(alike), 2)
    date, people = alike[:2]
    agreed = "; ".join(feature.words for feature in alike if feature.words and feature.score > 0)
    if against:
        judgement, reason = Judgement.DIFFERENT, "; ".join(one.words for one in against)
    elif date.score > 0 and people.score > 0 and likeness >= SAME_FROM:
        judgement, reason = Judgement.SAME, agreed
    else:
        judgement, reason = Judgement.UNSURE, _doubt(date, people)
    return Comparison(
        judgement=judgement,
        likeness=likeness,
        reason=reason,
        agreed=agreed,
        only_people=against == [people],
        is_close=len(against) <= 1 and people.score >= 0,
    )


def _doubt(date: Feature, people: Feature) -> str:
    if not date.score:
        return "no date to compare"
    return people.words if not people.score else "too little in common"
