"""Link short names of persons to the full one they stand for: "Quill", "A. Quill", "Ann"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dossier.model import Judgement
from dossier.resolve.alike import same_family, same_given
from dossier.resolve.block import FamilyIndex
from dossier.resolve.cluster import Link
from dossier.resolve.decide import link
from dossier.resolve.lexicon import skeleton
from dossier.resolve.names import Gender
from dossier.resolve.namesakes import CHOICES, of_generation
from dossier.resolve.units import Unit, first_surnames

# How sure each way is. All are decisions, none a matter of degree; they order the joins.
IN_ARTICLE, GIVEN_IN_ARTICLE, PROMINENT, IN_COLLECTION, NO_FULL_NAME = 0.9, 0.85, 0.8, 0.78, 0.76
FIRST_SURNAME = 0.77
# Of several bearers of a family name the bare name means the one that this many times as many
# articles name: a president against his wife. Below that it is left open.
PROMINENCE = 2
# A short name that may stand for more bearers is told with so many: nobody reads hundreds.
TOLD = 5


class Bearers:
    """The full names of the collection, by what a short name may show of them."""

    def __init__(
        self, full: Sequence[Unit], roof: Mapping[str, str], short: Sequence[Unit] = ()
    ) -> None:
        self.roof = roof
        self._families: defaultdict[str, list[Unit]] = defaultdict(list)
        self._given: defaultdict[str, list[Unit]] = defaultdict(list)
        self._first: defaultdict[str, list[Unit]] = defaultdict(list)
        self._articles: defaultdict[str, list[Unit]] = defaultdict(list)
        self._found: dict[tuple[str, str, Gender | None], list[Unit]] = {}
        self._named = {(u.document_id, u.person.family) for u in short if u.person}
        self.articles: Counter[str] = Counter()
        documents: defaultdict[str, set[str]] = defaultdict(set)
        for unit in full:
            if unit.person:
                self._families[unit.person.family].append(unit)
                self._given[unit.person.given or unit.person.parts[0]].append(unit)
                for surname in first_surnames(unit.person):
                    self._first[surname].append(unit)
            for document in unit.documents:
                self._articles[document].append(unit)
                self._named.add((document, unit.person.family if unit.person else ""))
            documents[roof[unit.key]] |= unit.documents
        self.articles.update({key: len(found) for key, found in documents.items()})
        self._index = FamilyIndex(self._families)

    def of_article(self, short: Unit) -> list[Unit]:
        """Return the full names of the short one's article that it may stand for."""
        return _nearest(short, self._articles[short.document_id or ""])

    def of_collection(self, short: Unit) -> list[Unit]:
        """Return the full names of all articles that a short one may stand for."""
        assert short.person is not None
        shown = (short.person.family, short.person.given, short.person.gender)
        if shown not in self._found:
            near = self._index.near(short.person.family)
            bearers = [unit for family in near for unit in self._families[family]]
            self._found[shown] = _nearest(short, bearers)
        return self._found[shown]

    def of_given(self, short: Unit) -> list[Unit]:
        """Return the full names with the given name that a short one is."""
        assert short.person is not None
        found = self._given[short.person.parts[0]] if len(short.person.core) == 1 else []
        return of_generation(short, found)

    def of_given_in_article(self, short: Unit) -> list[Unit]:
        """Return those of them that the short one's article names in full."""
        found = self.of_given(short)
        return [unit for unit in found if short.document_id in unit.documents]

    def of_given_and_family(self, short: Unit) -> list[Unit]:
        """Return those of them whose family name the short one's article has: "Lee ... Ann"."""
        return [
            unit
            for unit in self.of_given(short)
            if unit.person and (short.document_id, unit.person.family) in self._named
        ]

    def of_first_surname(self, short: Unit) -> list[Unit]:
        """Return who has two surnames, the first of them the short name: "García Ruiz"."""
        assert short.person is not None
        found = self._first[short.person.family] if len(short.person.core) == 1 else []
        return [unit for unit in found if _agree(short, unit)]

    def of_first_surname_in_article(self, short: Unit) -> list[Unit]:
        """Return those of them that the short one's article names in full."""
        found = self.of_first_surname(short)
        return [unit for unit in found if short.document_id in unit.documents]

    def of_plural(self, short: Unit) -> list[Unit]:
        """Return the full names of the article whose plural a short one is: "the Quills"."""
        assert short.person is not None
        if not short.person.family.endswith("s") or short.person.given:
            return []
        one = short.person.family.removesuffix("s")
        units = self._articles[short.document_id or ""]
        return [u for u in units if u.person and one in (u.person.family, u.person.given)]

    def people(self, units: Sequence[Unit]) -> list[str]:
        """Return the clusters of `units`, each once, those that most articles name first."""
        keys = {self.roof[unit.key] for unit in units}
        return sorted(keys, key=lambda key: (-self.articles[key], key))


def _nearest(short: Unit, full: Sequence[Unit]) -> list[Unit]:
    """Return the full names whose family name, and initial if any, the short one shows.

    The same spelling goes before other spellings of the name.
    """
    fits = [unit for unit in full if _fits(short, unit)]
    name = short.person.family if short.person else ""
    alike = [unit for unit in fits if unit.person and unit.person.family == name] or fits
    return of_generation(short, alike)


def _agree(short: Unit, full: Unit) -> bool:
    """Whether titles do not make a man of one and a woman of the other."""
    assert short.person is not None
    return not (short.person.gender and full.gender and short.person.gender is not full.gender)


def _fits(short: Unit, full: Unit) -> bool:
    assert short.person is not None and full.person is not None
    if full.person.royal or same_family(short.person.family, full.person.family)[0] < 0.9:
        return False
    if not _agree(short, full):
        return False
    return not short.person.given or same_given(short.person.given, full.person.given)[0] > 0


def attach(short: Sequence[Unit], full: Sequence[Unit], roof: Mapping[str, str]) -> Iterator[Link]:
    """Yield the links of every short name: one SAME, or an UNSURE to each it may stand for."""
    bearers = Bearers(full, roof, short)
    alone: list[Unit] = []
    for unit in short:
        found = list(_attach_one(unit, bearers))
        yield from found
        if not found:
            alone.append(unit)
    yield from _join_alone(alone)
    yield from _keep_apart(short)


def _keep_apart(short: Sequence[Unit]) -> Iterator[Link]:
    """Yield a DIFFERENT link for Mr and Mrs of one family name in one article."""
    families: defaultdict[tuple[str | None, str], list[Unit]] = defaultdict(list)
    for unit in short:
        if unit.person and unit.person.gender:
            families[unit.document_id, unit.person.family].append(unit)
    for group in families.values():
        for left, right in combinations(group, 2):
            if left.person and right.person and left.person.gender is not right.person.gender:
                reason = "one is called Mr, the other Mrs"
                yield link(left, right, -1.0, reason, Judgement.DIFFERENT)


def _attach_one(unit: Unit, bearers: Bearers) -> Iterator[Link]:
    """Decide one short name, the nearest evidence first."""
    assert unit.person is not None
    name = unit.person.family
    for find, score, words in (
        (bearers.of_article, IN_ARTICLE, f"the only '{name}' of the article"),
        (
            bearers.of_first_surname_in_article,
            GIVEN_IN_ARTICLE,
            f"the only one of the article with '{name}' for the first of two surnames",
        ),
        (
            bearers.of_given_in_article,
            GIVEN_IN_ARTICLE,
            f"the only one of the article with the given name '{name}'",
        ),
        (
            bearers.of_given_and_family,
            GIVEN_IN_ARTICLE,
            f"the only '{name}' with a family name that the article has",
        ),
        (bearers.of_collection, IN_COLLECTION, f"the only '{name}' of the collection"),
        (
            bearers.of_first_surname,
            FIRST_SURNAME,
            f"the only one with '{name}' for the first of two surnames",
        ),
    ):
        found = find(unit)
        if len(bearers.people(found)) == 1:
            yield link(unit, found[0], score, words)
            return
        if found:
            yield from _choose(unit, found, bearers)
            return
    for other in bearers.of_plural(unit)[:1]:
        yield link(unit, other, 0.5, "a family, not one person", Judgement.UNSURE)
        return
    for other in bearers.of_given(unit)[:1]:
        reason = f"only the given name, and no full name with '{name}' in the article"
        yield link(unit, other, 0.5, reason, Judgement.UNSURE)


def _choose(unit: Unit, found: Sequence[Unit], bearers: Bearers) -> Iterator[Link]:
    """Choose among several bearers by what tells them apart, the nearest first."""
    for rule, words in CHOICES:
        chosen = rule(unit, found)
        if len(bearers.people(chosen)) == 1:
            yield link(unit, chosen[0], PROMINENT, words)
            return
    ranked = bearers.people(found)
    most, next_most = (bearers.articles[key] for key in ranked[:2])
    if most >= PROMINENCE * next_most:
        reason = f"of several of that name the one in most articles ({most} against {next_most})"
        chosen = [other for other in found if bearers.roof[other.key] == ranked[0]]
        yield link(unit, chosen[0], PROMINENT, reason)
        return
    told = set(ranked[:TOLD])
    for other in found:
        if bearers.roof[other.key] in told:
            yield link(unit, other, 0.5, _doubt(len(ranked)), Judgement.UNSURE)


def _doubt(bearers: int) -> str:
    number = "several" if bearers <= TOLD else str(bearers)
    return f"one of {number} that it can stand for"


def _join_alone(alone: Sequence[Unit]) -> Iterator[Link]:
    """Join short names that no article writes in full, where they are the same."""
    first: dict[tuple[str, str], Unit] = {}
    for unit in alone:
        assert unit.person is not None
        other = first.setdefault((skeleton(unit.person.family), unit.person.given), unit)
        if other is not unit:
            yield link(unit, other, NO_FULL_NAME, "the same name, which no article gives in full")
