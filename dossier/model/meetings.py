"""Meetings, and what is told of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.entities import Evidence
from dossier.model.site import Problem
from dossier.model.values import DateValue, Span


class MeetingForm(StrEnum):
    """What kind of meeting."""

    VISIT = "visit"
    TALKS = "talks"
    CALL = "call"
    SUMMIT = "summit"
    SESSION = "session"
    PRESS_CONFERENCE = "press conference"
    CEREMONY = "ceremony"


class Status(StrEnum):
    """Whether a meeting took place, as far as the articles know."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    DENIED = "denied"
    """Somebody says that it never was, and no article says that it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one sentence of one document tells of a meeting."""

    document_id: str
    span: Span
    """The sentence."""
    form: MeetingForm
    status: Status
    date: DateValue
    place_id: str | None
    participant_ids: tuple[str, ...]
    """Sorted entity ids: people, and organisations that take part or meet as a body."""
    trigger: Span | None = None
    """The words that tell of it: "met", "the talks". None: no single one does."""
    figures: tuple[Span, ...] = ()
    """What the sentence counts or measures, as printed: "two hours", "$1.8 billion"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A visit, talks, a summit …: one event, with every report of it."""

    id: str
    """`meetings/…`: the address of its page."""
    title: str
    form: MeetingForm
    status: Status
    date: DateValue
    place_id: str | None
    participant_ids: tuple[str, ...]
    reports: tuple[Report, ...]
    """In the order of documents, then of offsets."""
    evidence: tuple[Evidence, ...] = ()
    """Why the reports are one: a line a join."""
    parent_id: str | None = None
    """The summit or session at whose margins it was held."""
    parent_basis: str = ""
    """In words, why it is taken for a part of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """Two meetings that are much alike, and why they were kept apart all the same."""

    left_id: str
    right_id: str
    evidence: Evidence
    """Between the two reports that are most alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """What `meetings` concludes from all articles."""

    found: tuple[Meeting, ...]
    """By date; undated ones last."""
    near: tuple[NearMiss, ...] = ()
    """The likeliest first."""
    problems: tuple[Problem, ...] = ()
    """Decisions of dossier.yml that decide nothing."""
