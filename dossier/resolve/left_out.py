"""What becomes part of no entity, and why: told, never dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from dossier.model import Judgement, LeftOut, Mention
from dossier.resolve.cluster import Link
from dossier.resolve.collect import Rejected
from dossier.resolve.lexicon import fold
from dossier.resolve.names import plain_surface
from dossier.resolve.units import Unit
from dossier.resolve.world import body_key, is_stateless


def unresolved_units(
    units: Sequence[Unit], links: Sequence[Link], given: Collection[str]
) -> dict[str, str]:
    """Return the keys of the short names that name nobody for certain, each with the reason.

    They fit several, or a given name fits somebody in another article; "the Council" is none that
    the article names; or the grammar sees no name, and nobody bears it. `given` holds the keys of
    the names whose kind the editor gives: these stand for themselves, unless they fit several.
    """
    same = {key for one in links if _is(one, Judgement.SAME) for key in (one.left, one.right)}
    doubts: defaultdict[str, set[str]] = defaultdict(set)
    for one in links:
        if _is(one, Judgement.UNSURE):
            doubts[one.left].add(one.evidence.reason)
            doubts[one.right].add(one.evidence.reason)
    found: dict[str, str] = {}
    for unit in units:
        reason = "" if unit.key in same else _why_unresolved(unit, doubts, given)
        if reason:
            found[unit.key] = reason
    return found


def _why_unresolved(unit: Unit, doubts: Mapping[str, set[str]], given: Collection[str]) -> str:
    is_short = unit.person is not None and unit.person.is_short
    if is_short and unit.key in doubts:
        return "; ".join(sorted(doubts[unit.key]))
    if body_key(plain_surface(unit.mentions[0].surface)) in given:
        return ""
    if unit.person is None and unit.document_id and not is_stateless(unit.name):
        return "a short name, and the article does not say of what"
    if is_short and unit.is_noun:
        return "the grammar sees a common noun, and nobody bears this name in full"
    return ""


def _is(one: Link, judgement: Judgement) -> bool:
    return one.evidence.judgement is judgement


def candidates(
    lost: Collection[str], links: Iterable[Link], names: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Return for each lost unit's key what it may mean. `names`: a unit's key -> its entity's."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in links:
        if _is(one, Judgement.UNSURE):
            for key, other in ((one.left, one.right), (one.right, one.left)):
                if key in lost and other in names:
                    found[key].add(names[other])
    return {key: tuple(sorted(others)) for key, others in found.items()}


def unresolved(
    units: Iterable[Unit], lost: Mapping[str, str], meant: Mapping[str, tuple[str, ...]]
) -> list[LeftOut]:
    """Return the mentions of the lost units."""
    return [
        left_out(mention, lost[unit.key], meant.get(unit.key, ()))
        for unit in units
        if unit.key in lost
        for mention in unit.mentions
    ]


def rejected_names(rejected: Iterable[Rejected]) -> list[LeftOut]:
    """Return the mentions that name nothing."""
    return [left_out(one.mention, one.reason) for one in rejected]


def left_out(mention: Mention, reason: str, meant: tuple[str, ...] = ()) -> LeftOut:
    """Say why a mention is part of no entity."""
    name = plain_surface(mention.surface) or mention.surface
    return LeftOut(mention=mention, name=name, reason=reason, candidates=meant)


def by_place(found: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Return `found` in the order of documents, then of offsets."""
    return tuple(sorted(found, key=lambda one: one.mention.place))


def part_hidden(
    found: Iterable[LeftOut], hidden: Collection[str]
) -> tuple[list[LeftOut], list[LeftOut]]:
    """Part what the editor hides, by folded name, from the rest: (rest, hidden)."""
    rest: list[LeftOut] = []
    out: list[LeftOut] = []
    for one in found:
        (out if fold(one.name) in hidden else rest).append(one)
    return rest, out
