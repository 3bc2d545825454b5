"""Annotation <-> bytes: how a result travels between processes and lies in the cache.

Columns instead of objects, and no document id: a file that is only renamed keeps its entry.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import orjson

from dossier.model import (
    Annotation,
    DatePhrase,
    DateValue,
    Document,
    Kind,
    Mention,
    Precision,
    Quotation,
    Span,
    StatementKind,
    Token,
)


def encode(annotation: Annotation) -> bytes:
    """Compact JSON: the same annotation gives the same bytes."""
    return orjson.dumps(
        {
            "sentences": [_pair(span) for span in annotation.sentences],
            "tokens": {
                "start": [token.span.start for token in annotation.tokens],
                "end": [token.span.end for token in annotation.tokens],
                "lemma": [token.lemma for token in annotation.tokens],
                "pos": [token.pos for token in annotation.tokens],
                "dep": [token.dep for token in annotation.tokens],
                "head": [token.head for token in annotation.tokens],
            },
            "mentions": [[*_pair(m.span), m.kind.value] for m in annotation.mentions],
            "dates": [[*_pair(d.span), *_date_columns(d.value)] for d in annotation.dates],
            "quotations": [
                [
                    q.kind.value,
                    [_pair(span) for span in (q.span, *q.continued)],
                    q.speaker and _pair(q.speaker),
                    q.audience and _pair(q.audience),
                ]
                for q in annotation.quotations
            ],
        }
    )


def decode(content: bytes, document: Document) -> Annotation:
    """The annotation of `document` that `encode` has written.

    Raises ValueError, KeyError, TypeError or IndexError for anything else: a damaged entry.
    """
    data = orjson.loads(content)
    return Annotation(
        document_id=document.id,
        sentences=tuple(_span(document, *pair) for pair in data["sentences"]),
        tokens=_tokens(document, data["tokens"]),
        mentions=tuple(_mention(document, *row) for row in data["mentions"]),
        dates=tuple(_date_phrase(document, row) for row in data["dates"]),
        quotations=tuple(_quotation(document, *row) for row in data["quotations"]),
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _span(document: Document, start: int, end: int) -> Span:
    if not 0 <= start <= end <= len(document.text):
        raise ValueError("a span outside the document")
    return Span(start, end)


def _tokens(document: Document, columns: dict[str, list[Any]]) -> tuple[Token, ...]:
    names = ("start", "end", "lemma", "pos", "dep", "head")
    return tuple(
        Token(span=_span(document, start, end), lemma=lemma, pos=pos, dep=dep, head=head)
        for start, end, lemma, pos, dep, head in zip(*(columns[n] for n in names), strict=True)
    )


def _mention(document: Document, start: int, end: int, kind: str) -> Mention:
    span = _span(document, start, end)
    return Mention(
        document_id=document.id, span=span, surface=span.text_of(document.text), kind=Kind(kind)
    )


def _date_columns(value: DateValue) -> list[Any]:
    start = value.start and value.start.isoformat()
    end = value.end and value.end.isoformat()
    return [start, end, value.precision.value, value.weekday, value.basis]


def _date_phrase(document: Document, row: list[Any]) -> DatePhrase:
    start, end, first, last, precision, weekday, basis = row
    span = _span(document, start, end)
    value = DateValue(
        start=date.fromisoformat(first) if first else None,
        end=date.fromisoformat(last) if last else None,
        precision=Precision(precision),
        weekday=weekday,
        basis=basis,
    )
    return DatePhrase(span=span, surface=span.text_of(document.text), value=value)


def _quotation(
    document: Document,
    kind: str,
    pieces: list[list[int]],
    speaker: list[int] | None,
    audience: list[int] | None,
) -> Quotation:
    first, *more = (_span(document, *pair) for pair in pieces)
    return Quotation(
        kind=StatementKind(kind),
        span=first,
        speaker=_span(document, *speaker) if speaker else None,
        continued=tuple(more),
        audience=_span(document, *audience) if audience else None,
    )
