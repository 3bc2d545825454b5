"""Articles beside the repository: where a careful reader finds them differ, and little else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dossier.build import analyse
from dossier.config import load_config
from dossier.model import Differing, Disagreement, Dossier
from tests.factories import shared_folder

pytestmark = pytest.mark.slow

RECALL = 0.6
"""Of the disagreements that the marked articles have by themselves, not by construction."""
READINGS = 2
"""Readings of a marked disagreement that must stand side by side."""


class Silence:
    """Nobody wants to know how far the analysis is."""

    def stage(self, name: str, total: int | None = None) -> None:
        """Nothing."""

    def advance(self, count: int) -> None:
        """Nothing."""


def analysed(root: Path, *articles: Path) -> Dossier:
    """What the program finds in these folders."""
    (root / "mkdocs.yml").write_text("site_name: Test\n", encoding="utf-8")
    config = load_config(root, articles=articles, pages_only=True, workers=1)
    return analyse(config, Silence()).dossier


def values(found: Disagreement, dossier: Dossier) -> set[str]:
    """Its readings as printed."""
    texts = {document.id: document.text for document in dossier.documents}
    return {one.span.text_of(texts[one.document_id]) for one in found.readings}


def test_the_five_articles_differ_on_military_aid_and_on_the_capital(tmp_path: Path) -> None:
    dossier = analysed(tmp_path, shared_folder("seeds"))
    figures = [one for one in dossier.disagreements if one.kind is Differing.FIGURE]
    names = [one for one in dossier.disagreements if one.kind is Differing.NAME]
    assert {"$65 billion", "65 billion euros"} in [values(one, dossier) for one in figures]
    assert {"Kiev", "Kyiv"} in [values(one, dossier) for one in names]


def _matches(found: Disagreement, gold: dict[str, Any], dossier: Dossier) -> bool:
    """Whether enough readings of a marked disagreement overlap with those found."""
    documents = {document.file.removesuffix(".txt"): document for document in dossier.documents}
    told = 0
    for reading in gold["readings"]:
        document = documents.get(reading["file"].removesuffix(".txt"))
        start = -1 if document is None else document.text.find(reading["value"])
        end = start + len(reading["value"])
        told += document is not None and any(
            one.document_id == document.id and one.span.start < end and start < one.span.end
            for one in found.readings
        )
    return told >= READINGS


def test_most_of_the_marked_disagreements_are_found_and_as_few_others(tmp_path: Path) -> None:
    folder = shared_folder("dev")
    sets = ("summits", "world", "messy")
    dossier = analysed(tmp_path, *(folder / name for name in sets))
    marked = [
        one
        for name in sets
        for one in json.loads((folder / f"gold/{name}.json").read_text("utf-8"))["disagreements"]
    ]
    found = [one for one in dossier.disagreements if one.kind is not Differing.NAME]
    natural = [one for one in marked if "constructed" not in one["what"]]
    hits = [gold for gold in natural if any(_matches(one, gold, dossier) for one in found)]
    true = [one for one in found if any(_matches(one, gold, dossier) for gold in marked)]
    assert len(hits) >= RECALL * len(natural), [one["what"] for one in natural if one not in hits]
    assert len(found) - len(true) <= len(true)
