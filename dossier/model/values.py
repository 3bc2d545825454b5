"""Where something stands, and when it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of character offsets in `Document.text`."""

    start: int
    end: int

    def text_of(self, text: str) -> str:
        """The piece of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    """The day of the week is known, the day is not."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A calendar date or interval, how exact it is, and how it was found."""

    start: date | None = None
    """First day; for a month or a year its first day. None when no day is known."""
    end: date | None = None
    """Last day, inclusive. Equals `start` for a single day."""
    precision: Precision = Precision.UNKNOWN
    weekday: int | None = None
    """Monday is 0. Set only with `Precision.WEEKDAY`."""
    basis: str = ""
    """In words, for readers: "'on Thursday', published Friday 21 April 2023"."""

    @property
    def iso(self) -> str | None:
        """`2023-04-20`, `2023-04` or `2023` as the precision allows; None when there is no day."""
        if self.start is None:
            return None
        length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
        return self.start.isoformat()[: length.get(self.precision, 10)]
