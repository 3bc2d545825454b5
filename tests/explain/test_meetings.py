"""`explain` and `review` on meetings and articles: why one, why two, and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.curation import read_dossier_file
from dossier.errors import ConfigError
from dossier.explain import DoubtKind, MeetingStory, explain, make_review
from dossier.model import Judgement
from dossier.terminal import answer_lines, review_lines
from tests.meetings.dossiers import EITHER, LATER, ONE, OTHER, dossier_of

TEXTS = {"one": ONE, "two": ONE, "other": OTHER, "either": EITHER, "later": LATER}
LITTLE = {"one": ONE, "little": "{P:Ana Costa} visited {L:Old Hall} with {P:Ivo Brandt}."}
UNDATED = {"one": "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} at some time."}


def story(question: str) -> MeetingStory:
    (found,) = explain(dossier_of(TEXTS), question).meetings
    return found


@pytest.mark.parametrize("question", ["two.txt#p1", "one.txt#p1", "one.txt#p1 met"])
def test_a_meeting_answers_to_each_paragraph_that_reports_it(question: str) -> None:
    found = story(question)
    assert found.date == "Thursday 9 May 2024"
    assert [report.context.file for report in found.reports][-2:] == ["one.txt", "two.txt"]


def test_a_meeting_tells_how_dossier_yml_names_it() -> None:
    assert story("later.txt#p1").name == "later.txt#p1"


def test_a_paragraph_that_reports_no_meeting_is_told_the_nearest_that_does() -> None:
    with pytest.raises(ConfigError) as told:
        story("later.txt#p7")
    assert told.value.mend == "Did you mean 'later.txt#p1'?"


def test_a_near_miss_is_told_from_both_sides_by_their_titles() -> None:
    mine, theirs = story("one.txt#p1"), story("other.txt#p1")
    ((near,), (other,)) = mine.apart, theirs.apart
    assert (near.left, near.right) == (mine.title, theirs.title)
    assert (other.left, other.right) == (theirs.title, mine.title)
    assert near.judgement is Judgement.UNSURE
    assert near.reason == other.reason
    assert "part them" in near.reason


def test_an_article_tells_its_date_its_copies_and_its_meetings() -> None:
    long = " ".join([ONE] * 1 + [f"Word{n} stood here {n} times over." for n in range(20)])
    dossier = dossier_of({"one": long, "copy": long})
    (found,) = explain(dossier, "one.txt").articles
    assert (found.date, found.basis) == ("Wednesday 8 May 2024", "told")
    assert found.copies == ("copy.txt",)
    assert [name for name, _ in found.meetings] == ["one.txt#p1"]
    (told,) = explain(dossier, "copy.txt#p1").meetings
    assert told.origins == 1
    printed = [line.text for line in answer_lines(explain(dossier, "copy.txt#p1"))]
    assert "2 reports in 2 articles, of 1 origin" in " ".join(printed).replace("  ", " ")


def test_a_pair_of_meetings_in_doubt_is_listed_with_the_lines_that_settle_it() -> None:
    (doubt,) = make_review(dossier_of(TEXTS)).of(DoubtKind.MEETINGS_APART)
    assert [side.mentions for side in doubt.sides] == [3, 1]
    assert [decision.lines[:2] for decision in doubt.decisions] == [
        ("meetings:", "  same:"),
        ("meetings:", "  different:"),
    ]
    printed = [line.text for line in review_lines(make_review(dossier_of(TEXTS)))]
    assert "Meetings that were nearly joined (1)" in printed


def test_reports_that_were_joined_on_little_are_listed() -> None:
    (doubt,) = make_review(dossier_of(LITTLE)).of(DoubtKind.MEETINGS_JOINED)
    assert [context.file for side in doubt.sides for context in side.contexts] == [
        "little.txt",
        "one.txt",
    ]


def test_what_is_plainly_two_is_no_doubt() -> None:
    assert make_review(dossier_of({"one": ONE, "later": LATER})).doubts == ()


@pytest.mark.parametrize("texts", [TEXTS, LITTLE], ids=["apart", "joined"])
def test_every_line_to_paste_settles_its_doubt(texts: dict[str, str], tmp_path: Path) -> None:
    doubts = make_review(dossier_of(texts)).doubts
    assert doubts
    for doubt in doubts:
        assert len(doubt.decisions) == 2
        for decision in doubt.decisions:
            path = tmp_path / "dossier.yml"
            path.write_text("\n".join(decision.lines) + "\n", "utf-8")
            decisions = read_dossier_file(path).curation.meetings
            left = {one.id for one in make_review(dossier_of(texts, decisions)).doubts}
            assert doubt.id not in left, decision.lines
