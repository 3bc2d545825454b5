"""Where sources differ: the page, and the section on the pages of meetings and topics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from textwrap import shorten

from dossier.model import Differing, Disagreement, Document, Reading
from dossier.site.collection import Collection
from dossier.site.links import markdown_href
from dossier.site.markup import Md
from dossier.site.plan.parts import PageParts, article_label
from dossier.site.views import (
    DifferenceRow,
    DifferenceSection,
    DifferencesView,
    DifferenceView,
    Head,
    Link,
    ReadingView,
    SourceRow,
)
from dossier.site.words import listed
from dossier.text import count, squash

DIFFERENCES = "differences"
"""The id of the page."""
TITLE = "Where sources differ"
_ITSELF = "The article itself"
LONGEST = 90
"""Characters of a reading in a list or a heading: a line on a desktop, three on a phone."""
EXCERPTS = 12
"""Paragraphs with readings of one thing that are shown; of more, which use names, the first."""
SHORT = 400
"""Characters up to which the paragraph of a reading is shown whole."""

_OVER_TIME = "over-time"
_SECTIONS: tuple[tuple[str, str, str], ...] = (
    (Differing.FIGURE, "Figures", "Amounts, numbers and lengths, as printed."),
    (Differing.DATE, "Dates", "Days that are told of one meeting."),
    (Differing.PLACE, "Places", "Places that are told of one meeting."),
    (Differing.ACCOUNT, "Accounts", "What one says is so, and another says is not."),
    (Differing.NAME, "Names and words", "What the sources call one place or one kind of thing."),
    (
        _OVER_TIME,
        "Over time",
        "Told differently in articles of different days: each may have been right on its own.",
    ),
)
_NOUNS = {
    Differing.FIGURE: ("figure", "figures"),
    Differing.DATE: ("date", "dates"),
    Differing.PLACE: ("place", "places"),
    Differing.ACCOUNT: ("account", "accounts"),
    Differing.NAME: ("name", "names"),
}


def differences_view(collection: Collection, parts: PageParts) -> DifferencesView:
    """Every difference with each of its readings, and then who writes what, by source."""
    found = collection.dossier.disagreements
    by_section: defaultdict[str, list[Disagreement]] = defaultdict(list)
    for one in found:
        by_section[_OVER_TIME if one.over_time else one.kind].append(one)
    sections = tuple(
        DifferenceSection(
            anchor=Md(name),
            title=title,
            note=note,
            differences=tuple(_difference(collection, one, parts) for one in by_section[name]),
        )
        for name, title, note in _SECTIONS
        if by_section[name]
    )
    return DifferencesView(
        head=Head(title=TITLE, description="What one source says, and another says differently."),
        title=TITLE,
        introduction=_introduction(found),
        jumps=tuple(_jump(section, parts) for section in sections) if len(sections) > 1 else (),
        sections=sections,
        by_source=_by_source(collection, found, parts),
    )


def difference_rows(
    collection: Collection, concerned: str, parts: PageParts
) -> tuple[DifferenceRow, ...]:
    """The differences that concern a meeting or topic, in short; each leads to the page."""
    return tuple(
        DifferenceRow(
            thing=_link(one, parts),
            readings=tuple(_short(collection, reading, parts) for reading in one.readings),
        )
        for one in collection.dossier.disagreements
        if concerned in (*one.meeting_ids, *one.topic_ids) and not one.over_time
    )


def _introduction(found: Iterable[Disagreement]) -> str:
    counts: defaultdict[Differing, int] = defaultdict(int)
    for one in found:
        if not one.over_time:
            counts[one.kind] += 1
    if not counts:
        return "Nothing was found on which these articles, or those they quote, differ."
    told = [count(counts[kind], *_NOUNS[kind]) for kind in Differing if counts[kind]]
    return (
        f"These articles, or those they quote, differ on {listed(told)}. "
        "Which is right is not told here: each reading stands with the words that it is taken from."
    )


def _jump(section: DifferenceSection, parts: PageParts) -> Link:
    number = str(len(section.differences))
    return parts.link(section.title, DIFFERENCES, number, section.anchor)


def _link(difference: Disagreement, parts: PageParts) -> Link:
    return parts.link(difference.about, DIFFERENCES, anchor=_anchor(difference))


def _anchor(difference: Disagreement) -> Md:
    return Md(difference.id.removeprefix(f"{DIFFERENCES}/"))


# --- one difference --------------------------------------------------------------------
def _difference(
    collection: Collection, difference: Disagreement, parts: PageParts
) -> DifferenceView:
    def paragraph(reading: Reading) -> tuple[str, str]:
        return reading.document_id, _anchor_of(collection, reading)

    return DifferenceView(
        anchor=_anchor(difference),
        title=difference.about,
        reason=difference.reason,
        readings=tuple(
            _reading(collection, tuple(group), parts, difference.kind, with_words=n < EXCERPTS)
            for n, (_, group) in enumerate(groupby(difference.readings, paragraph))
        ),
        links=tuple(_concerned(collection, difference, parts)),
    )


def _reading(
    collection: Collection,
    readings: Sequence[Reading],
    parts: PageParts,
    kind: Differing,
    *,
    with_words: bool,
) -> ReadingView:
    """The readings of one paragraph."""
    document = collection.documents[readings[0].document_id]
    wanted = [one.context for one in readings] if with_words else []
    marks = [one.span for one in readings]
    return ReadingView(
        values=tuple(_told(collection, one, parts, kind) for one in readings),
        source=parts.source(document),
        excerpts=parts.excerpts(document, wanted, marks, length=SHORT),
    )


def _told(collection: Collection, reading: Reading, parts: PageParts, kind: Differing) -> Link:
    """A reading and whose it is; of an account, which is a sentence, only whose."""
    document = collection.documents[reading.document_id]
    href = markdown_href(parts.page_id, document.id, _anchor_of(collection, reading))
    if kind is Differing.ACCOUNT:
        return Link(text=squash(reading.said_by) or _ITSELF, href=href)
    return Link(text=_value(document, reading), href=href, note=_note(reading))


def _note(reading: Reading) -> str:
    """'Norway', '3 times'; empty for what the article tells once as its own."""
    times = count(reading.times, "time") if reading.times > 1 else ""
    return ", ".join(filter(None, (squash(reading.said_by), times)))


def _anchor_of(collection: Collection, reading: Reading) -> str:
    block = collection.documents[reading.document_id].block_at(reading.span.start)
    return block.anchor if block else ""


def _value(document: Document, reading: Reading) -> str:
    """The words, a long sentence by its beginning."""
    return shorten(squash(reading.span.text_of(document.text)), LONGEST, placeholder=" …")


def _concerned(
    collection: Collection, difference: Disagreement, parts: PageParts
) -> Iterable[Link]:
    ids = {*difference.meeting_ids, *difference.topic_ids}
    for meeting in collection.dossier.meetings:
        if meeting.id in ids:
            yield parts.link(meeting.title, meeting.id, "meeting")
    for topic in collection.dossier.topics:
        if topic.id in ids:
            yield parts.link(topic.name, topic.id, "topic")


# --- in short --------------------------------------------------------------------------
def _short(collection: Collection, reading: Reading, parts: PageParts) -> Link:
    document = collection.documents[reading.document_id]
    label = article_label(document)
    return Link(
        text=_value(document, reading),
        href=markdown_href(parts.page_id, document.id, _anchor_of(collection, reading)),
        note=f"{squash(reading.said_by)}, in {label}" if reading.said_by else label,
    )


def _by_source(
    collection: Collection, found: Iterable[Disagreement], parts: PageParts
) -> tuple[SourceRow, ...]:
    """Who writes what: the articles, the newest first, each with its readings."""
    told: defaultdict[str, list[SourceRow]] = defaultdict(list)
    for one in found:
        by_document: defaultdict[str, list[str]] = defaultdict(list)
        for reading in one.readings:
            document = collection.documents[reading.document_id]
            by_document[document.id].append(_in_table(document, reading))
        for id_, readings in by_document.items():
            source = parts.source(collection.documents[id_])
            row = SourceRow(source=source, thing=_link(one, parts), readings="; ".join(readings))
            told[id_].append(row)
    return tuple(row for document in collection.documents_of(told) for row in told[document.id])


def _in_table(document: Document, reading: Reading) -> str:
    """'40 (Norway)', 'Kyiv (3 times)'."""
    value, note = _value(document, reading), _note(reading)
    return f"{value} ({note})" if note else value
