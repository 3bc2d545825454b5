"""Who the subject of a verb is: a name, a pronoun or a description."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from dossier.annotate.quotations.phrases import dependents, phrase
from dossier.annotate.quotations.places import before_brackets, is_dateline
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.verbs import is_paper
from dossier.model import Kind, Mention, Span


class Naming(Enum):
    """How words name a speaker."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Subject:
    """The words that name a speaker, as printed."""

    span: Span
    naming: Naming


PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
_RELATIVE = frozenset({"who", "that", "which", "whom"})
_POSSESSIVE = re.compile(r"['’]s?\b")
_EMBEDDED_AFTER = frozenset({
    "of", "for", "to", "from", "with", "by", "at", "on",
    "in", "about", "against", "between", "and", "near", "than", "under",
})  # fmt: skip
_CLAUSE_LINKS = frozenset({"conj", "xcomp", "advcl", "parataxis", "ccomp"})
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s\Z")
_LONGEST_WORD = 30
_CLIMB = 3
"""Clauses up to which a verb without a subject borrows one ("met X and went home, saying")."""


def subject_by_grammar(scene: Scene, verb: int) -> Subject | None:
    """The grammatical subject of a verb, or of the verb that it is joined to.

    A participle ("..., adding that") has the subject of its main clause: what stands between,
    like the infinitive in "it is time to help the town grow, adding that", does not speak.
    """
    climbs = scene.word(verb).endswith("ing") and scene.tokens[verb].dep.startswith("advcl")
    for _ in range(_CLIMB):
        subjects = [] if climbs else _own_subjects(scene, verb)
        if subjects:
            # "The minister, Ann Lee, said": parsers take either for the subject, or both
            named = [s for s in subjects if s is not None and s.naming is Naming.NAME]
            return named[0] if named else subjects[0]
        token = scene.tokens[verb]
        if token.dep not in _CLAUSE_LINKS or token.head == verb:
            return None
        verb = token.head
        climbs = climbs and scene.tokens[verb].dep in _CLAUSE_LINKS
    return None


def _own_subjects(scene: Scene, verb: int) -> list[Subject | None]:
    return [_subject_at(scene, head) for head in dependents(scene, verb, "nsubj")]


def subject_in(scene: Scene, start: int, end: int) -> Subject | None:
    """The name, pronoun or description that a stretch of text is or begins with.

    For "Ted, its chief," before "said", where the stretch holds little else.
    """
    start, end = _trimmed(scene.text, start, end)
    indices = scene.between(start, end)
    if not indices:
        return None
    if (author := _author(scene, start, end)) is not None:
        return Subject(author.span, Naming.NAME)
    mentions = [m for m in scene.mentions_between(start, end) if not is_possessive(scene, m)]
    for mention in mentions:
        if mention.kind is Kind.PERSON and not _is_embedded(scene, mention, start):
            return _named(scene, mention)
    for index in indices:
        if scene.word(index).lower() in PRONOUNS:
            return Subject(scene.tokens[index].span, Naming.PRONOUN)
    first = scene.word(indices[0]).lower()
    for mention in mentions:
        lead = scene.text[start : mention.span.start].strip().lower()
        tail = scene.text[mention.span.end : end].strip()
        if lead in ("", "the") and (tail == "" or tail[0] in ",("):
            return Subject(mention.span, Naming.NAME)
    comma = scene.text.find(",", start, end)
    stop = comma if comma > start else end
    begins = scene.tokens[indices[0]].pos in ("", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
    if begins and first[0].isalpha() and first not in _EMBEDDED_AFTER:
        return Subject(Span(start, stop), Naming.DESCRIPTION)
    return None


def name_after(scene: Scene, offset: int, end: int) -> Subject | None:
    """The name that a description is followed by: "its head, Ann Lee"."""
    start = offset + len(", ")
    mention = scene.mention_at(start)
    is_beside = scene.text[offset:start] == ", " and mention is not None
    if mention is None or not is_beside or mention.span.start != start or mention.span.end > end:
        return None
    is_somebody = mention.kind in (Kind.PERSON, Kind.ORGANISATION)
    return (
        Subject(mention.span, Naming.NAME)
        if is_somebody and not is_possessive(scene, mention)
        else None
    )


def named_between(scene: Scene, words: Span, verb: int) -> Subject | None:
    """The name that a clause parts from its description: "A man who saw it, Jo Lee, 71, said"."""
    if words.text_of(scene.text).lower().split(" ", 1)[0] not in ("a", "an", "one"):
        return None
    for mention in reversed(scene.people_between(words.end, verb)):
        before, after = scene.text[: mention.span.start].rstrip(), scene.text[mention.span.end :]
        if before.endswith(",") and after.lstrip().startswith(","):
            return Subject(mention.span, Naming.NAME)
    return None


def is_possessive(scene: Scene, mention: Mention) -> bool:
    """'Lee' in "Lee's spokeswoman"."""
    return _POSSESSIVE.match(scene.text, mention.span.end) is not None


def _is_embedded(scene: Scene, mention: Mention, start: int) -> bool:
    """'Lee' in "a spokesman for Lee"."""
    before = [scene.word(i).lower() for i in scene.between(start, mention.span.start)]
    return bool(before) and before[-1] in _EMBEDDED_AFTER


def _subject_at(scene: Scene, head: int) -> Subject | None:
    """The name, pronoun or description whose head is a token."""
    token = scene.tokens[head]
    word = scene.word(head).lower()
    mention = scene.mention_at(token.span.start) or _aged(scene, head)
    mention = before_brackets(scene, mention)
    if mention is not None and is_possessive(scene, mention):
        mention = None
    if (
        is_paper(word)
        and (author := _author(scene, phrase(scene, head).start, token.span.end)) is not None
    ):
        return Subject(author.span, Naming.NAME)
    if is_paper(word) and (owner := _owner(scene, head)) is not None:
        return Subject(owner, Naming.PRONOUN)
    if mention is not None and mention.kind is Kind.PERSON:
        return _named(scene, mention)
    if word in _RELATIVE:
        return _relative(scene, head)
    if word in PRONOUNS:
        return Subject(token.span, Naming.PRONOUN)
    named = _name_beside(scene, head)
    if named is not None:
        return Subject(named.span, Naming.NAME)
    if mention is not None:
        return _body(scene, mention)
    if token.pos in ("NOUN", "PROPN", "ADJ", "NUM") or word in ("one", "another"):
        return Subject(phrase(scene, head), Naming.DESCRIPTION)
    return None


def _aged(scene: Scene, number: int) -> Mention | None:
    """The one whose age a number is, where the parser takes it for the subject: "Lee, 61, said"."""
    start = scene.tokens[number].span.start
    is_beside = scene.tokens[number].pos == "NUM" and scene.text[max(start - 2, 0) : start] == ", "
    return scene.mention_at(start - 3) if is_beside and start > 2 else None


def _author(scene: Scene, start: int, end: int) -> Mention | None:
    """The one whose words a paper gives: "Ann Lee's letter" reads."""
    for mention in scene.people_between(start, end):
        after = scene.text[mention.span.end : end].split()
        if after and is_possessive(scene, mention) and is_paper(after[-1]):
            return mention
    return None


def _owner(scene: Scene, noun: int) -> Span | None:
    """'Her' in "Her answer was short"."""
    for index in dependents(scene, noun, "nmod:poss"):
        if scene.word(index).lower() in ("his", "her"):
            return scene.tokens[index].span
    return None


def _named(scene: Scene, mention: Mention) -> Subject:
    """A name; but 'the Briton' is a description, whatever the pipeline calls it."""
    lead = _ARTICLE.search(scene.text, max(mention.span.start - 4, 0), mention.span.start)
    if lead is not None and " " not in mention.surface:
        return Subject(Span(lead.start(), mention.span.end), Naming.DESCRIPTION)
    return Subject(mention.span, Naming.NAME)


def _body(scene: Scene, mention: Mention) -> Subject | None:
    """An organisation or place; the person before it in "Ann Lee of the Harbour Board said".

    None where it is a part of something unnamed ("a Paris daily").
    """
    start = mention.span.start
    before = scene.text[max(start - _LONGEST_WORD, 0) : start].lower().split()
    if before[-1:] in (["a"], ["an"]) or is_dateline(scene, mention):
        return None
    owner = scene.person_before(start)
    if owner is not None and not _EMBEDDED_AFTER.isdisjoint(before[-2:]):
        return Subject(owner.span, Naming.NAME)
    return Subject(mention.span, Naming.NAME)


def _relative(scene: Scene, head: int) -> Subject | None:
    """'who' is whom its clause belongs to."""
    verb = scene.tokens[scene.tokens[head].head]
    if verb.dep.startswith("acl") and scene.tokens[verb.head].span.start < verb.span.start:
        return _subject_at(scene, verb.head)
    return None


def _name_beside(scene: Scene, head: int) -> Mention | None:
    """The name that is a part of the noun's phrase: "the minister, Ann Lee,"."""
    for dependent in dependents(scene, head, ""):
        if scene.tokens[dependent].dep in ("appos", "flat", "nmod:desc", "compound"):
            mention = scene.mention_at(scene.tokens[dependent].span.start)
            is_body = scene.tokens[dependent].dep == "appos" and dependent > head
            if (
                mention is not None
                and (mention.kind is Kind.PERSON or (is_body and mention.kind is not Kind.PLACE))
                and not is_possessive(scene, mention)
                and not _is_embedded(scene, mention, scene.tokens[head].span.start)
            ):
                return before_brackets(scene, mention)
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space and signs at the ends."""
    while start < end and text[start] in " ,;:-–—\n\t\u00a0":
        start += 1
    while end > start and text[end - 1] in " ,.;:!?-–—\n\t\u00a0":
        end -= 1
    return start, end
