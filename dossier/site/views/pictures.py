"""Pictures, each with what says the same in words and numbers."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.markup import Md


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartView:
    """A bar for each unit of time, and a table."""

    title: str
    peak: str
    """Where most is: 'most in April 2023: 12'; empty where there is one bar only."""
    picture: Md
    first: str
    """What stands under the first bar."""
    last: str
    columns: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    note: str
    """What is not in the picture; empty where all is."""
