"""What the editor decides in dossier.yml."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.annotations import Kind
from dossier.model.entities import StatedRole
from dossier.model.meetings import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportName:
    """How dossier.yml names a meeting: by a paragraph that reports it, which no rebuild moves."""

    file: str
    anchor: str
    """The paragraph as its address tells it: 'p7'."""
    words: str = ""
    """Words of the report, where the paragraph tells of several meetings; '' where of one."""

    def __str__(self) -> str:
        """As it is written: 'visit.txt#p7' or 'visit.txt#p7 met the king'."""
        return f"{self.file}#{self.anchor} {self.words}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDecisions:
    """What the editor decided on meetings."""

    same: tuple[tuple[ReportName, ...], ...] = ()
    different: tuple[tuple[ReportName, ...], ...] = ()
    dates: tuple[tuple[ReportName, str], ...] = ()
    """A meeting -> its day, month or year in ISO form."""
    places: tuple[tuple[ReportName, str], ...] = ()
    """A meeting -> a place's name, as printed."""
    statuses: tuple[tuple[ReportName, Status], ...] = ()
    titles: tuple[tuple[ReportName, str], ...] = ()
    hidden: tuple[ReportName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicDecisions:
    """What the editor decided on topics; each is known by its name."""

    defined: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """A name -> the words that speak of it, as printed."""
    same: tuple[tuple[str, ...], ...] = ()
    """Topics that are one, under the first name."""
    names: tuple[tuple[str, str], ...] = ()
    """The name that was found -> the name to show."""
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Curation:
    """The editor's decisions from `dossier.yml`: they overrule every rule."""

    same: tuple[tuple[str, ...], ...] = ()
    """Names, as printed, that are one entity."""
    different: tuple[tuple[str, ...], ...] = ()
    """Names that are never one entity, pair by pair."""
    names: tuple[tuple[str, str], ...] = ()
    """A name as printed -> the name to show."""
    kinds: tuple[tuple[str, Kind], ...] = ()
    hidden: tuple[str, ...] = ()
    """Names that get no page."""
    roles: tuple[tuple[str, tuple[StatedRole, ...]], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    """A name -> Markdown for its page."""
    dates: tuple[tuple[str, str], ...] = ()
    """An article's file -> its day, month or year of publication, in ISO form."""
    sources: tuple[tuple[str, str], ...] = ()
    """An article's file -> its outlet."""
    meetings: MeetingDecisions = MeetingDecisions()
    topics: TopicDecisions = TopicDecisions()
    lines: tuple[tuple[str, str, int], ...] = ()
    """Setting, names as `same: Kiev, Kyiv` tells them, and the line of dossier.yml."""

    def line_of(self, setting: str, names: str) -> int | None:
        """The line of a decision; None where it was not read from a file."""
        for one in self.lines:
            if one[:2] == (setting, names):
                return one[2]
        return None
