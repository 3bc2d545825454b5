"""Figures that differ, whichever way two of them were brought together, as groups of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.compare.article import Article
from dossier.compare.claims import Claim, claims_of
from dossier.compare.contrast import contrasts, elsewhere
from dossier.compare.same import matches
from dossier.compare.setting import Setting

_SET_AGAINST = "The article sets them against one another, each as another source's."
_ELSEWHERE = "The article gives its own figure, and one that other reports are said to have."


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """Figures of one thing, not all of them alike."""

    claims: tuple[Claim, ...]
    """In the order of documents, then of offsets."""
    reason: str
    over_time: bool


@dataclass(frozen=True, slots=True)
class _Link:
    claims: tuple[Claim, ...]
    reason: str
    over_time: bool = False


def figure_groups(articles: Sequence[Article], setting: Setting) -> Iterator[FigureGroup]:
    """Every group, each figure in one of them only. The order of `articles` changes nothing."""
    claims = {article.document.id: claims_of(article) for article in articles}
    links: list[_Link] = []
    for told in claims.values():
        against = [_Link(group, _SET_AGAINST) for group in contrasts(told)]
        taken = {_place(claim) for link in against for claim in link.claims}
        links += against
        for group in elsewhere(told):
            if not any(_place(claim) in taken for claim in group):
                links.append(_Link(group, _ELSEWHERE))
    everything = [claim for told in claims.values() for claim in told]
    for match in matches(everything, setting):
        links.append(_Link((match.left, match.right), match.reason, match.over_time))
    yield from _joined(links)


def _place(claim: Claim) -> tuple[str, int]:
    return claim.article.document.file, claim.quantity.span.start


def _joined(links: Sequence[_Link]) -> Iterator[FigureGroup]:
    """Links that share a figure are one group; it is over time only if every link is."""
    groups: list[list[_Link]] = []
    for link in links:
        places = {_place(claim) for claim in link.claims}
        touched = [
            group
            for group in groups
            if any(_place(claim) in places for one in group for claim in one.claims)
        ]
        groups = [group for group in groups if group not in touched]
        groups.append([link, *(one for group in touched for one in group)])
    for group in sorted(
        groups, key=lambda one: min(_place(c) for link in one for c in link.claims)
    ):
        claims = {_place(claim): claim for link in group for claim in link.claims}
        reasons = dict.fromkeys(sorted(link.reason for link in group))
        yield FigureGroup(
            claims=tuple(claims[place] for place in sorted(claims)),
            reason=" ".join(reasons),
            over_time=all(link.over_time for link in group),
        )
