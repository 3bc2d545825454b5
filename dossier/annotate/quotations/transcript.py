"""Transcripts: paragraphs that begin with a speaker's label ("LEE: Good morning.")."""

from __future__ import annotations

import re

from dossier.annotate.quotations.scene import Scene
from dossier.model import Quotation, Span, StatementKind

_LABEL = re.compile(
    r"(?P<label>[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){0,4})(?:\s?\([^()\n]{1,40}\))?:\s+(?=\S)"
)
_FEWEST = 2
"""Labelled paragraphs that make a transcript; one alone may be a caption or a heading."""


def transcript_quotations(scene: Scene) -> list[Quotation]:
    """The turns of a transcript: label in capitals or the same label again."""
    labelled = []
    for block in scene.blocks:
        match = _LABEL.match(scene.text, block.span.start, block.span.end)
        if match is not None:
            labelled.append((match, block.span.end))
    names = [match["label"] for match, _ in labelled]
    turns = [
        (match, end)
        for match, end in labelled
        if match["label"].isupper() or names.count(match["label"]) >= _FEWEST
    ]
    if len(turns) < _FEWEST:
        return []
    return [_turn(scene, match, end) for match, end in turns]


def _turn(scene: Scene, match: re.Match[str], end: int) -> Quotation:
    """The words after the label, without the marks that may enclose them."""
    words = Span(match.end(), end)
    text = words.text_of(scene.text)
    if len(text) > 2 and text[0] in "\"“«„'‘" and text[-1] in "\"”»“'’":
        words = Span(words.start + 1, words.end - 1)
    label = Span(match.start("label"), match.end("label"))
    return Quotation(kind=StatementKind.DIRECT, span=words, speaker=label)
