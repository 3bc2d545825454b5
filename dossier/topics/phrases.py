"""Noun phrases of one document that could be terms (patterns of Justeson and Katz 1995)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Annotation, Block, BlockKind, Document, Kind, Span
from dossier.topics.units import Named, Unit, units_of
from dossier.topics.vocabulary import adjectives, family, vocabulary

LONGEST = 4
"""Words of a term at most: longer ones do not come back."""
NAMES = (Kind.ORGANISATION, Kind.PLACE, Kind.GROUP)
"""Names that may specify a theme ("NATO membership"); people and events may not."""
LINKS = ("of", "against", "in", "with")
"""Prepositions by which a theme takes a name: "war in Sudan", "sanctions against Iran"; and "to",
where the theme is made of a verb ("accession to NATO", but not "rockets to NATO")."""
POSSESSIVES = ("'s", "’s", "'", "’")
VERB = "to "
"""Before the key of a verb: "to export" supports a theme of exports, and is no term."""
BEFORE_A_NOUN = ("", "compound", "amod", "nmod", "nmod:poss", "flat", "appos", "dep")
"""Relations of a word that may stand before the head: a verb tagged as a noun has another."""
_WORD = re.compile(r"[^\W_]+(?:[-' .][^\W_]+)*\.?")
_PROSE = (
    BlockKind.TITLE,
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.QUOTE,
    BlockKind.HEADING,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """An occurrence of a possible term."""

    document_id: str
    span: Span
    surface: str
    """As printed."""
    label: str
    """As an index would print it: "Russia's invasion" is "Russian invasion"."""
    key: tuple[str, ...]
    """Its words as they compare, the head last: "risk of war" is (war, risk), as "war risk" is."""
    specific: bool
    """Whether a common noun or a compound says which, not an adjective or a name alone."""
    named: bool
    """Whether a name stands before the head or after it."""
    linked: bool
    """Whether it is "A of B" of two common nouns, which are often no term ("paths of talks")."""
    block: Span | None
    """The paragraph in which it stands; None in the title, which names but is no passage."""


def find_phrases(
    document: Document, annotation: Annotation, named: Sequence[Named]
) -> Iterator[Phrase]:
    """Every noun, every run of adjectives, nouns and names that ends in one, and "A of B"."""
    units = units_of(document.text, annotation, named)
    blocks = [block for block in document.blocks if block.kind in _PROSE]
    starts = [block.span.start for block in blocks]
    for chosen in (*_words(units), *_runs(document.text, units), *_linked(document.text, units)):
        block = _block_of(blocks, starts, units[min(chosen)].span)
        if block is not None and _well_formed(units, chosen) and not _in_an_office(units, chosen):
            yield _phrase(document, units, chosen, block)


def _phrase(
    document: Document, units: Sequence[Unit], chosen: Sequence[int], block: Block
) -> Phrase:
    inside = [units[index] for index in chosen]
    span = Span(units[min(chosen)].span.start, units[max(chosen)].span.end)
    surface = " ".join(span.text_of(document.text).split())
    named = any(unit.name is not None for unit in inside)
    linked = chosen[0] > chosen[-1]
    return Phrase(
        document_id=document.id,
        span=span,
        surface=surface,
        label=_label(document.text, units, chosen, surface),
        key=_key(inside),
        specific=not linked and any(_specifies(unit) for unit in inside[:-1]),
        named=named,
        linked=linked and not named,
        block=None if block.kind is BlockKind.TITLE else block.span,
    )


def _specifies(unit: Unit) -> bool:
    told = unit.name is None and (_is_noun(unit) or "-" in unit.key)
    return told and unit.key not in vocabulary().vague


def _key(inside: Sequence[Unit]) -> tuple[str, ...]:
    if inside[-1].pos == "VERB":
        return (VERB + inside[-1].key,)
    return tuple(unit.key for unit in inside)


def _label(text: str, units: Sequence[Unit], chosen: Sequence[int], surface: str) -> str:
    """The surface without determiners, and a possessive as the adjective of its country."""
    told = [units[index] for index in sorted(chosen)]
    if chosen[0] > chosen[-1]:
        if told[-1].name is Kind.ORGANISATION and len(told) == 2 and " of " in surface:
            return f"{told[1].span.text_of(text)} {told[0].span.text_of(text)}"
        if any(unit.name is not None for unit in told):
            return surface
        return f"{told[0].span.text_of(text)} of {told[-1].span.text_of(text)}"
    owner = told[0]
    if owner.name is not None and _possessive(text, owner, units[chosen[0] + 1 : chosen[0] + 2]):
        rest = text[told[1].span.start : told[-1].span.end]
        bare = owner.span.text_of(text).removesuffix("'s").removesuffix("’s")
        return " ".join(f"{adjectives().get(owner.key, bare)} {rest}".split())
    return surface


def _words(units: Sequence[Unit]) -> Iterator[tuple[int, ...]]:
    """Each common noun, and what reads like one: "long-range", "Patriot", "F-16"."""
    for index, unit in enumerate(units):
        compound = unit.pos == "ADJ" and "-" in unit.key and not unit.key.endswith("ed")
        if unit.name is None and (unit.pos in ("NOUN", "PROPN", "VERB") or compound):
            yield (index,)


def _runs(text: str, units: Sequence[Unit]) -> Iterator[tuple[int, ...]]:
    """Each run of up to four words that ends in a common noun: within longer ones as well."""
    for last, unit in enumerate(units):
        if unit.name is not None or unit.pos != "NOUN":
            continue
        inner = not _closes(text, units, last)
        chosen: tuple[int, ...] = (last,)
        index = last - 1
        while index >= 0 and len(chosen) < LONGEST:
            following = units[chosen[0]]
            if index and _possessive(text, units[index - 1], units[index : index + 1]):
                index -= 1
                if not inner:
                    yield (index, *chosen)
                break
            gap = text[units[index].span.end : following.span.start]
            if gap.strip(" ") or not _may_specify(units[index]):
                break
            if inner and not (_is_noun(units[index]) and units[index].name is None):
                break
            chosen = (index, *chosen)
            yield chosen
            index -= 1


def _possessive(text: str, owner: Unit, following: Sequence[Unit]) -> bool:
    mark = following[0].span.text_of(text) if following else ""
    return owner.name in NAMES and mark in POSSESSIVES


def _linked(text: str, units: Sequence[Unit]) -> Iterator[tuple[int, ...]]:
    """ "risk of war", "war in Sudan": the head is told last, as in the compound."""
    for index in range(1, len(units) - 1):
        link, head = units[index].key, units[index - 1]
        if head.name is not None or head.pos != "NOUN":
            continue
        following = index + 1
        while units[following].pos in ("DET", "ADJ") and following + 1 < len(units):
            if units[following].name is not None:
                break
            following += 1
        complement = units[following]
        common = complement.name is None and complement.pos == "NOUN" and link == "of"
        links = (*LINKS, "to") if family(head.key) != head.key.removesuffix("e") else LINKS
        named = complement.name in NAMES and link in links
        if (common or named) and following <= index + 2 and _closes(text, units, following):
            yield (following, index - 1)
        elif link == "between" and _pair(units, index + 1):
            yield (index + 1, index + 3, index - 1)


def _pair(units: Sequence[Unit], index: int) -> bool:
    """ "Israel and Hamas"."""
    pair = units[index : index + 3]
    named = len(pair) == 3 and pair[0].name in NAMES and pair[2].name in NAMES
    return named and pair[1].key == "and"


def _closes(text: str, units: Sequence[Unit], index: int) -> bool:
    """Whether the phrase ends here: not at "OSCE" in "war in the OSCE region"."""
    if index + 1 == len(units):
        return True
    following = units[index + 1]
    apart = text[units[index].span.end : following.span.start].strip(" ")
    possessive = following.span.text_of(text) in POSSESSIVES
    return bool(apart) or not (possessive or following.pos in ("NOUN", "PROPN", "ADJ"))


def _may_specify(unit: Unit) -> bool:
    if unit.name is not None:
        return unit.name in NAMES
    return unit.pos == "PROPN" or (unit.pos in ("ADJ", "NOUN") and unit.dep in BEFORE_A_NOUN)


def _is_noun(unit: Unit) -> bool:
    """A noun by its place as well: taggers call "escalating" one."""
    return unit.pos == "PROPN" or (unit.pos == "NOUN" and unit.dep != "amod")


def _well_formed(units: Sequence[Unit], chosen: Sequence[int]) -> bool:
    return all(len(units[i].key) > 1 and _WORD.fullmatch(units[i].key) for i in chosen)


def _in_an_office(units: Sequence[Unit], chosen: Sequence[int]) -> bool:
    """ "energy" of "energy minister" does not speak of energy."""
    last = max(chosen)
    for unit in units[last + 1 : last + LONGEST]:
        if unit.name is not None or unit.pos != "NOUN":
            return False
        if unit.key in vocabulary().offices:
            return True
    return False


def _block_of(blocks: Sequence[Block], starts: Sequence[int], span: Span) -> Block | None:
    index = bisect_right(starts, span.start) - 1
    if index < 0 or not blocks[index].span.covers(span):
        return None
    return blocks[index]
