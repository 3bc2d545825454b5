"""What sources call a place or a thing: Kiev and Kyiv, an "invasion" and a "conflict"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

from babel import Locale
from rapidfuzz import fuzz

from dossier.compare.article import Article
from dossier.compare.setting import Setting
from dossier.knowledge import load
from dossier.knowledge.languages import ENGLISH
from dossier.model import Entity, Kind, Span
from dossier.text import fold

_SPELLING = 60.0
"""Out of 100: 'kiev' and 'kyiv' reach 75, 'turkey' and 'turkiye' 77, 'britain' and 'united kingdom'
38: two names, not two spellings."""
_SHORT = 3
"""Letters of what may be initials: "US"."""
_CHOSEN = 2
"""Times from which on a word is chosen, not met by chance."""
_SIGNS = re.compile(r"[.,']")
_MARKS = "\"“”‘’'«»"
_BESIDE = 6
"""Words around a naming in which it stands whose war it is: "invasion of Ukraine"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place where an article uses a name."""

    article: Article
    span: Span
    way: str
    """The name, as two uses of it compare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A place or thing with every use of the names between which sources differ."""

    about: str
    uses: tuple[Use, ...]
    reason: str


# --- places ----------------------------------------------------------------------------
def spellings(
    articles: Sequence[Article], entities: Iterable[Entity], setting: Setting
) -> Iterator[Naming]:
    """Places that one source writes in one way only and another in another way only."""
    by_id = {article.document.id: article for article in articles}
    for entity in entities:
        if entity.kind is not Kind.PLACE:
            continue
        uses = []
        for mention in entity.mentions:
            article = by_id.get(mention.document_id)
            if article is None:
                continue  # a copy
            if article.document.language == ENGLISH and not _initials(mention.surface):
                uses.append(Use(article=article, span=mention.span, way=_spelt(mention.surface)))
        alike = _spelt_alike({use.way for use in uses})
        kept = tuple(use for use in uses if use.way in alike)
        if _disjoint(kept, setting):
            reason = "One place, whose name the sources write differently."
            yield Naming(about=f"The name of {entity.name}", uses=kept, reason=reason)


def _spelt(surface: str) -> str:
    """A spelling without what is none: case, marks, hyphens, full stops, apostrophes."""
    return _SIGNS.sub("", fold(surface).replace("-", " "))


def _initials(surface: str) -> bool:
    letters = [letter for letter in surface if letter.isalpha()]
    return len(letters) <= _SHORT and all(letter.isupper() for letter in letters)


def _spelt_alike(names: set[str]) -> set[str]:
    """Names each of which another one spells differently; "Windsor Castle" spells no "Windsor"."""
    alike: set[str] = set()
    for one, other in combinations(sorted(names), 2):
        words = set(one.split()), set(other.split())
        apart = not words[0] <= words[1] and not words[1] <= words[0]
        if apart and one[0] == other[0] and fuzz.ratio(one, other) >= _SPELLING:
            alike |= {one, other}
    return alike


# --- things ----------------------------------------------------------------------------
@dataclass(frozen=True, slots=True, kw_only=True)
class _Concept:
    """A kind of thing that has several names."""

    about: str
    ways: Mapping[tuple[str, ...], str]
    """A name, word by word -> the first name of its line."""


@cache
def _concepts() -> tuple[_Concept, ...]:
    return tuple(
        _Concept(
            about=entry["about"],
            ways={tuple(name.split()): way[0] for way in entry["ways"] for name in way},
        )
        for entry in load("disagreements")["namings"]
    )


@cache
def _countries() -> Mapping[str, str]:
    """What a country or its people are called, folded -> the name of the country to show."""
    english = Locale.parse(ENGLISH).territories
    names: dict[str, str] = {}
    for code, facts in load("countries").items():
        shown = facts.get("name") or english[code]
        for name in (shown, *facts.get("demonym", ()), *facts.get("names", ())):
            names.setdefault(fold(name), shown)
    return names


def namings(articles: Sequence[Article], setting: Setting) -> Iterator[Naming]:
    """Things of one place that one source calls by one name only and another by another."""
    english = [one for one in articles if one.document.language == ENGLISH]
    for concept in _concepts():
        by_place: defaultdict[str, list[Use]] = defaultdict(list)
        for use, places in (found for article in english for found in _uses(article, concept)):
            for place in places:
                by_place[place].append(use)
        for place, uses in _widest(by_place):
            if _disjoint(uses, setting, at_least=_CHOSEN):
                reason = f"Words for one kind of thing, each beside the name of {place}."
                yield Naming(
                    about=f"What {concept.about} is called ({place})",
                    uses=tuple(uses),
                    reason=reason,
                )


def _widest(by_place: Mapping[str, list[Use]]) -> Iterator[tuple[str, list[Use]]]:
    """Each use under one place only, the one that most articles name."""
    seen: set[tuple[str, Span]] = set()
    order = sorted(
        by_place,
        key=lambda place: (-len({use.article.document.id for use in by_place[place]}), place),
    )
    for place in order:
        uses = [use for use in by_place[place] if (use.article.document.id, use.span) not in seen]
        seen |= {(use.article.document.id, use.span) for use in uses}
        yield place, uses


def _uses(article: Article, concept: _Concept) -> Iterator[tuple[Use, set[str]]]:
    """Where an article uses a name of the concept, the longest that fits, with whose it is."""
    lengths = sorted({len(name) for name in concept.ways}, reverse=True)
    end = 0
    for index in range(len(article.tokens)):
        name = next((n for k in lengths if (n := _words(article, index, k)) in concept.ways), None)
        if index < end or name is None:
            continue
        end = index + len(name)
        last = article.tokens[end - 1]
        if last.pos in ("NOUN", "PROPN") and not _in_name(article, last.span):
            span = _with_marks(article, article.tokens[index].span.start, last.span.end)
            use = Use(article=article, span=span, way=concept.ways[name])
            yield use, _beside(article, index, end)


def _in_name(article: Article, span: Span) -> bool:
    """Whether a word is a part of a name: "Liberation Army"."""
    return any(mention.span.covers(span) for mention in article.annotation.mentions)


def _with_marks(article: Article, start: int, end: int) -> Span:
    """The words with quotation marks right around them, which say whose words they are."""
    marked = article.text[max(0, start - 1) : start], article.text[end : end + 1]
    both = all(mark and mark in _MARKS for mark in marked)
    return Span(start - 1, end + 1) if both else Span(start, end)


def _words(article: Article, index: int, length: int) -> tuple[str, ...]:
    """So many words from `index` on, the last one as a lemma; () past the end."""
    if index + length > len(article.tokens):
        return ()
    words = [article.word(i).lower() for i in range(index, index + length)]
    return (*words[:-1], article.tokens[index + length - 1].lemma.lower())


def _beside(article: Article, start: int, end: int) -> set[str]:
    """The countries named close by in the same sentence."""
    sentence = article.words_in(article.sentence_at(article.tokens[start].span.start))
    near = range(max(sentence.start, start - _BESIDE), min(sentence.stop, end + _BESIDE))
    words = [fold(article.word(index)) for index in near]
    names = [*words, *(" ".join(pair) for pair in pairwise(words))]
    return {_countries()[name] for name in names if name in _countries()}


def _disjoint(uses: Sequence[Use], setting: Setting, at_least: int = 1) -> bool:
    """Whether two sources have no name in common, one of them so many times."""
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for use in uses:
        ways[setting.origin(use.article.document.id)][use.way] += 1
    return any(
        not one.keys() & other.keys() and max(one.total(), other.total()) >= at_least
        for one, other in combinations(ways.values(), 2)
    )
