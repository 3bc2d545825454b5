"""What `write_pages` does to a folder in which a person works too."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.errors import SiteError
from dossier.model import Page
from dossier.site import write_pages
from dossier.site.journal import STAGING, commit
from dossier.site.manifest import MANIFEST


def a_page(path: str, text: str = "text\n") -> Page:
    return Page(path=path, content=text.encode())


def files(folder: Path) -> dict[str, str]:
    """All files but the manifest, with what is in them."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_new_pages_are_written(tmp_path: Path) -> None:
    result = write_pages([a_page("people/a.md"), a_page("index.md")], tmp_path)
    assert files(tmp_path) == {"index.md": "text\n", "people/a.md": "text\n"}
    assert result.written == ("index.md", "people/a.md")
    assert result.problems == ()


def test_an_unchanged_page_is_not_written_again(tmp_path: Path) -> None:
    write_pages([a_page("a.md"), a_page("b.md")], tmp_path)
    os.utime(tmp_path / "a.md", (1, 1))
    os.utime(tmp_path / MANIFEST, (1, 1))
    assert write_pages([a_page("a.md"), a_page("b.md")], tmp_path).written == ()
    assert (tmp_path / "a.md").stat().st_mtime == 1
    assert (tmp_path / MANIFEST).stat().st_mtime == 1


def test_a_page_that_changed_is_overwritten(tmp_path: Path) -> None:
    write_pages([a_page("a.md", "old")], tmp_path)
    assert write_pages([a_page("a.md", "new")], tmp_path).written == ("a.md",)
    assert files(tmp_path) == {"a.md": "new"}


def test_a_page_that_is_no_longer_generated_goes_with_its_empty_folder(tmp_path: Path) -> None:
    write_pages([a_page("people/old/a.md"), a_page("index.md")], tmp_path)
    assert write_pages([a_page("index.md")], tmp_path).deleted == ("people/old/a.md",)
    assert not (tmp_path / "people").exists()


def test_a_page_of_a_person_is_neither_overwritten_nor_deleted(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("mine")
    write_pages([a_page("index.md")], tmp_path)
    write_pages([], tmp_path)
    assert files(tmp_path) == {"about.md": "mine"}


def test_a_page_that_a_person_has_edited_stays_and_ours_is_beside_it(tmp_path: Path) -> None:
    write_pages([a_page("a.md", "old")], tmp_path)
    (tmp_path / "a.md").write_text("edited")
    result = write_pages([a_page("a.md", "new")], tmp_path)
    assert files(tmp_path) == {"a.md": "edited", "a.md.new": "new"}
    assert [problem.file for problem in result.problems] == ["a.md"]
    assert "a.md.new" in result.problems[0].mend


def test_an_edit_is_told_at_every_build_until_it_is_settled(tmp_path: Path) -> None:
    write_pages([a_page("a.md", "old")], tmp_path)
    (tmp_path / "a.md").write_text("edited")
    for _ in range(2):
        assert write_pages([a_page("a.md", "new")], tmp_path).problems
    (tmp_path / "a.md").unlink()
    assert write_pages([a_page("a.md", "new")], tmp_path).problems == ()
    assert files(tmp_path) == {"a.md": "new"}


def test_a_person_who_takes_ours_has_no_problem_any_more(tmp_path: Path) -> None:
    write_pages([a_page("a.md", "old")], tmp_path)
    (tmp_path / "a.md").write_text("edited")
    write_pages([a_page("a.md", "new")], tmp_path)
    (tmp_path / "a.md.new").replace(tmp_path / "a.md")
    assert write_pages([a_page("a.md", "new")], tmp_path).problems == ()
    assert files(tmp_path) == {"a.md": "new"}


def test_a_page_of_a_person_at_our_address_stays_and_ours_is_beside_it(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("mine")
    result = write_pages([a_page("index.md", "ours")], tmp_path)
    assert files(tmp_path) == {"index.md": "mine", "index.md.new": "ours"}
    assert len(result.problems) == 1


def test_an_edited_page_that_is_no_longer_generated_is_kept_and_told(tmp_path: Path) -> None:
    write_pages([a_page("a.md", "old")], tmp_path)
    (tmp_path / "a.md").write_text("edited")
    result = write_pages([], tmp_path)
    assert files(tmp_path) == {"a.md": "edited"}
    assert [problem.file for problem in result.problems] == ["a.md"]


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", '{"files": 1}', '{"files": {"a.md": 1}}', "null"]
)
def test_without_a_sound_list_nothing_counts_as_ours(tmp_path: Path, broken: str) -> None:
    write_pages([a_page("a.md", "old")], tmp_path)
    (tmp_path / MANIFEST).write_text(broken)
    write_pages([a_page("a.md", "new")], tmp_path)
    assert files(tmp_path) == {"a.md": "old", "a.md.new": "new"}


def test_without_the_list_equal_pages_are_taken_back_in_silence(tmp_path: Path) -> None:
    write_pages([a_page("a.md")], tmp_path)
    (tmp_path / MANIFEST).unlink()
    assert write_pages([a_page("a.md")], tmp_path).problems == ()
    assert "a.md" in json.loads((tmp_path / MANIFEST).read_text())["files"]


# --- pages of a person, for a build into another folder ----------------------------------
def test_pages_of_a_person_come_along_to_another_folder(tmp_path: Path) -> None:
    own, docs = tmp_path / "own", tmp_path / "docs"
    write_pages([a_page("index.md", "generated for own")], own)
    (own / "about.md").write_text("mine")
    (own / ".hidden").write_text("x")
    (own / "a.md.new").write_text("x")
    result = write_pages([a_page("index.md", "ours")], docs, hand_written=own)
    assert files(docs) == {"about.md": "mine", "index.md": "ours"}
    assert result.problems == ()


def test_a_page_that_a_person_took_away_goes_from_the_other_folder_too(tmp_path: Path) -> None:
    own, docs = tmp_path / "own", tmp_path / "docs"
    own.mkdir()
    (own / "about.md").write_text("mine")
    write_pages([], docs, hand_written=own)
    (own / "about.md").unlink()
    write_pages([], docs, hand_written=own)
    assert files(docs) == {}


def test_a_person_s_page_at_our_address_is_the_one_that_is_published(tmp_path: Path) -> None:
    own, docs = tmp_path / "own", tmp_path / "docs"
    own.mkdir()
    (own / "index.md").write_text("mine")
    result = write_pages([a_page("index.md", "ours")], docs, hand_written=own)
    assert files(docs) == {"index.md": "mine", "index.md.new": "ours"}
    assert len(result.problems) == 1


def test_the_folder_of_a_person_may_be_the_folder_of_the_pages(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("mine")
    write_pages([a_page("index.md")], tmp_path, hand_written=tmp_path)
    assert set(json.loads((tmp_path / MANIFEST).read_text())["files"]) == {"index.md"}


# --- kills and faults --------------------------------------------------------------------
class Killed(BaseException):
    """Stands for a kill: nothing of ours may catch it."""


def kill_at(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    """Die at the `step`-th change of a name or deletion of a file."""
    done = 0

    def dying(real: Callable[..., object]) -> Callable[..., object]:
        def change(*arguments: object, **options: object) -> object:
            nonlocal done
            if done == step:
                raise Killed
            done += 1
            return real(*arguments, **options)

        return change

    for name in ("replace", "unlink", "write_bytes", "mkdir"):
        monkeypatch.setattr(Path, name, dying(getattr(Path, name)))


@pytest.mark.parametrize("step", range(24))
def test_a_killed_run_leaves_whole_pages_and_the_next_completes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    old = [a_page(f"{name}.md", "old") for name in "abcd"]
    new = [a_page(f"{name}.md", "new") for name in "bcdef"]
    write_pages(old, tmp_path)
    with monkeypatch.context() as patch:
        kill_at(patch, step)
        try:
            write_pages(new, tmp_path)
        except Killed:
            whole = {path.name: path.read_text() for path in tmp_path.glob("*.md")}
            assert set(whole.values()) <= {"old", "new"}
            assert {"b.md", "c.md", "d.md"} <= whole.keys()
    result = write_pages(new, tmp_path)
    assert result.problems == ()
    assert files(tmp_path) == {f"{name}.md": "new" for name in "bcdef"}


def test_staged_files_without_a_note_mean_nothing(tmp_path: Path) -> None:
    (tmp_path / STAGING).mkdir()
    (tmp_path / STAGING / "0.part").write_text("half")
    write_pages([a_page("a.md")], tmp_path)
    assert files(tmp_path) == {"a.md": "text\n"}


@pytest.mark.parametrize("note", ["", "{", "[]", '{"move": 1}'])
def test_a_damaged_note_means_nothing(tmp_path: Path, note: str) -> None:
    (tmp_path / STAGING).mkdir()
    (tmp_path / STAGING / "journal.json").write_text(note)
    write_pages([a_page("a.md")], tmp_path)
    assert files(tmp_path) == {"a.md": "text\n"}


def test_a_change_of_nothing_is_no_change(tmp_path: Path) -> None:
    commit(tmp_path, write={}, delete=["never/there.md"])
    assert files(tmp_path) == {}


def test_a_folder_that_cannot_be_written_is_named_with_a_mend(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("a file")
    with pytest.raises(SiteError, match=r"docs.*--docs"):
        write_pages([a_page("a.md")], tmp_path / "docs")
