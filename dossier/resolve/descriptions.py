"""Descriptions that stand for a person: "the NATO chief", "the Ukrainian president".

Found by their form, decided by the offices that texts and the editor give (`holders`). A name in
or beside it makes it a role, not a description: "the NATO chief, Lee".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dossier.model import Annotation, Document, Entity, Kind, LeftOut, Mention, Span
from dossier.resolve.families import plural_families
from dossier.resolve.holders import Holders
from dossier.resolve.layout import tokens_in
from dossier.resolve.lexicon import fold
from dossier.resolve.names import read_person
from dossier.resolve.offices import Offices
from dossier.resolve.roles import calendar_words, is_title_part
from dossier.resolve.scene import Scene, scenes_of
from dossier.resolve.titles import read_title

_UNKNOWN = "an office, and it could not be told who holds it"
_WORD = re.compile(r"[^\s,;:()\"“”.!?…]+(?:\.(?=\w))?[^\s,;:()\"“”.!?…]*")
_OF = re.compile(r" of (?:the |its |their )?")
_PART_OF_OFFICE = re.compile(r" of (?:[Ss]tate|[Ss]taff)\b")
_MOST_WORDS = 6
"""Between the article and the office: "the former Dutch deputy foreign minister" has four."""
_ENDS = frozenset(["the", "and", "a", "an"])
"""Words at which another phrase begins."""
_NOUNS = frozenset(["NOUN", "PROPN"])


def with_descriptions(
    entities: Sequence[Entity], documents: Sequence[Document], annotations: Sequence[Annotation]
) -> tuple[tuple[Entity, ...], tuple[LeftOut, ...]]:
    """Return the entities with what describes them, and the descriptions of nobody known.

    Both in the order of documents, then of offsets.
    """
    offices = Offices.of(entities, documents)
    roles = _roles(entities)
    names = {entity.id: entity.name for entity in entities}
    meant: defaultdict[str, list[Mention]] = defaultdict(list)
    nobody: list[LeftOut] = []
    for scene in scenes_of(documents, annotations, entities):
        holders = Holders(scene, offices)
        for words in find_descriptions(scene, sorted(roles[scene.document.id])):
            mention = _mention(scene, words)
            holder, others = _holder(holders, scene, words)
            if holder is not None:
                meant[holder].append(mention)
            elif others or read_title(mention.surface).whose:
                candidates = tuple(sorted(names[other] for other in others))
                nobody.append(
                    LeftOut(
                        mention=mention,
                        name=mention.surface,
                        reason=_UNKNOWN,
                        candidates=candidates,
                    )
                )
        for words, persons in _families(scene):
            for person in persons:
                meant[person].append(_mention(scene, words))
    described = (
        replace(one, descriptions=tuple(sorted(meant[one.id], key=_place))) for one in entities
    )
    return tuple(described), tuple(nobody)


def find_descriptions(scene: Scene, roles: Sequence[Span]) -> Iterator[Span]:
    """Yield the descriptions of one document, in the order of the text.

    `roles` is where its persons' roles stand, sorted: these are at a name already.
    """
    for words in _descriptions(scene):
        if not _is_at_a_name(scene, words) and not _is_among(words, roles):
            yield words


def _families(scene: Scene) -> Iterator[tuple[Span, list[str]]]:
    """Where a family is named in the plural, and those of its members who are named in full."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for person in scene.people():
        members[read_person(person.name).family].append(person.id)
    for words, family in plural_families(scene.document, members):
        yield words, members[family]


def _holder(holders: Holders, scene: Scene, words: Span) -> tuple[str | None, set[str]]:
    """Whom the words mean, or who else is in question.

    A bare office ("the president") means nobody for certain where two persons have it, whoever
    is named nearby.
    """
    found = holders.find(words)
    bearers = holders.bearers(words)
    is_bare = not read_title(words.text_of(scene.text)).whose
    return (None, bearers) if is_bare and len(bearers) > 1 else (found, bearers)


def _roles(entities: Iterable[Entity]) -> defaultdict[str, list[Span]]:
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for entity in entities:
        for role in entity.roles:
            found[role.document_id].append(role.span)
    return found


def _place(mention: Mention) -> tuple[str, Span]:
    return mention.document_id, mention.span


def _mention(scene: Scene, words: Span) -> Mention:
    return Mention(
        document_id=scene.document.id,
        span=words,
        surface=words.text_of(scene.text),
        kind=Kind.PERSON,
    )


def _descriptions(scene: Scene) -> Iterator[Span]:
    """Phrases of an article, words of a title, and an office: one person's, by their form."""
    for block in scene.document.blocks:
        words = [Span(*one.span()) for one in _WORD.finditer(scene.text, *_ends(block.span))]
        for place, word in enumerate(words):
            if word.text_of(scene.text) in ("the", "The"):
                phrase = _phrase(scene, words[place : place + _MOST_WORDS + 2])
                if phrase is not None:
                    yield phrase


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _phrase(scene: Scene, words: Sequence[Span]) -> Span | None:
    """The article and the title after it; None where no office ends it."""
    last = 0
    for place in range(1, len(words)):
        text = words[place].text_of(scene.text)
        apart = scene.text[words[place - 1].end : words[place].start] != " "
        ends = fold(text) in calendar_words() or fold(text) in _ENDS
        if apart or ends or not is_title_part(text):
            break
        last = place
    while last and not read_title(words[last].text_of(scene.text)).offices:
        last -= 1
    if not last:
        return None
    end = words[last].end - len(_owner_mark(words[last].text_of(scene.text)))
    phrase = _with_complement(scene, Span(words[0].start, end))
    return phrase if phrase and _is_whole(scene, phrase, words[last]) else None


def _owner_mark(word: str) -> str:
    """The ending of "the president's visit"."""
    return word[-2:] if word.endswith(("'s", "’s")) else ""


def _with_complement(scene: Scene, phrase: Span) -> Span | None:
    """With the body or country that "of" leads to; None where "of" leads to anything else."""
    if part := _PART_OF_OFFICE.match(scene.text, phrase.end):
        phrase = Span(phrase.start, part.end())
    of = _OF.match(scene.text, phrase.end)
    if of is None:
        return phrase
    named = [
        mention.span.end
        for mention, entity in scene.named_in(Span(of.end(), of.end() + 100))
        if mention.span.start == of.end() and entity.kind is not Kind.PERSON
    ]
    return Span(phrase.start, max(named)) if named else None


def _is_whole(scene: Scene, phrase: Span, office: Span) -> bool:
    """Whether the office is the noun of the phrase: not in "the general election"."""
    tokens = tokens_in(scene.tokens, office)
    if not tokens or not any(token.pos for token in tokens):
        return not re.match(r" [A-Z]", scene.text[phrase.end : phrase.end + 2])
    if tokens[-1].pos not in _NOUNS or tokens[-1].dep in ("compound", "amod", "root"):
        return False
    after = tokens_in(scene.tokens, Span(phrase.end, phrase.end + 2))
    adjoins = scene.text[phrase.end : phrase.end + 1] == " "
    return not (adjoins and after and after[0].pos in _NOUNS)


def _is_at_a_name(scene: Scene, words: Span) -> bool:
    """Whether a person is named in the words or right after: "the president, Lee"."""
    after = scene.text[words.end : words.end + 2]
    gap = len(after) - len(after.lstrip(", "))
    return any(
        entity.kind is Kind.PERSON and mention.span.start <= words.end + gap
        for mention, entity in scene.named_in(Span(words.start, words.end + 100))
    )


def _is_among(words: Span, spans: Sequence[Span]) -> bool:
    """Whether one of the spans, which are sorted, shares a character with the words."""
    first = bisect_left(spans, words.end, key=lambda span: span.start)
    return any(span.overlaps(words) for span in spans[max(first - 4, 0) : first])
