"""The words that gather passages: how often they are told, and by what name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from dossier.topics.phrases import Phrase
from dossier.topics.terms import LEAST_PASSAGES, Key, Term, group_terms, may_name, name_acts
from dossier.topics.terms import name_weight as weight
from dossier.topics.vocabulary import VERB, family, vocabulary, weirdness

LEAST_WEIRDNESS = 2.0
"""A word gathers passages only where it is that many times more frequent than in general English;
a word that names themes (`theme_heads`) needs no more than to be as frequent."""
LEAST_DOCUMENTS = 3
OFTEN = 0.75
"""Documents, or this times the root of their number, of a word that is told of many things."""
TOLD = 0.2
"""Share of such a word's documents that have a term if it is to be its name. On 52 documents of GUM
it takes "all-out war" (1 of 11 articles) from what they say on war, and "internet security" (1 of
10) from what they say on the internet."""
APART = 0.5
"""Share of the documents beyond which a word tells nothing of what one of them means."""


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """All terms of a collection, and where each word of theirs stands."""

    terms: tuple[Term, ...]
    words: int
    """Of the collection's running text."""
    documents: int
    barred: frozenset[Key]

    @cached_property
    def singles(self) -> Mapping[str, Term]:
        """Terms of one word: nouns, names and, with "to ", verbs."""
        return {term.key[0]: term for term in self.terms if len(term.key) == 1}

    @cached_property
    def by_word(self) -> Mapping[str, Sequence[Term]]:
        """The terms with a word; what an office says ("energy minister") is not of its words."""
        return _by_word(term for term in self.terms if term.key[-1] not in vocabulary().offices)

    @cached_property
    def names(self) -> Mapping[str, Sequence[Term]]:
        """The terms with a word that may name a theme, the best first."""
        verbs = _verbs(self.singles)
        fit = [
            term
            for term in self.terms
            if term.key[-1:] not in self.barred and may_name(term, verbs)
        ]
        return _by_word(sorted(fit, key=lambda term: (-weight(term), term.key)))

    @cached_property
    def present(self) -> Mapping[str, frozenset[str]]:
        """The documents of each word that tells documents apart."""
        most = max(1.0, APART * self.documents)
        found = {word: self.documents_of(word) for word in self.by_word}
        return {word: documents for word, documents in found.items() if len(documents) <= most}

    def documents_of(self, word: str) -> frozenset[str]:
        """The documents that have it."""
        return frozenset(id_ for term in self.by_word.get(word, ()) for id_ in term.documents)

    @cached_property
    def gathering(self) -> Mapping[str, float]:
        """The words that come back more often than in general English, with how much more often."""
        found: dict[str, float] = {}
        known = vocabulary()
        for word, term in self.singles.items():
            barred = word in known.never_heads | known.vague or (word,) in self.barred
            if barred or word.startswith(VERB) or term.named:
                continue
            themelike = word in known.theme_heads | known.frame_heads
            weird = weirdness(word, len(term.phrases), self.words)
            if self._often(word) >= LEAST_PASSAGES and weird >= (
                1 if themelike else LEAST_WEIRDNESS
            ):
                found[word] = weird
        return found

    def _often(self, word: str) -> int:
        """Paragraphs and titles with the word, in a name that tells what it names as well."""
        told = (*self.by_word.get(word, ()), *self.acts(word))
        passages = {passage for term in told for passage in term.passages}
        return len(passages) + len({id_ for term in told for id_ in term.titled})

    @cached_property
    def _families(self) -> Mapping[str, Sequence[Term]]:
        verbs: dict[str, list[Term]] = defaultdict(list)
        for word, term in self.singles.items():
            if word.startswith(VERB):
                verbs[family(word.removeprefix(VERB))].append(term)
        return verbs

    def acts(self, word: str) -> Sequence[Term]:
        """The verbs of which a theme's noun is made: not "to arm" of "arm", which may mean much."""
        if word not in vocabulary().theme_heads:
            return ()
        verbs = self._families.get(family(word), ())
        return tuple(term for term in verbs if term.key != (VERB + word,))

    def default_name(self, word: str) -> Term | None:
        """What passages with the word speak of where nothing else is said.

        None for a frame ("deal"), which says nothing by itself, and where no term names them.
        """
        term, names = self.singles[word], self.names.get(word, ())
        if word in vocabulary().frame_heads:
            return None
        if len(term.documents) >= max(LEAST_DOCUMENTS, OFTEN * sqrt(self.documents)):
            least = TOLD * len(term.documents)
            names = [name for name in names if len(name.documents) >= least]
        return names[0] if names else None


def read_terms(phrases: Sequence[Phrase], words: int, barred: frozenset[Key]) -> Lexicon:
    """The terms of a collection of `words` words.

    `barred` are common words that stand for a name ("the alliance", where that is NATO).
    """
    return Lexicon(
        terms=group_terms(name_acts(phrases)),
        words=words,
        documents=len({phrase.document_id for phrase in phrases}),
        barred=barred,
    )


def _by_word(terms: Iterable[Term]) -> Mapping[str, Sequence[Term]]:
    by_word: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        for word in sorted(set(term.key)):
            by_word[word].append(term)
    return by_word


def _verbs(singles: Mapping[str, Term]) -> frozenset[str]:
    """Words that are verbs in the collection at least as often as nouns."""
    counts = Counter({word: len(term.phrases) for word, term in singles.items()})
    verbs = (word.removeprefix(VERB) for word in counts if word.startswith(VERB))
    themelike = vocabulary().theme_heads | vocabulary().frame_heads
    return frozenset(
        word for word in verbs if counts[VERB + word] >= counts[word] and word not in themelike
    )
