"""What a person sees of a build: the summary, the exit codes, the help."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from dossier.build import BuildReport
from dossier.cli import summary
from dossier.model import Problem, SkippedDocument


def a_report(**changes: object) -> BuildReport:
    """The report of a build in which all went well."""
    values: dict[str, object] = {
        "documents": 2,
        "skipped": (),
        "ignored": (),
        "pages": (("articles", 2), ("people", 3)),
        "unsure": 0,
        "review": "see the page Review",
        "problems": (),
        "home": Path("site/index.html"),
    }
    return BuildReport(**(values | changes))  # type: ignore[arg-type]


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The real program, as a user starts it."""
    command = [sys.executable, "-m", "dossier", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_the_summary_counts_pages_and_says_where_the_site_is() -> None:
    assert summary(a_report()) == [
        "2 articles read, 0 skipped.",
        "Pages: articles 2, people 3.",
        "The site is ready: open site/index.html",
    ]


def test_what_was_skipped_is_told_with_its_reason() -> None:
    skipped = (SkippedDocument(file="a.txt", reason="It is empty."),)
    assert "Skipped a.txt: It is empty." in summary(a_report(skipped=skipped))


def test_a_problem_is_told_with_its_place_and_its_mend() -> None:
    problem = Problem(file="docs/a.md", line=3, problem="Edited by hand.", mend="Kept.")
    assert "docs/a.md:3: Edited by hand. Kept." in summary(a_report(problems=(problem,)))


def test_what_is_unsure_leads_to_the_review_page() -> None:
    assert any("Review" in line for line in summary(a_report(unsure=1)))


def test_files_of_other_formats_are_named() -> None:
    assert any("photo.jpg" in line for line in summary(a_report(ignored=("photo.jpg",))))


def test_a_wrong_option_exits_with_2(tmp_path: Path) -> None:
    done = run("build", "--no-such-option", cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_only_verbs_that_work_are_listed(tmp_path: Path) -> None:
    done = run("--help", cwd=tmp_path)
    assert done.returncode == 0
    for verb in ("build", "serve", "explain", "review"):
        assert verb in done.stdout
    assert not re.search(r"\b(export|new)\b", done.stdout)


def test_a_folder_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    done = run("build", "nowhere", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "nowhere: There is no such folder. "
        "Name the folder that holds mkdocs.yml: dossier build DIR."
    ]


def test_a_folder_that_is_no_dossier_exits_with_2_and_no_traceback(tmp_path: Path) -> None:
    done = run("build", cwd=tmp_path)
    assert done.returncode == 2
    assert "There is no mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_the_version_is_told(tmp_path: Path) -> None:
    assert re.fullmatch(r"dossier \d+\.\d+\.\d+\n", run("--version", cwd=tmp_path).stdout)
