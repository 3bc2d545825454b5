"""Annotating a collection: neither cache, workers nor neighbours change a result."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language

from dossier.annotate import annotate_all, workers
from dossier.annotate.codec import encode
from dossier.annotate.one import annotate
from dossier.errors import PipelineError
from dossier.model import Document, Kind
from tests.factories import a_document

TEXTS = (
    'Ada Quill, mayor of Elmstead, met Ben Marsh in Lisbon. "We agree," she said.',
    "The Elmstead Harbour Council voted on Thursday.\n\nBEN MARSH LEAVES COUNCIL",
    "Odd: \x00\x07 \u202e\u200b 🙂🙂 " + "x" * 3000 + " (((\n\n\u0301\u0301\n\nEnd",
    "   \n\n.",
    "",
)

pytestmark = pytest.mark.slow


def _documents() -> list[Document]:
    return [a_document(text, id=f"articles/{n}") for n, text in enumerate(TEXTS)]


def test_a_document_is_annotated_alone_whatever_stands_beside_it(nlp: Language) -> None:
    together = annotate_all(_documents(), pipeline=None, workers=1, cache_path=None).annotations
    alone = [annotate(nlp, document) for document in reversed(_documents())][::-1]
    assert [encode(one) for one in together] == [encode(one) for one in alone]


def test_a_paragraph_has_the_same_names_wherever_it_stands(nlp: Language) -> None:
    text = "Ada Quill of the Harbour Council met Ben Marsh in Lisbon"
    names = [entity.text for entity in nlp(text).ents]
    beside = [entity.text for entity in nlp(f"{text}\n\nHe met the Queen of Spain in Madrid.").ents]
    assert beside[: len(names)] == names


def test_workers_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    one = annotate_all(_documents(), pipeline=None, workers=1, cache_path=None)
    monkeypatch.setattr(workers, "POOL_FROM", 2)
    assert annotate_all(_documents(), pipeline=None, workers=2, cache_path=None) == one


def test_a_cached_collection_needs_neither_spacy_nor_onnxruntime(tmp_path: Path) -> None:
    cache_path = tmp_path / "annotations.sqlite"
    first = annotate_all(_documents(), pipeline=None, workers=1, cache_path=cache_path)
    program = f"""
import sys
from pathlib import Path
from dossier.annotate import annotate_all
from tests.annotate.documents import documents
cache_path = Path({str(cache_path)!r})
result = annotate_all(documents({TEXTS!r}), pipeline=None, workers=2, cache_path=cache_path)
assert result.problems == (), result.problems
heavy = {{"spacy", "onnxruntime", "tokenizers"}} & set(sys.modules)
assert not heavy, heavy
print(sum(len(one.mentions) for one in result.annotations))
"""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == sum(len(one.mentions) for one in first.annotations)


def test_a_changed_article_is_annotated_anew_and_the_others_are_not(tmp_path: Path) -> None:
    cache_path, told = tmp_path / "annotations.sqlite", list[int]()
    annotate_all(_documents(), pipeline=None, workers=1, cache_path=cache_path)
    changed = [a_document("Ada Quill left.", id="articles/0"), *_documents()[1:]]
    result = annotate_all(
        changed, pipeline=None, workers=1, cache_path=cache_path, progress=told.append
    )
    assert told == [len(TEXTS) - 1, 1]
    assert [m.surface for m in result.annotations[0].mentions] == ["Ada Quill"]


def test_sentences_and_names_do_not_cross_blocks(nlp: Language) -> None:
    document = a_document("Mayor Ada\n\nQuill left the harbour\n\nand came to Lisbon")
    annotation = annotate(nlp, document)
    for span in (*annotation.sentences, *(mention.span for mention in annotation.mentions)):
        assert any(block.span.covers(span) for block in document.blocks)


def test_mentions_and_tokens_are_verbatim_and_heads_lie_inside(nlp: Language) -> None:
    for document in _documents():
        annotation = annotate(nlp, document)
        for mention in annotation.mentions:
            assert mention.surface == mention.span.text_of(document.text) == mention.surface.strip()
        assert all(0 <= token.head < len(annotation.tokens) for token in annotation.tokens)
        assert all(token.span.text_of(document.text).strip() for token in annotation.tokens)


def test_a_very_long_paragraph_is_read(nlp: Language) -> None:
    annotation = annotate(nlp, a_document("Ada Quill came to Lisbon. " * 2000))
    assert {m.kind for m in annotation.mentions} == {Kind.PERSON, Kind.PLACE}


def test_an_unknown_pipeline_is_refused_even_for_no_document() -> None:
    with pytest.raises(PipelineError, match="no language pipeline 'no_such_pipeline'"):
        annotate_all([], pipeline="no_such_pipeline", workers=1, cache_path=None)


def test_the_date_of_publication_counts(nlp: Language) -> None:
    from dossier.dates import parse_date

    document = replace(a_document("They met on Thursday."), published=parse_date("2023-04-21"))
    (phrase,) = annotate(nlp, document).dates
    assert phrase.value.iso == "2023-04-20"
