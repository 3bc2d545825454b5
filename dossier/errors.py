"""The one error that a user can meet, and how it reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath


def message(
    problem: str, mend: str, *, path: PurePath | str | None = None, line: int | None = None
) -> str:
    """Where, what is wrong, and what mends it: 'visit.txt:3: It is empty. Delete it.'

    A problem that is a list ends with a line end; then the mend has a line of its own.
    """
    place = ""
    if path is not None:
        place = f"{path}: " if line is None else f"{path}:{line}: "
    gap = "" if problem.endswith("\n") else " "
    return f"{place}{problem}{gap}{mend}".rstrip()


class DossierError(Exception):
    """A fault that stops the run: which file, which line, what is wrong, what mends it.

    Reads as `dossier.yml:14: 'J. Vries' stands under two people. Delete it from one of them.`
    `path` and `line` are None where the fault has no place in a file. A subclass says which
    stage found it; the text is the same for all.
    """

    def __init__(
        self,
        *,
        problem: str,
        mend: str,
        path: PurePath | str | None = None,
        line: int | None = None,
    ) -> None:
        self.path = path
        self.line = line
        self.problem = problem
        self.mend = mend
        super().__init__(str(self))

    def __str__(self) -> str:
        return message(self.problem, self.mend, path=self.path, line=self.line)


class ConfigError(DossierError):
    """A setting, an argument or an editorial decision that cannot be obeyed."""


class PipelineError(DossierError):
    """The language pipeline is missing, broken or of another version."""


class SiteError(DossierError):
    """The pages or the site cannot be made or written."""


class ManyFaultsError(DossierError):
    """Several faults of one input, told in one go.

    Its text is one line a fault; `faults` holds them in the order of the file.
    """

    def __init__(self, faults: tuple[DossierError, ...]) -> None:
        self.faults = faults
        first = faults[0]
        super().__init__(path=first.path, line=first.line, problem=first.problem, mend=first.mend)

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


def raise_all(faults: Sequence[DossierError]) -> None:
    """Raise the one fault, or all of them as one error; an empty sequence is good."""
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise ManyFaultsError(tuple(faults))
