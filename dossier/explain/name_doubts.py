"""What the program was unsure of in names: which are one, whose they are, whether they are any."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dossier.explain import decisions
from dossier.explain.contexts import Places
from dossier.explain.doubts import CONTEXTS, Decision, Doubt, DoubtKind, Side
from dossier.model import Dossier, Entity, Evidence, Judgement, Kind, LeftOut, Mention
from dossier.text import digest, fold

WEAK = 0.8
"""A join below it rests on one thing only: initials, the only bearer of a surname in all the
articles, two given names that differ in a letter. What the same article says scores 0.8 or more."""
LONGEST_NAME = 200
"""In characters. What is longer is a broken page, and no key that YAML would take."""
_AROUND = " .,;:!?'\"()[]“”„«»"


def name_doubts(dossier: Dossier) -> Iterator[Doubt]:
    """Yield pairs nearly joined, pairs joined on little, and names that are part of no entity."""
    lister, resolution = _Lister(dossier), dossier.resolution
    yield from lister.apart(resolution.unsure)
    yield from lister.joined(resolution.entities)
    yield from lister.unresolved(resolution.unresolved)
    yield from lister.rejected(resolution.rejected)
    yield from lister.undescribed(resolution.undescribed)


class _Lister:
    """Makes the doubts of each sort."""

    def __init__(self, dossier: Dossier) -> None:
        self._places = Places(dossier)
        entities = dossier.resolution.entities
        self._owner = {mention: one for one in entities for mention in one.mentions}
        self._named = {fold(alias.surface) for one in entities for alias in one.aliases}
        self._printed = {one.name: _printed_name(one) for one in entities}

    # --- pairs --------------------------------------------------------------------------
    def apart(self, unsure: Iterable[Evidence]) -> Iterator[Doubt]:
        """Yield the pairs of entities that a rule nearly joined, the likeliest first."""
        seen: set[frozenset[str]] = set()
        for one in unsure:
            owners = [self._owner.get(mention) for mention in one.mentions]
            pair = frozenset(owner.id for owner in owners if owner)
            if one.by_editor or one.judgement is not Judgement.UNSURE or pair in seen:
                continue
            if sides := self._sides([one]):
                seen.add(pair)
                yield _pair(DoubtKind.APART, one, sides)

    def joined(self, entities: Iterable[Entity]) -> Iterator[Doubt]:
        """Yield the pairs of names that were joined on little, the weakest first."""
        weak = (one for entity in entities for one in entity.evidence if _is_weak(one))
        groups: defaultdict[tuple[float, str, str], list[Evidence]] = defaultdict(list)
        for one in weak:
            groups[one.score, one.left, one.right].append(one)
        for key in sorted(groups):
            if sides := self._sides(groups[key]):
                yield _pair(DoubtKind.JOINED, groups[key][0], sides)

    def _sides(self, group: Sequence[Evidence]) -> tuple[Side, ...]:
        """Both names; empty where one of them has no page, which is a doubt of its own."""
        one = group[0]
        owners = [self._owner.get(mention) for mention in one.mentions]
        return tuple(
            self._side(name, owner, {other.mentions[index] for other in group})
            for index, (name, owner) in enumerate(zip((one.left, one.right), owners, strict=False))
            if owner and None not in owners
        )

    def _side(self, name: str, entity: Entity, found: set[Mention]) -> Side:
        """A name with those mentions of its entity that print it, `found` among them."""
        wanted = _bare(name)
        mentions = {one for one in entity.mentions if _bare(one.surface) == wanted} | found
        return Side(
            name=name,
            page_id=entity.id,
            mentions=len(mentions),
            contexts=self._places.some(mentions, CONTEXTS),
        )

    # --- names --------------------------------------------------------------------------
    def unresolved(self, found: Sequence[LeftOut]) -> Iterator[Doubt]:
        """Yield the names of which it could not be told whose they are, the most frequent first."""
        groups = _by_name(found)
        for key in sorted(groups, key=lambda key: (-len(groups[key]), key)):
            group = groups[key]
            yield self._name(DoubtKind.UNRESOLVED, group, self._what_it_may_mean(group))

    def rejected(self, found: Sequence[LeftOut]) -> Iterator[Doubt]:
        """Yield the words that were taken for no name, by name."""
        groups = _by_name(found)
        for _, group in sorted(groups.items()):
            name, kind = group[0].name, group[0].mention.kind
            choices = (decisions.of_kind("If it is a name", name, kind), *self._hide(name))
            yield self._name(DoubtKind.REJECTED, group, choices)

    def undescribed(self, found: Sequence[LeftOut]) -> Iterator[Doubt]:
        """Yield the offices of which it could not be told who holds them, by name."""
        for _, group in sorted(_by_name(found).items()):
            title = _without_article(group[0].name)
            candidates = sorted({other for one in group for other in one.candidates})
            choices = tuple(
                decisions.role(f"If {other} is always meant", self._printed[other], title)
                for other in candidates
                if other in self._printed
            )
            yield self._name(DoubtKind.UNDESCRIBED, group, choices)

    def _name(
        self, kind: DoubtKind, group: Sequence[LeftOut], choices: tuple[Decision, ...]
    ) -> Doubt:
        mentions = [one.mention for one in group]
        side = Side(
            name=group[0].name,
            page_id=None,
            mentions=len(mentions),
            contexts=self._places.some(mentions, CONTEXTS),
        )
        reason = "; ".join(sorted({one.reason for one in group}))
        candidates = tuple(sorted({name for one in group for name in one.candidates}))
        of = group[0].mention.kind
        return _doubt(kind, (side,), reason, choices, of=of, candidates=candidates)

    def _what_it_may_mean(self, group: Sequence[LeftOut]) -> tuple[Decision, ...]:
        """One of those in question; or itself. Hiding it would one day hide one of them, too."""
        name, kind = group[0].name, group[0].mention.kind
        candidates = sorted({other for one in group for other in one.candidates})
        means = tuple(
            decisions.same(f"If it always means {other}", self._printed[other], name)
            for other in candidates
            if other in self._printed
        )
        itself = decisions.of_kind("If it needs no other name", name, kind)
        return means or (itself, *self._hide(name))

    def _hide(self, name: str) -> tuple[Decision, ...]:
        """To hide a name hides whoever bears it, so it is offered where nobody does."""
        return () if fold(name) in self._named else (decisions.hide("To drop it", name),)


def _is_weak(one: Evidence) -> bool:
    return one.score < WEAK and not one.by_editor


def _without_article(description: str) -> str:
    return description[4:] if description[:4].lower() == "the " else description


def _bare(surface: str) -> str:
    """A surface without a possessive and what stands around it."""
    return fold(surface).strip(_AROUND).removesuffix("'s").strip(_AROUND)


def _by_name(found: Iterable[LeftOut]) -> Mapping[tuple[str, Kind], list[LeftOut]]:
    groups: defaultdict[tuple[str, Kind], list[LeftOut]] = defaultdict(list)
    for one in found:
        groups[fold(one.name), one.mention.kind].append(one)
    return {key: _usual_first(group) for key, group in groups.items()}


def _usual_first(group: Sequence[LeftOut]) -> list[LeftOut]:
    """The spelling that most mentions have first."""
    spellings = Counter(one.name for one in group)
    return sorted(group, key=lambda one: (-spellings[one.name], one.name, _place(one.mention)))


def _place(mention: Mention) -> tuple[str, int, int]:
    return mention.document_id, mention.span.start, mention.span.end


def _printed_name(entity: Entity) -> str:
    """The name by which dossier.yml finds the entity: the one shown, if an article prints it."""
    surfaces = [alias.surface for alias in entity.aliases]
    if any(fold(surface).endswith(fold(entity.name)) for surface in surfaces):
        return entity.name
    return max(surfaces, key=lambda surface: (len(surface), surface), default=entity.name)


def _pair(kind: DoubtKind, one: Evidence, sides: tuple[Side, ...]) -> Doubt:
    """A doubt on two names; first the decision that would change something."""
    same = decisions.same("If they are one", one.left, one.right)
    different = decisions.different("If they are two", one.left, one.right)
    choices = (same, different) if kind is DoubtKind.APART else (different, same)
    of = one.mentions[0].kind
    return _doubt(kind, sides, one.reason, choices, of=of, score=one.score)


def _doubt(
    kind: DoubtKind,
    sides: tuple[Side, ...],
    reason: str,
    choices: tuple[Decision, ...],
    *,
    of: Kind,
    score: float | None = None,
    candidates: tuple[str, ...] = (),
) -> Doubt:
    names = sorted(fold(side.name) for side in sides)
    # Two people of one name cannot be told apart, or joined, by their names.
    is_usable = len(set(names)) == len(names) and all(map(_is_usable, names))
    return Doubt(
        id=digest("|".join((kind.value, of, *names))),
        kind=kind,
        sides=sides,
        score=score,
        reason=reason,
        candidates=candidates,
        decisions=choices if is_usable else (),
    )


def _is_usable(name: str) -> bool:
    return 0 < len(name) <= LONGEST_NAME
