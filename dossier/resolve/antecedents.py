"""Whom "he", "she" or "the guest" means: who leads a sentence shortly before, or spoke last."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from dossier.knowledge import load
from dossier.model import Kind, Span
from dossier.resolve.lexicon import fold
from dossier.resolve.scene import Lead, Scene

GENDERS = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
_OBJECTS = frozenset(["him", "her"])
_SENTENCES_BACK = 5
"""Sentences in which an antecedent is looked for; those wholly quoted are not counted."""
_BLOCKS_BACK = 2
"""Paragraphs before the pronoun's own in which it is looked for."""
_SUBJECT_WORTH = 2
"""Sentences by which a subject may lie further back than another name and still be meant."""

_TOLD_WORTH = 1
"""The same for the only person of a sentence that is about nobody: "It was Lee's first trip"."""

Describe = Callable[[Span], str | None]
"""Tells the person whom a description means."""


@dataclass(slots=True)
class Told:
    """Who has spoken so far in a document: the words that name him, and whom they mean."""

    meant: dict[Span, str | None] = field(default_factory=dict)
    pronouns: dict[Span, str | None] = field(default_factory=dict)
    """The same for "he" and "she" that no statement has."""
    _words: list[Span] = field(default_factory=list)

    def add(self, words: Span, person: str | None, *, is_somebody: bool) -> None:
        """Keep whom the words mean; a body or a paper that speaks is never "he"."""
        self.meant[words] = person
        if is_somebody:
            insort(self._words, words)

    def last_in(self, span: Span) -> Span | None:
        """Return the last words for a speaker in a stretch."""
        place = bisect_left(self._words, Span(span.end, span.end)) - 1
        found = self._words[place] if place >= 0 else None
        return found if found is not None and span.covers(found) else None


@dataclass(frozen=True, slots=True)
class Search:
    """What a search for an antecedent needs to know."""

    scene: Scene
    told: Told
    genders: Mapping[str, str]
    """The gender of those persons whose titles tell it."""
    describe: Describe
    is_somebody: Callable[[str], bool]
    """Whether a noun phrase describes one person."""


def antecedent(search: Search, offset: int, gender: str | None) -> str | None:
    """Return the person meant by a pronoun at `offset`; None where that is not clear.

    The subject of the nearest sentence that has one; a name that is none counts as if it stood
    two sentences further back. A subject that describes nobody known ("a Russian officer") is in
    the running too: then it is nobody known.
    """
    best: str | None = None
    worth = -_SENTENCES_BACK
    for back, stretch in enumerate(_stretches(search.scene, offset)):
        found = _meant_in(search, stretch, gender)
        if not back and found is not None and found[1] == _TOLD_WORTH:
            continue  # "The minister's plan, she said": whose it is need not be who speaks
        if found is not None and found[1] - back > worth:
            best, worth = found[0], found[1] - back
    return best


def lone_lead(search: Search, offset: int, paragraphs_back: int) -> str | None:
    """Return the person who leads or speaks in the sentence before, if no other is named there.

    "Lee answered late. 'No,' the guest said": the only one whom a description can take up.
    """
    scene = search.scene
    start = scene.paragraph_start(scene.paragraph_of(offset) - paragraphs_back)
    near: set[str] = set()
    own = scene.paragraph_start(scene.paragraph_of(offset))
    everybody = {entity.id for _, entity in scene.people_named_in(Span(0, offset))}
    is_of_something = False
    for stretch in _stretches(scene, offset):
        near |= {entity.id for _, entity in scene.people_named_in(stretch)}
        if is_of_something and stretch.start < own and len(everybody) > 1:
            return None
        found = _meant_in(search, stretch, None)
        is_of_something = is_of_something or _tells(scene, stretch, offset)
        if found is not None and stretch.start >= start:
            person, worth = found
            is_lead = person is not None and worth >= _TOLD_WORTH
            if _meets_another(scene, stretch):
                return None
            return person if is_lead and near <= {person} else None
    return None


def _tells(scene: Scene, stretch: Span, offset: int) -> bool:
    """Whether a sentence of the text itself, and not a quotation alone, ends in a stretch."""
    if stretch.end < offset:
        return not scene.is_quoted(stretch)
    ends = (index for index in scene.between(stretch) if scene.word(index) in (".", "!", "?"))
    return any(not scene.is_quoted(scene.tokens[index].span) for index in ends)


def _meets_another(scene: Scene, stretch: Span) -> bool:
    """Whether a sentence tells of another one without a name: "Lee asked her"."""
    return any(
        scene.word(index) in _OBJECTS and not scene.tokens[index].dep.startswith("nmod:poss")
        for index in scene.between(stretch)
        if scene.tokens[index].dep and not scene.is_quoted(scene.tokens[index].span)
    )


def lone_body(scene: Scene, offset: int, word: str) -> str | None:
    """Return the organisation that "the company" or "the ministry" takes up.

    The only one of the nearest sentence that names any, in the same paragraph; one that is no
    business has to have the word in its name. Else the only one so far that has.
    """
    bodies = {
        entity.id: fold(entity.name).split()
        for mention, entity in scene.named_in(Span(0, offset))
        if entity.kind is Kind.ORGANISATION
    }
    return _nearest_body(scene, offset, word) or _only_with(word, bodies)


def _only_with(word: str, bodies: Mapping[str, Sequence[str]]) -> str | None:
    found = [body for body, name in bodies.items() if word in name]
    return found[0] if len(found) == 1 else None


def _nearest_body(scene: Scene, offset: int, word: str) -> str | None:
    start = scene.paragraph_start(scene.paragraph_of(offset))
    for stretch in _stretches(scene, offset):
        bodies = {
            entity.id: entity
            for mention, entity in scene.named_in(stretch)
            if entity.kind is Kind.ORGANISATION and not scene.is_quoted(mention.span)
        }
        if bodies and stretch.start >= start:
            (body, *others) = bodies.values()
            fits = word in load("descriptions")["business"] or word in fold(body.name).split()
            return body.id if fits and not others else None
    return None


def _stretches(scene: Scene, offset: int) -> list[Span]:
    """The sentences before a place, the nearest first; the first one ends there."""
    if not scene.sentences:
        start = scene.paragraph_start(scene.paragraph_of(offset))
        return [
            Span(start, offset),
            Span(scene.paragraph_start(scene.paragraph_of(start - 2)), start),
        ]
    earliest = scene.paragraph_start(scene.paragraph_of(offset) - _BLOCKS_BACK)
    found: list[Span] = []
    place = scene.sentence_of(offset)
    while place >= 0 and len(found) < _SENTENCES_BACK:
        sentence = scene.sentences[place]
        if sentence.start < earliest:
            break
        if not found or not _says_nothing(scene, sentence):
            found.append(Span(sentence.start, min(sentence.end, offset)))
        place -= 1
    return found


def _says_nothing(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence is a part of a quotation, or signs only."""
    last = Span(max(sentence.start, sentence.end - 1), sentence.end)
    is_quoted = scene.is_quoted(sentence) and scene.is_quoted(last)
    return is_quoted or not any(letter.isalnum() for letter in sentence.text_of(scene.text))


def _meant_in(search: Search, stretch: Span, gender: str | None) -> tuple[str | None, int] | None:
    """The person whom a sentence is about, and how much that is worth; None if it has none."""
    people = [
        (mention, entity)
        for mention, entity in search.scene.people_in(stretch)
        if search.genders.get(entity.id, gender) == gender or gender is None
    ]
    leads = [lead for one in people if (lead := search.scene.lead_of(*one)) is not None]
    main = next((lead for lead in leads if lead.is_main), None)
    if main is not None:
        return _person(main), _SUBJECT_WORTH
    if (pronoun := _leading_pronoun(search.scene, stretch)) is not None:
        person = _meant_by(search, pronoun)
        if _may_be(search, person, gender):
            return person, _SUBJECT_WORTH
    spoke = search.told.last_in(stretch)
    if spoke is not None and _may_be(search, search.told.meant[spoke], gender):
        return search.told.meant[spoke], _SUBJECT_WORTH
    nouns = [
        lead
        for lead in search.scene.leading_nouns(stretch)
        if search.is_somebody(lead.span.text_of(search.scene.text))
    ]
    described = [lead for lead in nouns if lead.is_main] or ([] if leads else nouns)
    if described:
        return search.describe(described[0].span), _SUBJECT_WORTH
    if leads:
        return _person(max(leads, key=lambda lead: lead.rank)), _SUBJECT_WORTH
    if people:
        return people[0][1].id, 0
    owners = (search.describe(words) for words in search.scene.owners(stretch))
    told = {entity.id for _, entity in search.scene.people_told_in(stretch)}
    told |= {owner for owner in owners if owner is not None}
    return (min(told), _TOLD_WORTH) if len(told) == 1 else None


def _leading_pronoun(scene: Scene, stretch: Span) -> Span | None:
    """'She' where a sentence is about her: "She shrugged."; None inside quotations."""
    for index in scene.between(stretch):
        token = scene.tokens[index]
        is_main = token.dep.startswith("nsubj") and scene.tokens[token.head].dep.lower() == "root"
        if is_main and scene.word(index) in ("he", "she") and not scene.is_quoted(token.span):
            return token.span
    return None


def _meant_by(search: Search, pronoun: Span) -> str | None:
    """Whom a pronoun in the running text means; asked once each."""
    if pronoun not in search.told.pronouns:
        gender = GENDERS[pronoun.text_of(search.scene.text).lower()]
        search.told.pronouns[pronoun] = antecedent(search, pronoun.start, gender)
    return search.told.pronouns[pronoun]


def _may_be(search: Search, person: str | None, gender: str | None) -> bool:
    return person is None or gender is None or search.genders.get(person, gender) == gender


def _person(lead: Lead) -> str | None:
    return None if lead.person is None else lead.person.id
