"""Of several bearers of a name, the one that a short name means: by what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dossier.resolve.units import Unit

_NEAR = 1
"""Paragraphs back in which a full name tells whose the bare one after it is."""


def of_generation(short: Unit, found: Sequence[Unit]) -> list[Unit]:
    """Return the bearers of whose generation a short name is: "Lee senior", "the younger Lee".

    Where no full name tells it, the elder is the one introduced as a father or a mother.
    """
    told = short.person.generation if short.person else ""
    if told not in ("jr", "sr"):
        return list(found)
    elders = [unit for unit in found if unit.is_elder]
    others = [unit for unit in found if not unit.is_elder] if elders else []
    said = [unit for unit in found if unit.person and unit.person.generation == told]
    return said or (elders if told == "sr" else others)


def _by_title(short: Unit, found: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in found if not short.titles.isdisjoint(unit.titles)]


def _by_gender(short: Unit, found: Sequence[Unit]) -> list[Unit]:
    told = short.person.gender if short.person else None
    return [unit for unit in found if told and unit.gender is told]


def _not_as_kin(short: Unit, found: Sequence[Unit]) -> list[Unit]:
    """Who is introduced as himself, where others are somebody's wife, father or the like."""
    own = [unit for unit in found if short.document_id not in unit.kin_in]
    return own if len(own) < len(found) else []


def _named_last(short: Unit, found: Sequence[Unit]) -> list[Unit]:
    """Who is named in full before the short name in its paragraph, or else in the one before."""
    own = _not_as_kin(short, found) or found
    here = short.paragraphs[0] if short.paragraphs else 0
    for paragraph in range(here, here - _NEAR - 1, -1):
        if near := [unit for unit in own if _is_named(unit, short, paragraph)]:
            return near
    return []


def _is_named(full: Unit, short: Unit, paragraph: int) -> bool:
    return any(full.paragraphs[place] == paragraph for place in _before(full, short))


def _named_before(short: Unit, found: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in found if any(True for _ in _before(unit, short))]


def _before(full: Unit, short: Unit) -> Iterator[int]:
    """Which mentions of a full name stand before the short one in its document."""
    first = short.mentions[0]
    for place in full.places_in(first.document_id):
        if full.mentions[place].span.start < first.span.start:
            yield place


CHOICES: tuple[tuple[Callable[[Unit, Sequence[Unit]], list[Unit]], str], ...] = (
    (_by_title, "the only one of that name with this title"),
    (_by_gender, "the only one of that name who is called so"),
    (_named_before, "the only one of that name named before"),
    (_named_last, "the one of that name who was named last"),
    (_not_as_kin, "the only one of that name who is not introduced by another"),
)
"""What tells bearers apart, the surest first; one that leaves several, or nobody, tells nothing."""
