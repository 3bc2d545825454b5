"""Transcripts: paragraphs that begin with a speaker's label ("LEE: Good morning.")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from dossier.annotate.quotations.scene import Scene
from dossier.model import Block, BlockKind, Quotation, Span, StatementKind

_LABEL = re.compile(
    r"(?P<label>[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){0,4})(?:\s?\([^()\n]{1,40}\))?"
    r":(?:\s+(?=\S)|\Z)"
)
_FEWEST = 2
"""Labelled paragraphs that make a transcript; one alone may be a caption or a heading."""


def transcript_quotations(scene: Scene) -> list[Quotation]:
    """The turns of a transcript: label in capitals or the same label again.

    Where most paragraphs are labelled, one between two turns without a label goes on with the
    first; so does what follows a label on a line of its own.
    """
    labelled = {
        place: match
        for place, block in enumerate(scene.blocks)
        if (match := _LABEL.match(scene.text, block.span.start, block.span.end)) is not None
    }
    names = [match["label"] for match in labelled.values()]
    places = [
        place
        for place, match in labelled.items()
        if match["label"].isupper() or names.count(match["label"]) >= _FEWEST
    ]
    if len(places) < _FEWEST:
        return []
    is_whole = len(places) * 2 >= places[-1] - places[0] + 1
    is_lone = labelled[places[-1]].end() == scene.blocks[places[-1]].span.end
    ends = [*places[1:], places[-1] + 1 + is_lone] if is_whole else [place + 1 for place in places]
    turns = (
        _turn(scene, labelled[place], scene.blocks[place:end])
        for place, end in zip(places, ends, strict=True)
    )
    return [turn for turn in turns if turn is not None]


def _turn(scene: Scene, match: re.Match[str], blocks: Sequence[Block]) -> Quotation | None:
    """What is said after a label, paragraph by paragraph; None where nothing is."""
    pieces = [Span(match.end(), blocks[0].span.end), *_plain(blocks[1:])]
    words = [_bare(scene.text, piece) for piece in pieces if piece.text_of(scene.text).strip()]
    if not words:
        return None
    label = Span(match.start("label"), match.end("label"))
    return Quotation(
        kind=StatementKind.DIRECT, span=words[0], speaker=label, continued=tuple(words[1:])
    )


def _plain(blocks: Sequence[Block]) -> Iterator[Span]:
    """The paragraphs up to a heading, which begins something else."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
    return (block.span for block in takewhile(lambda one: one.kind in kinds, blocks))


def _bare(text: str, words: Span) -> Span:
    """Without the marks that may enclose a turn."""
    said = words.text_of(text)
    is_quoted = len(said) > 2 and said[0] in "\"“«„'‘" and said[-1] in "\"”»“'’"
    return Span(words.start + 1, words.end - 1) if is_quoted else words
