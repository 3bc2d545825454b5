"""`dossier explain` and `dossier review`, from the arguments to the exit code."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import spacy

from dossier.cli import main

ARTICLES = {
    "one.txt": "A visit to the town\n\nJoe Biden and Jill Biden came to the town on Tuesday, and "
    "they said that they would stay there for a week. \x1b[31mThey were happy to be there.\n",
    "two.txt": "A speech in the town\n\nBiden spoke for an hour on Wednesday, and the people who "
    "had come to listen to it did not want to go home before it was over.\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A dossier, with a pipeline that knows the names of its articles and no others."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    names = ("Joe Biden", "Jill Biden", "Biden")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "PERSON", "pattern": name} for name in names]
    )
    nlp.to_disk(tmp_path / "pipeline")
    root = tmp_path / "dossier"
    (root / "seeds").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: A dossier\n", "utf-8")
    for name, text in ARTICLES.items():
        (root / "seeds" / name).write_text(text, "utf-8")
    return root


def run(monkeypatch: pytest.MonkeyPatch, verb: str, *arguments: str | Path, root: Path) -> int:
    """Run the command line in this process, and return its exit code."""
    pipeline = root.parent / "pipeline"
    given = [verb, *arguments, "--pipeline", pipeline, "--workers", "1"]
    monkeypatch.setattr(sys, "argv", ["dossier", *map(str, given)])
    with pytest.raises(SystemExit) as left:
        main()
    return int(left.value.code or 0)


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_explain_prints_plain_lines_and_writes_nothing_but_the_cache(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(root)
    assert run(monkeypatch, "explain", "JOE BIDEN", root, root=root) == 0
    out = capsys.readouterr().out
    assert out.startswith("Joe Biden\nperson, people/joe-biden: 1 mention in 1 article\n")
    assert "one.txt:3" in out
    assert "\x1b" not in out
    assert all(len(line) <= 80 for line in out.splitlines())
    assert {name for name in files(root) - before if not name.startswith(".dossier/")} == set()


def test_explain_of_an_unknown_name_exits_with_2_and_suggests(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "explain", "Jo Biden", root, "--quiet", root=root) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "'Jo Biden' is no name" in told.err and "Did you mean 'Joe Biden'" in told.err


def test_review_prints_what_to_paste_and_writes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "review", root, root=root) == 0
    out = capsys.readouterr().out
    assert "      same:\n        - [Joe Biden, Biden]\n" in out
    assert not (root / "dossier.yml").exists()


def test_review_write_appends_once(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "review", root, "--write", root=root) == 0
    assert "1 note appended to dossier.yml." in capsys.readouterr().err
    first = (root / "dossier.yml").read_bytes()
    assert b"#   - [Joe Biden, Biden]" in first
    assert run(monkeypatch, "review", root, "--write", root=root) == 0
    assert "0 notes appended" in capsys.readouterr().err
    assert (root / "dossier.yml").read_bytes() == first


def test_review_of_a_dossier_with_a_faulty_file_exits_with_2_and_leaves_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "dossier.yml").write_text("nonsense: 1\n", "utf-8")
    assert run(monkeypatch, "review", root, "--write", root=root) == 2
    assert (root / "dossier.yml").read_text("utf-8") == "nonsense: 1\n"
