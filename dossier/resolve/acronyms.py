"""Link an acronym to what it stands for: told by the text, or by the initials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dossier.model import Document, Mention
from dossier.resolve.cluster import Link
from dossier.resolve.decide import link
from dossier.resolve.lexicon import fold
from dossier.resolve.units import Unit
from dossier.resolve.world import is_demonym, is_generic, known_bodies

# "…Countries (OPEC)", "RFEF, the Royal…", "RFEF (Royal…)": what stands between the two.
_BETWEEN = re.compile(r"\s?\((?:the )?|, (?:the|or) ")
_ACRONYM = re.compile(r"[A-Z][A-Za-z&.]{0,6}[A-Z]\+?s?")
_SHORTEST = 3
SMALL_WORDS = frozenset(
    ["of", "the", "and", "for", "on", "in", "to", "de", "et", "la", "du", "des"]
)


def link_acronyms(bodies: Sequence[Unit], documents: Mapping[str, Document]) -> Iterator[Link]:
    """Yield the links of acronyms to names of the same kind."""
    yield from _told_by_text(bodies, documents)
    yield from _told_by_initials(bodies, documents)


def _told_by_text(bodies: Sequence[Unit], documents: Mapping[str, Document]) -> Iterator[Link]:
    """Link two names that stand side by side with one in brackets, whatever the language."""
    owners = sorted(
        ((mention.document_id, mention.span, unit.key), unit, mention)
        for unit in bodies
        for mention in unit.mentions
    )
    for (_, left, one), (_, right, other) in pairwise(owners):
        if _are_side_by_side(one, other, documents) and not _known_apart(left, right):
            yield link(left, right, 0.95, "the article gives one as the short form of the other")


def _are_side_by_side(left: Mention, right: Mention, documents: Mapping[str, Document]) -> bool:
    if left.document_id != right.document_id:
        return False
    text = documents[left.document_id].text
    if not _BETWEEN.fullmatch(text[left.span.end : right.span.start]):
        return False
    in_brackets = "(" in text[left.span.end : right.span.start]
    closed = text[right.span.end : right.span.end + 1] == ")"
    short, long = sorted((left.surface, right.surface), key=len)
    initial = bool(initials(long) & {short.lower().replace(".", "")})
    is_acronym = bool(_ACRONYM.fullmatch(short)) and len(long.split()) >= 2
    return is_acronym and (initial or (in_brackets and closed and len(long.split()) >= 3))


def _known_apart(left: Unit, right: Unit) -> bool:
    known = known_bodies()
    return left.name in known and right.name in known


def _told_by_initials(bodies: Sequence[Unit], documents: Mapping[str, Document]) -> Iterator[Link]:
    """Link an acronym in capitals to the one name of the collection whose initials it is."""
    by_initials: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in bodies:
        for letters in initials(unit.name):
            by_initials[letters].append(unit)
    for unit in bodies:
        # Two letters are the initials of too much: the article itself must name what it is.
        in_capitals = any(mention.surface.isupper() for mention in unit.mentions)
        if not in_capitals:
            continue
        found = [other for other in by_initials[unit.name] if not _known_apart(unit, other)]
        if len(unit.name) < _SHORTEST:
            found = [other for other in found if _explains(other, unit, documents)]
        inside = [other for other in found if unit.documents & other.documents]
        if len(inside) == 1:
            yield link(unit, inside[0], 0.9, "its initials, in the same article")
        elif len(found) == 1:
            yield link(unit, found[0], 0.76, "its initials, and no other name has them")


def _explains(long: Unit, short: Unit, documents: Mapping[str, Document]) -> bool:
    """Whether an article names the body that two letters stand for: "the FA" has an article."""
    return (
        is_generic(long.name.split()[-1])
        and short.name not in known_bodies()
        and any(
            documents[one.document_id].text.endswith(("the ", "The "), 0, one.span.start)
            for one in short.mentions
            if one.document_id in long.documents
        )
    )


def initials(name: str) -> set[str]:
    """Return the acronyms of a name, with and without its small words. None for a single word.

    And without a country before it, as in "U.S. Harbour and Trade Commission (HTC)".
    """
    words = name.lower().replace("-", " ").split()
    large = [word for word in words if word not in SMALL_WORDS]
    ways = [words, large]
    if len(large) > _SHORTEST and is_demonym(fold(large[0])):
        ways.append(large[1:])
    return {"".join(word[0] for word in some) for some in ways if len(some) >= 2}
