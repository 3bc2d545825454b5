"""What the editor says of somebody: roles that no article need give, and notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.model import Curation, Entity, StatedRole
from dossier.resolve.titles import office_key
from dossier.text import fold


def with_remarks(entities: Sequence[Entity], curation: Curation) -> tuple[Entity, ...]:
    """Return the entities with the editor's roles and notes.

    A remark on a name that several bear is on none of them: `idle_decisions` tells it.
    """
    bearers = bearers_by_name(entities)
    roles: defaultdict[str, list[StatedRole]] = defaultdict(list)
    notes: defaultdict[str, list[str]] = defaultdict(list)
    for name, told in curation.roles:
        for one in _only(bearers.get(fold(name), ())):
            roles[one.id].extend(replace(role, office=office_key(role.title)) for role in told)
    for name, note in curation.notes:
        for one in _only(bearers.get(fold(name), ())):
            notes[one.id].append(note)
    return tuple(
        replace(one, stated_roles=tuple(roles[one.id]), notes=tuple(notes[one.id]))
        if one.id in roles or one.id in notes
        else one
        for one in entities
    )


def bearers_by_name(entities: Sequence[Entity]) -> Mapping[str, tuple[Entity, ...]]:
    """Return who is meant by each name, by the folded name.

    That is who is shown by it; for a name that nobody is shown by, everybody it is printed for.
    """
    shown: defaultdict[str, list[Entity]] = defaultdict(list)
    printed: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        shown[fold(entity.name)].append(entity)
        for name in sorted({fold(alias.surface) for alias in entity.aliases}):
            printed[name].append(entity)
    return {name: tuple(found) for name, found in (printed | shown).items()}


def _only(bearers: Sequence[Entity]) -> Sequence[Entity]:
    return bearers if len(bearers) == 1 else ()
