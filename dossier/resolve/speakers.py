"""Whom the words that name a speaker mean: a name, a description, or "he" and "she".

A name is its bearer. A description of an office ("the NATO chief") is decided by the offices that
texts give, never by whoever is named nearby. Where it cannot be told, nobody is meant: a wrong
speaker is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import chain

from dossier.knowledge import load
from dossier.model import Kind, Span
from dossier.resolve.antecedents import GENDERS, Search, Told, antecedent, lone_body, lone_lead
from dossier.resolve.described import (
    Described,
    is_counterpart,
    is_national,
    is_organ,
    is_party_member,
    is_profession,
)
from dossier.resolve.holders import POSSESSIVE, Holders, collectives, is_unnamed
from dossier.resolve.interviews import interviewed, is_answer
from dossier.resolve.lexicon import title_words
from dossier.resolve.offices import Offices
from dossier.resolve.scene import Scene, is_possessive
from dossier.resolve.titles import Title, read_title

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PREPOSITIONS = frozenset(["of", "for", "in", "at", "from", "to", "on", "with", "by"])
_FROM = frozenset(["from", "by"])
_NOBODY = frozenset(["they", "i", "we", "you", "who", "that", "which"])


class Speakers:
    """Tells the speakers of one document, in the order of its statements."""

    def __init__(self, scene: Scene, offices: Offices, genders: Mapping[str, str]) -> None:
        self._scene = scene
        self._offices = offices
        self._told = Told()
        self._holders = Holders(scene, offices)
        self._beside = Described(scene, offices)
        self._search = Search(scene, self._told, genders, self._fixed, describes_somebody)
        self._people = frozenset(person.id for person in scene.people())

    def find(self, words: Span) -> str | None:
        """Return the id of the entity that a speaker's words mean; None where it can't be told."""
        text = words.text_of(self._scene.text)
        if text.lower() in _NOBODY:
            return None
        if words not in self._told.meant:
            found = self._find(words, text)
            is_person = found in self._people or found in self._offices.held
            unknown = found is None and (text.lower() in GENDERS or describes_somebody(text))
            self._told.add(words, found, is_somebody=is_person or unknown)
        return self._told.meant[words]

    def told(self, words: Span) -> str | None:
        """Return the id of the entity that an audience's words mean; None where it is open."""
        text = words.text_of(self._scene.text)
        return None if text.lower() in _NOBODY else self._named(words) or self._described(words)

    def _find(self, words: Span, text: str) -> str | None:
        if text.lower() == "it":
            return self._body(words)
        if is_answer(text):
            return interviewed(self._scene)
        if text.lower() in GENDERS:
            return antecedent(self._search, words.start, GENDERS[text.lower()])
        return self._named(words) or self._writer(words, text) or self._described(words)

    def _writer(self, words: Span, text: str) -> str | None:
        """Whose words a paper gives: "a statement from the Harbour Board" reads."""
        if _head(text).lower() not in load("speech_verbs")["papers"]:
            return None
        for mention, entity in self._scene.named_in(words):
            before = self._scene.text[words.start : mention.span.start].lower().split()[-2:]
            if not _FROM.isdisjoint(before):
                return entity.id
        return None

    def _named(self, words: Span) -> str | None:
        """The bearer of a name that the words are, or end with ("Prime Minister Lee")."""
        inside = self._scene.named_in(words) or self._scene.named_over(words)
        people = [
            (mention, entity)
            for mention, entity in inside
            if entity.kind is Kind.PERSON and not self._is_part(mention.span, words)
        ]
        if people:
            return people[-1][1].id
        text = words.text_of(self._scene.text)
        if is_party_member(_head(text)):
            return None
        bodies = [entity for mention, entity in inside if _is_nearly(mention.span, words)]
        return bodies[0].id if bodies else self._family_name(text)

    def _family_name(self, text: str) -> str | None:
        """The only person named here whose name ends as the words do: "the 44-year-old Lee"."""
        last = text.rpartition(" ")[2]
        if last == text or not last[:1].isupper():
            return None
        found = {person.id for person in self._scene.people() if person.name.endswith(f" {last}")}
        return min(found) if len(found) == 1 else None

    def _is_part(self, name: Span, words: Span) -> bool:
        """Whether a name only belongs to a description: "Lee's aide", "an aide of Lee"."""
        before = self._scene.text[words.start : name.start].lower().split()
        return is_possessive(self._scene.text, name) or bool(before and before[-1] in _PREPOSITIONS)

    def _described(self, words: Span) -> str | None:
        """Whom a description means: by its office, by what is told of those who are named, else
        who alone leads and speaks nearby."""
        text = words.text_of(self._scene.text)
        head = _head(text).lower()
        if text.lower().split(" ", 1)[0] in POSSESSIVE:
            return self._of_somebody(words, head)
        if is_unnamed(text):
            return None
        if found := self._fixed(words):
            return found
        are_nationals = head.endswith("s") and is_national(head.removesuffix("s"))
        if is_organ(head) or are_nationals:
            is_bare = text.lower() == f"the {head}"
            body = lone_body(self._scene, words.start, head) if is_bare else None
            return body or self._beside.state_of(words)
        if not text.lower().startswith("the "):
            return None
        if head in collectives():
            return lone_body(self._scene, words.start, _head(text))
        return self._lead(words, text)

    def _fixed(self, words: Span) -> str | None:
        """Whom a description means whatever stands around it: by office, trade or country."""
        if found := self._holders.find(words):
            return found
        text = words.text_of(self._scene.text)
        head = _head(text)
        if not text.lower().startswith("the ") or head.lower() in collectives():
            return None
        if is_national(head):
            return self._beside.compatriot(text) or self._addressed(words)
        title = read_title(text)
        return None if title.whose - {head} or title.kinds else self._beside.introduced(head)

    def _of_somebody(self, words: Span, head: str) -> str | None:
        """Who is told by another: "her counterpart", "his sister"."""
        gender = GENDERS.get(words.text_of(self._scene.text).lower().split(" ", 1)[0])
        if is_counterpart(head) and gender is not None:
            other = antecedent(self._search, words.start, gender)
            return self._beside.other_than(other, words)
        return self._beside.introduced(head)

    def _addressed(self, words: Span) -> str | None:
        """The one other person in the sentence of the last words by somebody named.

        'Lee said, beside Ben Marsh. "Yes," the Briton said': Lee would be "she".
        """
        start = self._scene.paragraph_start(self._scene.paragraph_of(words.start))
        last = self._told.last_in(Span(start, words.start))
        person = None if last is None else self._told.meant[last]
        if last is None or person is None or not self._scene.named_in(last):
            return None
        sentence = self._scene.sentences[self._scene.sentence_of(last.start)]
        near = {entity.id for _, entity in self._scene.people_named_in(sentence)} - {person}
        return min(near) if len(near) == 1 else None

    def _lead(self, words: Span, text: str) -> str | None:
        """Who alone leads and speaks nearby, if nothing tells that it is somebody else."""
        title = read_title(text)
        is_somebody = may_be_somebody(text) or self._scene.ends_as_somebody(words)
        # "The minister of culture" begins something new; "the minister" goes on.
        goes_on = not (title.offices and (title.whose or title.kinds))
        back = 1 if goes_on else 0
        lead = lone_lead(self._search, words.start, back) if is_somebody else None
        return None if lead is None or self._is_another(title, lead) else lead

    def _is_another(self, title: Title, person: str) -> bool:
        """Whether a person is known by offices that are not the one described."""
        by_office = bool(title.offices) and not is_profession(title.offices)
        return by_office and self._offices.has_another(title, person)

    def _body(self, words: Span) -> str | None:
        """The body that "it" means: the one that the sentence so far, or the last, is about."""
        sentences = self._scene.sentences
        if not sentences:
            return None
        here = self._scene.sentence_of(words.start)
        for place in range(here, max(here - 2, -1), -1):
            stretch = Span(sentences[place].start, min(sentences[place].end, words.start))
            bodies = {
                entity.id
                for mention, entity in self._scene.named_in(stretch)
                if entity.kind is not Kind.PERSON and not self._scene.is_quoted(mention.span)
                if self._scene.lead_of(mention, entity) is not None
            }
            if bodies:
                return min(bodies) if len(bodies) == 1 else None
        return None


def describes_somebody(text: str) -> bool:
    """Whether words describe one person for certain: "the mayor of the town", "the Briton".

    Not "its leader", who is told by another.
    """
    if text.lower().split(" ", 1)[0] in POSSESSIVE:
        return False
    head = _head(text).lower()
    parts = (head, *head.split("-"))
    known = any(part in _persons() or is_national(part) for part in parts)
    return known or parts[-1] == "old"


def may_be_somebody(text: str) -> bool:
    """Whether words that speak may describe one person: no body, no name, not several."""
    head = _head(text)
    several = head.endswith("s") and not head.endswith("ss")
    return describes_somebody(text) or (head.islower() and not several)


def _head(text: str) -> str:
    """The noun of a description: 'minister' in "the French minister of health himself"."""
    words = [word for word in _WORD.findall(text) if word not in ("himself", "herself")]
    places = [i for i, word in enumerate(words) if word.lower() in _PREPOSITIONS]
    return words[(places[0] if places else len(words)) - 1] if words else ""


@cache
def _persons() -> frozenset[str]:
    known = load("descriptions")
    words = title_words()
    named = frozenset([*known["anybody"], *chain(*known["somebody"]), *known["party_members"]])
    return named | words["office"] | words["royal"]


def _is_nearly(name: Span, words: Span) -> bool:
    """Whether the speaker's words are a name with an article or the like, or a part of it."""
    longest = name.end - name.start + len("the ")
    return name.covers(words) or (name.end == words.end and words.end - words.start <= longest)
