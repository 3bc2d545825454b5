"""What is found in one document, read alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.values import DateValue, Span


class Kind(StrEnum):
    """What a mention names. Only the first three become entities."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    """Nationalities, religious and political groups ("Ukrainian", "Republicans")."""
    EVENT = "event"


ENTITY_KINDS = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a document names somebody or something."""

    document_id: str
    span: Span
    surface: str
    """Exactly as printed: `document.text[span.start:span.end]`."""
    kind: Kind

    @property
    def place(self) -> tuple[str, int, int, Kind]:
        """Where it stands: mentions are read and told in this order.

        In numbers, which are compared faster than spans.
        """
        return self.document_id, self.span.start, self.span.end, self.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePhrase:
    """Words that tell a date ("on Thursday", "11 October 2023"), and the date they tell."""

    span: Span
    surface: str
    value: DateValue


class StatementKind(StrEnum):
    """How somebody's words are told."""

    DIRECT = "direct"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Somebody's words in one document, before it is known who the speaker is."""

    kind: StatementKind
    span: Span
    """The words themselves, without quotation marks."""
    speaker: Span | None
    """The words that name the speaker ("Stoltenberg", "he", "the NATO chief"), or None."""
    continued: tuple[Span, ...] = ()
    """The pieces with which it goes on after "he said" or in the next paragraph, in order."""
    audience: Span | None = None
    """The words for those who are told it ("reporters", "the Senate"), or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word with its grammar, in Universal Dependencies terms whatever the pipeline uses."""

    span: Span
    lemma: str
    pos: str
    """Universal part of speech; '' where the pipeline has no tagger."""
    dep: str
    """Universal dependency relation; '' where the pipeline has no parser."""
    head: int
    """Index of the head in `Annotation.tokens`; its own index for a root or without a parser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What is found in one document, read alone."""

    document_id: str
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DatePhrase, ...]
    quotations: tuple[Quotation, ...]
