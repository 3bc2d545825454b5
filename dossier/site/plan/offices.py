"""The titles and functions of somebody, those of one office together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dossier.model import Entity, Role, StatedRole
from dossier.text import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One office in all its wordings: "Norwegian President", "Norway's president"."""

    title: str
    """As the editor words it, else as most articles do."""
    stated: tuple[StatedRole, ...]
    """The editor's word, in the order written; empty where it is the articles' alone."""
    roles: tuple[Role, ...]
    """The articles' word."""

    @property
    def articles(self) -> int:
        """How many articles tell it."""
        return len({role.document_id for role in self.roles})


def offices_of(entity: Entity) -> tuple[Office, ...]:
    """The editor's first, in the order written; then those of most articles."""
    stated: defaultdict[str, list[StatedRole]] = defaultdict(list)
    for told in entity.stated_roles:
        stated[_key(told)].append(told)
    roles: defaultdict[str, list[Role]] = defaultdict(list)
    for role in entity.roles:
        roles[_key(role)].append(role)
    editors = [_office(stated[key], roles.get(key, ())) for key in stated]
    others = [_office((), roles[key]) for key in roles if key not in stated]
    others.sort(key=lambda office: (-office.articles, slug(office.title), office.title))
    return (*editors, *others)


def _key(role: Role | StatedRole) -> str:
    # By slug: "Secretary-General" is no other function than "Secretary General".
    return role.office or slug(role.title)


def _office(stated: Iterable[StatedRole], roles: Iterable[Role]) -> Office:
    told, given = tuple(stated), tuple(roles)
    wordings = Counter(role.title for role in given)
    # Of wordings used equally often, the one met first.
    usual = wordings.most_common(1)[0][0] if wordings else ""
    return Office(title=told[0].title if told else usual, stated=told, roles=given)
