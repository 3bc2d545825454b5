"""How far a run is, told in the way that fits whoever looks: bars, plain lines, nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
from rich.progress import Progress as Bars

from dossier.text import count


@contextmanager
def watched(tell: Callable[[str], None], *, quiet: bool) -> Iterator[Silent | Plain | Bar]:
    """Give the progress that fits: `tell` gets the plain lines, a terminal on stderr the bars."""
    console = Console(stderr=True)
    if quiet:
        yield Silent()
    elif console.is_terminal and os.environ.get("TERM") != "dumb":
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Bars(*columns, console=console, transient=True) as bars:
            yield Bar(bars)
    else:
        yield Plain(tell)


class Plain:
    """Progress as plain lines: for files, pipes and build machines."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell

    def stage(self, name: str, total: int | None = None) -> None:
        """One line a stage."""
        self._tell(f"{name} …" if total is None else f"{name} {count(total, 'article')} …")

    def advance(self, count: int) -> None:
        """Plain lines do not move."""


class Silent:
    """No progress at all."""

    def stage(self, name: str, total: int | None = None) -> None:
        """Say nothing."""

    def advance(self, count: int) -> None:
        """Say nothing."""


class Bar:
    """Progress as a bar a stage, on a terminal."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._current: TaskID | None = None

    def stage(self, name: str, total: int | None = None) -> None:
        """Finish the bar of the stage before, and begin one."""
        self._finish()
        self._current = self._bars.add_task(name, total=total)

    def advance(self, count: int) -> None:
        """Move the bar."""
        if self._current is not None:
            self._bars.advance(self._current, count)

    def _finish(self) -> None:
        if self._current is not None:
            total = self._bars.tasks[self._current].total or 1
            self._bars.update(self._current, total=total, completed=total)
