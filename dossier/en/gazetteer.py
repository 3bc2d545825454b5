"""Names known beforehand: countries, capitals, well-known bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain

from babel import Locale
from spacy.language import Language
from spacy.tokens import Doc, Span

from dossier.knowledge import load, word_list

_SHORTEST_IN_CAPITALS = 5
"""Letters from which a name is known in capitals too ("WHITE HOUSE"); shorter words in capitals
are acronyms of their own."""


@cache
def bodies() -> frozenset[str]:
    """Names of well-known organisations; short names ("the Council") are not among them."""
    known = load("organisations")
    spelled = chain.from_iterable([entry["name"], *entry.get("also", ())] for entry in known)
    return frozenset(chain(spelled, *load("gazetteer")["bodies"]))


@cache
def places() -> frozenset[str]:
    """Names of countries, capitals, and other places that news is full of."""
    territories = Locale("en").territories.items()
    # Codes of letters are countries; those of digits are continents and the world.
    cldr = [name for code, name in territories if code.isalpha() and len(name) > 3]
    countries = load("countries").values()
    listed = chain.from_iterable(
        [*entry.get("capital", ()), *entry.get("names", ())] for entry in countries
    )
    renamed = [entry["name"] for entry in countries if "name" in entry]
    others = chain(*load("gazetteer")["places"], *load("places"))
    return frozenset([*cldr, *listed, *renamed, *others])


@cache
def demonyms() -> frozenset[str]:
    """'Ukrainian', 'French': names of peoples."""
    entries = load("countries").values()
    return frozenset(chain.from_iterable(entry.get("demonym", ()) for entry in entries))


class Gazetteer:
    """Token sequences of known names, looked up by their first token."""

    def __init__(self, nlp: Language) -> None:
        names = dict.fromkeys(places(), "LOC") | dict.fromkeys(bodies(), "ORG")
        names |= {
            name.upper(): label
            for name, label in names.items()
            if len(name) >= _SHORTEST_IN_CAPITALS
        }
        self._people = word_list("gazetteer", "also_people")
        self._by_first: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name in sorted(names, key=lambda name: (-len(name), name)):
            tokens = tuple(token.text for token in nlp.make_doc(name))
            self._by_first[tokens[0]].append((tokens, names[name]))

    def matches(self, doc: Doc) -> Iterator[Span]:
        """The known names of a document, the longest at each place."""
        index = 0
        while index < len(doc):
            found = self._longest_at(doc, index)
            if found is not None:
                yield found
                index = found.end
            else:
                index += 1

    def mend(self, doc: Doc, entities: list[Span]) -> list[Span]:
        """Add known names that were missed; overrule the label of those that were found."""
        mended = list(entities)
        for known in self.matches(doc):
            met = [entity for entity in mended if _overlap(entity, known)]
            if not met and not _in_capitalised_run(known):
                mended.append(known)
            elif len(met) == 1 and self._overrules(known, met[0]):
                mended[mended.index(met[0])] = known
        return mended

    def _longest_at(self, doc: Doc, index: int) -> Span | None:
        for tokens, label in self._by_first.get(doc[index].text, ()):
            end = index + len(tokens)
            if tuple(token.text for token in doc[index:end]) == tokens:
                return Span(doc, index, end, label=label)
        return None

    def _overrules(self, known: Span, found: Span) -> bool:
        if not (known.start <= found.start and found.end <= known.end):
            return False
        if found.label_ == "PERSON":
            return not {known.text, known.text.title()} & self._people
        same = (known.start, known.end) == (found.start, found.end)
        # "Brazil beat Chile": where the classifier takes a country for a body, it saw the context.
        return not (same and known.label_ == "LOC" and found.label_ == "ORG")


def _overlap(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


def _in_capitalised_run(known: Span) -> bool:
    """Part of a longer name, as 'Paris' in 'Paris Saint-Germain'."""
    doc, start, end = known.doc, known.start, known.end
    before = start > 1 and doc[start - 1].is_title and not doc[start - 1].is_sent_start
    return before or (end < len(doc) and doc[end].is_title)
