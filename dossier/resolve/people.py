"""Link the units of persons: full names to one another, then short names to full ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dossier.model import Evidence, Judgement, Kind
from dossier.resolve.cluster import Link, cluster
from dossier.resolve.compare import compare_names, same_family, same_given
from dossier.resolve.lexicon import skeleton, spelling_sets
from dossier.resolve.units import Unit

# Above: one person. Reached by the same family name with a given name that is the same (0.95), a
# known spelling (0.9) or a slip of the pen (0.82); by a family name that differs in one letter only
# with the same given name. Below UNSURE: not worth an editor's look.
SAME = 0.74
UNSURE = 0.5


def link_people(units: Sequence[Unit]) -> list[Link]:
    """Return the links between all units of persons."""
    people = [unit for unit in units if unit.kind is Kind.PERSON]
    full = [unit for unit in people if unit.person and not unit.person.is_short]
    links = [link for left, right in candidate_pairs(full) if (link := compare_units(left, right))]
    roof = cluster(full, links)
    short = [unit for unit in people if unit.person and unit.person.is_short]
    links.extend(attach(short, full, roof))
    return links


def candidate_pairs(full: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """Return the pairs worth comparing: those that share a block. Sorted, each once."""
    blocks: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in full:
        for key in blocking_keys(unit):
            blocks[key].append(unit)
    pairs = {
        (left.key, right.key): (left, right)
        for block in blocks.values()
        for index, left in enumerate(block)
        for right in block[index + 1 :]
    }
    return [pairs[key] for key in sorted(pairs)]


def blocking_keys(unit: Unit) -> frozenset[str]:
    """Return the blocks of a full name: a family name nearly the same with a given one nearly so."""
    assert unit.person is not None
    return frozenset(_near_keys(unit.person.family))


def _near_keys(word: str) -> Iterator[str]:
    """Keys that two spellings of one name share: sound, known sets, all but one letter."""
    sound = skeleton(word)
    yield sound
    yield from spelling_sets(word)
    if len(sound) >= 6:
        for index in range(len(sound)):
            yield f"-{sound[:index]}{sound[index + 1 :]}"


def compare_units(left: Unit, right: Unit) -> Link | None:
    """Compare two full names and decide. None where they are plainly two people."""
    assert left.person is not None and right.person is not None
    score, reason = compare_names(left.person, right.person)
    if score < UNSURE:
        return None
    judgement = Judgement.SAME if score >= SAME else Judgement.UNSURE
    return Link(left.key, right.key, evidence(left, right, score, reason, judgement))


def evidence(left: Unit, right: Unit, score: float, reason: str, judgement: Judgement) -> Evidence:
    """State a decision about two units in the words of their first mentions."""
    return Evidence(
        left=left.mentions[0].surface,
        right=right.mentions[0].surface,
        score=score,
        reason=reason,
        judgement=judgement,
        documents=tuple(sorted(left.documents | right.documents)),
    )


def attach(short: Sequence[Unit], full: Sequence[Unit], roof: Mapping[str, str]) -> Iterator[Link]:
    """Link each short name to the one full name that it can stand for."""
    by_family: defaultdict[str, list[Unit]] = defaultdict(list)
    by_given: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in full:
        assert unit.person is not None
        for key in set(_near_keys(unit.person.family)):
            by_family[key].append(unit)
        for document in unit.documents:
            by_given[document, unit.person.given or unit.person.parts[0]].append(unit)
    for unit in short:
        assert unit.person is not None and unit.document_id is not None
        near = {
            other.key: other
            for key in set(_near_keys(unit.person.family))
            for other in by_family[key]
        }
        bearers = [near[key] for key in sorted(near) if _bears(unit, near[key])]
        inside = [other for other in bearers if unit.document_id in other.documents]
        given = (
            by_given[unit.document_id, unit.person.parts[0]] if len(unit.person.core) == 1 else []
        )
        yield from _attach_one(unit, inside or given or bearers, bool(inside), roof)


def _bears(unit: Unit, full: Unit) -> bool:
    """Whether a full name can be that of a short one: family name, and initial where it has one."""
    assert unit.person is not None and full.person is not None
    if full.person.royal or same_family(unit.person.family, full.person.family)[0] < 0.9:
        return False
    if unit.person.gender and full.person.gender and unit.person.gender is not full.person.gender:
        return False
    return not unit.person.given or same_given(unit.person.given, full.person.given)[0] > 0


def _attach_one(
    unit: Unit, candidates: Sequence[Unit], inside: bool, roof: Mapping[str, str]
) -> Iterator[Link]:
    """Link a short name to the only candidate; name the candidates where there are several."""
    where = "in the article" if inside else "in the collection"
    if len({roof[other.key] for other in candidates}) == 1:
        score = 0.9 if inside else 0.75
        reason = f"the only '{unit.person.family if unit.person else ''}' {where}"
        for other in candidates[:1]:
            yield Link(unit.key, other.key, evidence(unit, other, score, reason, Judgement.SAME))
        return
    for other in candidates:
        reason = f"one of several that it can stand for {where}"
        yield Link(unit.key, other.key, evidence(unit, other, 0.5, reason, Judgement.UNSURE))
