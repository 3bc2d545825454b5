"""What a reader of one format gives back."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model import RawBlock


class ReadingError(ValueError):
    """A file that a reader cannot take apart; its message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One file's blocks, in its order, and the metadata that stands in the file itself."""

    blocks: tuple[RawBlock, ...]
    metadata: tuple[tuple[str, str], ...] = ()
    """As written in the file, keys not yet brought to our names."""
    origin: str = ""
    """'front matter' or 'page metadata'."""
