"""Whom a pronoun or a description means, where the text makes it clear.

'he' is the subject of the nearest sentence before that has one; 'the prime minister' is the one
whom the text has called so. Names inside quotations are out of the running: those are the
speaker's own words.
"""

from __future__ import annotations

from functools import cache

from dossier.annotate.quotations.roles import Description, contradicts, describes, roles_of
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.subjects import Naming, Subject, is_possessive
from dossier.knowledge import load
from dossier.model import Mention, Span

_GENDERS = {"he": "male", "she": "female"}
_SENTENCES_BACK = 5
"""Sentences in which an antecedent is looked for."""
_INTRODUCED_WITHIN = 20_000
"""Characters before a description in which its bearer was introduced: a long article."""
_BESIDE = frozenset({"appos", "flat", "nmod:desc", "compound"})
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
    return _main_subject(scene, people) or (people[0] if people else None)


def nearest_person(scene: Scene, offset: int, gender: str | None) -> Mention | None:
    """The person talked about before `offset`: near, and the subject of a sentence if one is."""
    if not scene.sentences:
        return None
    block = scene.block_at(offset)
    earliest = scene.blocks[max(block - _BLOCKS_BACK, 0)].span.start
    last = scene.sentence_at(offset)
    best: Mention | None = None
    best_worth = -_SENTENCES_BACK
    for back in range(min(_SENTENCES_BACK, last + 1)):
        sentence = scene.sentences[last - back]
        if sentence.start < earliest:
            break
        people = _people_in(scene, sentence, offset, gender)
        subject = _main_subject(scene, people)
        worth = (_SUBJECT_WORTH if subject is not None else 0) - back
        if people and worth > best_worth:
            best, best_worth = subject or people[0], worth
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


def _main_subject(scene: Scene, people: list[Mention]) -> Mention | None:
    """The one who is the subject of the main clause, else of any clause."""
    found: Mention | None = None
    for mention in people:
        verb = _verb_of_subject(scene, mention)
        if verb is not None and scene.tokens[verb].dep.lower() == "root":
            return mention
        if verb is not None and found is None:
            found = mention
    return found


def _verb_of_subject(scene: Scene, mention: Mention) -> int | None:
    """The verb whose subject a name is, itself or beside a noun: "a shop owner, Ann Lee, said"."""
    for index in scene.between(mention.span.start, mention.span.end):
        token = scene.tokens[index]
        if token.dep in _BESIDE:
            token = scene.tokens[token.head]
        if token.dep.startswith("nsubj"):
            return token.head
    return None


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

    The one talked about last, unless the text gives him another office, or bears out more of
    the description for somebody else; None for an unnamed one.
    """
    description = Description.read(span.text_of(scene.text))
    if description is None:
        return None
    fits: dict[str, int] = {}
    people = scene.people_between(span.start - _INTRODUCED_WITHIN, span.start)
    for mention in people:
        if not scene.in_quotation(mention.span.start):
            surname = mention.surface.split()[-1]
            fit = describes(description, roles_of(scene, mention))
            fits[surname] = max(fits.get(surname, 0), fit)
    best = max(fits.values(), default=0)
    last = nearest_person(scene, span.start, None) if description.is_definite else None
    if last is not None:
        same = [m for m in people if _same_surname(m, last)]
        other_office = any(contradicts(description, roles_of(scene, m)) for m in same)
        own = fits.get(last.surface.split()[-1], 0) or (0 if other_office else 1)
        if own >= max(best, 1):
            return last
    fitting = [
        mention for mention in people if best and fits.get(mention.surface.split()[-1]) == best
    ]
    return fitting[-1] if fitting else None


def _same_surname(left: Mention, right: Mention) -> bool:
    return left.surface.split()[-1] == right.surface.split()[-1]


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
