"""Plain text: each line is a block, as printed, spaces and all."""

from __future__ import annotations

from dossier.model import RawBlock
from dossier.read.reading import Reading


def read_text(text: str) -> Reading:
    """Make a block of every line that is not blank.

    Runs of spaces stay: in plain text they tell columns, menus and tables from sentences.
    """
    lines = enumerate(text.split("\n"), start=1)
    return Reading(
        blocks=tuple(RawBlock(text=line.rstrip(), line=n) for n, line in lines if line.strip())
    )
