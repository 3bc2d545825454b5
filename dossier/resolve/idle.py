"""Decisions of the editor that decide nothing: they are told, not ignored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier.model import Curation, Dossier, Entity, Problem
from dossier.resolve.names import plain_surface
from dossier.resolve.remarks import bearers_by_name
from dossier.text import fold, nearest

_FILE = "dossier.yml"
_MEND = "Write the names as they are printed, or delete the decision."


def idle_decisions(dossier: Dossier, curation: Curation) -> tuple[Problem, ...]:
    """Return a problem for each decision about names that nobody and nothing bears.

    A list under `same` or `different` needs two names; the others of it may wait for articles to
    come. What is hidden may be any words of the articles: a topic's, too. A role or a note must
    find exactly one bearer.
    """
    return tuple(_problems(curation, _Names.of(dossier)))


@dataclass(frozen=True, slots=True)
class _Names:
    """What a decision can be about."""

    text: str
    """Of all articles, folded."""
    known: Mapping[str, str]
    """Names as printed that were found, by their folded form."""
    bearers: Mapping[str, tuple[Entity, ...]]

    @classmethod
    def of(cls, dossier: Dossier) -> _Names:
        """The names of a collection, before and after it was found who bears them."""
        entities = dossier.resolution.entities
        surfaces = {
            *(mention.surface for one in dossier.annotations for mention in one.mentions),
            *(alias.surface for entity in entities for alias in entity.aliases),
        }
        return cls(
            text="\n".join(fold(document.text) for document in dossier.documents),
            known={fold(name): name for name in sorted(map(plain_surface, surfaces))},
            bearers=bearers_by_name(entities),
        )

    def has(self, name: str) -> bool:
        """Whether anything was found under this name."""
        return fold(name) in self.known

    def mend(self, names: Iterable[str]) -> str:
        """What to do about names under which nothing was found."""
        for name in names:
            if not self.has(name) and (close := nearest(name, self.known.values())) is not None:
                return f"Did you mean '{close}'?"
        return _MEND


def _problems(curation: Curation, names: _Names) -> Iterator[Problem]:
    for key, groups in (("same", curation.same), ("different", curation.different)):
        for group in groups:
            if sum(map(names.has, group)) < 2:
                what = "decides nothing: fewer than two of these names were found"
                yield _problem(curation, key, ", ".join(group), what, names.mend(group))
    lone = (("name", curation.names), ("kind", curation.kinds))
    for key, entries in lone:
        for name, _ in entries:
            if not names.has(name):
                yield _nobody(curation, key, name, names)
    for name in curation.hidden:
        if fold(name) not in names.text and not names.has(name):
            yield _nobody(curation, "hide", name, names)
    for key, remarks in (("role", curation.roles), ("note", curation.notes)):
        for name, _ in remarks:
            yield from _without_one_bearer(curation, key, name, names)


def _without_one_bearer(
    curation: Curation, key: str, name: str, names: _Names
) -> Iterator[Problem]:
    bearers = names.bearers.get(fold(name), ())
    if not bearers:
        yield _nobody(curation, key, name, names)
    elif len(bearers) > 1:
        told = " and ".join(sorted(f"'{one.name}' ({one.id})" for one in bearers))
        what = f"decides nothing: {told} bear this name"
        yield _problem(curation, key, name, what, "Write the name under which one is shown.")


def _nobody(curation: Curation, key: str, name: str, names: _Names) -> Problem:
    what = "decides nothing: this name is not in the articles"
    if fold(name) in names.text:
        what = "decides nothing: the articles print it, but it was not taken for a name"
    return _problem(curation, key, name, what, names.mend([name]))


def _problem(curation: Curation, key: str, names: str, what: str, mend: str) -> Problem:
    return Problem(
        file=_FILE,
        line=curation.line_of(key, names),
        problem=f"'{key}: {names}' {what}.",
        mend=mend,
    )
