"""dossier.yml: what may stand in it, and what is told of everything else, all in one go."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dossier.curation import Decisions, read_dossier_file
from dossier.errors import DossierError, ManyFaultsError
from dossier.model import Publish, ReviewPlace

Told = Callable[[str | bytes], list[str]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """What is told of a file with this content, a line a fault, without the folder."""
    path = tmp_path / "dossier.yml"

    def tell(content: str | bytes) -> list[str]:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        try:
            read_dossier_file(path)
        except DossierError as error:
            return str(error).replace(str(path), "dossier.yml").split("\n")
        return []

    return tell


def decided(tmp_path: Path, content: str) -> Decisions:
    (tmp_path / "dossier.yml").write_text(content, encoding="utf-8")
    return read_dossier_file(tmp_path / "dossier.yml")


# --- what may stand in it ----------------------------------------------------------------
def test_a_role_is_a_text_or_a_title_with_its_days_or_a_list_of_them(tmp_path: Path) -> None:
    curation = decided(
        tmp_path,
        "role:\n"
        "  Anna Kowal: Mayor\n"
        "  Boris Lund:\n"
        "    title: Minister\n"
        "    from: 2021\n"
        "    until: 2023-04-20\n"
        "  Harbour Board:\n"
        "    - Owner of the quay\n"
        "    - title: Landlord\n"
        "      from: 2020-05\n",
    ).curation
    told = {
        name: [(one.title, one.since and one.since.iso, one.until and one.until.iso) for one in of]
        for name, of in curation.roles
    }
    assert told == {
        "Anna Kowal": [("Mayor", None, None)],
        "Boris Lund": [("Minister", "2021", "2023-04-20")],
        "Harbour Board": [("Owner of the quay", None, None), ("Landlord", "2020-05", None)],
    }
    assert curation.roles[1][1][0].until.end == date(2023, 4, 20)  # type: ignore[union-attr]


def test_a_note_keeps_its_lines(tmp_path: Path) -> None:
    content = "note:\n  Anna Kowal: |\n    One *two*.\n\n    - three\n    \tfour\n"
    notes = decided(tmp_path, content).curation.notes
    assert notes == (("Anna Kowal", "One *two*.\n\n- three\n\tfour"),)


def test_dates_and_outlets_are_kept_by_the_path_of_the_article(tmp_path: Path) -> None:
    content = (
        "date:\n  ./a.txt: 2023-04-20\n  b/c.md: 2023-04\n  d.txt: 2023\nsource: {a.txt: The Tide}"
    )
    curation = decided(tmp_path, content).curation
    assert curation.dates == (("a.txt", "2023-04-20"), ("b/c.md", "2023-04"), ("d.txt", "2023"))
    assert curation.sources == (("a.txt", "The Tide"),)


@pytest.mark.parametrize("publish", list(Publish))
def test_three_measures_of_the_articles_are_published(tmp_path: Path, publish: Publish) -> None:
    assert decided(tmp_path, f"publish: {publish.value}").publish is publish
    assert decided(tmp_path, "").publish is Publish.FULL


@pytest.mark.parametrize("place", ReviewPlace)
def test_the_review_has_three_places(tmp_path: Path, place: ReviewPlace) -> None:
    assert decided(tmp_path, f"review: {place.value}").review is place
    assert decided(tmp_path, "").review is ReviewPlace.SITE


def test_a_decision_knows_its_line(tmp_path: Path) -> None:
    curation = decided(tmp_path, "same:\n  - [Kiev, Kyiv]\nhide:\n  - Reuters\n").curation
    assert curation.line_of("same", "Kiev, Kyiv") == 2
    assert curation.line_of("hide", "Reuters") == 4
    assert curation.line_of("hide", "Nobody") is None


def test_a_setting_whose_lines_are_all_remarks_is_left_out(tmp_path: Path) -> None:
    assert decided(tmp_path, "same:\n# - [a, b]\nrole:\nreview:\n") == decided(tmp_path, "")


# --- what is wrong -----------------------------------------------------------------------
WRONG = (
    # unknown words
    ("dates: {}", "1: 'dates' is not a setting. Did you mean 'date'?"),
    ("rôle: {}", "1: 'rôle' is not a setting. Did you mean 'role'?"),
    ("kind: {A: organization}", "1: 'kind.A' has a wrong value: 'organization' is none. Did you "
                                "mean 'organisation'?"),
    ("publish: excerpt", "1: 'publish' has a wrong value: 'excerpt' is none. Did you mean"),
    ("review: besides", "1: 'review' has a wrong value: 'besides' is none. Did you mean 'beside'?"),
    ("role:\n  A:\n    titel: x\n    title: y",
     "3: 'role.A.titel' is not a setting. Did you mean 'title'?"),
    # wrong types
    ("same: Kiev", "1: 'same' has a wrong value: a list is needed."),
    ("same:\n  - Kiev", "2: 'same.0' has a wrong value: a list is needed."),
    ("same:\n  - [Kiev]", "2: 'same.0' has a wrong value: 2 names are needed."),
    ("different:\n  - [A, [B]]", "2: 'different.0.1' has a wrong value: a text is needed."),
    ("name:\n  - A", "2: 'name' has a wrong value: lines of the form 'name: value' are needed."),
    ("name:\n  A:\n  B: x", "2: 'name.A' has a wrong value: it is empty."),
    ("name:\n  2023: x", "2: 'name.2023' has a wrong value: '2023' is no text."),
    ("note:\n  A: [x]", "2: 'note.A' has a wrong value: a text is needed."),
    ("role:\n  A: {from: 2020}", "2: 'role.A' has a wrong value: it has no 'title'."),
    ("role:\n  A:\n    - {title: x, from: 2023, until: 2021}",
     "3: 'role.A.0' has a wrong value: it ends before it begins."),
    # dates and paths
    ("date:\n  a.txt: 20 April 2023", "2: 'date.a.txt' has a wrong value: '20 April 2023' is no"),
    ("date:\n  a.txt: 2023-02-30", "2: 'date.a.txt' has a wrong value: '2023-02-30' is no date."),
    ("date:\n  a.txt: 2023-04-20T10:00:00Z", "2: 'date.a.txt' has a wrong value:"),
    ("date:\n  a.txt: [2023]", "2: 'date.a.txt' has a wrong value: a date is needed."),
    ("source:\n  ../a.txt: x", "2: 'source.../a.txt' has a wrong value: this is no path inside"),
    ("source:\n  /a.txt: x", "2: 'source./a.txt' has a wrong value: this is no path inside"),
    ("source:\n  a\\b.txt: x", "2: 'source.a\\b.txt' has a wrong value: this is no path inside"),
    # the file
    ("hide: [a]\nsame: []\nhide: [b]", "3: 'hide' is a duplicate key: line 1 has it already."),
    ("name: {A: x, A: y}", "1: 'A' is a duplicate key: line 1 has it already."),
    ("hide:\n  - a\n\t- b", "3: The line is indented with a tab. Indent with spaces, not tabs."),
    (b"hide:\n  - caf\xe9", "2: The file is not UTF-8. Save it with the encoding UTF-8."),
    ("hide: [a]".encode("utf-16"), "1: The file is not UTF-8."),
    ("hide: " + "[" * 3000, "1: This is not YAML: lists stand in lists without end."),
)  # fmt: skip


@pytest.mark.parametrize(("content", "fault"), WRONG)
def test_a_fault_is_told_with_its_line_and_its_mend(
    told: Told, content: str | bytes, fault: str
) -> None:
    (line,) = told(content)
    assert line.startswith(f"dossier.yml:{fault}")
    assert line.endswith((".", "?"))


CONTRADICTIONS = (
    ("same:\n- [a, b]\n- [c, A]", "3: 'A' stands in two lists of 'same'."),
    ("same: [[a, b, c]]\ndifferent:\n- [d, a, c]",
     "3: 'a, c': 'same' and 'different' contradict each other."),
    ("different:\n- [Novak, Novák]",
     "2: 'Novak, Novák': under 'different' this is one name, written twice."),
    ("same: [[a, b]]\nname:\n  a: x\n  b: y",
     "4: 'a' and 'b' are one, but 'name' gives them two: 'x' and 'y'."),
    ("name:\n  Kiev: x\n  KIEV: y",
     "3: 'Kiev' and 'KIEV' are one, but 'name' gives them two: 'x' and 'y'."),
    ("same: [[a, b]]\nkind:\n  a: person\n  b: place",
     "4: 'a' and 'b' are one, but 'kind' gives them two: 'person' and 'place'."),
    ("hide: [a]\nname:\n  A: x", "3: 'A' stands under 'hide' and under 'name'."),
    ("hide: [x]\nname:\n  a: X", "3: 'X' stands under 'hide' and under 'name'."),
    ("hide: [a]\nsame: [[a, b]]\nnote:\n  b: x",
     "4: 'b' stands under 'hide' (as 'a') and under 'note'."),
    ("hide: [a]\nrole:\n  a: x", "3: 'a' stands under 'hide' and under 'role'."),
    ("date:\n  a.txt: 2023\n  ./a.txt: 2024",
     "3: 'date' gives 'a.txt' two values: '2023' and '2024'."),
)  # fmt: skip


@pytest.mark.parametrize(("content", "fault"), CONTRADICTIONS)
def test_decisions_that_cannot_both_be_obeyed_are_told(
    told: Told, content: str, fault: str
) -> None:
    (line,) = told(content)
    assert line.startswith(f"dossier.yml:{fault} ")


@pytest.mark.parametrize(
    "content",
    [
        "same: [[a, b]]\nname: {a: x, b: x}\nkind: {a: place, b: place}",
        "different: [[a, b]]\nname: {a: x, b: x}",
        "same: [[a, b]]\nrole: {a: x, b: y}\nnote: {a: x, b: y}",
        "hide: [a]\ndifferent: [[a, b]]",
        "date: {a.txt: 2023, ./a.txt: 2023}",
    ],
)
def test_decisions_that_can_both_be_obeyed_are(told: Told, content: str) -> None:
    assert told(content) == []


def test_faults_of_every_sort_are_told_in_one_go_in_the_order_of_the_file(told: Told) -> None:
    content = (
        b"articles: seeds\n"
        b"samee: []\n"
        b"same:\n"
        b"\t- [Kiev, Kyiv]\n"
        b"different:\n"
        b"  - [Kyiv, Kiev]\n"
        b"hide: [caf\xe9, 2023]\n"
        b"name:\n"
        b"  Kiev: Kyiv\n"
        b"  Kyiv: Kiev\n"
        b"name: []\n"
        b"kind: {Kiev: town\n"
        b"date:\n"
        b"  a.txt: yesterday\n"
    )
    faults = told(content)
    numbers = [int(fault.split(":")[1]) for fault in faults]
    assert numbers == sorted(numbers)
    assert set(numbers) == {2, 4, 6, 7, 10, 11, 12, 14}


def test_the_many_faults_are_one_error(tmp_path: Path) -> None:
    with pytest.raises(ManyFaultsError) as caught:
        decided(tmp_path, "a: 1\nb: 2")
    assert [fault.line for fault in caught.value.faults] == [1, 2]


@settings(max_examples=120, deadline=None)
@example(b"\xc2\x80")
@given(
    st.one_of(
        st.binary(max_size=60),
        st.lists(
            st.sampled_from(
                ["same:", "name:", "date:", "\n", "  ", "\t", "- ", "[", "]", "{", "a", ": ", "1",
                 "'", "\"", "&x ", "*x", "|\n", "#", "?", "<<", "---\n", ",", "\u2028", "é"]
            ),
            max_size=24,
        ).map(lambda parts: "".join(parts).encode()),
    )
)  # fmt: skip
def test_whatever_stands_in_the_file_it_is_obeyed_or_told(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yml"
    path.write_bytes(content)
    try:
        read_dossier_file(path)
    except DossierError as error:
        assert str(error).count(str(path)) >= 1


# --- the examples that are printed ---------------------------------------------------------
REPOSITORY = Path(__file__).resolve().parents[2]


def test_the_example_of_the_readme_can_be_obeyed(tmp_path: Path) -> None:
    section = (REPOSITORY / "README.md").read_text("utf-8").partition("## The editor's file")[2]
    block = re.search(r"(?:^ {4}.*\n)+", section, re.MULTILINE)
    assert block is not None
    assert decided(tmp_path, textwrap.dedent(block.group())).curation.roles


def test_the_remarks_of_a_new_dossier_file_can_be_obeyed_when_they_are_settings(
    tmp_path: Path,
) -> None:
    lines = (REPOSITORY / "dossier.yml").read_text("utf-8").splitlines()
    settings_ = [re.sub(r"^# ((?:[a-z]+:| {2}).*)$", r"\1", line) for line in lines]
    decisions = decided(tmp_path, "\n".join(settings_))
    assert {setting for setting, *_ in decisions.curation.lines} == {
        "same", "different", "name", "kind", "hide", "role", "note", "date", "source",
        "meetings.same", "meetings.different", "meetings.date", "meetings.place",
        "meetings.status", "meetings.title", "meetings.hide",
        "topics.define", "topics.same", "topics.name", "topics.hide",
    }  # fmt: skip
