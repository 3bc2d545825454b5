"""Everything that is wrong with dossier.yml, gathered while it is read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dossier.errors import ConfigError
from dossier.text import nearest


class Faults:
    """The faults of one file; nobody who finds one has to stop."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found: list[ConfigError] = []

    def add(self, line: int, problem: str, mend: str) -> None:
        """Note a fault."""
        self._found.append(ConfigError(path=self._path, line=line, problem=problem, mend=mend))

    def in_order(self) -> list[ConfigError]:
        """All faults by line, each once; those of one line as they were found."""
        once = {str(fault): fault for fault in self._found}
        return sorted(once.values(), key=lambda fault: fault.line or 0)


def did_you_mean(text: str, known: Iterable[str], otherwise: str) -> str:
    """A mend for a word that is not known: the known one that is like it, else `otherwise`."""
    close = nearest(text, known)
    return f"Did you mean '{close}'?" if close is not None else otherwise
