"""What dossier.yml says, before it is known whether it can be obeyed: each word with its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from dossier.model import Kind, Publish, ReviewPlace, StatedRole, Status
from dossier.text import fold

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Word:
    """A text of the file and the line on which it begins."""

    text: str
    line: int

    @property
    def key(self) -> str:
        """What names are compared by."""
        return fold(self.text)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A decision on one name, or on one article."""

    name: Word
    value: T


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsDraft:
    """What stands under `meetings`; every name is a report's, as `ReportName` is written."""

    same: tuple[tuple[Word, ...], ...] = ()
    different: tuple[tuple[Word, ...], ...] = ()
    date: tuple[Entry[str], ...] = ()
    place: tuple[Entry[str], ...] = ()
    status: tuple[Entry[Status], ...] = ()
    title: tuple[Entry[str], ...] = ()
    hide: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsDraft:
    """What stands under `topics`; a topic is known by its name."""

    define: tuple[Entry[tuple[str, ...]], ...] = ()
    same: tuple[tuple[Word, ...], ...] = ()
    name: tuple[Entry[str], ...] = ()
    hide: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The settings, each under its own name in the file; an absent one is empty."""

    articles: tuple[Word, ...] = ()
    same: tuple[tuple[Word, ...], ...] = ()
    different: tuple[tuple[Word, ...], ...] = ()
    name: tuple[Entry[str], ...] = ()
    kind: tuple[Entry[Kind], ...] = ()
    hide: tuple[Word, ...] = ()
    role: tuple[Entry[tuple[StatedRole, ...]], ...] = ()
    note: tuple[Entry[str], ...] = ()
    date: tuple[Entry[str], ...] = ()
    source: tuple[Entry[str], ...] = ()
    meetings: MeetingsDraft = MeetingsDraft()
    topics: TopicsDraft = TopicsDraft()
    publish: tuple[Publish, ...] = ()
    """Empty, or how much."""
    review: tuple[ReviewPlace, ...] = ()
    """Empty, or the place."""
