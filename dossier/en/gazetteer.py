"""Names known beforehand: countries, capitals, well-known bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain

from babel import Locale
from spacy.language import Language
from spacy.tokens import Doc, Span

from dossier.knowledge import load


@cache
def title_words() -> frozenset[str]:
    """Words that stand before a name and are no part of it; royal titles stay with the name."""
    titles = load("titles")
    courtesy = chain.from_iterable(titles["courtesy"].values())
    return frozenset(chain(courtesy, *titles["office"], *titles["modifier"]))


def countries() -> frozenset[str]:
    """English names of countries from CLDR, without those that are also other names."""
    ambiguous = frozenset(load("gazetteer")["ambiguous_countries"])
    names = Locale("en").territories.items()
    return frozenset(
        name for code, name in names if code.isalpha() and len(name) > 3 and name not in ambiguous
    )


class Gazetteer:
    """Token sequences of known names, looked up by their first token."""

    def __init__(self, nlp: Language) -> None:
        knowledge = load("gazetteer")
        names = dict.fromkeys([*chain(*knowledge["places"]), *countries()], "LOC")
        names |= dict.fromkeys(chain(*knowledge["bodies"]), "ORG")
        self._by_first: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name in sorted(names, key=lambda name: (-len(name), name)):
            tokens = tuple(token.text for token in nlp.make_doc(name))
            self._by_first[tokens[0]].append((tokens, names[name]))

    def matches(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        """The known names of a document, the longest at each place."""
        index = 0
        while index < len(doc):
            for tokens, label in self._by_first.get(doc[index].text, ()):
                end = index + len(tokens)
                if tuple(token.text for token in doc[index:end]) == tokens:
                    yield index, end, label
                    index = end - 1
                    break
            index += 1

    def mend(self, doc: Doc, entities: list[Span]) -> list[Span]:
        """Add known names that were missed; overrule the label of those that were found."""
        for start, end, label in self.matches(doc):
            met = [entity for entity in entities if entity.start < end and start < entity.end]
            known = Span(doc, start, end, label=label)
            if not met and not _in_capitalised_run(known):
                entities.append(known)
            elif len(met) == 1 and _overrules(known, met[0]):
                entities[entities.index(met[0])] = known
        return entities


def _in_capitalised_run(known: Span) -> bool:
    """Part of a longer name, as 'Paris' in 'Paris Saint-Germain'."""
    doc, start, end = known.doc, known.start, known.end
    before = start > 1 and doc[start - 1].is_title and not doc[start - 1].is_sent_start
    return before or (end < len(doc) and doc[end].is_title)


def _overrules(known: Span, found: Span) -> bool:
    if not (known.start <= found.start and found.end <= known.end):
        return False
    if found.label_ == "PERSON" and len(known) == 1:
        return False
    same = (known.start, known.end) == (found.start, found.end)
    # "Brazil beat Chile": where the classifier takes a country for a body, it saw the context.
    return not (same and known.label_ == "LOC" and found.label_ == "ORG")
