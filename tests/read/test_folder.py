"""From folders to articles: what is read, what is skipped and said, what is passed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dossier.errors import ConfigError
from dossier.read import ReadResult, read_folder
from dossier.read.ids import article_ids

ARTICLE = "A title\n\nA sentence of an article.\n"


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def names(result: ReadResult) -> list[str]:
    return [article.file for article in result.articles]


def test_folders_are_read_recursively_whatever_the_case_of_a_suffix(tmp_path: Path) -> None:
    write(tmp_path, {"b/c/two.HTM": "<p>Two</p>", "a.TXT": ARTICLE, "b/one.md": ARTICLE})
    assert names(read_folder([tmp_path])) == ["a.TXT", "b/c/two.HTM", "b/one.md"]


def test_readmes_and_hidden_files_are_no_articles_and_others_are_named(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "README.md": ARTICLE,
            "x/readme.txt": ARTICLE,
            ".hidden.txt": ARTICLE,
            ".git/a.txt": ARTICLE,
            "photo.jpg": b"\xff\xd8\xff",
            "alone.json": "{}",
            "one.txt": ARTICLE,
        },
    )
    result = read_folder([tmp_path])
    assert names(result) == ["one.txt"]
    assert result.ignored == ("alone.json", "photo.jpg")
    assert result.skipped == ()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", "", "empty"),
        ("blank.txt", " \n\u200b\n", "empty"),
        ("binary.txt", b"%PDF-1.4", "a PDF"),
        ("front.md", "---\ntitle: a: b\n---\nText.", "line 2"),
        ("comment.html", "<!-- nothing -->", "empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_skipped_with_its_reason(
    tmp_path: Path, name: str, content: str | bytes, reason: str
) -> None:
    write(tmp_path, {name: content, "good.txt": ARTICLE})
    result = read_folder([tmp_path])
    assert names(result) == ["good.txt"]
    assert [one.file for one in result.skipped] == [name]
    assert reason in result.skipped[0].reason


def test_a_broken_side_file_skips_its_article_and_names_the_line(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE, "a.json": '{\n"date": 2022-05-03\n}', "b.txt": ARTICLE})
    result = read_folder([tmp_path])
    assert names(result) == ["b.txt"]
    assert "a.json" in result.skipped[0].reason
    assert "line 2" in result.skipped[0].reason


def test_loops_pipes_and_broken_links_do_no_harm(tmp_path: Path) -> None:
    write(tmp_path, {"a/one.txt": ARTICLE})
    (tmp_path / "a/loop").symlink_to(tmp_path)
    (tmp_path / "a/self.txt").symlink_to(tmp_path / "a/self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    result = read_folder([tmp_path])
    assert names(result) == ["a/one.txt"]
    assert [one.file for one in result.skipped] == ["a/self.txt", "gone.txt", "pipe.txt"]


def test_a_missing_folder_is_told_with_its_mend(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--articles"):
        read_folder([tmp_path / "nowhere"])


def test_several_roots_put_their_names_before_their_files(tmp_path: Path) -> None:
    write(tmp_path, {"x/seeds/a.txt": ARTICLE, "y/seeds/a.txt": ARTICLE})
    roots = [tmp_path / "y/seeds", tmp_path / "x/seeds"]
    result = read_folder(roots)
    assert names(result) == ["x/seeds/a.txt", "y/seeds/a.txt"]
    assert result == read_folder(roots[::-1])


def test_a_root_may_be_one_file(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE})
    assert names(read_folder([tmp_path / "a.txt"])) == ["a.txt"]


def test_the_digest_follows_the_file_and_its_side_file(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE})
    alone = read_folder([tmp_path]).articles[0].digest
    write(tmp_path, {"a.yml": "date: 2022-05-03"})
    assert read_folder([tmp_path]).articles[0].digest != alone


def test_ids_come_from_paths_and_stay_apart_whatever_the_order() -> None:
    files = ["a.txt", "a.html", "Été.txt", "ete.txt", "news/a b.md", "news/a-b.md"]
    ids = article_ids(files)
    assert len(set(ids.values())) == len(files)
    assert ids == article_ids(files[::-1])
    assert ids["ete.txt"] == "articles/ete"
    assert ids["news/a-b.md"].startswith("articles/news-a-b")


def test_an_id_stays_when_other_articles_are_added() -> None:
    assert article_ids(["a.txt"])["a.txt"] == article_ids(["a.txt", "b.txt", "a2.txt"])["a.txt"]
