"""What decides an annotation is in its key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier.annotate.fingerprint import (
    document_fingerprint,
    pipeline_fingerprint,
    rule_files,
    rules_version,
)
from dossier.dates import parse_date
from dossier.errors import PipelineError
from tests.factories import a_document


def test_the_text_its_blocks_and_the_date_count_and_the_name_does_not() -> None:
    document = a_document("One.\n\nTwo.")
    same = [replace(document, id="articles/other", file="other.txt", title="Other")]
    other = [
        a_document("One.\n\nThree."),
        replace(document, blocks=document.blocks[:1]),
        replace(document, published=parse_date("2023-04-20")),
    ]
    key = document_fingerprint(document)
    assert all(document_fingerprint(each) == key for each in same)
    assert all(document_fingerprint(each) != key for each in other)


def test_the_rules_version_covers_code_and_every_knowledge_file_that_it_loads() -> None:
    names = {path.name for path in rule_files()}
    assert {"speech_verbs.yml", "gazetteer.yml", "date_words.yml", "titles.yml"} <= names
    assert {"consistency.py", "relative.py", "polish.py", "values.py"} <= names
    assert all(path.is_file() for path in rule_files())
    assert len(rules_version()) == 64


def test_a_changed_folder_is_another_pipeline(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{}")
    before = pipeline_fingerprint(str(tmp_path))
    (tmp_path / "meta.json").write_text("{} ")
    assert pipeline_fingerprint(str(tmp_path)) != before


@pytest.mark.parametrize("name", ["no_such_pipeline", "../nowhere", "a b", "", "os.path"])
def test_an_unknown_pipeline_is_refused_with_the_mend(name: str) -> None:
    with pytest.raises(PipelineError, match="--pipeline"):
        pipeline_fingerprint(name)
