"""The embedded model: its files, its names, its rules."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

import dossier.en
from dossier.en import MODEL_PATH, check_model
from dossier.errors import PipelineError

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The model, loaded as any program would that has the package installed."""
    return spacy.load(MODEL_PATH)


def test_the_files_are_those_of_this_version() -> None:
    check_model()


@pytest.mark.parametrize("fault", ["is missing", "is not of this version"])
def test_a_broken_model_is_told_with_its_file_and_the_mend(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = tmp_path / "model"
    shutil.copytree(MODEL_PATH, model)
    monkeypatch.setattr(dossier.en, "MODEL_PATH", model)
    monkeypatch.setattr(dossier.en, "CHECKSUMS_PATH", model / "SHA256SUMS")
    labels = model / "reader" / "labels.json"
    if fault == "is missing":
        labels.unlink()
    else:
        labels.write_text("{}")
    with pytest.raises(PipelineError, match=rf"labels\.json: .*{fault}\. Install"):
        check_model()


def test_a_model_without_its_list_of_files_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dossier.en, "CHECKSUMS_PATH", tmp_path / "SHA256SUMS")
    with pytest.raises(PipelineError, match="SHA256SUMS"):
        check_model()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prime Minister Ada Quill spoke in Lisbon.", ["Ada Quill", "Lisbon"]),
        ("Dr. Ada Quill, spokeswoman of the Harbour Council, came to Oslo.",
         ["Ada Quill", "Harbour Council", "Oslo"]),
        ("They spoke of (Vladimir) Marsh in Kyiv.", ["(Vladimir) Marsh", "Kyiv"]),
        ("The United Nations' envoy left.", ["United Nations"]),
        ("He works for the Chinese Foreign Ministry in Beijing.",
         ["Chinese Foreign Ministry", "Beijing"]),
        ("She came to the Commission in Brussels.", ["Commission", "Brussels"]),
        ("THE WHITE HOUSE SAID NOTHING.", ["WHITE HOUSE"]),
    ],
)  # fmt: skip
def test_names_end_where_names_end(nlp: Language, text: str, names: list[str]) -> None:
    assert [entity.text for entity in nlp(text).ents] == names
