"""What the editor of a dossier says of meetings overrules every rule, and what is idle is told."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from dossier.meetings import find_meetings
from dossier.model import (
    Curation,
    MeetingDecisions,
    Meetings,
    ReportName,
    Span,
    Status,
)
from dossier.report_names import parse_report_name
from tests.factories import entities_of
from tests.meetings.test_order import articles

TEXTS = {
    "wire": "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} on 9 May 2024.",
    "paper": "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} on 9 May 2024.",
    "diary": "{P:Ana Costa} met {P:Ivo Brandt} in {L:Porto} on 12 May 2024.\n\n"
    "{P:Ana Costa} met {P:Lena Holm} on 13 May 2024.",
}


def named(*texts: str) -> tuple[ReportName, ...]:
    names = tuple(parse_report_name(text) for text in texts)
    assert None not in names
    return tuple(name for name in names if name is not None)


def found(decisions: MeetingDecisions, texts: dict[str, str] = TEXTS) -> Meetings:
    documents, annotations = zip(*articles(texts), strict=True)
    lines = (("meetings.date", "wire.txt#p7", 4),)
    curation = Curation(meetings=decisions, lines=lines)
    return find_meetings(documents, annotations, entities_of(annotations), curation)


def days(meetings: Meetings) -> list[str | None]:
    return [meeting.date.iso for meeting in meetings.found]


def test_without_a_decision_the_rules_decide() -> None:
    assert days(found(MeetingDecisions())) == ["2024-05-09", "2024-05-12", "2024-05-13"]


def test_the_editor_joins_what_every_rule_parts() -> None:
    meetings = found(MeetingDecisions(same=(named("wire.txt#p1", "diary.txt#p1"),)))
    assert days(meetings) == ["2024-05-09", "2024-05-13"]
    assert meetings.found[0].evidence[0].by_editor
    files = [report.document_id for report in meetings.found[0].reports]
    assert files == ["articles/diary", "articles/paper", "articles/wire"]


def test_the_editor_parts_what_every_rule_joins_and_it_is_told_why() -> None:
    meetings = found(MeetingDecisions(different=(named("wire.txt#p1", "paper.txt#p1"),)))
    assert days(meetings) == ["2024-05-09", "2024-05-09", "2024-05-12", "2024-05-13"]
    assert len({meeting.id for meeting in meetings.found}) == 4
    assert [near.evidence.by_editor for near in meetings.near][:1] == [True]


def test_the_editor_parts_what_one_article_tells_as_one_meeting() -> None:
    texts = {
        "one": "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} on 9 May 2024.\n\n"
        "The two met over dinner.\n\n{P:Ana Costa} met {P:Ivo Brandt} late at night.",
        "two": "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} on 9 May 2024.",
    }
    assert days(found(MeetingDecisions(), texts)) == ["2024-05-09"]
    parted = found(MeetingDecisions(different=(named("one.txt#p1", "one.txt#p3"),)), texts)
    assert parted.problems == ()
    assert sorted(
        sorted((report.document_id, report.span.start) for report in meeting.reports)[0][0]
        for meeting in parted.found
    ) == ["articles/one", "articles/one"]
    assert sorted(len({r.document_id for r in m.reports}) for m in parted.found) == [1, 2]


def test_date_place_status_and_title_are_the_editors_and_say_so() -> None:
    (name,) = named("wire.txt#p1")
    decisions = MeetingDecisions(
        dates=((name, "2024-05-10"),),
        places=((name, "Porto"),),
        statuses=((name, Status.CANCELLED),),
        titles=((name, "The two"),),
    )
    meeting = next(m for m in found(decisions).found if len(m.reports) == 2)
    assert (meeting.title, meeting.status) == ("The two", Status.CANCELLED)
    assert (meeting.date.iso, meeting.place_id) == ("2024-05-10", "places/porto")
    assert "editor" in meeting.date.basis


def test_a_hidden_meeting_has_no_page() -> None:
    assert days(found(MeetingDecisions(hidden=named("paper.txt#p1")))) == [
        "2024-05-12",
        "2024-05-13",
    ]


def test_a_decision_holds_whatever_articles_are_added() -> None:
    decisions = MeetingDecisions(titles=((named("diary.txt#p2")[0], "Two at last"),))
    alone = found(decisions, {"diary": TEXTS["diary"]})
    assert "Two at last" in [meeting.title for meeting in alone.found]
    assert "Two at last" in [meeting.title for meeting in found(decisions).found]


@pytest.mark.parametrize(
    ("decisions", "problem", "mend"),
    [
        (
            MeetingDecisions(dates=((named("wire.txt#p7")[0], "2024"),)),
            "'meetings: date: wire.txt#p7' decides nothing: 'wire.txt#p7' is no report of a "
            "meeting.",
            "Did you mean 'wire.txt#p1'?",
        ),
        (
            MeetingDecisions(hidden=named("wires.txt#p1")),
            "'meetings: hide: wires.txt#p1' decides nothing: 'wires.txt#p1' is no report of a "
            "meeting.",
            "Did you mean 'wire.txt#p1'?",
        ),
        (
            MeetingDecisions(places=((named("wire.txt#p1")[0], "Osl"),)),
            "'meetings: place: wire.txt#p1' decides nothing: no place named 'Osl' was found in "
            "the articles.",
            "Did you mean 'Oslo'?",
        ),
        (
            MeetingDecisions(different=(named("wire.txt#p1", "wire.txt#p1"),)),
            "'meetings: different: wire.txt#p1, wire.txt#p1' decides nothing: its article tells "
            "of one meeting there.",
            "Name reports of two articles, or of two meetings.",
        ),
        (
            MeetingDecisions(
                same=(named("wire.txt#p1", "paper.txt#p1", "diary.txt#p1"),),
                different=(named("wire.txt#p1", "diary.txt#p1"),),
            ),
            "'meetings: different: wire.txt#p1, diary.txt#p1' contradicts 'same'.",
            "Delete one of the two decisions.",
        ),
    ],
)
def test_what_decides_nothing_is_told_with_a_mend(
    decisions: MeetingDecisions, problem: str, mend: str
) -> None:
    (told,) = found(decisions).problems
    assert (told.problem, told.mend) == (problem, mend)


def test_a_problem_knows_its_line() -> None:
    decisions = MeetingDecisions(dates=((named("wire.txt#p7")[0], "2024"),))
    assert found(decisions).problems[0].line == 4


def test_words_tell_two_meetings_of_one_paragraph_apart() -> None:
    text = (
        "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} on 9 May 2024. "
        "{P:Lena Holm} visited {L:Porto} on 11 May 2024."
    )
    ((document, annotation),) = articles({"one": text})
    end = document.text.index(". Lena") + 1
    sentences = (Span(0, end), Span(end + 1, len(document.text)))
    annotation = replace(annotation, sentences=sentences)

    def hiding(name: str) -> Meetings:
        curation = Curation(meetings=MeetingDecisions(hidden=named(name)))
        return find_meetings([document], [annotation], entities_of([annotation]), curation)

    (told,) = hiding("one.txt#p1").problems
    assert told.problem == "'meetings: hide: one.txt#p1' means 2 meetings ('one.txt#p1')."
    assert told.mend == "Write 'one.txt#p1 met' or 'one.txt#p1 visited'."
    assert days(hiding("one.txt#p1 visited")) == ["2024-05-09"]
    assert days(hiding("one.txt#p1 Ivo Brandt")) == ["2024-05-11"]


def test_the_order_of_files_changes_no_decision() -> None:
    decisions = MeetingDecisions(
        same=(named("wire.txt#p1", "diary.txt#p1"),),
        different=(named("wire.txt#p1", "paper.txt#p1"),),
        dates=((named("diary.txt#p2")[0], "2024-05-14"),),
    )
    read = articles(TEXTS)
    entities = entities_of([annotation for _, annotation in read])
    results = set()
    for order in permutations(read):
        documents, annotations = zip(*order, strict=True)
        curation = Curation(meetings=decisions)
        results.add(find_meetings(documents, annotations, entities, curation))
    assert len(results) == 1
