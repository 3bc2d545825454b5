"""Themes: what several passages speak of, under the best term that the articles have for it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2, log10, sqrt

from dossier.topics.phrases import VERB, Phrase
from dossier.topics.terms import LEAST_PASSAGES, Key, Term, group_terms, may_name, name_weight
from dossier.topics.vocabulary import family, vocabulary, weirdness

LEAST_WEIRDNESS = 4.0
"""A word gathers passages only where it is that many times more frequent than in general English;
a word that names themes (`theme_heads`) needs no more than to be as frequent."""
LEAST_PARAGRAPHS = 3
"""Paragraphs of one document in which any other word must stand to gather them."""
LEAST_DOCUMENTS = 3
OFTEN = 0.75
"""Documents, or this times the root of their number, of a word that may be a topic by itself."""
TOLD = 0.25
"""Share of such a word's passages that a term must have to be its name where an adjective or a
name is all that it adds: "nuclear war" is no name for twelve passages on war, one of them
on a nuclear one."""
COVERED = 0.5
"""Share of a theme's passages that a weightier one with a word in common must have to take it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A name with the terms that speak of it."""

    name: Term
    words: frozenset[str]
    """The words whose passages it gathers."""
    terms: tuple[Term, ...]
    """By key; the name's among them."""
    weight: float

    @property
    def passages(self) -> frozenset[tuple[str, int]]:
        """The paragraphs that speak of it."""
        return frozenset(passage for term in self.terms for passage in term.passages)


def find_themes(
    phrases: Sequence[Phrase], words: int, barred: frozenset[Key] = frozenset()
) -> tuple[Theme, ...]:
    """The themes of a collection of `words` words, the weightiest first.

    `barred` are common words that stand for a name ("the alliance", where that is NATO): neither
    topics nor heads of one.
    """
    terms = group_terms(phrases)
    singles = {term.key[0]: term for term in terms if len(term.key) == 1}
    verbs = _verbs(singles)
    names = _by_word(
        term for term in terms if term.key[-1:] not in barred and may_name(term, verbs)
    )
    documents = len({phrase.document_id for phrase in phrases})
    chosen: dict[Key, dict[str, float]] = defaultdict(dict)
    by_family = _by_family(singles)
    for word, weird in _gathering(singles, by_family, words).items():
        if (word,) in barred:
            continue
        name = _name(singles[word], names.get(word, ()), documents)
        if name is not None:
            chosen[name.key][word] = weird
    by_key = {term.key: term for term in terms}
    by_word = _by_word(term for term in terms if term.key[-1] not in vocabulary().offices)
    themes: list[Theme] = []
    for key, gathered in chosen.items():
        theme = _theme(by_key[key], gathered, by_word, by_family)
        rivals = [term for word in gathered for term in _rivals(theme.name, word, names)]
        weird = max(gathered.values())
        themes += [_weighed(rival, frozenset(), (rival,), weird) for rival in rivals]
        themes.append(_without(theme, rivals))
    return join_themes(themes)


def join_themes(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """Join each theme to the weightiest one with which a reader would look it up."""
    joined: list[Theme] = []
    for theme in sorted(themes, key=lambda theme: (-theme.weight, theme.name.key)):
        if len(theme.passages) < LEAST_PASSAGES:
            continue
        at = next((i for i, other in enumerate(joined) if _one_theme(other, theme)), None)
        if at is None:
            joined.append(theme)
        else:
            terms = {term.key: term for term in (*joined[at].terms, *theme.terms)}
            joined[at] = replace(joined[at], terms=tuple(terms[key] for key in sorted(terms)))
    return tuple(joined)


def _one_theme(leading: Theme, theme: Theme) -> bool:
    """The same specific modifier ("grain deal", "grain exports"), or mostly the same passages.

    A rival, which gathers no word, joins a shorter form of itself only.
    """
    if not set(leading.name.key) & set(theme.name.key):
        return False
    if not theme.words or not leading.words:
        return set(leading.name.key[:-1]) <= set(theme.name.key[:-1]) and len(leading.name.key) > 1
    shared = set(leading.name.key[:-1]) & set(theme.name.key[:-1])
    if any(word in leading.words | theme.words for word in shared):
        return True
    return len(leading.passages & theme.passages) >= COVERED * len(theme.passages)


def _gathering(
    singles: Mapping[str, Term], by_family: Mapping[str, Sequence[Term]], words: int
) -> Mapping[str, float]:
    """The words that gather passages, with their weirdness."""
    known = vocabulary()
    gathering: dict[str, float] = {}
    for word, term in singles.items():
        if word.startswith(VERB) or word in known.never_heads | known.frame_heads | known.vague:
            continue
        themelike = word in known.theme_heads
        told = [term, *(_acts(word, by_family) if themelike else ())]
        passages = {passage for each in told for passage in each.passages}
        often = len(passages) >= (LEAST_PASSAGES if themelike else LEAST_PARAGRAPHS)
        weird = weirdness(word, len(term.phrases), words)
        if (often or len(term.documents) > 1) and weird >= (1 if themelike else LEAST_WEIRDNESS):
            gathering[word] = weird
    return gathering


def _verbs(singles: Mapping[str, Term]) -> frozenset[str]:
    """Words that are verbs in the collection at least as often as nouns."""
    counts = Counter({word: len(term.phrases) for word, term in singles.items()})
    verbs = (word.removeprefix(VERB) for word in counts if word.startswith(VERB))
    themelike = vocabulary().theme_heads | vocabulary().frame_heads
    return frozenset(
        word for word in verbs if counts[VERB + word] >= counts[word] and word not in themelike
    )


def _by_word(terms: Iterable[Term]) -> Mapping[str, Sequence[Term]]:
    by_word: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        for word in sorted(set(term.key)):
            by_word[word].append(term)
    return by_word


def _by_family(singles: Mapping[str, Term]) -> Mapping[str, Sequence[Term]]:
    """Verbs by what is left without their endings."""
    verbs: dict[str, list[Term]] = defaultdict(list)
    for word, term in singles.items():
        if word.startswith(VERB):
            verbs[family(word.removeprefix(VERB))].append(term)
    return verbs


def _acts(word: str, by_family: Mapping[str, Sequence[Term]]) -> Iterator[Term]:
    """The verbs of which the noun is made: not "to arm" of "arm", which may mean anything."""
    return (term for term in by_family.get(family(word), ()) if term.key != (VERB + word,))


def _name(word: Term, names: Sequence[Term], documents: int) -> Term | None:
    """The best term with the word; itself where many documents have it and no term covers it."""
    ranked = sorted(names, key=lambda term: (-name_weight(term), term.key))
    many = len(word.documents) >= max(LEAST_DOCUMENTS, OFTEN * sqrt(documents))
    if word.key[0] not in vocabulary().theme_heads or not many:
        return ranked[0] if ranked else None
    fits = (t for t in ranked if t.specific or len(t.passages) >= TOLD * len(word.passages))
    return next(fits, word)


def _theme(
    name: Term,
    gathered: Mapping[str, float],
    by_word: Mapping[str, Sequence[Term]],
    by_family: Mapping[str, Sequence[Term]],
) -> Theme:
    """The theme of that name, with every term that has one of its words."""
    terms = {name.key: name}
    for word in gathered:
        terms.update((term.key, term) for term in by_word[word])
        if word in vocabulary().theme_heads:
            terms.update((term.key, term) for term in _acts(word, by_family))
    told = tuple(terms[key] for key in sorted(terms))
    return _weighed(name, frozenset(gathered), told, max(gathered.values()))


def _weighed(name: Term, words: frozenset[str], terms: tuple[Term, ...], weird: float) -> Theme:
    """A theme with its weight: its words' weirdness, times its spread."""
    theme = Theme(name=name, words=words, terms=terms, weight=0.0)
    documents = {document for document, _ in theme.passages}
    spread = log2(1 + len(theme.passages)) * log2(1 + len(documents))
    return replace(theme, weight=round(log10(10 * weird) * spread, 6))


def _rivals(name: Term, word: str, names: Mapping[str, Sequence[Term]]) -> Iterator[Term]:
    """Terms that tell the word of others, again and again.

    "EU membership" is no part of "NATO membership".
    """
    for term in names.get(word, ()):
        again = term.telling and len(term.documents) >= LEAST_PASSAGES
        apart = term.key != name.key and not (set(term.key) & set(name.key)) - {word}
        if term.key[-1] == word and again and apart:
            yield term


def _without(theme: Theme, rivals: Sequence[Term]) -> Theme:
    """The theme less the passages that speak of a rival only."""
    theirs = frozenset(passage for rival in rivals for passage in rival.passages)
    theirs -= theme.name.passages if len(theme.name.key) > 1 else frozenset()
    kept = (term.less(theirs) for term in theme.terms)
    return replace(theme, terms=tuple(term for term in kept if term.phrases))


def at_most(paragraphs: int) -> int:
    """How many topics a collection of that many paragraphs may have.

    The reader's limit is four times the square root; fewer are better.
    """
    return int(2.6 * sqrt(paragraphs))
