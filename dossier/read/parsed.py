"""What a reader of one format gives back."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model import Origin, RawBlock

LINK_ALONE = "link alone"
"""The rule that calls a block furniture which is nothing but a link."""
LINKED_SENTENCE_WORDS = 15
"""A link alone is a teaser or a button; with this many words it is a linked sentence."""


class ParseError(ValueError):
    """A file that a reader cannot take apart; its message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One file's blocks, in its order, and the metadata that stands in the file itself."""

    blocks: tuple[RawBlock, ...]
    metadata: tuple[tuple[str, str], ...] = ()
    """As written in the file, keys not yet brought to our names."""
    origin: Origin | None = None
    """Where in the file that is; None for a format that has no place for it."""
