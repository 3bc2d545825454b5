"""The reader: what it says of a text, and what its answers do not hang on."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from dossier.en import MODEL_PATH
from dossier.en.network import Network
from dossier.en.pieces import PieceTable, word_shape
from dossier.en.reader import MAX_WORDS, Reader, windows

pytestmark = pytest.mark.slow

TEXTS = (
    "Ada Quill came to Lisbon on Monday. She met the mayor, who had written to her.",
    "The Harbour Council of Elmstead was told of it by Bruno Tal.",
    "RIVER TALKS END WITHOUT A TREATY",
    "“We shall see,” said Ann O'Neill, the committee's chair.\n\nNobody else spoke.",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The model, loaded as any program would that has the package installed."""
    return spacy.load(MODEL_PATH)


def _said(doc: Doc) -> list[tuple[object, ...]]:
    entities = [(entity.text, entity.label_) for entity in doc.ents]
    return [*entities, *((t.text, t.pos_, t.lemma_, t.dep_, t.head.i) for t in doc)]


def test_a_text_is_read_alike_alone_and_among_others_in_any_order(nlp: Language) -> None:
    alone = {text: _said(nlp(text)) for text in TEXTS}
    for order in (TEXTS, TEXTS[::-1], TEXTS * 2):
        for text, doc in zip(order, nlp.pipe(order, batch_size=8), strict=True):
            assert _said(doc) == alone[text]


def test_a_paragraph_is_read_alike_whatever_stands_around_it(nlp: Language) -> None:
    first, second = (nlp(text) for text in TEXTS[:2])
    both = nlp("\n\n".join(TEXTS[:2]))
    assert [e.text for e in both.ents] == [e.text for e in (*first.ents, *second.ents)]
    words = [token.dep_ for token in both if not token.is_space]
    assert words == [token.dep_ for token in (*first, *second)]


def test_every_sentence_is_a_tree_with_one_root(nlp: Language) -> None:
    for doc in nlp.pipe(TEXTS):
        for sentence in doc.sents:
            roots = [t for t in sentence if t.head == t]
            assert [t.dep_ for t in roots] == ["ROOT"]
            assert all(sentence.root.is_ancestor(t) for t in sentence if t != sentence.root)


def test_subjects_and_lemmas_are_found(nlp: Language) -> None:
    doc = nlp("Ada Quill came to Lisbon.")
    assert [t.text for t in doc if t.dep_ == "nsubj"] == ["Ada"]
    assert [(t.lemma_, t.pos_) for t in doc][2:5] == [
        ("come", "VERB"), ("to", "ADP"), ("Lisbon", "PROPN"),
    ]  # fmt: skip


def test_the_pipeline_can_be_evaluated(nlp: Language) -> None:
    right = [nlp(text) for text in TEXTS if "\n" not in text]
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in right])
    wanted = ("ents_f", "pos_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
    assert {name: scores[name] for name in wanted} == dict.fromkeys(wanted, 1.0)


def test_names_are_the_same_with_grammar_and_without(nlp: Language) -> None:
    names_only = Reader("names", grammar=False).from_disk(MODEL_PATH / "reader")
    whole = Reader("reader").from_disk(MODEL_PATH / "reader")
    for text in TEXTS:
        docs = [reader(nlp.make_doc(text)) for reader in (names_only, whole)]
        assert len({tuple((e.text, e.label_) for e in doc.ents) for doc in docs}) == 1
        assert not docs[0].has_annotation("DEP")


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    nlp = _loaded()
    doc = nlp(text)
    assert doc.text == text
    assert sum(len(sentence) for sentence in doc.sents) == len(doc)
    assert all(token.lemma_ for token in doc)


def _loaded(cache: list[Language] = []) -> Language:  # noqa: B006  (one for all examples)
    if not cache:
        cache.append(spacy.load(MODEL_PATH))
    return cache[0]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\u200b", "a" * 3000, "? " * 900])
def test_garbage_is_read(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_windows_cover_every_word_once(nlp: Language) -> None:
    doc = nlp.make_doc(("Ada Quill left. " * 60) + "\n\n" + ("word " * 400) + "\n\nEnd")
    cut = list(windows(doc))
    assert [t.i for window in cut for t in window] == [t.i for t in doc if not t.is_space]
    assert max(map(len, cut)) <= MAX_WORDS
    assert all(window[-1].text == "." for window in cut[:2])


def test_a_component_without_a_network_says_so(nlp: Language) -> None:
    with pytest.raises(ValueError, match="no model"):
        Reader()(nlp.make_doc("Ada"))


def test_a_network_of_another_version_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "reader"
    shutil.copytree(MODEL_PATH / "reader", folder)
    told = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    (folder / "labels.json").write_text(json.dumps(told | {"format": 0}))
    with pytest.raises(ValueError, match="another version of Dossier"):
        Network(folder)


def test_the_pipeline_can_be_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    for text in TEXTS:
        assert _said(spacy.load(tmp_path)(text)) == _said(nlp(text))


@pytest.mark.parametrize(
    ("word", "shape"),
    [("1998", 1), ("—", 2), ("harbour", 3), ("A", 4), ("NATO", 5), ("U.N.", 5), ("ELMSTEAD", 6),
     ("Ada", 7), ("McLeod", 8)],
)  # fmt: skip
def test_the_shape_of_a_word_is_how_it_is_written(word: str, shape: int) -> None:
    assert word_shape(word) == shape


def test_pieces_know_their_words() -> None:
    table = PieceTable((MODEL_PATH / "reader" / "pieces.json").read_text(encoding="utf-8"))
    pieces = table.pieces(["Quillworth", "\x00", "met", "NATO"])
    assert pieces.words == (0, 2, 3)
    assert pieces.first[1] == pieces.last[1] == pieces.last[0] + 1
    assert [pieces.shapes[place] for place in pieces.first] == [7, 3, 5]
    assert pieces.shapes[0] == pieces.shapes[-1] == 0
