"""Where sources differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.values import Span


class Differing(StrEnum):
    """In what sources differ."""

    FIGURE = "figure"
    DATE = "date"
    PLACE = "place"
    ACCOUNT = "account"
    """One says that it is so, another that it is not."""
    NAME = "name"
    """What a place or a thing is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one source says of a thing of which another says something else."""

    document_id: str
    span: Span
    """The words that differ, as printed: "nearly two hours"."""
    context: Span
    """The sentences that they stand in."""
    said_by: str = ""
    """Whose words they are inside the article, as printed: "Kyiv"; for "he" the name that it
    stands for, where that is known. '': the article's own."""
    times: int = 1
    """How often the document has it: more than once only for names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Readings of one thing that differ between sources. Which is right is not told."""

    id: str
    """`differences/…`: its anchor on the page of that name."""
    kind: Differing
    about: str
    """What it is that they differ on, in words, most of them of the articles: "military aid"."""
    readings: tuple[Reading, ...]
    """In the order of documents, then of offsets; copies of one text count once."""
    reason: str
    """In words, why the readings are taken to be of one thing."""
    meeting_ids: tuple[str, ...] = ()
    """Sorted: meetings that they tell of."""
    topic_ids: tuple[str, ...] = ()
    """Sorted: topics in whose passages they stand."""
    over_time: bool = False
    """Whether each may have been right when it was written: told apart, and no disagreement."""
