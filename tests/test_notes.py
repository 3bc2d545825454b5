"""`dossier review --write`: comments at the end of dossier.yml, and nothing else changes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.curation import read_dossier_file
from dossier.errors import DossierError
from dossier.explain import Review, make_review
from dossier.notes import with_notes, write_notes
from tests.explain.dossiers import resolved

OPEN = ("{P:Joe Biden} and {P:Jill Biden} came.", "{P:Biden} spoke.")
FILES = (
    b"",
    b"articles: seeds\n",
    b"articles: seeds",
    b"# mine\r\nsame:\r\n  - [Kiev, Kyiv]\r\n",
    b"\xef\xbb\xbfhide:\n  - Read more",
    b"articles: seeds\n...\n",
)


@pytest.fixture(scope="module")
def review() -> Review:
    return make_review(resolved(*OPEN, "The {P:Foreign Minister} spoke."))


@pytest.mark.parametrize("before", FILES)
def test_what_the_file_holds_stays_byte_for_byte(before: bytes, review: Review) -> None:
    after, added = with_notes(before, review)
    assert after.startswith(before)
    assert added == len(review.doubts) == 2


@pytest.mark.parametrize("before", FILES)
def test_notes_decide_nothing(before: bytes, review: Review, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yml"
    path.write_bytes(before)
    decisions = read_dossier_file(path)
    write_notes(path, review)
    assert read_dossier_file(path) == decisions


def test_the_same_doubt_is_never_noted_twice(review: Review, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yml"
    assert write_notes(path, review) == 2
    before = path.read_bytes()
    assert write_notes(path, review) == 0
    assert path.read_bytes() == before


def test_a_new_doubt_is_noted_beside_the_old_ones(review: Review, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yml"
    write_notes(path, Review(skipped=(), doubts=review.doubts[:1]))
    assert write_notes(path, review) == 1
    assert path.read_text("utf-8").count("What `dossier review` was unsure of") == 1


def test_taking_the_sign_off_decides(review: Review, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yml"
    write_notes(path, review)
    text = path.read_text("utf-8")
    assert "# same:\n#   - [Joe Biden, Biden]\n" in text
    text = text.replace("# same:\n#   - [Joe Biden, Biden]\n", "same:\n  - [Joe Biden, Biden]\n")
    path.write_text(text, "utf-8")
    assert read_dossier_file(path).curation.same == (("Joe Biden", "Biden"),)


def test_line_ends_are_those_of_the_file(review: Review) -> None:
    after, _ = with_notes(b"articles: seeds\r\n", review)
    assert after.count(b"\n") == after.count(b"\r\n")


def test_a_missing_file_is_made(review: Review, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yml"
    write_notes(path, review)
    assert path.read_bytes().startswith(b"## What `dossier review` was unsure of")
    assert [file.name for file in tmp_path.iterdir()] == ["dossier.yml"]


def test_no_doubt_makes_no_file(tmp_path: Path) -> None:
    assert write_notes(tmp_path / "dossier.yml", Review(skipped=(), doubts=())) == 0
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("fault", [b"same: 3\n", b"nonsense: x\n", b"a: [\n", b"\xff\xfe"])
def test_a_file_that_is_not_valid_is_not_touched(
    fault: bytes, review: Review, tmp_path: Path
) -> None:
    path = tmp_path / "dossier.yml"
    path.write_bytes(fault)
    with pytest.raises(DossierError):
        write_notes(path, review)
    assert path.read_bytes() == fault
    assert [file.name for file in tmp_path.iterdir()] == ["dossier.yml"]


def test_a_link_stays_a_link_and_permissions_stay(review: Review, tmp_path: Path) -> None:
    (tmp_path / "real.yml").write_bytes(b"articles: seeds\n")
    (tmp_path / "real.yml").chmod(0o640)
    (tmp_path / "dossier.yml").symlink_to("real.yml")
    write_notes(tmp_path / "dossier.yml", review)
    assert (tmp_path / "dossier.yml").is_symlink()
    assert b"Biden" in (tmp_path / "real.yml").read_bytes()
    assert (tmp_path / "real.yml").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(review: Review, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DossierError, match="cannot be written"):
            write_notes(tmp_path / "dossier.yml", review)
    finally:
        tmp_path.chmod(0o700)


@settings(deadline=None)
@given(name=st.text(min_size=1), reason=st.text(), text=st.text())
def test_no_words_of_an_article_leave_the_comment(
    review: Review, name: str, reason: str, text: str
) -> None:
    doubt = review.doubts[0]
    (side,) = doubt.sides
    context = replace(side.contexts[0], file=name, text=text, words=name)
    side = replace(side, name=name, contexts=(context,))
    hostile = Review(skipped=(), doubts=(replace(doubt, reason=reason, sides=(side,)),))
    after, added = with_notes(b"articles: seeds\n", hostile)
    assert added == 1
    lines = after.decode("utf-8").removeprefix("articles: seeds\n").splitlines()
    assert all(line.startswith("#") for line in lines)
