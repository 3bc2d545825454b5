"""The embedded model: its files, its names, its rules."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

import dossier.en
from dossier.en import MODEL_PATH, check_model
from dossier.en.ner import Names, windows, word_shape
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
    labels = model / "names" / "labels.json"
    if fault == "is missing":
        labels.unlink()
    else:
        labels.write_text("[]")
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
        ("THE WHITE HOUSE SAID NOTHING.", ["WHITE HOUSE"]),
    ],
)  # fmt: skip
def test_names_end_where_names_end(nlp: Language, text: str, names: list[str]) -> None:
    assert [entity.text for entity in nlp(text).ents] == names


def test_windows_cover_every_word_once(nlp: Language) -> None:
    text = ("Ada Quill left. " * 60) + "\n\n" + ("word " * 400) + "\n\nEnd"
    doc = nlp.make_doc(text)
    covered = [index for start, end in windows(doc) for index in range(start, end)]
    missing = set(range(len(doc))) - set(covered)
    assert covered == sorted(set(covered))
    assert all(doc[index].is_space for index in missing)
    assert max(end - start for start, end in windows(doc)) <= 120


def test_a_component_without_a_model_says_so(nlp: Language) -> None:
    with pytest.raises(ValueError, match="no model"):
        Names()(nlp.make_doc("Ada"))


def test_the_model_can_be_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    text = "Ada Quill came to Lisbon."
    assert [e.text for e in spacy.load(tmp_path)(text).ents] == [e.text for e in nlp(text).ents]


@pytest.mark.parametrize(
    ("word", "shape"),
    [("1998", 1), ("—", 2), ("harbour", 3), ("A", 4), ("NATO", 5), ("ELMSTEAD", 6), ("Ada", 7),
     ("McLeod", 8)],
)  # fmt: skip
def test_the_shape_of_a_word_is_what_the_classifier_was_trained_with(word: str, shape: int) -> None:
    assert word_shape(word) == shape
