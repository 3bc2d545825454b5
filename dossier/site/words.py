"""Numbers, lists and dates as a reader wants them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dossier.dates import date_in_words
from dossier.model import DateValue, Kind, MeetingForm, Status

KIND_NOUNS = {
    Kind.PERSON: ("person", "people"),
    Kind.ORGANISATION: ("organisation", "organisations"),
    Kind.PLACE: ("place", "places"),
}
"""One and many of a kind."""
KIND_WORDS = {kind: one.capitalize() for kind, (one, _) in KIND_NOUNS.items()}
"""What a page of the kind is called."""
KIND_TITLES = {kind: many.capitalize() for kind, (_, many) in KIND_NOUNS.items()}
"""What a list of them is called."""
FORM_WORDS = {
    MeetingForm.VISIT: "Visit",
    MeetingForm.TALKS: "Talks",
    MeetingForm.CALL: "Call",
    MeetingForm.SUMMIT: "Summit",
    MeetingForm.SESSION: "Session",
    MeetingForm.PRESS_CONFERENCE: "Press conference",
    MeetingForm.CEREMONY: "Ceremony",
}
STATUS_WORDS = {
    Status.HELD: "took place",
    Status.PLANNED: "planned",
    Status.CANCELLED: "cancelled",
    Status.DENIED: "denied",
}


def listed(items: Sequence[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def day_or_undated(value: DateValue | None) -> str:
    """The date in words, "a Thursday, date unknown" among them; 'undated' where nothing tells."""
    if value is None or (value.start is None and value.weekday is None):
        return "undated"
    return date_in_words(value)


def sort_key(value: DateValue | None) -> str:
    """What a table sorts a date by: ISO, and nothing for undated."""
    return "" if value is None else value.iso or ""


def latest_first(value: DateValue | None) -> int:
    """A sort key: the newest day first, undated last."""
    return 1 if value is None or value.start is None else -value.start.toordinal()


def earliest_first(value: DateValue | None) -> int:
    """A sort key: the oldest day first, undated last."""
    if value is None or value.start is None:
        return date.max.toordinal()
    return value.start.toordinal()
