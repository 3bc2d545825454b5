"""Evidence -> reasons: what one rule found of two names, told once for all its articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dossier.explain.contexts import Places
from dossier.explain.values import Reason
from dossier.model import Evidence


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
