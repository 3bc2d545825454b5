"""Which place lies in which: a building in its city, a city in its country.

The articles say most of it themselves ("the Old Exchange in Porto", "Turku, Finland",
"Porto's Old Exchange"), and no gazetteer has the buildings; capitals are known.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dossier.knowledge import load, word_list
from dossier.meetings.article import Article, Name
from dossier.meetings.countries import country_names, is_country
from dossier.meetings.vocabulary import words_of
from dossier.model import Entity, Kind
from dossier.text import fold

_IN = re.compile(r",? in (?:the )?(?:(?:eastern|western|northern|southern|central) )?")
_OF = re.compile(r"['’]s? ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with all that it lies in."""

    id: str
    name: str
    within: frozenset[str] = frozenset()
    """Ids of the places that it is known to lie in."""
    country: str | None = None
    """Id of its country, its own where it is one; None where nothing says."""
    is_site: bool = False
    """A building or the like, as its name tells: not a town."""

    def meets(self, other: Place) -> bool:
        """Whether the two are one, or the one lies in the other."""
        return self.id == other.id or self.id in other.within or other.id in self.within

    def is_apart_from(self, other: Place) -> bool:
        """Whether they are known to lie in different countries."""
        return None not in (self.country, other.country) and self.country != other.country


class Geography:
    """The places of the collection, by id."""

    def __init__(self, articles: Iterable[Article], entities: Iterable[Entity]) -> None:
        self._names = {e.id: e.name for e in entities if e.kind is Kind.PLACE}
        self._countries = {e.id for e in entities if e.kind is Kind.PLACE and _names_country(e)}
        self._outer: dict[str, set[str]] = defaultdict(set)
        for inner, outer in _capitals(entities):
            self._outer[inner].add(outer)
        for article in articles:
            for inner, outer in _told(article):
                if inner != outer and inner not in self._countries:
                    self._outer[inner].add(outer)

    def place(self, id_: str | None) -> Place | None:
        """The place with what it lies in; None for None and for what is no place."""
        if id_ is None or id_ not in self._names:
            return None
        within = self._within(id_)
        countries = sorted(({id_} | within) & self._countries)
        return Place(
            id=id_,
            name=self._names[id_],
            within=frozenset(within),
            # Two countries: the articles mean two places of one name.
            country=countries[0] if len(countries) == 1 else None,
            is_site=not word_list("joining", "sites").isdisjoint(words_of(self._names[id_])),
        )

    def _within(self, id_: str) -> set[str]:
        found: set[str] = set()
        waiting = [id_]
        while waiting:
            for outer in self._outer.get(waiting.pop(), ()):
                if outer not in found and outer != id_:
                    found.add(outer)
                    waiting.append(outer)
        return found


def _told(article: Article) -> Iterator[tuple[str, str]]:
    """Inner and outer place, as two names say it that stand side by side."""
    text = article.document.text
    for sentence in article.sentences:
        names = [name for name in sentence.names if name.kind is Kind.PLACE]
        for first, second in pairwise(names):
            between = text[first.span.end : second.span.start]
            if _IN.fullmatch(between) or _is_address(text, first, second, between):
                yield first.entity_id, second.entity_id
            elif _OF.fullmatch(between) and not is_country(second.surface):
                yield second.entity_id, first.entity_id


def _is_address(text: str, first: Name, second: Name, between: str) -> bool:
    """ "Lviv, Ukraine": a country behind its town, and no list ("Kyiv, Ukraine and Poland")."""
    after = text[second.span.end : second.span.end + 6]
    listed = after.startswith((" and ", " or ", ", and", ", or")) or not between.strip()
    return between == ", " and not listed and is_country(second.surface)


@cache
def _capitals_by_name() -> Mapping[str, frozenset[str]]:
    """Folded name of a capital -> folded names of its country."""
    return {
        fold(capital): country_names(code)
        for code, facts in load("countries").items()
        for capital in facts.get("capital", ())
    }


def _capitals(entities: Iterable[Entity]) -> Iterator[tuple[str, str]]:
    places = [entity for entity in entities if entity.kind is Kind.PLACE]
    by_name = {name: entity.id for entity in places for name in _spellings(entity)}
    for entity in places:
        for name in _spellings(entity):
            for country in sorted(_capitals_by_name().get(name, ())):
                if country in by_name and by_name[country] != entity.id:
                    yield entity.id, by_name[country]


def _spellings(entity: Entity) -> Sequence[str]:
    return sorted({fold(entity.name), *(fold(alias.surface) for alias in entity.aliases)})


def _names_country(entity: Entity) -> bool:
    return any(map(is_country, _spellings(entity)))
