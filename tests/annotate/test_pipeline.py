"""Any pipeline that reads English and finds names serves; another is refused with the mend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dossier.annotate import annotate_all
from dossier.annotate.pipeline import check_pipeline, load_pipeline
from dossier.dates import parse_date
from dossier.errors import PipelineError
from dossier.meetings import find_meetings
from dossier.model import Curation
from dossier.resolve import resolve
from tests.factories import a_document

NAMES = {
    "Ada Quill": "PERSON",
    "Ben Marsh": "PERSON",
    "the Harbour Council": "ORG",
    "Elmstead's": "GPE",
    "Lisbon": "GPE",
}
ARTICLE = (
    "Elmstead's mayor Ada Quill met Ben Marsh in Lisbon on Thursday. "
    '"We agree on the harbour plan," Quill said. Marsh said that the Harbour Council was content.'
)


@Language.component("nothing_declared")
def _nothing_declared(doc: Doc) -> Doc:
    return doc


def _saved(folder: Path, *, language: str = "en", components: Sequence[str] = ()) -> str:
    """A pipeline on disk, with known names for its only knowledge where it has a ruler."""
    nlp = spacy.blank(language)
    for component in components:
        nlp.add_pipe(component)
    if "entity_ruler" in components:
        patterns = [{"label": label, "pattern": name} for name, label in NAMES.items()]
        nlp.get_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return str(folder)


@pytest.mark.parametrize("language", ["en", "xx"])
def test_a_pipeline_that_parts_no_sentences_gets_the_rule_for_it(
    tmp_path: Path, language: str
) -> None:
    nlp = load_pipeline(_saved(tmp_path, language=language, components=["entity_ruler"]))
    assert nlp.pipe_names == ["sentencizer", "entity_ruler"]


@pytest.mark.parametrize("maker", ["sentencizer", "senter", "parser"])
def test_a_pipeline_that_parts_sentences_is_left_as_it_is(tmp_path: Path, maker: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler")
    nlp.add_pipe(maker, name="any name")
    if maker == "parser":
        nlp.get_pipe("any name").add_label("nsubj")  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path)
    assert load_pipeline(str(tmp_path)).pipe_names == ["entity_ruler", "any name"]


@pytest.mark.parametrize("components", [[], ["sentencizer"], ["attribute_ruler"]])
def test_a_pipeline_without_a_component_for_names_is_refused(
    tmp_path: Path, components: list[str]
) -> None:
    with pytest.raises(PipelineError, match=r"finds no names.*'ner'.*--pipeline"):
        load_pipeline(_saved(tmp_path, components=components))


def test_a_component_for_names_that_is_switched_off_does_not_count(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler")
    nlp.disable_pipe("entity_ruler")
    with pytest.raises(PipelineError, match="finds no names"):
        check_pipeline(nlp, "names off")


def test_a_component_of_others_that_declares_nothing_may_find_names() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("nothing_declared")
    check_pipeline(nlp, "unknown")


def test_a_pipeline_of_another_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match=r"reads 'de', and articles are English"):
        load_pipeline(_saved(tmp_path, language="de", components=["entity_ruler"]))


@pytest.mark.parametrize("name", ["no_such_pipeline", "../nowhere"])
def test_an_unknown_pipeline_is_refused(name: str) -> None:
    with pytest.raises(PipelineError, match="no language pipeline"):
        load_pipeline(name)


def test_a_folder_that_is_no_pipeline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="cannot be loaded"):
        load_pipeline(str(tmp_path))


def test_names_alone_suffice_for_people_statements_roles_and_meetings(tmp_path: Path) -> None:
    pipeline = _saved(tmp_path / "names", components=["entity_ruler"])
    document = replace(a_document(ARTICLE), published=parse_date("2023-04-21"))
    annotations = annotate_all(
        [document], pipeline=pipeline, workers=1, cache_path=None
    ).annotations
    (annotation,) = annotations
    assert len(annotation.sentences) == 3
    assert {(token.pos, token.dep) for token in annotation.tokens} == {("", "")}

    resolution = resolve([document], annotations, Curation())
    names = {entity.name: entity for entity in resolution.entities}
    assert set(names) == {"Ada Quill", "Ben Marsh", "Harbour Council", "Elmstead", "Lisbon"}
    assert [role.title for role in names["Ada Quill"].roles] == ["Elmstead's mayor"]
    assert [(s.kind, s.speaker_id) for s in resolution.statements] == [
        ("direct", "people/ada-quill"),
        ("indirect", "people/ben-marsh"),
    ]
    (meeting,) = find_meetings([document], annotations, resolution.entities, Curation()).found
    assert (meeting.date.iso, meeting.place_id) == ("2023-04-20", "places/lisbon")
    assert meeting.participant_ids == ("people/ada-quill", "people/ben-marsh")
