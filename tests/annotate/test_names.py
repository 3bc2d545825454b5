"""Names come in our terms, whatever a pipeline calls them and however wide it takes them."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from dossier.annotate.labels import kind_of
from dossier.annotate.names import names_in
from dossier.model import Kind
from tests.annotate.docs import a_reading

NLP = spacy.blank("en")


def _named(text: str, surface: str, label: str) -> Doc:
    """A text in which a pipeline has found one name."""
    doc = NLP(text)
    start = text.index(surface)
    span = doc.char_span(start, start + len(surface), label=label)
    assert span is not None
    doc.ents = (span,)
    return doc


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PERSON", Kind.PERSON),
        ("PER", Kind.PERSON),
        ("ORG", Kind.ORGANISATION),
        ("ORGANIZATION", Kind.ORGANISATION),
        ("GPE", Kind.PLACE),
        ("LOC", Kind.PLACE),
        ("location", Kind.PLACE),
        ("FAC", Kind.PLACE),
        ("NORP", Kind.GROUP),
        ("EVENT", Kind.EVENT),
        ("DATE", None),  # our own grammar finds dates
        ("MISC", None),
        ("WORK_OF_ART", None),
        ("", None),
    ],
)
def test_a_label_is_a_kind_or_is_not_reported(label: str, kind: Kind | None) -> None:
    assert kind_of(label) is kind


@pytest.mark.parametrize(
    ("text", "label", "found", "name"),
    [
        ("At the United Nations it rained.", "ORG", "the United Nations", "United Nations"),
        ("A Harbour Council met.", "ORG", "A Harbour Council", "Harbour Council"),
        ("Elmstead's mayor left.", "GPE", "Elmstead's", "Elmstead"),
        ("Elmstead’s mayor left.", "GPE", "Elmstead’s", "Elmstead"),
        ("Ada Quills' boat left.", "PERSON", "Ada Quills'", "Ada Quills"),
        ("The Harbour Council's boat left.", "ORG", "The Harbour Council's", "Harbour Council"),
        ('The "Fair Winds" Fair opened.', "EVENT", '"Fair Winds"', "Fair Winds"),
        ("In Elmstead, they left.", "GPE", "Elmstead,", "Elmstead"),
        ("It rained in\n Elmstead \n.", "GPE", "\n Elmstead \n", "Elmstead"),
        ("Rain in eastern Elmstead.", "LOC", "eastern Elmstead", "Elmstead"),
        # what belongs to a name stays
        ("Rain in East Elmstead.", "LOC", "East Elmstead", "East Elmstead"),
        ("In The Hague they met.", "GPE", "The Hague", "The Hague"),
        ("The Hague's mayor left.", "GPE", "The Hague's", "The Hague"),
        ("They met in St. George's on Monday.", "GPE", "St. George's", "St. George's"),
        ("He left the U.S. on Monday.", "GPE", "the U.S.", "U.S."),
        ("The Baron left.", "PERSON", "The Baron", "The Baron"),
    ],
)
def test_a_name_is_cut_to_what_names(text: str, label: str, found: str, name: str) -> None:
    doc = _named(text, found, label)
    assert [mention.surface for mention in a_reading(text, doc).mentions] == [name]


def test_white_space_names_nothing() -> None:
    assert list(names_in(_named("They left\n\n.", "\n\n", "ORG"))) == []


@given(st.lists(st.sampled_from(["the", "Ada", "Quill", "'s", ",", "The", " ", "\n\n", "of"])))
def test_a_cut_name_is_a_part_of_what_was_found_and_cutting_again_changes_nothing(
    words: list[str],
) -> None:
    doc = Doc(NLP.vocab, words=words)
    doc.ents = (Span(doc, 0, len(doc), label="ORG"),) if words else ()
    first = list(names_in(doc))
    assert all(0 <= tokens.start < tokens.stop <= len(doc) for tokens, _ in first)
    doc.ents = tuple(Span(doc, t.start, t.stop, label="ORG") for t, _ in first)
    assert list(names_in(doc)) == first


@pytest.mark.parametrize(
    ("text", "found", "is_name"),
    [
        ("They left the castle.", "castle", False),
        ("They left Castle.", "Castle", True),
        # who writes everything in small letters names in small letters
        ("they left elmstead", "elmstead", True),
    ],
)
def test_a_name_has_a_capital_where_anything_has(text: str, found: str, is_name: bool) -> None:
    assert bool(list(names_in(_named(text, found, "LOC")))) is is_name
