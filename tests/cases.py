"""Read plain-text cases: title / . / input / . / expected / . , as markdown-it-py has them.

Lines that begin with `#` between two cases are comments.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One rule by example."""

    title: str
    input: str
    expected: str


def read_cases(name: str) -> list[Case]:
    """Return the cases of `tests/cases/<name>.txt`, in the order of the file."""
    cases: list[Case] = []
    parts: list[list[str]] = [[]]
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line == ".":
            parts.append([])
        elif len(parts) > 1 or (line.strip() and not line.startswith("#")):
            parts[-1].append(line)
        if len(parts) == 4:
            title, given, expected = ("\n".join(lines) for lines in parts[:3])
            cases.append(Case(title, given, expected))
            parts = [[]]
    return cases
