"""Terms: the phrases that are variants of one, and whether one may name a theme."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import log2

from dossier.topics.phrases import Phrase
from dossier.topics.vocabulary import VERB, family, vocabulary

Key = tuple[str, ...]

LEAST_PASSAGES = 2
"""A topic with a single passage is none."""
COMPOSED = 0.3
"""What a name weighs that nobody prints, but that acts would have: "pilot training"."""
RELATIONAL = ("al", "ic", "ar", "ary", "ian", "an", "ese", "ish")
"""Endings of adjectives that say of what field a thing is ("nuclear plant", "military aid"); others
say what it is like ("frank talks") and specify nothing."""


@dataclass(frozen=True, kw_only=True)
class Term:
    """A term with all its occurrences."""

    key: Key
    phrases: tuple[Phrase, ...]
    """In the order of documents, then of offsets."""

    @cached_property
    def passages(self) -> frozenset[tuple[str, int]]:
        """The paragraphs in which it stands."""
        return frozenset(
            (phrase.document_id, phrase.block.start) for phrase in self.phrases if phrase.block
        )

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents in which it stands."""
        return frozenset(phrase.document_id for phrase in self.phrases)

    @property
    def specific(self) -> bool:
        """Whether a common noun or a compound says which."""
        return any(phrase.specific for phrase in self.phrases)

    @property
    def telling(self) -> bool:
        """Whether a noun or a name says which, not an adjective."""
        return self.specific or self.phrases[0].named

    @cached_property
    def titled(self) -> frozenset[str]:
        """The documents in whose title it stands."""
        return frozenset(phrase.document_id for phrase in self.phrases if phrase.block is None)

    @property
    def label(self) -> str:
        """As an index would print it."""
        return index_label(phrase.label for phrase in self.phrases)

    @property
    def named(self) -> bool:
        """Whether a name says which."""
        return self.phrases[0].named

    @property
    def common(self) -> frozenset[str]:
        """Its words that are no names."""
        return self.phrases[0].common

    @property
    def often(self) -> int:
        """Paragraphs and titles in which it stands."""
        return len(self.passages) + len(self.titled)

    @property
    def comes_back(self) -> bool:
        """Whether it is a term of the collection, not a chance of one sentence."""
        return self.often >= LEAST_PASSAGES


def group_terms(phrases: Iterable[Phrase]) -> tuple[Term, ...]:
    """Join the occurrences of each term, by key."""
    groups: dict[Key, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        groups[phrase.key].append(phrase)
    return tuple(Term(key=key, phrases=tuple(groups[key])) for key in sorted(groups))


def name_acts(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Tell acts by their nouns: where "training" is printed, pilots who are trained are "pilot
    training". An act for which no noun is printed names nothing, and is left out.
    """
    nouns: Counter[str] = Counter()
    for phrase in phrases:
        if len(phrase.key) == 1 and not phrase.act and not phrase.named:
            nouns[phrase.key[0]] += 1
    by_family: dict[str, str] = {}
    for noun in sorted(nouns, key=lambda noun: (-nouns[noun], noun)):
        if noun not in vocabulary().never_heads:
            by_family.setdefault(family(noun), noun)
    told = (_named_act(phrase, by_family) for phrase in phrases)
    return tuple(phrase for phrase in told if phrase is not None)


def _named_act(phrase: Phrase, by_family: Mapping[str, str]) -> Phrase | None:
    *objects, head = phrase.key
    if not objects or not phrase.act:
        return phrase
    noun = by_family.get(family(head.removeprefix(VERB)))
    if noun not in vocabulary().theme_heads or noun in objects:
        return None
    label = " ".join((*objects, noun))
    return replace(
        phrase, key=(*objects, noun), label=label, common=frozenset((*phrase.common - {head}, noun))
    )


def may_name(term: Term, verbs: frozenset[str]) -> bool:
    """Whether the term reads like an entry in an index: see `knowledge/topics.yml`.

    Its head is no person, time, measure or scene; its first word says which; a frame ("talks",
    "deal") needs a common noun for that, a theme ("war", "trade") may take a name. `verbs` are
    words that are verbs in this collection: taggers take some for nouns ("address security").
    """
    known = vocabulary()
    *modifiers, head = term.key
    if not modifiers or head in known.never_heads | verbs or len(set(term.key)) < len(term.key):
        return False
    if any(word in known.vague or word in verbs for word in modifiers):
        return False
    if all(phrase.linked or phrase.act for phrase in term.phrases) and not term.comes_back:
        return False
    if head in known.occasions and term.named and not term.phrases[0].self_told:
        return False
    telling = term.telling or term.phrases[0].linked or modifiers[0].endswith(RELATIONAL)
    if head in known.frame_heads:
        return telling and not set(modifiers) & known.frame_heads
    if head in known.theme_heads:
        return telling or term.comes_back
    return telling and term.comes_back


def name_weight(term: Term) -> float:
    """How well the term would name a theme.

    The C-value's length and frequency (Frantzi, Ananiadou and Mima 2000), the latter in
    paragraphs, times the spread over documents; a head that names themes counts double. Of a
    longer term that stands once the length is chance, unless it tells two parties.
    """
    known = vocabulary()
    whole = len(term.key) == 2 or term.comes_back or term.phrases[0].paired
    length = log2(len(term.key) + 0.5) if whole else 1.0
    by_head = 2.0 if term.key[-1] in known.theme_heads else 1.0
    by_kind = 1.5 if term.specific else 1.25 if term.telling else 1.0
    if all(phrase.act for phrase in term.phrases):
        by_kind = COMPOSED
    return length * term.often * log2(1 + len(term.documents)) * by_head * by_kind


def index_label(labels: Iterable[str]) -> str:
    """The label printed most; of two that are printed alike, the one of fewer words."""
    found = list(labels)
    counted = Counter(label.casefold() for label in found)
    order = {label: (-counted[label.casefold()], len(label.split()), label) for label in found}
    return min(order, key=order.__getitem__)


def most_printed(spellings: Iterable[str]) -> tuple[str, ...]:
    """The spellings, the most frequent first; those that differ in case only are one."""
    counted = Counter(spellings)
    best: dict[str, str] = {}
    for spelling in sorted(counted, key=lambda spelling: (-counted[spelling], spelling)):
        best.setdefault(spelling.casefold(), spelling)
    total: Counter[str] = Counter()
    for spelling, count in counted.items():
        total[spelling.casefold()] += count
    return tuple(best[folded] for folded in sorted(total, key=lambda f: (-total[f], f)))
