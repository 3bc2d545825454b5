"""Metadata: side file over front matter over the page's own; keys under our names."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.model import RawArticle
from dossier.read import read_folder

PAGE = """<html lang="en-GB"><head><title>A title - The Lantern</title>
<meta property="article:published_time" content="2022-05-03T09:00:00Z">
<meta property="og:site_name" content="The Lantern"><meta name="author" content="Ines Porter">
<link rel="canonical" href="https://lantern.example/a"></head>
<body><article><h1>A title</h1><p>A sentence of an article.</p></article></body></html>"""


def read_one(folder: Path, **files: str) -> RawArticle:
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, encoding="utf-8")
    result = read_folder([folder])
    assert result.skipped == ()
    return result.articles[0]


def test_other_names_of_a_key_are_brought_to_ours(tmp_path: Path) -> None:
    side = '{"Outlet": "Lantern", "author": "Ines", "Published_At": "2022-05-03", "link": "u"}'
    article = read_one(tmp_path, a_txt="Text.", a_json=side)
    assert dict(article.metadata) == {
        "source": "Lantern", "byline": "Ines", "date": "2022-05-03", "url": "u",
    }  # fmt: skip


def test_values_that_say_nothing_are_absent_and_unknown_keys_are_carried(tmp_path: Path) -> None:
    side = "date: null\nsource: ''\nunit: no\nlist: [a, 2]\nwho: {name: Ines, age: 4}\n"
    article = read_one(tmp_path, a_txt="Text.", a_yml=side)
    assert dict(article.metadata) == {"unit": "no", "list": "a, 2", "who": "Ines"}


def test_a_side_file_goes_before_front_matter_key_by_key(tmp_path: Path) -> None:
    article = read_one(
        tmp_path, a_md="---\ntitle: Front\ndate: 2022-05-03\n---\nText.", a_yaml="title: Side"
    )
    assert dict(article.metadata) == {"title": "Side", "date": "2022-05-03"}
    assert dict(article.metadata_origin) == {"title": "side file", "date": "front matter"}


def test_a_page_tells_its_own_metadata(tmp_path: Path) -> None:
    article = read_one(tmp_path, a_html=PAGE)
    assert dict(article.metadata) == {
        "title": "A title",
        "date": "2022-05-03T09:00:00Z",
        "source": "The Lantern",
        "byline": "Ines Porter",
        "url": "https://lantern.example/a",
        "language": "en-GB",
    }


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle", "headline": "A title", "datePublished": "2022-05-03",'
        ' "author": [{"name": "Ines"}, {"name": "Tom"}], "publisher": {"name": "Lantern"}}',
        '{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["Article"],'
        ' "headline": "A title", "datePublished": "2022-05-03", "author": "Ines, Tom",'
        ' "publisher": {"name": "Lantern"}}]}',
    ],
)
def test_json_ld_is_read_alone_in_a_list_and_in_a_graph(tmp_path: Path, data: str) -> None:
    page = f'<script type="application/ld+json">{data}</script><p>A sentence.</p>'
    assert dict(read_one(tmp_path, a_html=page).metadata) == {
        "title": "A title", "date": "2022-05-03", "byline": "Ines, Tom", "source": "Lantern",
    }  # fmt: skip


def test_the_times_of_other_articles_on_a_page_are_not_its_date(tmp_path: Path) -> None:
    page = (
        "<p>A sentence.</p><time datetime='2022-05-03'>a</time><time datetime='2021-01-01'>b</time>"
    )
    assert dict(read_one(tmp_path, a_html=page).metadata) == {}


def test_a_bomb_of_aliases_is_cut(tmp_path: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 8)}]\n"
        for before, name in zip("abcdefg", "bcdefgh", strict=True)
    )
    article = read_one(tmp_path, a_txt="Text.", a_yml=bomb)
    assert all(len(value) < 5000 for _, value in article.metadata)
