"""Link the names of organisations and places: known names, acronyms, short and other forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from dossier.knowledge import load
from dossier.model import Document, Kind
from dossier.resolve.acronyms import link_acronyms
from dossier.resolve.cluster import Link, cluster
from dossier.resolve.decide import link
from dossier.resolve.short_bodies import (
    by_document,
    link_defined,
    link_elsewhere,
    link_last_words,
    link_members,
    link_ministries,
    link_without_middle,
)
from dossier.resolve.units import Unit
from dossier.resolve.world import (
    common_spelling,
    is_demonym,
    is_generic,
    known_bodies,
    short_names,
    without_legal_form,
    words_left_out,
)


def link_bodies(units: Sequence[Unit], documents: Mapping[str, Document]) -> list[Link]:
    """Return the links between all units of organisations and places, kind by kind."""
    links: list[Link] = []
    for kind in (Kind.ORGANISATION, Kind.PLACE):
        bodies = [unit for unit in units if unit.kind is kind]
        found = [one for rule in RULES for one in rule(bodies)]
        found += [*link_acronyms(bodies, documents), *link_defined(bodies, documents)]
        links += [*found, *link_elsewhere(bodies, cluster(bodies, found))]
    return links


def link_known(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link the spellings that knowledge gives to one country, city or body."""
    known = known_bodies()
    first: dict[str, Unit] = {}
    for unit in bodies:
        if unit.name in known and known[unit.name].kind is unit.kind:
            name = known[unit.name].name
            other = first.setdefault(name, unit)
            if other is not unit:
                yield link(other, unit, 1.0, f"both are known names of {name}")


def link_spellings(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link names that differ in spelling only: "Ukrainian Defense Group", "… Defence Group"."""
    first: dict[str, Unit] = {}
    for unit in bodies:
        if unit.document_id is not None:
            continue  # which body a short name means is each article's own matter
        other = first.setdefault(common_spelling(unit.name), unit)
        if other is not unit and not _both_known(unit, other):
            yield link(other, unit, 0.9, "the same words, spelled otherwise")


def _both_known(left: Unit, right: Unit) -> bool:
    return left.name in known_bodies() and right.name in known_bodies()


def link_left_out(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link "Spirit" to "Spirit Airlines" in one article, "Galwan" to "Galwan Valley" in any.

    The short form leaves out only words that say what sort of thing it is.
    """
    by_name = {unit.name: unit for unit in bodies}
    longer: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in bodies:
        for form in shortened(unit.name):
            longer[form].append(unit)
    for name, found in sorted(longer.items()):
        short = by_name.get(name)
        if short is None or len(found) != 1 or _both_known(short, found[0]):
            continue
        is_telling = " " in name or short.kind is Kind.PLACE
        if is_telling or short.documents & found[0].documents:
            yield link(short, found[0], 0.8, "the same name without the words for what it is")


def shortened(name: str) -> set[str]:
    """Return the short forms of a body's key, none of only general words."""
    endings, openings = words_left_out()
    words = name.split()
    forms = set()
    if words[-1] in endings or (len(words) > 2 and words[-1] in load("name_heads")["left_out"]):
        forms.add(" ".join(words[:-1]))
    if (words[0] in openings and len(words) > 2) or words[0] in load("name_heads")["waters"]:
        forms.add(" ".join(words[1:]))
    return {form for form in forms if form and not all(is_generic(word) for word in form.split())}


def link_parts(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link a name that begins or ends one longer name of the same article.

    "Permanent Council" and "OSCE Permanent Council"; "the Committee" where one is named; a long
    name of which the pipeline found only the beginning. Known names are no parts of others.
    """
    known = known_bodies()
    for document_bodies in by_document(bodies):
        longer = _by_part(document_bodies)
        for unit in document_bodies:
            found = [] if unit.name in known else longer.get(common_spelling(unit.name), [])
            if len({known[o.name].name if o.name in known else o.name for o in found}) == 1:
                yield link(unit, found[0], 0.8, "part of the only such name of the article")


def _by_part(bodies: Sequence[Unit]) -> Mapping[str, list[Unit]]:
    """Index names by what can stand for them: any end of them, or a beginning of two words or more.

    One word alone is an end only if it says what sort of thing it is: "the Committee".
    """
    parts: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in bodies:
        words = common_spelling(unit.name).split()
        for cut in range(1, min(len(words), _LONGEST_NAME)):
            if cut < len(words) - 1 or is_generic(words[cut]):
                parts[" ".join(words[cut:])].append(unit)
            if cut > 1 and _goes_on(words[cut:]):
                parts[" ".join(words[:cut])].append(unit)
            if words[cut] == "of" and is_generic(words[cut - 1]):
                parts[words[cut - 1]].append(unit)  # "the Corps" of the "Corps of Pilots"
    return parts


def _goes_on(rest: Sequence[str]) -> bool:
    """Whether words after a name belong to it ("and Trade", "Bank"): a firm's branch has others."""
    return rest[0] in _CONNECTORS or any(map(is_generic, rest)) or len(rest) > _FIRM_WORDS


# In words. Nothing longer is a name, and its parts would be many.
_LONGEST_NAME = 12


def link_shorts(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link "the Commission" to the one such body that the same article names in full."""
    known = known_bodies()
    for document_bodies in by_document(bodies):
        full = {known[unit.name].name: unit for unit in document_bodies if unit.name in known}
        for unit in document_bodies:
            meant = [name for name in short_names().get(unit.name, ()) if name in full]
            if len(meant) == 1:
                reason = f"short for {meant[0]}, named in the article"
                yield link(unit, full[meant[0]], 0.9, reason)


def link_firms(bodies: Sequence[Unit]) -> Iterator[Link]:
    """Link "Corvax" to the only "Corvax Therapeutics" of the article.

    The longer name goes on with what a firm adds to its name, not with what makes another body of
    it: the Ford Foundation is not Ford. Known names, peoples and places stand for themselves.
    """
    known = known_bodies()
    firms = {without_legal_form(unit.name) for unit in bodies if _has_legal_form(unit)}
    for document_bodies in by_document(bodies):
        begun: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in document_bodies:
            first, *rest = unit.name.split()
            if 0 < len(rest) <= _FIRM_WORDS and not any(map(_makes_another, rest)):
                begun[first].append(unit)
        for unit in document_bodies:
            found = begun.get(unit.name, [])
            is_telling = not (is_generic(unit.name) or is_demonym(unit.name) or unit.name in known)
            is_telling = (
                is_telling and unit.name not in firms
            )  # "Ford" of "Ford Ltd", not of a branch
            if len(found) == 1 and is_telling and unit.kind is Kind.ORGANISATION:
                yield link(unit, found[0], 0.8, "the first word of the only such name there")


def _has_legal_form(unit: Unit) -> bool:
    return without_legal_form(unit.name) != unit.name


_FIRM_WORDS = 2
"""Words that a firm's full name adds to its first: "Corvax Therapeutics Holdings"."""


def _makes_another(word: str) -> bool:
    """Whether a word makes a body of its own out of a name: "Ford Foundation"."""
    is_firms = word == "&" or word in words_left_out()[0] or word in load("name_heads")["legal"]
    return not is_firms and (is_generic(word) or not word.isalpha() or word in _CONNECTORS)


_CONNECTORS = frozenset(["of", "for", "and", "the", "in", "on"])


RULES: tuple[Callable[[Sequence[Unit]], Iterator[Link]], ...] = (
    link_known,
    link_spellings,
    link_shorts,
    link_parts,
    link_left_out,
    link_firms,
    link_last_words,
    link_members,
    link_ministries,
    link_without_middle,
)
