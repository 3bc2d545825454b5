"""Statements on a page: somebody's words, where and to whom, and how other sources print them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from dossier.model import Saying, Span, Statement, StatementKind, Wording
from dossier.site.excerpts import SHORT
from dossier.site.plan.parts import PageParts
from dossier.site.views import StatementView, WordingView
from dossier.site.words import latest_first

WORD_FOR_WORD = "word for word"
A_PART = "a part of it, word for word"
OTHERWISE = "in other words, which are marked"


def statement_views(
    parts: PageParts, statements: Iterable[Statement], *, named: bool
) -> tuple[StatementView, ...]:
    """Somebody's words by article: direct ones first, then the newest. `named`: by whom.

    Words that several articles carry stand once, where they stand first, with the others below.
    """
    sayings = parts.collection.sayings
    groups: dict[Hashable, list[Statement]] = {}
    wanted = sorted(statements, key=lambda one: statement_order(parts, one))
    leading = _leading(wanted, sayings)
    for said in wanted:
        saying = sayings.get(said)
        if saying is not None and leading[saying] is not said:
            continue
        key = (said.document_id, said.kind, said.speaker_id, said.meeting_id, saying)
        groups.setdefault(key, []).append(said)
    views = (_view(parts, group, named=named) for group in groups.values())
    return tuple(view for view in views if view.excerpts)


def _leading(
    wanted: Sequence[Statement], sayings: Mapping[Statement, Saying]
) -> dict[Saying, Statement]:
    """For each saying, the first published of its statements that the page has."""
    here = set(wanted)
    return {
        saying: next(one.statement for one in saying.wordings if one.statement in here)
        for saying in dict.fromkeys(sayings[one] for one in wanted if one in sayings)
    }


def statement_order(parts: PageParts, said: Statement) -> tuple[bool, int, str, str, Span]:
    """A sort key: direct ones first, then the newest."""
    document = parts.collection.documents[said.document_id]
    indirect = said.kind is StatementKind.INDIRECT
    day = latest_first(document.published)
    return indirect, day, document.file, said.speaker_id or "", said.span


def _view(parts: PageParts, said: Sequence[Statement], *, named: bool) -> StatementView:
    first = said[0]
    collection = parts.collection
    document = collection.documents[first.document_id]
    speaker = collection.entities.get(first.speaker_id or "") if named else None
    meeting = collection.relations.by_id.get(first.meeting_id or "")
    is_there = meeting is not None and meeting.id == parts.page_id
    saying = collection.sayings.get(first)
    told = {one.audience_surface for one in said}  # one line must be true of all below it
    return StatementView(
        speaker=None if speaker is None else parts.entity_link(speaker),
        how="" if first.kind is StatementKind.DIRECT else "As reported",
        source=parts.source(document),
        audience=f"to {first.audience_surface}"
        if first.audience_surface and len(told) == 1
        else "",
        occasion=None if meeting is None or is_there else parts.link(meeting.title, meeting.id),
        excerpts=parts.excerpts(document, [p for one in said for p in one.pieces], length=SHORT),
        others=tuple(_wordings(parts, saying, first)) if saying is not None else (),
    )


def _wordings(parts: PageParts, saying: Saying, shown: Statement) -> Iterator[WordingView]:
    """How the other sources print the words; what differs is marked in each."""
    longest = max(_length(one) for one in saying.wordings)
    for one in saying.wordings:
        if one.statement == shown:
            continue
        document = parts.collection.documents[one.statement.document_id]
        same = WORD_FOR_WORD if _length(one) == longest else A_PART
        yield WordingView(
            source=parts.source(document),
            how=OTHERWISE if one.differs else same,
            excerpts=parts.excerpts(
                document, one.statement.pieces, one.differs or one.statement.pieces, SHORT
            ),
        )


def _length(wording: Wording) -> int:
    return sum(piece.end - piece.start for piece in wording.statement.pieces)
