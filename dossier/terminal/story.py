"""What `dossier explain` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.explain import (
    Answer,
    ArticleStory,
    Context,
    DisagreementStory,
    EntityStory,
    Fate,
    LeftOutStory,
    MeetingStory,
    Reason,
    StatementStory,
    TopicStory,
    one_line,
)
from dossier.model import Judgement
from dossier.terminal.lines import BLANK, Line, Look, place, sentence, wrapped
from dossier.text import count, cut

FILES = 6
"""Articles named beside a reason; the mentions below name them all."""
_FATES = {
    Fate.UNRESOLVED: "left open",
    Fate.REJECTED: "taken for no name",
    Fate.HIDDEN: "hidden by dossier.yml",
    Fate.UNDESCRIBED: "an office without a holder",
}
_JUDGEMENTS = {
    Judgement.SAME: "joined",
    Judgement.UNSURE: "not joined, though near",
    Judgement.DIFFERENT: "kept apart",
}


def answer_lines(answer: Answer) -> tuple[Line, ...]:
    """Everything in `answer`, one thing after the other."""
    parts = [
        *(tuple(_entity(one)) for one in answer.entities),
        *(tuple(_meeting(one)) for one in answer.meetings),
        *(tuple(_topic(one)) for one in answer.topics),
        *(tuple(_disagreement(one)) for one in answer.disagreements),
        *(tuple(_statement(one)) for one in answer.statements),
        *(tuple(_left_out(one)) for one in answer.left_out),
        *(tuple(_article(one)) for one in answer.articles),
    ]
    return tuple(line for n, part in enumerate(parts) for line in ((BLANK, *part) if n else part))


def _entity(story: EntityStory) -> Iterator[Line]:
    yield from wrapped(story.name, look=Look.TITLE)
    files = {one.file for one in story.mentions}
    named = f"{count(len(story.mentions), 'mention')} in {count(len(files), 'article')}"
    yield from wrapped(f"{story.kind.value}, {story.id}: {named}", look=Look.QUIET)
    spellings = ", ".join(f"{surface} ({number:,})" for surface, number in story.spellings)
    yield from wrapped(f"printed as {spellings}", hanging=2)
    yield from _heading("Mentions", len(story.mentions))
    yield from _contexts(story.mentions)
    if story.descriptions:
        yield from _heading("Meant without a name", len(story.descriptions))
        yield from _contexts(story.descriptions)
    yield from _heading("Why these are one", len(story.merges))
    if not story.merges:
        yield Line("  All mentions print the same name.")
    yield from _reasons(story.merges)
    yield from _heading("Kept apart, and why", len(story.apart))
    if not story.apart:
        yield Line("  No other name came near.")
    yield from _reasons(story.apart)
    if story.open:
        yield from _heading("Names that may mean it", len(story.open))
        for one in story.open:
            yield from wrapped(f"‘{one.name}’: {one.reason}", indent=2, hanging=2)
            yield from _contexts(one.mentions, indent=4)
    if story.meetings:
        yield from _heading("Meetings", len(story.meetings))
        for id_, title in story.meetings:
            yield from wrapped(title, indent=2, hanging=2)
            yield from wrapped(id_, indent=4, hanging=2, look=Look.QUIET)


def _meeting(story: MeetingStory) -> Iterator[Line]:
    yield from wrapped(story.title, look=Look.TITLE)
    words = f"{story.form.value}, {story.status.value}, {story.id}: {_reported(story)}"
    yield from wrapped(words, look=Look.QUIET)
    if story.name:
        yield from wrapped(f"in dossier.yml: {story.name}", hanging=2, look=Look.QUIET)
    if story.participants:
        yield from wrapped(f"who: {', '.join(story.participants)}", hanging=2)
    if story.place:
        yield from wrapped(f"where: {story.place}", hanging=2)
    yield from _heading("Why this date")
    date = story.date or "No report tells a date."
    yield from wrapped(f"{date}: {story.basis}" if story.basis else date, indent=2, hanging=2)
    yield from _heading("Why these reports are one meeting", len(story.merges))
    if not story.merges:
        yield Line("  One article alone reports it.")
    yield from _reasons(story.merges)
    if story.apart:
        yield from _heading("Kept apart, and why", len(story.apart))
        yield from _reasons(story.apart)
    if story.parent:
        title, why = story.parent
        yield from _heading("A part of")
        yield from wrapped(f"{title}: {why}", indent=2, hanging=2)
    if story.parts:
        yield from _heading("Its parts", len(story.parts))
        for title in story.parts:
            yield from wrapped(title, indent=2, hanging=2)
    yield from _heading("Reports", len(story.reports))
    for report in story.reports:
        yield from _contexts((report.context,))
        said = f"{report.date}: {report.basis}" if report.date else "gives no date"
        yield from wrapped(f"{report.status.value}; {said}", indent=4, hanging=2, look=Look.QUIET)


def _reported(story: MeetingStory) -> str:
    """'3 reports in 2 articles, of 1 origin': the origins where there are copies."""
    files = len({report.context.file for report in story.reports})
    copied = f", of {count(story.origins, 'origin')}" if story.origins < files else ""
    return f"{count(len(story.reports), 'report')} in {count(files, 'article')}{copied}"


def _article(story: ArticleStory) -> Iterator[Line]:
    yield from wrapped(story.title, look=Look.TITLE)
    yield from wrapped(f"article, {story.file}", look=Look.QUIET)
    yield from _heading("Why this date")
    date = story.date or "Nothing tells when it appeared; 'date:' in dossier.yml can."
    yield from wrapped(f"{date}: {story.basis}" if story.basis else date, indent=2, hanging=2)
    if story.copies:
        yield from _heading("The same text", len(story.copies))
        for file in story.copies:
            yield from wrapped(file, indent=2, hanging=2)
    if story.meetings:
        yield from _heading("Meetings, as dossier.yml names them", len(story.meetings))
        for name, title in story.meetings:
            yield from wrapped(f"{name}: {title}", indent=2, hanging=2)


def _topic(story: TopicStory) -> Iterator[Line]:
    yield from wrapped(story.name, look=Look.TITLE)
    files = {one.file for one in story.passages}
    told = f"{count(len(story.passages), 'paragraph')} in {count(len(files), 'article')}"
    yield from wrapped(f"topic, {story.id}: {told}", look=Look.QUIET)
    yield from wrapped(f"made up of {', '.join(story.terms)}", hanging=2)
    yield from _heading("Why these paragraphs are one topic", len(story.reasons))
    for reason in story.reasons:
        yield from wrapped(reason, indent=2, hanging=2)
    yield from _heading("Paragraphs", len(story.passages))
    yield from _contexts(story.passages)


def _disagreement(story: DisagreementStory) -> Iterator[Line]:
    yield from wrapped(story.about, look=Look.TITLE)
    told = "told differently over time" if story.over_time else "sources differ"
    yield from wrapped(f"{told}, {story.id}", look=Look.QUIET)
    yield from wrapped(f"why: {story.reason}", hanging=2)
    yield from _heading("Readings", len(story.readings))
    for said_by, words in story.readings:
        by = f", says {said_by}" if said_by else ""
        yield from wrapped(f"‘{one_line(words.words)}’{by}", indent=2, hanging=2)
        yield from _contexts((words,), indent=4)


def _left_out(story: LeftOutStory) -> Iterator[Line]:
    yield from wrapped(f"{story.name}: {_FATES[story.fate]}", look=Look.TITLE)
    yield from wrapped(story.reason, hanging=2)
    if story.candidates:
        yield from wrapped(f"may mean {', '.join(story.candidates)}", hanging=2)
    yield from _heading("Mentions", len(story.mentions))
    yield from _contexts(story.mentions)


def _statement(story: StatementStory) -> Iterator[Line]:
    """Whose words they are, and how that was told."""
    speaker = "It could not be told who says this" if story.speaker is None else story.speaker
    yield from wrapped(speaker, look=Look.TITLE)
    named = f"told by the words ‘{story.told_by}’"
    told_by = named if story.told_by else "no words tell the speaker"
    to_whom = f"; to {story.audience}" if story.audience else ""
    yield from wrapped(f"{story.kind.value} statement: {told_by}{to_whom}", look=Look.QUIET)
    if story.meeting:
        yield from wrapped(f"at {story.meeting}: {story.meeting_basis}", hanging=2)
    yield from _contexts((story.words,))
    if story.others:
        yield from _heading("The same words elsewhere", len(story.others))
        yield from _contexts(story.others)


def _heading(text: str, number: int | None = None) -> Iterator[Line]:
    yield BLANK
    yield Line(text if number is None else f"{text} ({number:,})", Look.HEADING)


def _contexts(contexts: Sequence[Context], indent: int = 2) -> Iterator[Line]:
    for one in contexts:
        yield from wrapped(place(one), indent=indent, look=Look.QUIET)
        yield from wrapped(sentence(one), indent=indent + 2)


def _reasons(reasons: Sequence[Reason]) -> Iterator[Line]:
    for one in reasons:
        who = "by the editor" if one.by_editor else f"{one.score:+.2f}"
        verdict = f"{_JUDGEMENTS[one.judgement]} ({who})"
        yield from wrapped(f"‘{one.left}’ and ‘{one.right}’: {verdict}", indent=2, hanging=2)
        if not one.by_editor:
            yield from wrapped(one.reason, indent=4, hanging=2)
        where = " and ".join(place(context) for context in one.places)
        if where:
            yield from wrapped(where, indent=4, hanging=2, look=Look.QUIET)
        if not {context.file for context in one.places}.issuperset(one.files):
            yield from wrapped(_listed(one.files), indent=4, hanging=2, look=Look.QUIET)


def _listed(files: Sequence[str]) -> str:
    shown, more = cut(files, FILES)
    return f"in {', '.join(shown)}" + (f" and {count(more, 'other article')}" if more else "")
