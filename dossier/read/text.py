"""Plain text: each line is a block, as printed, spaces and all."""

from __future__ import annotations

from dossier.model import RawBlock
from dossier.read.parsed import Parsed


def read_text(text: str) -> Parsed:
    """Make a block of every line that is not blank.

    Runs of spaces stay: in plain text they tell columns, menus and tables from sentences.
    """
    lines = enumerate(text.split("\n"), start=1)
    return Parsed(
        blocks=tuple(RawBlock(text=line.rstrip(), line=n) for n, line in lines if line.strip())
    )
