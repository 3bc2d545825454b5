"""Noun phrases of one document that could be terms (patterns of Justeson and Katz 1995)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Annotation, Block, BlockKind, Document, Kind, Span
from dossier.topics.links import NAMES, POSSESSIVES, find_acts, find_linked
from dossier.topics.units import Chosen, Named, Unit, units_of
from dossier.topics.vocabulary import VERB, adjectives, concept, vocabulary

LONGEST = 4
"""Words of a term at most: longer ones do not come back."""
BEFORE_A_NOUN = ("", "compound", "amod", "nmod", "nmod:poss", "flat", "appos", "dep")
"""Relations of a word that may stand before the head: a verb tagged as a noun has another."""
_WORD = re.compile(r"[^\W_]+(?:[-' .][^\W_]+)*\.?")
PROSE = (
    BlockKind.TITLE,
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.QUOTE,
    BlockKind.HEADING,
)
"""Blocks whose words speak of topics: no captions and no furniture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """An occurrence of a possible term."""

    document_id: str
    span: Span
    surface: str
    """As printed."""
    key: tuple[str, ...]
    """Its words as they compare, the head last: "risk of war" is (war, risk), as "war risk" is."""
    block: Span | None
    """The paragraph in which it stands; None in the title, which names but is no passage."""
    label: str = ""
    """As an index would print it: "Russia's invasion" is "Russian invasion"."""
    specific: bool = False
    """Whether a common noun or a compound says which, not an adjective or a name alone."""
    named: bool = False
    """Whether a name stands before the head or after it."""
    self_told: bool = False
    """Whether each name in it says what it names: "Harbour Platform"."""
    paired: bool = False
    """Whether it tells both of two parties: "war between Sudan and Chad"."""
    common: frozenset[str] = frozenset()
    """The words of the key that are no names."""
    act: bool = False
    """Whether it supports a theme and is no term: a verb, a person who acts for a country."""
    linked: bool = False
    """Whether it is "A of B" of two common nouns, which are often no term ("paths of talks")."""


def find_phrases(
    document: Document, annotation: Annotation, named: Sequence[Named]
) -> Iterator[Phrase]:
    """Every noun, every run of adjectives, nouns and names that ends in one, and "A of B"."""
    text = document.text
    units = units_of(text, annotation, named)
    blocks = [block for block in document.blocks if block.kind in PROSE]
    starts = [block.span.start for block in blocks]
    runs = (Chosen(at) for at in (*_words(units), *_runs(text, units)))
    for chosen in (*runs, *find_linked(text, units), *find_acts(units)):
        at = chosen.at
        block = _block_of(blocks, starts, units[min(at)].span)
        if block is not None and _well_formed(units, at) and not _in_an_office(units, at):
            yield _phrase(document, units, chosen, block)


def _phrase(document: Document, units: Sequence[Unit], chosen: Chosen, block: Block) -> Phrase:
    at = chosen.at
    inside = [units[index] for index in at]
    span = Span(units[min(at)].span.start, units[max(at)].span.end)
    surface = " ".join(span.text_of(document.text).split())
    named = any(unit.name is not None for unit in inside)
    label = _label(document.text, units, at, surface) if chosen.label is None else chosen.label
    key = _key(inside)
    act = inside[-1].pos == "VERB"
    linked = at[0] > at[-1] and not act
    return Phrase(
        document_id=document.id,
        span=span,
        surface=surface,
        label=_without_capitals(document.text, label, inside),
        key=key,
        specific=not linked and any(_specifies(unit) for unit in inside[:-1]),
        named=named,
        self_told=all(_says_what(unit) for unit in inside if unit.name is not None),
        paired=at[0] > at[-1] and sum(unit.name is not None for unit in inside) > 1,
        common=frozenset(key[-1:]) | {concept(unit.key) for unit in inside if unit.name is None},
        act=act,
        linked=linked and not named,
        block=None if block.kind is BlockKind.TITLE else block.span,
    )


def _without_capitals(text: str, label: str, inside: Sequence[Unit]) -> str:
    """Of a text in capitals throughout only names keep theirs: "OPEC production"."""
    if len(inside) < 2 or not label.isupper():
        return label
    plain = label.lower()
    for unit in inside:
        if unit.name is not None:
            plain = plain.replace(unit.span.text_of(text).lower(), unit.title)
    return plain


def _says_what(unit: Unit) -> bool:
    return unit.key.split()[-1] in vocabulary().instruments


def _specifies(unit: Unit) -> bool:
    told = unit.name is None and (_is_noun(unit) or "-" in unit.key)
    return told and unit.key not in vocabulary().vague


def _key(inside: Sequence[Unit]) -> tuple[str, ...]:
    *before, head = (concept(VERB * (unit.pos == "VERB") + unit.key) for unit in inside)
    if inside[-1].pos == "VERB" and not before:
        # "To join" is of membership where it is told what is joined, and of nothing by itself.
        return (VERB + inside[0].key,)
    if not before and inside[0].name in (Kind.ORGANISATION, Kind.EVENT):
        return _titled_thing(head)
    return (*sorted({*before} - {head}), head)


def _titled_thing(name: str) -> tuple[str, ...]:
    """A name that says what it names: the "Good Friday Agreement" is an agreement."""
    *which, last = name.rsplit(" ", 1)
    head = concept(last)
    return (*which, head) if which and last in vocabulary().instruments else (name,)


def _label(text: str, units: Sequence[Unit], chosen: Sequence[int], surface: str) -> str:
    """The surface without determiners, and a possessive as the adjective of its country."""
    told = [units[index] for index in sorted(chosen)]
    owner = told[0]
    if (
        len(told) > 1
        and owner.name is not None
        and _possessive(text, owner, units[chosen[0] + 1 : chosen[0] + 2])
    ):
        rest = text[told[1].span.start : told[-1].span.end]
        bare = owner.span.text_of(text).removesuffix("'s").removesuffix("’s")
        return " ".join(f"{adjectives().get(owner.key, bare)} {rest}".split())
    return surface


def _words(units: Sequence[Unit]) -> Iterator[tuple[int, ...]]:
    """Each common noun, what reads like one ("long-range", "Patriot", "F-16"), and each name."""
    for index, unit in enumerate(units):
        compound = unit.pos == "ADJ" and "-" in unit.key and not unit.key.endswith("ed")
        common = unit.pos in ("NOUN", "PROPN", "VERB") or compound
        if common if unit.name is None else unit.name in (*NAMES, Kind.EVENT):
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
    told = (units[index] for index in chosen)
    return all(u.name or (len(u.key) > 1 and _WORD.fullmatch(u.key)) for u in told)


def _in_an_office(units: Sequence[Unit], chosen: Sequence[int]) -> bool:
    """ "energy" of "energy minister" does not speak of energy."""
    last = max(chosen)
    for unit in units[last + 1 : last + LONGEST]:
        if unit.name is not None or unit.pos not in ("NOUN", "PROPN"):
            return False
        if unit.key in vocabulary().offices:
            return True
    return False


def _block_of(blocks: Sequence[Block], starts: Sequence[int], span: Span) -> Block | None:
    index = bisect_right(starts, span.start) - 1
    if index < 0 or not blocks[index].span.covers(span):
        return None
    return blocks[index]
