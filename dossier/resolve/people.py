"""Link full names of persons to one another, and check what they add up to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from dossier.model import Judgement, Kind
from dossier.resolve.block import candidate_pairs
from dossier.resolve.cluster import Link, cluster
from dossier.resolve.compare import compare_names
from dossier.resolve.decide import SAME, UNSURE, link
from dossier.resolve.short import attach
from dossier.resolve.units import Unit, first_surnames

# No family has more members in one article; a list of that many namesakes is no news article.
MANY = 30


def link_people(units: Sequence[Unit]) -> list[Link]:
    """Return the links between all units of persons, full names first, then the short ones."""
    people = [unit for unit in units if unit.kind is Kind.PERSON and unit.person]
    full = [unit for unit in people if unit.person and not unit.person.is_short]
    links = [one for left, right in candidate_pairs(full) if (one := compare(left, right))]
    links.extend(keep_apart(full))
    links = without_doubtful(full, links)
    links.extend(audit(full, cluster(full, links)))
    roof = cluster(full, links)
    short = [unit for unit in people if unit.person and unit.person.is_short]
    return [*links, *attach(short, full, roof)]


def compare(left: Unit, right: Unit) -> Link | None:
    """Compare two full names. None where they are plainly two people."""
    assert left.person is not None and right.person is not None
    score, reason = compare_names(left.person, right.person)
    if score < SAME and (part := _is_part(left, right)):
        return part
    return link(left, right, score, reason) if score >= UNSURE else None


def _is_part(left: Unit, right: Unit) -> Link | None:
    """Link "Rebelo de Sousa" to the longer name that it begins or ends, in the same article."""
    assert left.person is not None and right.person is not None
    shorter, longer = sorted((left.person.parts, right.person.parts), key=len)
    if not _is_inside(shorter, longer) or left.person.royal or right.person.royal:
        return None
    if left.documents & right.documents:
        return link(left, right, 0.85, "one is part of the other, in the same article")
    one, other = sorted((left.person, right.person), key=lambda person: len(person.core))
    if other.core[:-1] == one.core and one.given and one.family in first_surnames(other):
        return link(left, right, SAME, "one leaves out the second of two surnames")
    return link(left, right, 0.6, "one is part of the other, in other articles")


def _is_inside(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a name begins or ends a longer one."""
    ends = (longer[-len(shorter) :], longer[: len(shorter)])
    return len(shorter) < len(longer) and shorter in ends


def keep_apart(full: Sequence[Unit]) -> Iterator[Link]:
    """Yield a DIFFERENT link for any two people with one family name in one article."""
    families: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in full:
        for document in sorted(unit.documents):
            families[document, unit.person.family if unit.person else ""].append(unit)
    groups = [group for group in families.values() if len(group) <= MANY]
    pairs = {pair for group in groups for pair in combinations(group, 2)}
    for left, right in sorted(pairs, key=lambda pair: (pair[0].key, pair[1].key)):
        if compare(left, right) is None:
            yield _different(left, right)


def _different(left: Unit, right: Unit) -> Link:
    assert left.person is not None and right.person is not None
    score, reason = compare_names(left.person, right.person)
    return link(left, right, score, reason, Judgement.DIFFERENT)


def without_doubtful(full: Sequence[Unit], links: Sequence[Link]) -> list[Link]:
    """Make a SAME unsure where a name could as well be that of another of the same name.

    "Peter Novak" where one is Peter A. Novak and another Peter B. Novak: which of them he is no
    name tells. With "Peter A. Novak" alone he is one, where no other second name is about.
    """
    units = {unit.key: unit for unit in full}
    fuller: defaultdict[str, list[str]] = defaultdict(list)
    for one in links:
        for key, other in ((one.left, one.right), (one.right, one.left)):
            if one.evidence.judgement is Judgement.SAME and _tells_more(units[other], units[key]):
                fuller[key].append(other)
    doubtful = {
        key
        for key, others in fuller.items()
        for left, right in combinations(others[:MANY], 2)
        if compare(units[left], units[right]) is None
    }
    return [_as_unsure(one) if _is_doubtful(one, doubtful, fuller) else one for one in links]


def _tells_more(longer: Unit, shorter: Unit) -> bool:
    """Whether a name has a second name or a number that the other lacks."""
    assert longer.person is not None and shorter.person is not None
    more = bool(longer.person.middle) > bool(shorter.person.middle)
    return more or bool(longer.person.generation) > bool(shorter.person.generation)


def _is_doubtful(one: Link, doubtful: set[str], fuller: Mapping[str, list[str]]) -> bool:
    ends = ((one.left, one.right), (one.right, one.left))
    return any(key in doubtful and other in fuller[key] for key, other in ends)


def _as_unsure(one: Link) -> Link:
    reason = f"{one.evidence.reason}; but others of that name differ in what it leaves out"
    unsure = replace(one.evidence, reason=reason, judgement=Judgement.UNSURE)
    return Link(one.left, one.right, unsure)


def audit(full: Sequence[Unit], roof: Mapping[str, str]) -> Iterator[Link]:
    """Yield a DIFFERENT link for any two names that a chain of joins made one, but that differ.

    "Edward", "Ted" and "Theodore" with one family name are a chain of two good joins, and two men.
    """
    members: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in full:
        members[roof[unit.key]].append(unit)
    for _, group in sorted(members.items()):
        for left, right in combinations(group[:MANY], 2):
            if compare(left, right) is None and not _are_of_one(left, right, group[:MANY]):
                yield _different(left, right)


def _are_of_one(left: Unit, right: Unit, group: Sequence[Unit]) -> bool:
    """Whether one name holds both: "Pablo García" and "García Ruiz" of "Pablo García Ruiz"."""
    names = [unit.person.parts for unit in (left, right) if unit.person]
    return any(all(_is_inside(n, one.person.parts) for n in names) for one in group if one.person)
