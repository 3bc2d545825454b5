"""Decisions of the editor that decide nothing: they are told, not ignored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.model import Curation, Document, Problem
from dossier.text import fold

_FILE = "dossier.yml"


def idle_decisions(documents: Sequence[Document], curation: Curation) -> tuple[Problem, ...]:
    """Return a problem for each decision about names that no article prints.

    A list under `same` or `different` needs two names that are printed; the others of it may
    wait for articles to come.
    """
    text = "\n".join(fold(document.text) for document in documents)
    return tuple(_problems(curation, text))


def _problems(curation: Curation, text: str) -> Iterator[Problem]:
    for key, groups in (("same", curation.same), ("different", curation.different)):
        for group in groups:
            if sum(fold(name) in text for name in group) < 2:
                yield _idle(key, ", ".join(group), "fewer than two of these names are")
    lone = (
        ("name", [name for name, _ in curation.names]),
        ("kind", [name for name, _ in curation.kinds]),
        ("hide", curation.hidden),
    )
    for key, names in lone:
        for name in names:
            if fold(name) not in text:
                yield _idle(key, name, "this name is not")


def _idle(key: str, names: str, what: str) -> Problem:
    return Problem(
        file=_FILE,
        problem=f"'{key}: {names}' decides nothing: {what} in the articles.",
        mend="Write the names as they are printed, or delete the decision.",
    )
