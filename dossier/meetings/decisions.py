"""What the editor decided on meetings in dossier.yml, and what of it decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from dossier.dates import parse_date
from dossier.meetings.accounts import Account
from dossier.meetings.join import Cluster, Pair, Rulings
from dossier.model import (
    Curation,
    DateValue,
    Document,
    Entity,
    Kind,
    MeetingDecisions,
    Problem,
    ReportName,
    Status,
)
from dossier.report_names import PrintedNames, ReportIndex, told_by
from dossier.text import fold, nearest

EDITOR = "the editor of this dossier says so"
_FILE = "dossier.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What the editor says of one meeting; None where nothing."""

    date: DateValue | None = None
    place_id: str | None = None
    status: Status | None = None
    title: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The editor's decisions, account by account."""

    rulings: Rulings
    overrides: tuple[tuple[Account, Override], ...]
    """Accounts, and one thing said of the meeting of each."""
    problems: tuple[Problem, ...]

    def of(self, cluster: Cluster) -> Override:
        """All that is said of a meeting; of two answers the first counts."""
        found = Override()
        for account, said in self.overrides:
            if account in cluster.accounts:
                found = _over(found, said)
        return found


def _over(first: Override, second: Override) -> Override:
    """Both; what the first says stands."""
    return Override(
        date=first.date or second.date,
        place_id=first.place_id or second.place_id,
        status=first.status or second.status,
        title=first.title or second.title,
        hidden=first.hidden or second.hidden,
    )


NOTHING_DECIDED = Decisions(rulings=Rulings(), overrides=(), problems=())


def decide(
    accounts: Sequence[Account],
    documents: Sequence[Document],
    entities: Sequence[Entity],
    curation: Curation,
) -> Decisions:
    """Find what each decision is about. What is about nothing, or about two, is a problem."""
    if curation.meetings == MeetingDecisions():
        return NOTHING_DECIDED
    reader = _Reader(accounts, documents, entities, curation)
    said = curation.meetings
    same = tuple(pair for group in said.same for pair in pairwise(reader.known("same", group)))
    parted = reader.parted(said.different, same)
    return Decisions(
        rulings=Rulings(same=same, different=parted),
        overrides=tuple(reader.overrides()),
        problems=tuple(sorted(reader.problems, key=lambda one: (one.line or 0, one.problem))),
    )


class _Reader:
    """Looks names up, and notes what is wrong."""

    def __init__(
        self,
        accounts: Sequence[Account],
        documents: Sequence[Document],
        entities: Sequence[Entity],
        curation: Curation,
    ) -> None:
        by_id = {document.id: document for document in documents}
        printed = PrintedNames(entities)
        self._accounts, self._curation = accounts, curation
        self._index = ReportIndex(
            told
            for number, account in enumerate(accounts)
            for told in told_by(number, account.reports, by_id, printed)
        )
        named = [
            (name, entity.id)
            for entity in entities
            if entity.kind is Kind.PLACE
            for name in (entity.name, *(alias.surface for alias in entity.aliases))
        ]
        self._places = {fold(name): id_ for name, id_ in named}
        self._printed_places = [name for name, _ in named]
        self.problems: list[Problem] = []

    # --- pairs --------------------------------------------------------------------------
    def known(self, key: str, group: tuple[ReportName, ...]) -> list[Account]:
        """The accounts that the names of a group mean, in its order."""
        whole = ", ".join(map(str, group))
        numbers = [self._number(key, name, whole) for name in group]
        return [self._accounts[number] for number in numbers if number is not None]

    def parted(
        self, groups: Iterable[tuple[ReportName, ...]], same: Iterable[Pair]
    ) -> tuple[Pair, ...]:
        """Each two accounts of a group. What `same` joins, in however many steps, is not parted."""
        joined = _joined(self._accounts, same)
        found: list[Pair] = []
        for group in groups:
            for left, right in combinations(self.known("different", group), 2):
                if joined[id(left)] != joined[id(right)]:
                    found.append((left, right))
                    continue
                what, mend = "contradicts 'same'", "Delete one of the two decisions."
                if left is right:
                    what = "decides nothing: its article tells of one meeting there"
                    mend = "Name reports of two articles, or of two meetings."
                self._wrong("different", ", ".join(map(str, group)), what, mend)
        return tuple(found)

    # --- what is said of one meeting ----------------------------------------------------
    def overrides(self) -> Iterator[tuple[Account, Override]]:
        """Each thing said, with the account that it is said of."""
        said = self._curation.meetings
        for name, iso in said.dates:
            date = parse_date(iso)
            value = None if date is None else replace(date, basis=EDITOR)
            yield from self._said("date", name, Override(date=value))
        for name, place in said.places:
            if fold(place) in self._places:
                one = Override(place_id=self._places[fold(place)])
                yield from self._said("place", name, one)
            else:
                close = nearest(place, self._printed_places)
                mend = f"Did you mean '{close}'?" if close else "Write it as an article prints it."
                what = f"decides nothing: no place named '{place}' was found in the articles"
                self._wrong("place", str(name), what, mend)
        for name, status in said.statuses:
            yield from self._said("status", name, Override(status=status))
        for name, title in said.titles:
            yield from self._said("title", name, Override(title=title))
        for name in said.hidden:
            yield from self._said("hide", name, Override(hidden=True))

    def _said(
        self, key: str, name: ReportName, said: Override
    ) -> Iterator[tuple[Account, Override]]:
        number = self._number(key, name, str(name))
        if number is not None:
            yield self._accounts[number], said

    # --- names --------------------------------------------------------------------------
    def _number(self, key: str, name: ReportName, whole: str) -> int | None:
        """The number of the one account that is meant; else None, and a problem."""
        found = self._index.meant(name)
        if len(found) == 1:
            return found[0]
        if found:
            offers = [self._index.name_of(number) for number in found]
            told = " or ".join(f"'{offer}'" for offer in offers if offer is not None)
            mend = f"Write {told}." if told else "Add words of the report."
            self._wrong(key, whole, f"means {len(found)} meetings ('{name}')", mend)
            return None
        near = self._index.near(name)
        mend = f"Did you mean '{near}'?" if near and near != str(name) else _MEND
        what = f"decides nothing: '{name}' is no report of a meeting"
        self._wrong(key, whole, what, mend)
        return None

    def _wrong(self, key: str, names: str, what: str, mend: str) -> None:
        line = self._curation.line_of(f"meetings.{key}", names)
        problem = f"'meetings: {key}: {names}' {what}."
        self.problems.append(Problem(file=_FILE, line=line, problem=problem, mend=mend))


def _joined(accounts: Sequence[Account], same: Iterable[Pair]) -> dict[int, int]:
    """`id` of each account -> the number of what the editor made one."""
    group_of = {id(account): number for number, account in enumerate(accounts)}
    for left, right in same:
        ours, theirs = group_of[id(left)], group_of[id(right)]
        group_of = {key: ours if one == theirs else one for key, one in group_of.items()}
    return group_of


_MEND = "'dossier explain' and the page of a meeting tell its names; or delete the decision."
