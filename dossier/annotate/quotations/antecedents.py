"""Whom a pronoun or a description means, where the text makes it clear.

'he' is the subject of the nearest sentence before that has one; 'the prime minister' is the one
whom the text has called so. Names inside quotations are out of the running: those are the
speaker's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.subjects import Naming, Subject, is_possessive
from dossier.knowledge import load
from dossier.model import Mention, Span

_GENDERS = {"he": "male", "she": "female"}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TITLE_REACH = 60
"""Characters before a name in which its title stands, and after it its apposition."""
_SENTENCES_BACK = 3
"""Sentences, the one of the pronoun included, in which an antecedent is looked for."""
_APPOSITION = re.compile(r",\s+([^,.;:()\"“”]{3,60})[,.;]")


def speaker_span(scene: Scene, subject: Subject) -> Span:
    """The span of the name that `subject` means, else its own words."""
    if subject.naming is Naming.PRONOUN:
        word = subject.span.text_of(scene.text).lower()
        if word in _GENDERS:
            person = _nearest_person(scene, subject.span.start, _GENDERS[word])
            return subject.span if person is None else person.span
    if subject.naming is Naming.DESCRIPTION:
        person = _described_person(scene, subject.span)
        return subject.span if person is None else person.span
    return subject.span


def nearest_subject(scene: Scene, offset: int) -> Mention | None:
    """The person whom the sentence before `offset` is about."""
    index = scene.sentence_at(offset - 1) if offset else 0
    sentence = scene.sentences[index] if scene.sentences else Span(0, 0)
    return _subject_of(scene, sentence, offset, None)


def _nearest_person(scene: Scene, offset: int, gender: str | None) -> Mention | None:
    """Back sentence by sentence, within this paragraph and the one before it."""
    if not scene.sentences:
        return None
    block = scene.block_at(offset)
    earliest = scene.blocks[max(block - 1, 0)].span.start
    last = scene.sentence_at(offset)
    for index in range(last, max(last - _SENTENCES_BACK * 2, -1), -1):
        sentence = scene.sentences[index]
        if sentence.start < earliest:
            break
        person = _subject_of(scene, sentence, offset, gender)
        if person is not None:
            return person
    return None


def _subject_of(scene: Scene, sentence: Span, before: int, gender: str | None) -> Mention | None:
    """The person a sentence is about: its subject, else the first one named in it."""
    people = [
        mention
        for mention in scene.people
        if sentence.start <= mention.span.start
        and mention.span.end <= min(sentence.end, before)
        and not scene.in_quotation(mention.span.start)
        and not is_possessive(scene, mention)
        and _gender(scene, mention) in (None, gender, "" if gender is None else gender)
    ]
    for mention in people:
        if _is_subject(scene, mention):
            return mention
    return people[0] if people else None


def _is_subject(scene: Scene, mention: Mention) -> bool:
    return any(
        scene.tokens[i].dep.startswith("nsubj")
        for i in scene.between(mention.span.start, mention.span.end)
    )


def _gender(scene: Scene, mention: Mention) -> str | None:
    """What the words right before a name tell: 'Mrs', 'King'; None where they tell nothing."""
    words = _WORD.findall(scene.text[max(mention.span.start - 20, 0) : mention.span.end].lower())
    named = len(_WORD.findall(mention.surface))
    for word in words[-named - 1 :]:
        if word in _gendered():
            return _gendered()[word]
    return None


@cache
def _gendered() -> dict[str, str]:
    titles = load("titles")
    return {
        word: gender
        for gender in ("male", "female")
        for word in [*titles["courtesy"][gender], *titles["royal"][gender]]
    }


# --- descriptions ----------------------------------------------------------------------
def _described_person(scene: Scene, span: Span) -> Mention | None:
    """The person whom the text has given the description's office, the nearest one before."""
    words = [word.lower() for word in _WORD.findall(span.text_of(scene.text))]
    if not words or words[0] in load("speech_verbs")["unnamed_determiners"]:
        return None
    wanted = frozenset(words) - {"the", "his", "her", "its", "their", "of", "this", "that"}
    offices = [word for word in words if word in _offices()]
    best: tuple[int, int, Mention] | None = None
    for mention in _people_outside_quotations(scene):
        roles = _role_words(scene, mention)
        if offices and not any(_same_office(office, roles) for office in offices):
            continue
        fit = sum(1 for word in wanted if any(_akin(word, role) for role in roles))
        before = mention.span.start < span.start
        rank = (fit, mention.span.start if before else -mention.span.start)
        if fit and (best is None or rank > best[:2]):
            best = (*rank, mention)
    if best is not None:
        return _latest_mention(scene, best[2], span.start)
    if words[0] == "the":
        return _nearest_person(scene, span.start, None)
    return None


def _people_outside_quotations(scene: Scene) -> Iterator[Mention]:
    return (m for m in scene.people if not scene.in_quotation(m.span.start))


def _role_words(scene: Scene, mention: Mention) -> frozenset[str]:
    """Words of the title before a name and of the apposition after it."""
    text, span = scene.text, mention.span
    before = re.split(r"[.;:\n\"“”()]", text[max(span.start - _TITLE_REACH, 0) : span.start])[-1]
    title = [word.lower() for word in _WORD.findall(before)]
    after = _APPOSITION.match(text, span.end, span.end + _TITLE_REACH)
    apposition = [word.lower() for word in _WORD.findall(after[1])] if after else []
    return frozenset([*_title_run(title), *apposition])


def _title_run(words: list[str]) -> list[str]:
    """The last words before a name, from the last office among them on, with four before it."""
    places = [i for i, word in enumerate(words) if word in _offices()]
    if not places or len(words) - places[-1] > 4:
        return []
    return words[max(places[0] - 3, 0) :]


def _latest_mention(scene: Scene, person: Mention, before: int) -> Mention:
    """The same surname's last mention before an offset: nearest to what is said."""
    surname = person.surface.split()[-1]
    same = [
        m
        for m in _people_outside_quotations(scene)
        if m.span.start < before and m.surface.split()[-1] == surname
    ]
    return same[-1] if same else person


@cache
def _offices() -> frozenset[str]:
    return frozenset(chain(*load("titles")["office"]))


def _same_office(office: str, roles: frozenset[str]) -> bool:
    return office in roles or any(
        office in group and not roles.isdisjoint(group)
        for group in load("speech_verbs")["synonyms"]
    )


def _akin(word: str, role: str) -> bool:
    """Equal, or a country and its people: 'ukrainian' and 'ukraine', 'french' and 'france'."""
    return word == role or (len(word) > 4 and len(role) > 4 and word[:4] == role[:4])
