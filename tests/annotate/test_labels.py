"""Pipelines of other label schemes speak our terms."""

from __future__ import annotations

import pytest
import spacy

from dossier.annotate.grammar import read_document
from dossier.annotate.labels import universal_relation
from dossier.model import Kind
from tests.factories import a_document


@pytest.mark.parametrize(
    ("label", "relation"),
    [("nsubj", "nsubj"), ("nsubjpass", "nsubj:pass"), ("dobj", "obj"), ("relcl", "acl:relcl"),
     ("ROOT", "root"), ("obl", "obl"), ("", "")],
)  # fmt: skip
def test_relations_of_either_scheme_become_universal(label: str, relation: str) -> None:
    assert universal_relation(label) == relation


def test_entity_labels_of_ontonotes_become_kinds_and_others_are_left_out() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    labels = {"Quill": "PERSON", "Elmstead": "GPE", "Alps": "LOC", "Pier": "FAC", "Council": "ORG",
              "Finns": "NORP", "Fair": "EVENT", "Monday": "DATE"}  # fmt: skip
    ruler.add_patterns([{"label": label, "pattern": word} for word, label in labels.items()])
    reading = read_document(nlp, a_document("  ".join(labels)))
    assert {mention.surface: mention.kind for mention in reading.mentions} == {
        "Quill": Kind.PERSON,
        "Elmstead": Kind.PLACE,
        "Alps": Kind.PLACE,
        "Pier": Kind.PLACE,
        "Council": Kind.ORGANISATION,
        "Finns": Kind.GROUP,
        "Fair": Kind.EVENT,
    }
    assert [token.head for token in reading.tokens] == list(range(len(labels)))
