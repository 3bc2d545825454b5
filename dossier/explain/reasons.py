"""Evidence -> reasons: what one rule found of two names, told once for all its articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dossier.explain.contexts import Context, Places
from dossier.model import Evidence, Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why two are one, or are kept apart: one rule's finding, in all articles where it holds."""

    left: str
    right: str
    score: float
    """-1 (certainly different) to 1 (certainly the same)."""
    reason: str
    judgement: Judgement
    by_editor: bool
    places: tuple[Context, ...]
    """Where the two stand, in the first article it draws on; empty between reports."""
    files: tuple[str, ...]
    """The articles it draws on, sorted."""


def reasons(evidence: Iterable[Evidence], places: Places) -> tuple[Reason, ...]:
    """Group `evidence` that differs only in the articles, the strongest first."""
    groups: defaultdict[tuple[object, ...], list[Evidence]] = defaultdict(list)
    for one in evidence:
        key = (-one.score, one.left, one.right, one.reason, one.judgement, one.by_editor)
        groups[key].append(one)
    return tuple(_reason(groups[key], places) for key in sorted(groups))


def _reason(group: list[Evidence], places: Places) -> Reason:
    first = min(
        group,
        key=lambda one: (places.files(one.documents), [places.order(m) for m in one.mentions]),
    )
    return Reason(
        left=first.left,
        right=first.right,
        score=first.score,
        reason=first.reason,
        judgement=first.judgement,
        by_editor=first.by_editor,
        places=tuple(places.of(mention) for mention in first.mentions),
        files=places.files(id_ for one in group for id_ in one.documents),
    )
