"""Join units into clusters: what is decided as one goes together, unless something forbids it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.model import Evidence, Judgement
from dossier.resolve.units import Unit


class Link:
    """A decision about two units. Compared by strength, so that order of input never matters."""

    __slots__ = ("evidence", "left", "right")

    def __init__(self, left: str, right: str, evidence: Evidence) -> None:
        self.left, self.right = sorted((left, right))
        self.evidence = evidence

    @property
    def rank(self) -> tuple[float, str, str]:
        """The strongest first, then by the units' keys."""
        return (-self.evidence.score, self.left, self.right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusters:
    """What goes together, and what was not joined though a rule would have it."""

    roof: Mapping[str, str]
    """For each unit's key the key of its cluster: the smallest of its members'."""
    refused: tuple[Evidence, ...]
    """Joins that were not made, each as UNSURE and with what forbade it, the strongest first."""


def cluster(units: Sequence[Unit], links: Iterable[Link]) -> dict[str, str]:
    """Return for each unit's key the key of its cluster: see `join`."""
    return dict(join(units, links).roof)


def join(units: Sequence[Unit], links: Iterable[Link]) -> Clusters:
    """Join the strongest SAME first, and keep what is not joined.

    A join that would bring two units under one roof which a DIFFERENT link keeps apart is not
    made: one "different" inside a cluster splits it, and what splits is the weakest join. The
    order of `units` and `links` plays no part.
    """
    roof = {unit.key: unit.key for unit in units}
    members = {unit.key: [unit.key] for unit in units}
    apart: dict[str, set[str]] = {unit.key: set() for unit in units}
    ordered = sorted(links, key=lambda link: link.rank)
    different = [link for link in ordered if link.evidence.judgement is Judgement.DIFFERENT]
    for link in different:
        apart[link.left].add(link.right)
        apart[link.right].add(link.left)
    refused: list[Evidence] = []
    for link in ordered:
        one, other = roof[link.left], roof[link.right]
        if link.evidence.judgement is not Judgement.SAME or one == other:
            continue
        if not apart[one].isdisjoint(members[other]):
            refused.append(_refusal(link, different, members[one], members[other]))
            continue
        one, other = sorted((one, other))
        for key in members[other]:
            roof[key] = one
        members[one] += members.pop(other)
        apart[one] |= apart.pop(other)
    return Clusters(roof=roof, refused=tuple(refused))


def _refusal(
    link: Link, different: Sequence[Link], ours: Sequence[str], theirs: Sequence[str]
) -> Evidence:
    """The join that was not made, with the first of the links that forbid it."""
    left, right = frozenset(ours), frozenset(theirs)
    forbids = next(
        one.evidence
        for one in different
        if (one.left in left and one.right in right) or (one.left in right and one.right in left)
    )
    wish, names = link.evidence, f"'{forbids.left}' and '{forbids.right}'"
    reason = f"{wish.reason}; but {names} are kept apart: {forbids.reason}"
    return replace(wish, reason=reason, judgement=Judgement.UNSURE)
