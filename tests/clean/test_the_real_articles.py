"""Floors on articles with gold: no furniture in the text, no line of the text lost, dates right."""

from __future__ import annotations

import json

import pytest

from dossier.clean import clean_all
from dossier.model import Document
from dossier.read import read_folder
from dossier.read.decode import decode
from tests.factories import shared_folder


def letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@pytest.mark.parametrize("form", ["", "mixed/"])
@pytest.mark.parametrize("name", ["summits", "world", "messy"])
def test_furniture_text_and_dates_are_told_apart(name: str, form: str) -> None:
    dev = shared_folder("dev")
    gold = json.loads((dev / f"gold/{name}.json").read_text(encoding="utf-8"))["articles"]
    documents = {
        document.file.rpartition(".")[0]: document
        for document in clean_all(read_folder([dev / form / name]).articles)[0]
    }
    for article in gold:
        document = documents[article["file"].removesuffix(".txt").rpartition("/")[2]]
        lines = decode((dev / article["file"]).read_bytes()).split("\n")
        assert_told_apart(document, lines, article)
        assert document.published is not None
        assert document.published.iso == article["date"], article["file"]


def assert_told_apart(document: Document, lines: list[str], article: dict[str, object]) -> None:
    text = letters(document.text)
    furniture = letters(" ".join(one.text for one in document.furniture))
    boilerplate, neutral = article["boilerplate_lines"], article["neutral_lines"]
    assert isinstance(boilerplate, list) and isinstance(neutral, list)
    for number, line in enumerate(lines, 1):
        if number in boilerplate:
            assert letters(line) in furniture or letters(line) not in text, line
        elif number not in neutral and not line.startswith("Published "):
            assert letters(line) in text, line


def test_only_articles_in_other_languages_are_taken_for_such() -> None:
    documents, skipped = clean_all(read_folder([shared_folder("dev/messy")]).articles)
    assert not skipped
    assert {one.file: one.language for one in documents if one.language != "en"} == {
        "004.txt": "de",
        "005.txt": "fr",
    }
