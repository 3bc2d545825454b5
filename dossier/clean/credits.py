"""Who took a picture, after what its caption says: a by-line, and nobody whom the article names."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from dossier.clean.page import Page
from dossier.knowledge import load
from dossier.model import BlockKind, RawBlock

CREDIT = "image credit"
"""The rule by that name in `knowledge/furniture.yml`, which knows lines that are all credit."""


def part_credits(page: Page) -> Page:
    """Part "The quay. Photo: X Agency" into the caption and the credit, which is furniture.

    A caption that begins so is left whole: "Photo: the quay" says what is seen.
    """
    return replace(page, blocks=tuple(part for block in page.blocks for part in _parts(block)))


def _parts(block: RawBlock) -> tuple[RawBlock, ...]:
    if block.rule is not None or block.kind is not BlockKind.CAPTION:
        return (block,)
    found = (pattern.search(block.text) for pattern in _patterns())
    start = min((match.start() for match in found if match), default=0)
    caption, credit = block.text[:start].rstrip(), block.text[start:].strip()
    if not caption:
        return (block,)
    line = block.line + block.text[:start].count("\n")
    return (
        replace(block, text=caption),
        replace(block, text=credit, line=line, rule=CREDIT),
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p, re.IGNORECASE) for p in load("furniture")["captions"]["credits"])
