"""Which themes of the articles are parts of a subject of the thesaurus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from dossier.topics.phrases import Phrase
from dossier.topics.subjects import bears
from dossier.topics.terms import Term, group_terms
from dossier.topics.themes import Theme
from dossier.topics.thesaurus import says, words_of
from dossier.topics.vocabulary import concept

PART = 0.5
"""Share of a theme's paragraphs that speak of the subject whose words it is made of, if it is to be
a part of it; and of its words that are the subject's."""
NAMING = 0.66
"""Share of the subject's paragraphs beyond which a theme that says more gives it its name: of
vaccines all of which are against measles, "Measles vaccine"."""

LINKS = frozenset(("of", "for", "in", "on", "to"))
"""Words of a term that say nothing of it."""
SINGULAR = ("ss", "is", "us", "gas", "ics")
"""Endings of words in -s that are no plurals."""


def adopt(subjects: Sequence[Theme], themes: Sequence[Theme]) -> tuple[Theme, ...]:
    """The subjects that the collection bears, each with the themes that are its parts; then the
    other themes.
    """
    parts: dict[str, list[Theme]] = defaultdict(list)
    others: list[Theme] = []
    for theme in themes:
        subject = _subject_of(theme, subjects)
        if subject is None:
            others.append(theme)
        else:
            parts[subject.title].append(theme)
    borne: list[Theme] = []
    for subject in subjects:
        whole = _with_parts(subject, parts[subject.title])
        if bears(whole):
            borne.append(whole)
        else:
            others.extend(parts[subject.title])
    return (*borne, *filter(_is_a_term, others))


def _is_a_term(theme: Theme) -> bool:
    """Whether the articles have a name for it, that comes back or tells whose; not only acts."""
    printed = any(not phrase.act for term in theme.terms for phrase in term.phrases)
    return printed and (theme.name.comes_back or theme.name.named)


def _subject_of(theme: Theme, subjects: Sequence[Theme]) -> Theme | None:
    """The subject whose term names the theme; else the one with most of its paragraphs, of those
    that have its words as well. One of which hardly a paragraph speaks takes nothing in."""
    weighty = [one for one in subjects if len(one.passages) >= PART * len(theme.name.passages)]
    for subject in weighty:
        if {_told(theme.name.key), _told(theme.name.common)} & _terms(subject.title):
            return subject
    shared = {
        subject.title: len(theme.passages & subject.passages)
        for subject in weighty
        if _has_words(subject.title, theme.name)
    }
    fit = [one for one in weighty if shared.get(one.title, -1) >= PART * len(theme.passages)]
    return max(fit, key=lambda one: (shared[one.title], one.weight, one.title), default=None)


@cache
def _terms(subject: str) -> frozenset[frozenset[str]]:
    return frozenset(map(_told, says(subject)))


def _told(words: Iterable[str]) -> frozenset[str]:
    """What a term says, in whatever order: "long-range weapons", "training of troops"."""
    parts = (part for word in words for part in word.split("-"))
    return frozenset(map(_concept, parts)) - LINKS


def _concept(word: str) -> str:
    """The noun that stands for all that say the same; the thesaurus has plurals, too."""
    told = word.casefold()
    plural = told.endswith("s") and not told.endswith(SINGULAR)
    return concept(told.removesuffix("s") if plural and told == concept(told) else told)


@cache
def _words(subject: str) -> frozenset[str]:
    return frozenset(map(_concept, words_of(subject)))


def _has_words(subject: str, name: Term) -> bool:
    """Whether the theme's head and half of its words are the subject's."""
    words = _words(subject)
    own = [word for word in name.key if _told((word,)) <= words]
    return _told(name.key[-1:]) <= words and len(own) >= PART * len(name.key)


def _with_parts(subject: Theme, parts: Sequence[Theme]) -> Theme:
    phrases = (
        *(phrase for term in subject.terms for phrase in term.phrases),
        *(phrase for part in parts for phrase in _of_the_subject(part, subject)),
    )
    told = (f"'{part.name.label}' is part of it: the thesaurus has its words" for part in parts)
    whole = replace(
        subject,
        terms=group_terms(dict.fromkeys(phrases)),
        reasons=(*subject.reasons, *told),
    )
    naming = next((one for one in parts if _names(one, whole)), None)
    return whole if naming is None else replace(whole, name=naming.name, title="")


def _of_the_subject(part: Theme, subject: Theme) -> Iterator[Phrase]:
    """What the part says in documents that speak of the subject, and its name wherever it stands:
    "aircraft" is not fighter jets in every article."""
    documents = frozenset(phrase.document_id for phrase in subject.name.phrases)
    for term in part.terms:
        own = term.key == part.name.key
        yield from (phrase for phrase in term.phrases if own or phrase.document_id in documents)


def _names(part: Theme, whole: Theme) -> bool:
    """Whether the part's name says more of nearly all paragraphs than the thesaurus: a term of it
    and a word that it has not."""
    key = _told(part.name.key)
    more = key - _words(whole.title)
    told = any(term < key for term in _terms(whole.title)) and not part.name.named
    common = len(part.passages & whole.passages)
    return bool(more) and told and common >= NAMING * len(whole.passages)
