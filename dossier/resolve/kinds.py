"""Decide over the whole collection what each name names: one name, one kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from dossier.model import ENTITY_KINDS, Kind, Mention
from dossier.resolve.units import Named
from dossier.resolve.world import known_bodies

# Where two kinds were found equally often.
_PREFERENCE = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)


def decide_kinds(named: Sequence[Named], curated: Mapping[str, Kind]) -> dict[Mention, Kind]:
    """Return the kind of each mention.

    The editor's word counts first; then a full person's name in the same article whose family
    name it is; then what is known of the world; then what the pipeline found most often.
    """
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    families: set[tuple[str, str]] = set()
    for one in named:
        votes[one.body][one.mention.kind] += 1
        if one.mention.kind is Kind.PERSON and not one.person.is_short:
            families.add((one.mention.document_id, one.person.family))
    majority = {name: _majority(counter) for name, counter in votes.items()}
    known = known_bodies()
    result = {}
    for one in named:
        kind = majority[one.body]
        is_family = (one.mention.document_id, one.person.family) in families
        if one.words == 1 and is_family:
            kind = _family_or_place(one, one.body in known)
        elif one.body in known:
            kind = known[one.body].kind
        result[one.mention] = curated.get(one.body, kind)
    return result


def _majority(votes: Counter[Kind]) -> Kind:
    return max(ENTITY_KINDS, key=lambda kind: (votes[kind], -_PREFERENCE.index(kind)))


def _family_or_place(one: Named, is_known: bool) -> Kind:
    """Decide "Washington" in an article that also names a George Washington: by its context."""
    return one.mention.kind if is_known else Kind.PERSON
