"""How meetings hang together: which are parts of which, which are much alike; built once a run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dossier.explain import MeetingNames
from dossier.model import Dossier, Meeting, NearMiss


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Meetings by the id of what they have to do with."""

    by_id: Mapping[str, Meeting]
    parts: Mapping[str, tuple[Meeting, ...]]
    """By gathering: what was held at its margins."""
    near: Mapping[str, tuple[NearMiss, ...]]
    """By each of the two: what was nearly joined with it, the likeliest first."""
    first_of: Mapping[str, str]
    """By document that is one of several copies: the one that was published first."""
    names: MeetingNames


def relate(dossier: Dossier) -> Relations:
    """Turn lists into look-ups."""
    parts: defaultdict[str, list[Meeting]] = defaultdict(list)
    near: defaultdict[str, list[NearMiss]] = defaultdict(list)
    for meeting in dossier.meetings:
        if meeting.parent_id is not None:
            parts[meeting.parent_id].append(meeting)
    for one in dossier.near_meetings:
        near[one.left_id].append(one)
        near[one.right_id].append(one)
    return Relations(
        by_id={meeting.id: meeting for meeting in dossier.meetings},
        parts={id_: tuple(found) for id_, found in parts.items()},
        near={id_: tuple(found) for id_, found in near.items()},
        first_of={id_: group[0] for group in dossier.copies for id_ in group},
        names=MeetingNames(dossier),
    )
