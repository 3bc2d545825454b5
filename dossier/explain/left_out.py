"""Mentions that are part of no entity, and what became of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dossier.explain.answer import Fate, LeftOutStory
from dossier.explain.contexts import Places
from dossier.model import LeftOut, Resolution


def every_left_out(resolution: Resolution) -> Iterator[tuple[Fate, LeftOut]]:
    """All mentions without a page, each with what became of it."""
    fates = (
        (Fate.UNRESOLVED, resolution.unresolved),
        (Fate.REJECTED, resolution.rejected),
        (Fate.HIDDEN, resolution.hidden),
        (Fate.UNDESCRIBED, resolution.undescribed),
    )
    for fate, found in fates:
        yield from ((fate, one) for one in found)


def left_out_stories(
    found: Iterable[tuple[Fate, LeftOut]], places: Places
) -> tuple[LeftOutStory, ...]:
    """Group mentions of one name that are left out for one reason."""
    groups: defaultdict[tuple[str, Fate, str, tuple[str, ...]], list[LeftOut]] = defaultdict(list)
    for fate, one in found:
        groups[one.name, fate, one.reason, one.candidates].append(one)
    return tuple(
        LeftOutStory(
            name=name,
            fate=fate,
            reason=reason,
            candidates=candidates,
            mentions=places.all(one.mention for one in groups[name, fate, reason, candidates]),
        )
        for name, fate, reason, candidates in sorted(groups)
    )
