"""Decisions that cannot both be obeyed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dossier.curation.draft import Draft, Entry, MeetingsDraft, TopicsDraft, Word
from dossier.curation.faults import Faults
from dossier.text import fold


@dataclass(frozen=True, slots=True)
class _Bearers:
    """Who bears a name, as far as `same` tells: one key for all names of a list."""

    group_of: dict[str, int]

    def of(self, name: str) -> str | int:
        """The list that holds the name, or the name itself."""
        return self.group_of.get(fold(name), fold(name))


def tell_contradictions(draft: Draft, faults: Faults) -> None:
    """Note every decision that another one forbids, with its own line."""
    bearers = _Bearers({})
    for rule in RULES:
        rule(draft, bearers, faults)
    reports = _Bearers({})
    for meeting_rule in MEETING_RULES:
        meeting_rule(draft.meetings, reports, faults)
    topics = _Bearers({})
    for topic_rule in TOPIC_RULES:
        topic_rule(draft.topics, topics, faults)


def _two_lists(
    draft: Draft | MeetingsDraft | TopicsDraft, bearers: _Bearers, faults: Faults
) -> None:
    """One name, two people. Fills `bearers`, so it comes first."""
    for number, group in enumerate(draft.same):
        for name in group:
            if bearers.group_of.setdefault(name.key, number) != number:
                problem = f"'{name.text}' stands in two lists of 'same'."
                mend = "Put all its names in one list, or delete it from one of them."
                faults.add(name.line, problem, mend)


def _same_and_different(draft: Draft | MeetingsDraft, bearers: _Bearers, faults: Faults) -> None:
    for group in draft.different:
        met: dict[str | int, Word] = {}
        for name in group:
            other = met.setdefault(bearers.of(name.text), name)
            if other is name:
                continue
            both = f"'{other.text}, {name.text}'"
            if other.key == name.key:
                problem = f"{both}: under 'different' this is one name, written twice."
                faults.add(name.line, problem, "Write two names that the articles tell apart.")
            else:
                problem = f"{both}: 'same' and 'different' contradict each other."
                faults.add(name.line, problem, "Delete one of the two decisions.")


def _two_answers(draft: Draft, bearers: _Bearers, faults: Faults) -> None:
    """Two names to show, or two kinds, for what `same` says is one."""
    for setting, entries in (("name", draft.name), ("kind", draft.kind)):
        _one_answer(setting, entries, bearers, faults)


def _one_answer(
    setting: str, entries: Sequence[Entry[Any]], bearers: _Bearers, faults: Faults
) -> None:
    met: dict[str | int, Entry[Any]] = {}
    for entry in entries:
        first = met.setdefault(bearers.of(entry.name.text), entry)
        if first.name.text != entry.name.text and first.value != entry.value:
            problem = (
                f"'{first.name.text}' and '{entry.name.text}' are one, but '{setting}' gives "
                f"them two: '{first.value}' and '{entry.value}'."
            )
            faults.add(entry.name.line, problem, "Delete one of the two lines.")


def _hidden_and_shown(draft: Draft, bearers: _Bearers, faults: Faults) -> None:
    """What has no page can have no name, kind, role or note on it."""
    _not_both(draft.hide, _shown(draft), bearers, faults)


def _not_both(
    hide: Iterable[Word], shown: Iterable[tuple[str, Word]], bearers: _Bearers, faults: Faults
) -> None:
    hidden = {bearers.of(name.text): name for name in hide}
    for setting, name in shown:
        by = hidden.get(bearers.of(name.text))
        if by is not None:
            also = "" if by.key == name.key else f" (as '{by.text}')"
            problem = f"'{name.text}' stands under 'hide'{also} and under '{setting}'."
            faults.add(name.line, problem, "Delete one of the two decisions.")


def _shown(draft: Draft) -> Iterator[tuple[str, Word]]:
    for entry in draft.name:
        yield "name", entry.name
        yield "name", Word(entry.value, entry.name.line)
    for setting, entries in (("kind", draft.kind), ("role", draft.role), ("note", draft.note)):
        for other in entries:
            yield setting, other.name


def _one_article_twice(draft: Draft, _: _Bearers, faults: Faults) -> None:
    """'visit.txt' and './visit.txt', each with another value."""
    for setting, entries in (("date", draft.date), ("source", draft.source)):
        met: dict[str, Entry[str]] = {}
        for entry in entries:
            first = met.setdefault(entry.name.text, entry)
            if first.value != entry.value:
                problem = (
                    f"'{setting}' gives '{entry.name.text}' two values: '{first.value}' and "
                    f"'{entry.value}'."
                )
                faults.add(entry.name.line, problem, "Delete one of the two lines.")


def _two_answers_on_a_meeting(draft: MeetingsDraft, reports: _Bearers, faults: Faults) -> None:
    for setting, entries in _said_of_meetings(draft):
        _one_answer(setting, entries, reports, faults)


def _hidden_meeting(draft: MeetingsDraft, reports: _Bearers, faults: Faults) -> None:
    said = ((key, one.name) for key, entries in _said_of_meetings(draft) for one in entries)
    _not_both(draft.hide, said, reports, faults)


def _said_of_meetings(draft: MeetingsDraft) -> Iterator[tuple[str, Sequence[Entry[Any]]]]:
    yield "date", draft.date
    yield "place", draft.place
    yield "status", draft.status
    yield "title", draft.title


def _two_names_of_a_topic(draft: TopicsDraft, topics: _Bearers, faults: Faults) -> None:
    _one_answer("name", draft.name, topics, faults)


def _hidden_topic(draft: TopicsDraft, topics: _Bearers, faults: Faults) -> None:
    entries = (("define", draft.define), ("name", draft.name))
    said = ((setting, one.name) for setting, found in entries for one in found)
    _not_both(draft.hide, said, topics, faults)


RULES: tuple[Callable[[Draft, _Bearers, Faults], None], ...] = (
    _two_lists,
    _same_and_different,
    _two_answers,
    _hidden_and_shown,
    _one_article_twice,
)

MEETING_RULES: tuple[Callable[[MeetingsDraft, _Bearers, Faults], None], ...] = (
    _two_lists,
    _same_and_different,
    _two_answers_on_a_meeting,
    _hidden_meeting,
)

TOPIC_RULES: tuple[Callable[[TopicsDraft, _Bearers, Faults], None], ...] = (
    _two_lists,
    _two_names_of_a_topic,
    _hidden_topic,
)
