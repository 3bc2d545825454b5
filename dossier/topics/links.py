"""Phrases whose head stands first: "risk of war", "accession to NATO", "cut in oil production"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.model import Kind
from dossier.text import fold
from dossier.topics.units import Chosen, Unit
from dossier.topics.vocabulary import VERB, adjectives, concept, family, vocabulary

NAMES = (Kind.ORGANISATION, Kind.PLACE, Kind.GROUP)
"""Names that may specify a theme ("NATO membership"); people and events may not."""
LINKS = ("of", "against", "in", "with", "on", "for", "over", "at", "into", "about", "by")
"""Prepositions by which a theme takes what it is about; and "to", where the theme is made of a
verb ("accession to NATO", but not "rockets to NATO")."""
PAIRED = ("between", "of", "with", "for")
"""Prepositions that take two names: "war between Israel and Hamas"."""
POSSESSIVES = ("'s", "’s", "'", "’")
LONGEST = 5
"""Words of a complement at most, those that say nothing among them."""


def find_linked(text: str, units: Sequence[Unit]) -> Iterator[Chosen]:
    """Every noun with what a preposition ties to it, the head last, as in a compound."""
    for index in range(1, len(units) - 1):
        head, link = units[index - 1], units[index].key
        if head.name is not None or head.pos != "NOUN":
            continue
        for complement in _complement(text, units, index + 1):
            if _may_link(head, link, [units[i] for i in complement]):
                yield Chosen((*complement, index - 1), _label(text, units, index, complement))


def _complement(
    text: str, units: Sequence[Unit], start: int, *, held: bool = False
) -> Sequence[tuple[int, ...]]:
    """The ways to tell the noun phrase at `start` in short; none where it tells nothing.

    Of "the Islamist group Hamas" the name tells; of "oil production" the two words, and the last;
    of "the ministers of OPEC" that body, unless it is told of one itself (`held`).
    """
    first = start
    while first < len(units) and units[first].pos in ("DET", "NUM"):
        first += 1
    run = _run(text, units, first)
    if not run:
        holder = None if held else _holder(text, units, first)
        return () if holder is None else _complement(text, units, holder, held=True)
    last = units[run[-1]]
    if last.name is None:
        return tuple(dict.fromkeys((tuple(run[-2:]), tuple(run[-1:]))))
    other = _other_name(text, units, run[-1] + 1)
    return ((run[-1],),) if other is None else ((run[-1], other),)


def _run(text: str, units: Sequence[Unit], first: int) -> list[int]:
    """The words of a noun phrase that stand together and tell something; none if it goes on."""
    run: list[int] = []
    for index in range(first, min(first + LONGEST, len(units))):
        unit = units[index]
        if run and text[units[index - 1].span.end : unit.span.start].strip(" "):
            break
        if unit.span.text_of(text) in POSSESSIVES:
            continue
        if unit.name is None and unit.pos not in ("NOUN", "PROPN", "ADJ"):
            break
        run.append(index)
    while run and units[run[-1]].name is None and units[run[-1]].pos not in ("NOUN", "PROPN"):
        run.pop()
    if run and not _says_which(text, units, run):
        return []
    return [index for index in run if units[index].key not in vocabulary().vague]


def _says_which(text: str, units: Sequence[Unit], run: Sequence[int]) -> bool:
    """Not "of the president", and not "with the Ukrainian" where that is one person."""
    last = units[run[-1]]
    if last.name is None:
        return last.pos == "NOUN" and last.key not in vocabulary().never_heads
    demonym = fold(last.span.text_of(text)) in adjectives()
    return not (last.name is Kind.GROUP and demonym and units[run[0] - 1].pos == "DET")


def _holder(text: str, units: Sequence[Unit], first: int) -> int | None:
    """Where the body begins whose people are told: "of the defence ministers of the SCO"."""
    for index in range(first, min(first + LONGEST, len(units) - 1)):
        if units[index].name is None and units[index].pos not in ("NOUN", "PROPN", "ADJ"):
            return None
        plural = not units[index].span.text_of(text).casefold().endswith(units[index].key)
        if plural and units[index].key in vocabulary().offices and units[index + 1].key == "of":
            return index + 2
    return None


def _other_name(text: str, units: Sequence[Unit], index: int) -> int | None:
    """The second name of a pair: "and Hamas", "and the Islamist group Hamas"."""
    if index + 1 >= len(units) or units[index].key != "and":
        return None
    first = index + 1 + (units[index + 1].pos == "DET")
    run = _run(text, units, first)
    return run[-1] if run and units[run[-1]].name in NAMES else None


def _may_link(head: Unit, link: str, complement: Sequence[Unit]) -> bool:
    known = vocabulary()
    *_, last = complement
    if last.name is not None:
        if last.name not in NAMES:
            return False
        if len(complement) > 1:
            return link in PAIRED
        if link in ("to", "by"):
            return _is_an_act(head.key)
        return link in LINKS
    if link == "of":
        return True
    themelike = concept(head.key) in known.theme_heads | known.frame_heads
    return themelike and link in LINKS


def _is_an_act(noun: str) -> bool:
    """Whether the noun is made of a verb, or a verb is known that says the same."""
    return family(noun) != noun.removesuffix("e") or concept(VERB + noun) == concept(noun)


def _label(text: str, units: Sequence[Unit], link: int, complement: Sequence[int]) -> str:
    """ "war between Israel and Hamas": what is told, less what stands between.

    A name keeps its article ("talks with the UN"); a body's part stands before it ("NATO member").
    """
    words = [units[link - 1].span.text_of(text), units[link].span.text_of(text)]
    if concept(units[link - 1].key) == "visit" and units[link].key == "in":
        words[1] = "to"
    told = [units[i].span.text_of(text) for i in complement]
    last = units[complement[-1]]
    article = text[units[link].span.end : units[complement[0]].span.start].strip()
    named = any(units[i].name is not None for i in complement)
    the = ("the",) if named and article == "the" else ()
    if last.name is None:
        return " ".join((*words, *the, *told))
    if len(told) > 1:
        return " ".join((*words, " and ".join(told)))
    if units[link].key == "of" and last.name is Kind.ORGANISATION:
        return f"{told[0]} {words[0]}"
    return " ".join((*words, *the, *told))


UNDERGO = ("obj", "nsubj:pass")
"""Relations of what an act is done to: "to train pilots", "pilots are trained"."""


def find_acts(units: Sequence[Unit]) -> Iterator[Chosen]:
    """Every verb with what it is done to, or with what does it: "pilots are trained".

    It is a term where the verb's noun is: "pilot training".
    """
    verbs = {unit.span: at for at, unit in enumerate(units) if unit.pos == "VERB"}
    with_object = {unit.governor for unit in units if unit.dep in UNDERGO}
    for at, unit in enumerate(units):
        verb = verbs.get(unit.governor) if unit.governor else None
        done = unit.dep in UNDERGO or (unit.dep == "nsubj" and unit.governor not in with_object)
        told = unit.name in NAMES if unit.name else unit.pos == "NOUN"
        if verb is not None and done and told and not (unit.name and unit.dep == "nsubj"):
            yield Chosen((at, verb), "")
            if at and units[at - 1].dep == "compound" and units[at - 1].governor == unit.span:
                yield Chosen((at - 1, at, verb), "")
