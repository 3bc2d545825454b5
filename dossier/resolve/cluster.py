"""Join units into clusters: what is decided as one goes together, unless something forbids it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


def cluster(units: Sequence[Unit], links: Iterable[Link]) -> dict[str, str]:
    """Return for each unit's key the key of its cluster: the smallest of its members'.

    Joins the strongest SAME first. A join that would bring two units under one roof which a
    DIFFERENT link keeps apart is not made: one "different" inside a cluster splits it, and
    what splits is the weakest join. The order of `units` and `links` plays no part.
    """
    roof = {unit.key: unit.key for unit in units}
    members = {unit.key: [unit.key] for unit in units}
    apart: dict[str, set[str]] = {unit.key: set() for unit in units}
    ordered = sorted(links, key=lambda link: link.rank)
    for link in ordered:
        if link.evidence.judgement is Judgement.DIFFERENT:
            apart[link.left].add(link.right)
            apart[link.right].add(link.left)
    for link in ordered:
        one, other = roof[link.left], roof[link.right]
        if link.evidence.judgement is not Judgement.SAME or one == other:
            continue
        if not apart[one].isdisjoint(members[other]):
            continue
        one, other = sorted((one, other))
        for key in members[other]:
            roof[key] = one
        members[one] += members.pop(other)
        apart[one] |= apart.pop(other)
    return roof
