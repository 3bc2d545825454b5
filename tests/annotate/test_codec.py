"""What travels between processes and lies in the cache comes back as it was."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.annotate.codec import decode, encode
from dossier.model import (
    Annotation,
    DatePhrase,
    DateValue,
    Kind,
    Precision,
    Quotation,
    Span,
    StatementKind,
    Token,
)
from tests.factories import a_document, a_mention

TEXT = "Ada said “no” on Thursday."


def _annotation(document_id: str = "articles/one") -> Annotation:
    day = DateValue(
        start=date(2023, 4, 20), end=date(2023, 4, 20), precision=Precision.DAY, basis="why"
    )
    return Annotation(
        document_id=document_id,
        sentences=(Span(0, len(TEXT)),),
        tokens=(Token(span=Span(0, 3), lemma="Ada", pos="PROPN", dep="nsubj", head=0),),
        mentions=(a_mention("Ada", kind=Kind.PERSON, document_id=document_id),),
        dates=(
            DatePhrase(span=Span(14, 25), surface="on Thursday", value=day),
            DatePhrase(
                span=Span(17, 25),
                surface="Thursday",
                value=DateValue(precision=Precision.WEEKDAY, weekday=3),
            ),
        ),
        quotations=(
            Quotation(
                kind=StatementKind.DIRECT,
                span=Span(10, 12),
                speaker=Span(0, 3),
                continued=(Span(4, 5), Span(6, 8)),
                audience=Span(4, 5),
            ),
            Quotation(kind=StatementKind.INDIRECT, span=Span(10, 12), speaker=None),
        ),
    )


def test_an_annotation_comes_back_equal() -> None:
    annotation = _annotation()
    assert decode(encode(annotation), a_document(TEXT)) == annotation


def test_a_renamed_article_takes_its_annotation_along() -> None:
    renamed = a_document(TEXT, id="articles/two")
    assert decode(encode(_annotation()), renamed) == _annotation("articles/two")


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"not json", b'{"sentences": [[5, 1]]}'])
def test_a_damaged_entry_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, IndexError)):
        decode(content, a_document(TEXT))


def test_an_entry_of_a_longer_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        decode(encode(_annotation()), a_document("Ada"))
