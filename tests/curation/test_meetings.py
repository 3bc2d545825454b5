"""`meetings:` in dossier.yml: how a meeting is named, what may be said of it, and what may not."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from dossier.curation import read_dossier_file
from dossier.errors import DossierError
from dossier.model import MeetingDecisions, ReportName, Status
from dossier.report_names import parse_report_name

VISIT, WIRE = ReportName(file="visit.txt", anchor="p3"), ReportName(file="a b/wire.md", anchor="p1")


def decided(folder: Path, content: str) -> MeetingDecisions:
    path = folder / "dossier.yml"
    path.write_text("meetings:\n" + textwrap.indent(textwrap.dedent(content), "  "))
    return read_dossier_file(path).curation.meetings


def told(folder: Path, content: str) -> list[str]:
    """What is told of these settings under `meetings:`, a line a fault; their first line is 2."""
    with pytest.raises(DossierError) as caught:
        decided(folder, content)
    return str(caught.value).replace(f"{folder}/", "").split("\n")


def test_a_meeting_is_named_by_a_paragraph_that_reports_it(tmp_path: Path) -> None:
    found = decided(
        tmp_path,
        """
        same:
          - [visit.txt#p3, a b/wire.md#p1]
        different:
          - [visit.txt#p3 met the king, ./a b/wire.md#p1]
        date: {visit.txt#p3: 2023-04-20}
        place: {visit.txt#p3: Oslo}
        status: {visit.txt#p3: cancelled}
        title: {visit.txt#p3: Two in Oslo}
        hide: [gone.txt#p2]
        """,
    )
    king = ReportName(file="visit.txt", anchor="p3", words="met the king")
    assert found == MeetingDecisions(
        same=((VISIT, WIRE),),
        different=((king, WIRE),),
        dates=((VISIT, "2023-04-20"),),
        places=((VISIT, "Oslo"),),
        statuses=((VISIT, Status.CANCELLED),),
        titles=((VISIT, "Two in Oslo"),),
        hidden=(ReportName(file="gone.txt", anchor="p2"),),
    )


@pytest.mark.parametrize("text", ["visit.txt#p3", "a#b.txt#p12", "x.md#p1 An audience, at last"])
def test_a_name_reads_as_it_is_written(text: str) -> None:
    assert str(parse_report_name(text)) == text


@pytest.mark.parametrize("text", ["", "visit.txt", "#p3", "visit.txt#3", "2023-04-20-two-in-oslo"])
def test_what_names_no_paragraph_is_no_name(text: str) -> None:
    assert parse_report_name(text) is None


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "statuss: {visit.txt#p3: held}",
            ["dossier.yml:2: 'meetings.statuss' is not a setting. Did you mean 'status'?"],
        ),
        (
            "status: {visit.txt#p3: canceled}",
            [
                "dossier.yml:2: 'meetings.status.visit.txt#p3' has a wrong value: 'canceled' is "
                "none. Did you mean 'cancelled'?"
            ],
        ),
        (
            "hide: [2023-04-20-two-in-oslo]",
            [
                "dossier.yml:2: 'meetings.hide.0' has a wrong value: '2023-04-20-two-in-oslo' "
                "names no paragraph. Write the article's file, '#' and a paragraph that reports "
                "the meeting, as the address of the paragraph ends: 'visit.txt#p7'."
            ],
        ),
        (
            "same:\n  - [a.txt#p1, b.txt#p1]\ndifferent:\n  - [a.txt#p1, b.txt#p1]",
            [
                "dossier.yml:5: 'a.txt#p1, b.txt#p1': 'same' and 'different' contradict each "
                "other. Delete one of the two decisions."
            ],
        ),
        (
            "same:\n  - [a.txt#p1, b.txt#p1]\nstatus:\n  a.txt#p1: held\n  b.txt#p1: planned",
            [
                "dossier.yml:6: 'a.txt#p1' and 'b.txt#p1' are one, but 'status' gives them two: "
                "'held' and 'planned'. Delete one of the two lines."
            ],
        ),
        (
            "hide: [a.txt#p1]\ntitle:\n  a.txt#p1: Two in Oslo",
            [
                "dossier.yml:4: 'a.txt#p1' stands under 'hide' and under 'title'. Delete one of "
                "the two decisions."
            ],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_a_mend(
    tmp_path: Path, content: str, expected: list[str]
) -> None:
    assert told(tmp_path, content) == expected


def test_settings_are_needed_and_not_a_list(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yml"
    path.write_text("meetings: [visit.txt#p3]\n")
    with pytest.raises(DossierError, match="settings of the form"):
        read_dossier_file(path)
