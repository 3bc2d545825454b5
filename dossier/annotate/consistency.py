"""One document, one reading: what the full names and the majority say mends the rest.

Works on the mentions of any pipeline. Evidence is the document alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from dossier.knowledge import load
from dossier.model import Document, Kind, Mention, Span

_MAJORITY = 3
"""Times that a spelling must have one kind for each time it has another: below that, two things
of one name are as likely as a mistake (measured on the development set)."""
_SHORTEST = 3
"""Letters of a family name that is looked for by itself."""
_WORD_BEFORE = re.compile(r"(?<![.!?:] )(?<!\n)\b([A-Z][\w.’'-]*) \Z")
_WORD_AFTER = re.compile(r" [A-Z]\w")
_NEIGHBOUR = 30
"""Characters before a name that hold the word before it."""
_MOST_PATTERNS = 2000
"""Names looked for in one document; a list of names as long as a telephone book is not read."""


def mend_mentions(document: Document, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Mend kinds and add missed repetitions; verbatim, not overlapping, in reading order."""
    mended = _by_majority(mentions)
    surnames = _family_names(mended)
    mended = [_as_person(mention, surnames, mended) for mention in mended]
    mended += _missed(document, mended, surnames)
    return tuple(sorted(mended, key=lambda mention: mention.span))


def _by_majority(mentions: Sequence[Mention]) -> list[Mention]:
    """Give a spelling the kind that it has nearly always; capitals count as the same spelling."""
    votes: dict[str, Counter[Kind]] = {}
    for mention in mentions:
        votes.setdefault(mention.surface.casefold(), Counter())[mention.kind] += (
            1 if mention.surface.isupper() else _MAJORITY
        )
    mended = []
    for mention in mentions:
        counted = votes[mention.surface.casefold()]
        kind, most = max(counted.items(), key=lambda item: (item[1], item[0].value))
        clear = most >= _MAJORITY * counted[mention.kind]
        mended.append(replace(mention, kind=kind) if clear else mention)
    return mended


def _family_names(mentions: Sequence[Mention]) -> frozenset[str]:
    """Last words of full names, but for those that are names of places and bodies too."""
    full = [m.surface.split() for m in mentions if m.kind is Kind.PERSON and " " in m.surface]
    last = {words[-1] for words in full if words[-1][:1].isupper()}
    return frozenset(word for word in last if len(word) >= _SHORTEST and word not in _known())


def _as_person(mention: Mention, surnames: frozenset[str], mentions: Sequence[Mention]) -> Mention:
    """A family name alone is a person, unless the text mostly uses it for something else."""
    if mention.kind is Kind.PERSON or mention.surface not in surnames:
        return mention
    same = Counter(m.kind for m in mentions if m.surface == mention.surface)
    if same[mention.kind] > max(same[Kind.PERSON], 2):
        return mention
    return replace(mention, kind=Kind.PERSON)


def _missed(
    document: Document, mentions: Sequence[Mention], surnames: frozenset[str]
) -> list[Mention]:
    """Names that stand elsewhere in the document and were not seen here, in capitals too."""
    kinds = _kinds_of_names(mentions) | dict.fromkeys(surnames, Kind.PERSON)
    names = sorted(kinds, key=lambda name: (-len(name), name))[:_MOST_PATTERNS]
    if not names:
        return []
    spellings = {name: kinds[name] for name in names}
    spellings |= {name.upper(): kinds[name] for name in names if name.upper() not in spellings}
    alternatives = "|".join(map(re.escape, sorted(spellings, key=lambda n: (-len(n), n))))
    taken = sorted(mention.span for mention in mentions)
    found = []
    for match in re.finditer(rf"(?<![\w-])(?:{alternatives})(?![\w-])", document.text):
        span = Span(match.start(), match.end())
        if _is_free(span, taken) and not _is_part_of_name(document.text, span):
            found.append(
                Mention(
                    document_id=document.id,
                    span=span,
                    surface=match.group(),
                    kind=spellings[match.group()],
                )
            )
    return found


def _kinds_of_names(mentions: Sequence[Mention]) -> dict[str, Kind]:
    """Names that have one kind throughout; of people only full ones."""
    kinds: dict[str, set[Kind]] = {}
    for mention in mentions:
        if mention.kind in (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE):
            kinds.setdefault(mention.surface, set()).add(mention.kind)
    return {
        name: next(iter(found))
        for name, found in kinds.items()
        if len(found) == 1
        and len(name) >= _SHORTEST
        and name[0].isupper()
        and (" " in name or found != {Kind.PERSON})
    }


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    """Whether no mention stands there; `taken` is in reading order."""
    place = bisect_left(taken, span)
    return not any(span.overlaps(other) for other in taken[max(place - 1, 0) : place + 1])


def _is_part_of_name(text: str, span: Span) -> bool:
    """'Lee' of "Lee Valley" or of "Ann Lee Jones"; among capitals nothing can be told."""
    if span.text_of(text).isupper():
        return False
    before = _WORD_BEFORE.search(text, max(span.start - _NEIGHBOUR, 0), span.start)
    after = _WORD_AFTER.match(text, span.end)
    named_before = before is not None and before[1].lower().strip(".") not in _titles()
    return named_before or after is not None


@cache
def _known() -> frozenset[str]:
    """Names of places that are family names too ("Washington"): never taken for a person here."""
    knowledge = load("gazetteer")
    return frozenset([*chain(*knowledge["places"]), *knowledge["also_people"]])


@cache
def _titles() -> frozenset[str]:
    titles = load("titles")
    courtesy = chain.from_iterable(titles["courtesy"].values())
    return frozenset(chain(courtesy, *titles["office"]))
