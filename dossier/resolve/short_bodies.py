"""Link what a body is called for short to its name: by the article's own words, or by a part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dossier.knowledge import load
from dossier.model import Document, Kind
from dossier.resolve.cluster import Link
from dossier.resolve.decide import link
from dossier.resolve.lexicon import title_words
from dossier.resolve.units import Unit
from dossier.resolve.world import (
    body_key,
    common_spelling,
    is_demonym,
    is_generic,
    is_stateless,
    known_bodies,
    name_heads,
)

_BRACKET = re.compile(r"\s?\(([^()\n]{2,120})\)")
_QUOTED = re.compile(r"[\"“„'‘](?:the\s)?([^\"“”'’()\n]{2,40})[\"”“'’]", re.IGNORECASE)


def by_document(bodies: Sequence[Unit]) -> list[list[Unit]]:
    """Return the units of each document, in the order of documents."""
    found: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in bodies:
        for document in unit.documents:
            found[document].append(unit)
    return [found[document] for document in sorted(found)]


def link_defined(bodies: Sequence[Unit], documents: Mapping[str, Document]) -> Iterator[Link]:
    """Link what a document says it calls a body: 'Corvax Holdings plc ("Corvax", "the Group")'."""
    defined: dict[tuple[str, str], Unit] = {}
    for unit in bodies:
        for mention in unit.mentions:
            text = documents[mention.document_id].text
            told = _BRACKET.match(text, mention.span.end)
            for name in _QUOTED.findall(told[1]) if told else ():
                defined.setdefault((mention.document_id, body_key(name)), unit)
    for unit in bodies:
        for document in sorted(unit.documents):
            meant = defined.get((document, unit.name))
            if meant is not None and meant is not unit:
                yield link(unit, meant, 0.95, "the article says that it calls it so")


def link_elsewhere(bodies: Sequence[Unit], roof: Mapping[str, str]) -> Iterator[Link]:
    """Link "the Authority" to the only body of the article whose name, elsewhere, ends so.

    The article itself may have nothing but "the PHA". `roof` is the cluster of each unit's key.
    """
    endings: defaultdict[str, set[str]] = defaultdict(set)
    for unit in bodies:
        last = unit.name.split()[-1]
        if " " in unit.name and is_generic(last):
            endings[roof[unit.key]].add(last)
    for units in by_document(bodies):
        for short in units:
            if short.document_id is None or roof[short.key] != short.key:
                continue
            found = {roof[one.key]: one for one in units if short.name in endings[roof[one.key]]}
            if len(found) == 1:
                reason = "the only body of the article whose name ends so elsewhere"
                yield link(short, next(iter(found.values())), 0.76, reason)


def link_last_words(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link "Rovers" to the only "Elmstead Rovers" of the article: clubs are called so."""
    for units in by_document(bodies):
        longer: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            first, *rest = unit.name.split()
            if rest and first not in name_heads()[Kind.ORGANISATION, "first"]:
                longer[rest[-1]].append(unit)
        for unit in units:
            found = longer.get(unit.name, [])
            if len(found) == 1 and _is_telling(unit):
                yield link(unit, found[0], 0.78, "the last word of the only such name there")


def link_members(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link "the Greens" to the only "Green League" of the article: its members stand for it."""
    for units in by_document(bodies):
        parties: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            *name, head = unit.name.split()
            if name and head in load("name_heads")["party"]:
                parties[" ".join(name)].append(unit)
        for unit in units:
            found = parties.get(unit.name, []) or parties.get(unit.name.removesuffix("s"), [])
            if len(found) == 1 and unit.kind is Kind.ORGANISATION:
                yield link(unit, found[0], 0.8, "the members of the only such party there")


def link_ministries(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link a ministry of which its article does not say whose it is.

    To the only country's of the collection; where there is none, to those of other articles.
    """
    of_countries: defaultdict[str, dict[str, Unit]] = defaultdict(dict)
    for unit in bodies:
        country, _, ministry = common_spelling(unit.name).partition(" ")
        if ministry and is_stateless(ministry) and not is_stateless(unit.name):
            of_countries[ministry].setdefault(country, unit)
    alone: dict[str, Unit] = {}
    for unit in bodies:
        if not is_stateless(unit.name):
            continue
        ministry = common_spelling(unit.name)
        found = list(of_countries[ministry].values())
        if len(found) == 1:
            yield link(unit, found[0], 0.76, "the only such ministry of the collection")
        elif not found and (other := alone.setdefault(ministry, unit)) is not unit:
            yield link(unit, other, 0.76, "the same ministry, and no article says whose")


def link_without_middle(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link "Norwegian federation" to the only "Norwegian Ski Federation" of the collection."""
    longer: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in bodies:
        words = unit.name.split()
        if len(words) > _TWO:
            longer[words[0], words[-1]].append(unit)
    for unit in bodies:
        words = unit.name.split()
        if len(words) == _TWO and is_generic(words[1]) and unit.name not in known_bodies():
            found = longer.get((words[0], words[1]), []) if is_demonym(words[0]) else []
            if len(found) == 1 and found[0].name not in known_bodies():
                yield link(unit, found[0], 0.78, "the only such name, without what stands within")


_TWO = 2


def _is_telling(unit: Unit) -> bool:
    """Whether a word alone can be a body's name: no country, no word for what something is."""
    name = unit.name
    is_word = is_generic(name) or is_demonym(name) or name in title_words()["modifier"]
    return unit.kind is Kind.ORGANISATION and not (is_word or name in known_bodies())
