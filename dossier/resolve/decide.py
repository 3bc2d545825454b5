"""Same or not: the policy that turns a score into a judgement, and the editor's overrides."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from dossier.model import Curation, Evidence, Judgement, Kind, Mention
from dossier.resolve.cluster import Link
from dossier.resolve.lexicon import fold
from dossier.resolve.names import plain_surface, read_person
from dossier.resolve.units import Unit
from dossier.resolve.world import body_key

# From here on: one person. Reached by the same family name with a given name that is the same
# (0.95), a known spelling (0.9) or a slip of the pen (0.82), and by a family name that differs in
# one letter only where it is long and the given name nearly the same (0.75). Of the pairs in
# tests/cases/name_pairs.txt the lowest that is rightly joined scores 0.75, the highest that is
# rightly kept apart 0.7 (father and son, one of them with "Jr"): a surname and a given name must
# both speak for it.
SAME = 0.74
# From here on an editor may want to look.
UNSURE = 0.5
# The editor's word outranks every score.
EDITOR = 1.0


def judge(score: float) -> Judgement:
    """Return what a score of two names means."""
    if score >= SAME:
        return Judgement.SAME
    return Judgement.UNSURE if score >= UNSURE else Judgement.DIFFERENT


def evidence(
    left: Unit, right: Unit, score: float, reason: str, judgement: Judgement | None
) -> Evidence:
    """State a finding about two units in the words of a mention of each.

    Where an article names both, it draws on the articles that do; else on all that name either.
    """
    shared = left.documents & right.documents
    mentions = tuple(_first_mention(unit, shared) for unit in (left, right))
    return Evidence(
        left=plain_surface(mentions[0].surface),
        right=plain_surface(mentions[1].surface),
        score=score,
        reason=reason,
        judgement=judge(score) if judgement is None else judgement,
        documents=tuple(sorted(shared or left.documents | right.documents)),
        mentions=mentions,
    )


def _first_mention(unit: Unit, documents: frozenset[str]) -> Mention:
    """Return the unit's first mention in the first of `documents`; in any where that is empty."""
    if not documents:
        return unit.mentions[0]
    first = bisect_left(unit.mentions, min(documents), key=lambda mention: mention.document_id)
    return unit.mentions[first]


def link(
    left: Unit, right: Unit, score: float, reason: str, judgement: Judgement | None = None
) -> Link:
    """Make the link of two units with its evidence."""
    return Link(left.key, right.key, evidence(left, right, score, reason, judgement))


def _editors_link(left: Unit, right: Unit, judgement: Judgement) -> Link:
    score = EDITOR if judgement is Judgement.SAME else -EDITOR
    found = evidence(left, right, score, "the editor says so", judgement)
    return Link(left.key, right.key, replace(found, by_editor=True))


def overrule(links: Iterable[Link], units: Sequence[Unit], curation: Curation) -> list[Link]:
    """Return `links` with the editor's decisions in the place of what they contradict.

    What the editor has joined no rule keeps apart; what the editor has parted no rule joins.
    """
    edited = list(_editors_links(units, curation))
    pairs = {(one.left, one.right) for one in edited}
    joined = {key for one in edited if _is_same(one) for key in (one.left, one.right)}
    kept = [
        one
        for one in links
        if (one.left, one.right) not in pairs
        and (_is_same(one) or joined.isdisjoint((one.left, one.right)))
    ]
    return [*kept, *edited]


def _is_same(one: Link) -> bool:
    return one.evidence.judgement is Judgement.SAME


def _editors_links(units: Sequence[Unit], curation: Curation) -> Iterator[Link]:
    by_name = units_by_name(units)
    for names in curation.same:
        group = [unit for name in names for unit in by_name.get(fold(name), ())]
        for unit in group[1:]:
            if unit.key != group[0].key and unit.kind is group[0].kind:
                yield _editors_link(group[0], unit, Judgement.SAME)
    for names in curation.different:
        groups = [by_name.get(fold(name), ()) for name in names]
        for ones, others in combinations(groups, 2):
            for left, right in product(ones, others):
                if left.key != right.key:
                    yield _editors_link(left, right, Judgement.DIFFERENT)


def units_by_name(units: Sequence[Unit]) -> Mapping[str, Sequence[Unit]]:
    """Return the units that print each name, by the folded name.

    Where only "President Ann Lee" is printed, "Ann Lee" finds her too: so her page calls her.
    """
    printed: defaultdict[str, dict[str, Unit]] = defaultdict(dict)
    shown: defaultdict[str, dict[str, Unit]] = defaultdict(dict)
    for unit in units:
        for mention in unit.mentions:
            printed[fold(plain_surface(mention.surface))][unit.key] = unit
            if unit.person:
                shown[fold(read_person(mention.surface).shown)][unit.key] = unit
    found = {**shown, **printed}
    return {name: [group[key] for key in sorted(group)] for name, group in found.items()}


def editors_kinds(curation: Curation) -> dict[str, Kind]:
    """Return the editor's kinds by the key of the name."""
    return {body_key(name): kind for name, kind in curation.kinds}
