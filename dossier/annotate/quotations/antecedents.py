"""Whom a pronoun or a description means, where the text makes it clear.

'he' is the subject of the nearest sentence before that has one; 'the prime minister' is the one
whom the text has called so. Names inside quotations are out of the running: those are the
speaker's own words.
"""

from __future__ import annotations

from functools import cache

from dossier.annotate.quotations.roles import Description, describes, roles_of
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.subjects import Naming, Subject, is_possessive
from dossier.knowledge import load
from dossier.model import Mention, Span

_GENDERS = {"he": "male", "she": "female"}
_SENTENCES_BACK = 5
"""Sentences in which an antecedent is looked for."""
_BLOCKS_BACK = 2
"""Paragraphs before the pronoun's own in which an antecedent is looked for."""
_SUBJECT_WORTH = 2
"""Sentences by which a subject may lie further back than another name and still be meant."""


def speaker_span(scene: Scene, subject: Subject) -> Span:
    """The span of the name that `subject` means, else its own words.

    A description that stays one is told without the names in it, which are somebody else's:
    'official' for "a NATO official".
    """
    if subject.naming is Naming.NAME:
        return subject.span
    word = subject.span.text_of(scene.text).lower()
    if subject.naming is Naming.PRONOUN:
        gender = _GENDERS.get(word)
        person = None if gender is None else nearest_person(scene, subject.span.start, gender)
    else:
        person = _described_person(scene, subject.span)
    if person is not None:
        return person.span
    return subject.span if subject.naming is Naming.PRONOUN else _without_names(scene, subject.span)


def nearest_subject(scene: Scene, offset: int) -> Mention | None:
    """The person whom the sentence right before `offset` is about."""
    indices = scene.between(scene.blocks[scene.block_at(offset)].span.start, offset)
    if not indices and scene.block_at(offset):
        indices = scene.between(scene.blocks[scene.block_at(offset) - 1].span.start, offset)
    if not indices:
        return None
    ends = [i for i in indices[:-1] if scene.word(i) in (".", "!", "?")]
    start = scene.tokens[ends[-1]].span.end if ends else scene.tokens[indices[0]].span.start
    people = _people_in(scene, Span(start, offset), offset, None)
    return next((m for m in people if _is_subject(scene, m)), people[0] if people else None)


def nearest_person(scene: Scene, offset: int, gender: str | None) -> Mention | None:
    """The person talked about before `offset`: near, and the subject of a sentence if one is."""
    if not scene.sentences:
        return None
    block = scene.block_at(offset)
    earliest = scene.blocks[max(block - _BLOCKS_BACK, 0)].span.start
    last = scene.sentence_at(offset)
    best: Mention | None = None
    best_worth = float("-inf")
    for back in range(min(_SENTENCES_BACK, last + 1)):
        sentence = scene.sentences[last - back]
        if sentence.start < earliest:
            break
        people = _people_in(scene, sentence, offset, gender)
        subject = next((m for m in people if _is_subject(scene, m)), None)
        for person, worth in ((subject, _SUBJECT_WORTH - back), (people[:1] or None, -back)):
            found = person[0] if isinstance(person, list) else person
            if found is not None and worth > best_worth:
                best, best_worth = found, worth
    return best


def _people_in(scene: Scene, stretch: Span, before: int, gender: str | None) -> list[Mention]:
    """People named in a stretch, outside quotations, whose title does not tell another gender."""
    return [
        mention
        for mention in scene.people_between(stretch.start, min(stretch.end, before))
        if not scene.in_quotation(mention.span.start)
        and not is_possessive(scene, mention)
        and (gender is None or _gender(scene, mention) in (None, gender))
    ]


def _is_subject(scene: Scene, mention: Mention) -> bool:
    return any(
        scene.tokens[i].dep.startswith("nsubj")
        for i in scene.between(mention.span.start, mention.span.end)
    )


def _gender(scene: Scene, mention: Mention) -> str | None:
    """What a title in or right before a name tells ('Mrs', 'King'); None where it tells nothing."""
    words = scene.text[max(mention.span.start - 20, 0) : mention.span.end].lower().split()
    for word in words[-len(mention.surface.split()) - 1 :]:
        if word.strip(".") in _gendered_titles():
            return _gendered_titles()[word.strip(".")]
    return None


@cache
def _gendered_titles() -> dict[str, str]:
    titles = load("titles")
    return {
        word: gender
        for gender in ("male", "female")
        for word in [*titles["courtesy"][gender], *titles["royal"][gender]]
    }


def _described_person(scene: Scene, span: Span) -> Mention | None:
    """The person a description means.

    The one talked about last, unless the text gives him another office; else the one to whom
    the text has given this office, the best and nearest fit; None for an unnamed one.
    """
    description = Description.read(span.text_of(scene.text))
    if description is None:
        return None
    last = nearest_person(scene, span.start, None) if description.is_definite else None
    fitting = [
        (describes(description, roles), mention.span.start < span.start, mention)
        for mention in scene.people
        if not scene.in_quotation(mention.span.start)
        and (roles := roles_of(scene, mention))
        and describes(description, roles)
    ]
    if last is not None:
        known = [roles_of(scene, m) for m in scene.people if _same_surname(m, last)]
        if not any(known) or any(describes(description, roles) for roles in known):
            full = max((fit for fit, _, _ in fitting), default=0)
            own = max((describes(description, roles) for roles in known), default=0)
            if own >= full or not fitting:
                return last
    if not fitting:
        return None
    _, _, best = max(fitting, key=lambda item: (item[0], item[1], _nearness(item[2], span)))
    return _latest_mention(scene, best, span.start)


def _nearness(mention: Mention, span: Span) -> int:
    return -abs(span.start - mention.span.start)


def _same_surname(left: Mention, right: Mention) -> bool:
    return left.surface.split()[-1] == right.surface.split()[-1]


def _latest_mention(scene: Scene, person: Mention, before: int) -> Mention:
    """The same person's last mention before an offset: the nearest to what is said."""
    same = [m for m in scene.people if m.span.start < before and _same_surname(m, person)]
    return same[-1] if same else person


def _without_names(scene: Scene, span: Span) -> Span:
    """The piece of a description after the last name that stands inside it, or before the first."""
    mentions = scene.mentions_between(span.start, span.end)
    if not mentions:
        return span
    first, last = mentions[0].span, mentions[-1].span
    before = scene.text[span.start : first.start]
    if len(before.split()) > 1 and not before.split()[-1][0].isupper():
        words = before.rstrip().rsplit(" ", 1)[0]  # "the spokesman of" -> "the spokesman"
        return Span(span.start, span.start + len(words))
    tail = scene.text[last.end : span.end]
    words = tail.removeprefix("'s").removeprefix("’s").lstrip()
    return Span(span.end - len(words), span.end) if words else span
