"""Direct quotations of an article in another language: by marks, names and usual verbs alone.

There is no grammar to go by. Words in marks are a statement beside a verb of speech of that
language, or where they are a sentence of their own. The speaker is the name right beside that
verb; whose name it is, the whole collection tells. Anybody else stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from dossier.annotate.quotations.marks import Quoted, find_quoted
from dossier.knowledge import load
from dossier.model import Block, Document, Quotation, Span, StatementKind

_LONG = 4
"""Words from which a piece can be a statement without a verb of naming, as in English."""
_REACH = 160
"""Characters of the sentence around a piece in which its verb stands."""
_SENTENCE_END = re.compile(r"[.!?…]\s")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
_PARTICLE = r"(?:d|de|del|della|di|du|da|van|von|der|den|la|le|ten)"
_NAME = rf"{_CAPITAL}(?:\s(?:{_PARTICLE}\s)*{_CAPITAL})*"
_NAME_AFTER = re.compile(rf"\s({_NAME})")
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class _Verbs:
    """The patterns of a language."""

    say: re.Pattern[str]
    name: re.Pattern[str]
    before: re.Pattern[str]
    """A name that stands right before a verb."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What a piece in marks stands in: the sentence before it and after it."""

    before: Span
    after: Span


def quotations_abroad(document: Document) -> tuple[Quotation, ...]:
    """Find the direct quotations of a document in another language, in reading order."""
    found = (_in_block(document, block) for block in document.blocks)
    return tuple(chain.from_iterable(found))


def _in_block(document: Document, block: Block) -> Iterator[Quotation]:
    text, verbs = block.span.text_of(document.text), _verbs(document.language)
    pieces = find_quoted(text)
    for place, piece in enumerate(pieces):
        start = pieces[place - 1].outer_end if place else 0
        end = pieces[place + 1].outer_start if place + 1 < len(pieces) else len(text)
        around = _around(text, piece, start, end)
        words = text[piece.start : piece.end].split()
        verb = _verb(text, piece, around, verbs.say if len(words) >= _LONG else verbs.name)
        if piece.closed and (verb is not None or _is_sentence(text, piece, words)):
            speaker = None if verb is None else _name_beside(text, verb, around, verbs)
            yield Quotation(
                kind=StatementKind.DIRECT,
                span=_moved(Span(piece.start, piece.end), block.span.start),
                speaker=None if speaker is None else _moved(speaker, block.span.start),
            )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _around(text: str, piece: Quoted, start: int, end: int) -> _Around:
    """The sentence of a piece, as far as no other piece begins or ends in it."""
    start = max(start, piece.outer_start - _REACH)
    for match in _SENTENCE_END.finditer(text, start, piece.outer_start):
        start = match.end()
    stop = _SENTENCE_END.search(text, piece.outer_end, end)
    end = min(end if stop is None else stop.start(), piece.outer_end + _REACH)
    return _Around(Span(start, piece.outer_start), Span(piece.outer_end, end))


def _verb(text: str, piece: Quoted, around: _Around, verbs: re.Pattern[str]) -> Span | None:
    """The verb that gives the piece: after it where it goes on there, else before it."""
    goes_on = text[piece.end - 1] == "," or text[piece.outer_end :].lstrip().startswith((",", "–"))
    ends = text[piece.end - 1] in ".!?" and not text[: piece.outer_start].rstrip().endswith(":")
    before = () if ends else tuple(verbs.finditer(text, around.before.start, around.before.end))
    after = tuple(verbs.finditer(text, around.after.start, around.after.end))
    if not goes_on and not ends:  # a title may be the subject of what follows: „Winter“ sagt viel
        after = tuple(verb for verb in after if _NAME_AFTER.match(text, verb.end()))
    found = (*after[:1], *before[-1:]) if goes_on else (*before[-1:], *after[:1])
    return Span(*found[0].span()) if found else None


def _name_beside(text: str, verb: Span, around: _Around, verbs: _Verbs) -> Span | None:
    """The words with capitals right after a verb, else right before it and its helpers."""
    side = around.after if verb.start >= around.after.start else around.before
    after = _NAME_AFTER.match(text, verb.end, side.end)
    if after is not None:
        return Span(*after.span(1))
    for match in verbs.before.finditer(text, side.start, verb.end):
        if match.end() == verb.end:
            return Span(*match.span(1))
    return None


def _is_sentence(text: str, piece: Quoted, words: list[str]) -> bool:
    """Whether a piece without a verb is said by itself: no title, no term."""
    before = text[: piece.outer_start].rstrip()
    opens = before == "" or before[-1] in ".!?:…"
    return len(words) >= _LONG and opens and words[0][0].isupper() and words[-1][-1] in ".!?…,"


@cache
def _verbs(language: str) -> _Verbs:
    """The verbs of a language; none where nothing is known of it."""
    known = load("speech_verbs_abroad").get(language)
    if known is None:
        return _Verbs(_NEVER, _NEVER, _NEVER)
    naming = "|".join(known["name"])
    verbs = "|".join([*chain(*known["say"]), naming])
    sources, helpers = "|".join(known["from"]), "|".join(known["help"])
    return _Verbs(
        say=re.compile(rf"(?<!\w)(?:(?i:{verbs})(?!\w)|(?i:{sources})(?=\s{_NAME}))"),
        name=re.compile(rf"(?<!\w)(?i:{naming})(?!\w)"),
        before=re.compile(rf"({_NAME})(?:\s(?:{helpers})\b[’']?)*\s?(?i:{verbs})(?!\w)"),
    )
