"""What the articles are about."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.site import Problem
from dossier.model.values import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a document that belongs to a topic, with the words that say so."""

    document_id: str
    span: Span
    """The paragraph."""
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A theme that a person would name, with the words that make it up."""

    id: str
    """`topics/…`: the address of its page."""
    name: str
    terms: tuple[str, ...]
    """As printed, the most frequent first."""
    passages: tuple[Passage, ...]
    """In the order of documents, then of offsets."""
    entity_ids: tuple[str, ...] = ()
    """Who and what is named in the passages, the most frequent first."""
    reasons: tuple[str, ...] = ()
    """In words, for readers: why these passages are one topic, and why it has this name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """What `topics` concludes from all articles."""

    found: tuple[Topic, ...]
    """By name."""
    problems: tuple[Problem, ...] = ()
    """Decisions of dossier.yml that decide nothing."""
