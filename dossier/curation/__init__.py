"""dossier.yml: where the articles are, and what the editor has decided. All faults at once.

bytes -> `tree` (nodes with lines) -> `shape` (a draft) -> `contradictions` -> Decisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier.curation.contradictions import tell_contradictions
from dossier.curation.draft import Draft, Entry, MeetingsDraft, TopicsDraft, Word
from dossier.curation.faults import Faults
from dossier.curation.shape import read_shape
from dossier.curation.tree import read_tree
from dossier.errors import ConfigError, raise_all
from dossier.model import (
    Curation,
    MeetingDecisions,
    Publish,
    ReportName,
    ReviewPlace,
    TopicDecisions,
)
from dossier.report_names import parse_report_name

__all__ = ["Decisions", "read_dossier_file"]

_ARTICLES = "seeds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What dossier.yml says."""

    articles: tuple[str, ...]
    """Folders, relative to that of dossier.yml."""
    publish: Publish
    review: ReviewPlace
    curation: Curation


def read_dossier_file(path: Path) -> Decisions:
    """Read and validate dossier.yml; a missing or empty file means the defaults.

    Raises ConfigError or ManyFaultsError, each fault with its line.
    """
    faults = Faults(path)
    draft = read_shape(read_tree(_read(path), faults), faults)
    tell_contradictions(draft, faults)
    raise_all(faults.in_order())
    return Decisions(
        articles=tuple(word.text for word in draft.articles) or (_ARTICLES,),
        publish=draft.publish[-1] if draft.publish else Publish.FULL,
        review=draft.review[-1] if draft.review else ReviewPlace.SITE,
        curation=_curation(draft),
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise ConfigError(
            path=path,
            problem=f"The file cannot be read ({error.strerror}).",
            mend="Make it a readable file, or remove it.",
        ) from error


def _curation(draft: Draft) -> Curation:
    return Curation(
        same=tuple(tuple(name.text for name in group) for group in draft.same),
        different=tuple(tuple(name.text for name in group) for group in draft.different),
        names=_by_name(draft.name),
        kinds=_by_name(draft.kind),
        hidden=tuple(name.text for name in draft.hide),
        roles=_by_name(draft.role),
        notes=_by_name(draft.note),
        dates=_by_name(draft.date),
        sources=_by_name(draft.source),
        meetings=_meetings(draft.meetings),
        topics=_topics(draft.topics),
        lines=tuple(_lines(draft)),
    )


def _meetings(draft: MeetingsDraft) -> MeetingDecisions:
    return MeetingDecisions(
        same=tuple(tuple(map(_report, group)) for group in draft.same),
        different=tuple(tuple(map(_report, group)) for group in draft.different),
        dates=tuple((_report(one.name), one.value) for one in draft.date),
        places=tuple((_report(one.name), one.value) for one in draft.place),
        statuses=tuple((_report(one.name), one.value) for one in draft.status),
        titles=tuple((_report(one.name), one.value) for one in draft.title),
        hidden=tuple(map(_report, draft.hide)),
    )


def _topics(draft: TopicsDraft) -> TopicDecisions:
    return TopicDecisions(
        defined=tuple((one.name.text, one.value) for one in draft.define),
        same=tuple(tuple(name.text for name in group) for group in draft.same),
        names=tuple((one.name.text, one.value) for one in draft.name),
        hidden=tuple(name.text for name in draft.hide),
    )


def _report(name: Word) -> ReportName:
    found = parse_report_name(name.text)
    if found is None:
        raise ValueError(f"the shape lets no such name through: {name.text!r}")
    return found


def _by_name(entries: Iterable[Entry[Any]]) -> tuple[tuple[str, Any], ...]:
    """Pairs by name; those of one name in the order of the file."""
    return tuple(sorted(((one.name.text, one.value) for one in entries), key=lambda one: one[0]))


def _lines(draft: Draft) -> Iterator[tuple[str, str, int]]:
    meetings, topics = draft.meetings, draft.topics
    lists = (
        ("same", draft.same),
        ("different", draft.different),
        ("meetings.same", meetings.same),
        ("meetings.different", meetings.different),
        ("topics.same", topics.same),
    )
    for setting, groups in lists:
        for group in groups:
            yield setting, ", ".join(name.text for name in group), group[0].line
    hidden = (
        ("hide", draft.hide),
        ("meetings.hide", meetings.hide),
        ("topics.hide", topics.hide),
    )
    for setting, names in hidden:
        for name in names:
            yield setting, name.text, name.line
    by_name: tuple[tuple[str, Iterable[Entry[Any]]], ...] = (
        ("name", draft.name),
        ("kind", draft.kind),
        ("role", draft.role),
        ("note", draft.note),
        ("date", draft.date),
        ("source", draft.source),
        ("meetings.date", meetings.date),
        ("meetings.place", meetings.place),
        ("meetings.status", meetings.status),
        ("meetings.title", meetings.title),
        ("topics.define", topics.define),
        ("topics.name", topics.name),
    )
    for setting, entries in by_name:
        for entry in entries:
            yield setting, entry.name.text, entry.name.line
