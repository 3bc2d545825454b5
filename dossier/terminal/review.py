"""What `dossier review` prints."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.explain import Doubt, DoubtKind, Review, Side
from dossier.terminal.lines import BLANK, Line, Look, place, sentence, wrapped
from dossier.text import count

_HEADINGS = {
    DoubtKind.APART: "Names that were nearly joined",
    DoubtKind.JOINED: "Names that were joined on little",
    DoubtKind.UNRESOLVED: "Names of which it could not be told whose they are",
    DoubtKind.MEETINGS_APART: "Meetings that were nearly joined",
    DoubtKind.MEETINGS_JOINED: "Reports that were joined on little",
    DoubtKind.UNDATED: "Meetings without a day",
    DoubtKind.REJECTED: "Words that were taken for no name",
    DoubtKind.UNDESCRIBED: "Offices of which it could not be told who holds them",
    DoubtKind.SPEAKERLESS: "Quotations of which it could not be told whose they are",
}


def review_lines(review: Review) -> tuple[Line, ...]:
    """The whole list, with the lines to paste; one line where nothing was unsure."""
    return tuple(_lines(review)) or (Line("Nothing was unsure."),)


def _lines(review: Review) -> Iterator[Line]:
    is_first = True
    if review.skipped:
        yield from _heading("Files that were left out", len(review.skipped), is_first=is_first)
        is_first = False
        for one in review.skipped:
            yield from wrapped(f"{one.file}: {one.reason}", indent=2, hanging=2)
    for kind in DoubtKind:
        doubts = review.of(kind)
        if doubts:
            yield from _heading(_HEADINGS[kind], len(doubts), is_first=is_first)
            is_first = False
        for doubt in doubts:
            yield BLANK
            yield from _doubt(doubt)


def _heading(title: str, number: int, *, is_first: bool) -> Iterator[Line]:
    if not is_first:
        yield BLANK
    yield Line(f"{title} ({number:,})", Look.HEADING)


def _doubt(doubt: Doubt) -> Iterator[Line]:
    names = " and ".join(f"‘{side.name}’" for side in doubt.sides)
    score = "" if doubt.score is None else f" ({doubt.score:+.2f})"
    yield from wrapped(f"{names}{score}", indent=2, hanging=2, look=Look.TITLE)
    yield from wrapped(doubt.reason, indent=4, hanging=2)
    if doubt.candidates:
        yield from wrapped(f"may mean {', '.join(doubt.candidates)}", indent=4, hanging=2)
    for side in doubt.sides:
        yield from _side(side, is_pair=len(doubt.sides) > 1)
    for decision in doubt.decisions:
        yield from wrapped(f"{decision.meaning}:", indent=4, hanging=2, look=Look.QUIET)
        # Not wrapped: these are to be pasted as they are.
        yield from (Line(f"      {line}") for line in decision.lines)


def _side(side: Side, *, is_pair: bool) -> Iterator[Line]:
    """One after the other: two columns of 38 signs would cut every sentence to pieces."""
    indent = 4
    if is_pair:
        yield from wrapped(f"‘{side.name}’", indent=indent)
        indent += 2
    for context in side.contexts:
        yield from wrapped(
            f"{place(context)} {sentence(context)}", indent=indent, hanging=2, look=Look.QUIET
        )
    more = side.mentions - len(side.contexts)
    if more > 0:
        yield from wrapped(f"and {count(more, 'other mention')}", indent=indent, look=Look.QUIET)
