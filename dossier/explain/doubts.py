"""What `make_review` gives: the things that an editor may settle, each with its contexts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.explain.contexts import Context
from dossier.model import SkippedDocument

CONTEXTS = 3
"""Places shown of each name, meeting or speaker: enough to see what is meant; the page of each has
them all."""


class DoubtKind(StrEnum):
    """What sort of thing the editor may settle, in the order in which the sorts are told."""

    APART = "apart"
    """Two names nearly joined."""
    JOINED = "joined"
    """Two names joined on little."""
    UNRESOLVED = "unresolved"
    """A name of which it could not be told whose it is."""
    MEETINGS_APART = "meetings-apart"
    """Two meetings nearly joined."""
    MEETINGS_JOINED = "meetings-joined"
    """Reports joined on little."""
    UNDATED = "undated"
    """A meeting of which no report tells the day."""
    REJECTED = "rejected"
    """Words that were taken for no name."""
    UNDESCRIBED = "undescribed"
    """An office of which it could not be told who holds it."""
    SPEAKERLESS = "speakerless"
    """A quotation of which it could not be told whose words it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the names, or meetings, in doubt, with some of its contexts."""

    name: str
    """As dossier.yml would write it; of a meeting its title."""
    page_id: str | None
    """`people/…`, or a meeting's own; None: it has no page."""
    mentions: int
    """How many there are; `contexts` may show fewer."""
    contexts: tuple[Context, ...]
    """From as many articles as possible, by file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the editor may decide, as lines for dossier.yml."""

    meaning: str
    """'If it means Joe Biden'."""
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A thing that the editor may settle."""

    id: str
    """Made of the sort and the names: it stays when articles are added."""
    kind: DoubtKind
    sides: tuple[Side, ...]
    """Two for a pair, one for a name."""
    score: float | None
    """Of a pair; None for a name."""
    reason: str
    candidates: tuple[str, ...]
    """Whom or what the name may mean, sorted."""
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the program was unsure of: the same list for the page and for the command line."""

    skipped: tuple[SkippedDocument, ...]
    doubts: tuple[Doubt, ...]
    """By sort, then the most pressing first."""

    def of(self, kind: DoubtKind) -> tuple[Doubt, ...]:
        """The doubts of one sort."""
        return tuple(doubt for doubt in self.doubts if doubt.kind is kind)

    @property
    def pressing(self) -> int:
        """How many things an editor should look at. What names nobody can wait."""
        can_wait = (DoubtKind.REJECTED, DoubtKind.UNDESCRIBED, DoubtKind.SPEAKERLESS)
        waiting = sum(doubt.kind in can_wait for doubt in self.doubts)
        return len(self.skipped) + len(self.doubts) - waiting
