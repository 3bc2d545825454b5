"""Tell what office a text gives to a person: "Harbour Board chief Ann Lee"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale

from dossier.model import Annotation, Document, Entity, Kind, Mention, Role, Span, Token
from dossier.resolve.layout import tokens_in
from dossier.resolve.lexicon import SMALL_WORDS, fold, is_title_word, title_words
from dossier.resolve.titles import office_key, read_title
from dossier.resolve.world import is_demonym
from dossier.text import squash

_WORD = re.compile(r"[^\s,;:()\"“”]+")
# "Ann Lee, the prime minister, …": up to the next comma or stop, at most this long.
_AFTER = re.compile(
    r",\s(?:the |a |an |its |their |his |her )?([^,.;:()\"“”\n]{3,90})(?=\s?[,.;:()\n]|$)"
)
_CLAUSE = re.compile(
    r"\b(?:who|which|that|said|says|was|were|is|has|had|will|told|after|while|when)\b"
)
_ARTICLES = frozenset(["the", "a", "an", "its", "their", "his", "her"])
_LONGEST_TITLE = 9
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document says besides the mention at hand."""

    text: str
    tokens: tuple[Token, ...]
    people: tuple[Span, ...]
    """Where persons are named."""

    def holds(self, span: Span, *parts_of_speech: str) -> bool:
        """Whether a word of `span` is one of the parts of speech, titles apart."""
        return any(
            token.pos in parts_of_speech and not is_title_part(token.span.text_of(self.text))
            for token in tokens_in(self.tokens, span)
        )

    def names_somebody(self, span: Span) -> bool:
        """Whether a person is named inside `span`."""
        first = bisect_left(self.people, span.start - _LONGEST_NAME, key=lambda one: one.start)
        last = bisect_left(self.people, span.end, key=lambda one: one.start)
        return any(span.overlaps(person) for person in self.people[first:last])


def with_roles(
    entities: Sequence[Entity], documents: Sequence[Document], annotations: Sequence[Annotation]
) -> tuple[Entity, ...]:
    """Return the entities with the roles that the texts give to the persons among them."""
    settings = _settings(entities, documents, annotations)
    return tuple(
        replace(one, roles=find_roles(one.mentions, settings)) if one.kind is Kind.PERSON else one
        for one in entities
    )


def _settings(
    entities: Sequence[Entity], documents: Sequence[Document], annotations: Sequence[Annotation]
) -> Mapping[str, Setting]:
    people: defaultdict[str, list[Span]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions if entity.kind is Kind.PERSON else ():
            people[mention.document_id].append(mention.span)
    return {
        document.id: Setting(document.text, annotation.tokens, tuple(sorted(people[document.id])))
        for document, annotation in zip(documents, annotations, strict=True)
    }


def find_roles(mentions: Iterable[Mention], settings: Mapping[str, Setting]) -> tuple[Role, ...]:
    """Return the roles that stand at a person's mentions, in the order of the texts."""
    found: dict[tuple[str, Span], Role] = {}
    for mention in mentions:
        setting = settings[mention.document_id]
        for span in (*_before(setting, mention.span), *_after(setting, mention.span)):
            title = squash(span.text_of(setting.text))
            found[mention.document_id, span] = Role(
                title=title,
                document_id=mention.document_id,
                span=span,
                office=office_key(title),
            )
    return with_whose([found[key] for key in sorted(found)])


def with_whose(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return a person's roles, each bare one ("president") as the only fuller office like it.

    "President" and "Norwegian president" are one office of one person; where another is a club's
    president too, the bare title stays by itself.
    """
    fuller: defaultdict[tuple[frozenset[str], frozenset[str]], set[str]] = defaultdict(set)
    for role in roles:
        title = read_title(role.title)
        if title.whose:
            fuller[title.offices, title.kinds].add(role.office)
    return tuple(_as_only(role, fuller) for role in roles)


def _as_only(role: Role, fuller: Mapping[tuple[frozenset[str], frozenset[str]], set[str]]) -> Role:
    title = read_title(role.title)
    offices = fuller.get((title.offices, title.kinds), set())
    is_bare = bool(title.offices) and not title.whose
    return replace(role, office=min(offices)) if is_bare and len(offices) == 1 else role


def _before(setting: Setting, mention: Span) -> Iterator[Span]:
    """The title before a name, or before the comma before it: words that titles are made of."""
    text = setting.text
    line = max(text.rfind("\n", 0, mention.start) + 1, mention.start - _LONGEST_NAME * 2)
    head = text[line : mention.start].rstrip()
    in_apposition = head.endswith(",")
    end = line + len(head.rstrip(","))
    is_loud = head.isupper() and mention.text_of(text).isupper()
    taken: list[Span] = []
    for match in reversed(list(_WORD.finditer(text, line, end))[-_LONGEST_TITLE:]):
        word = Span(*match.span())
        follows = not text[word.end : taken[-1].start if taken else end].strip()
        may_stand = _may_stand(setting, word, is_last=not taken)
        # In a headline in capitals a capital says nothing: "ANGER AT HARBOUR CHIEF QUILL".
        may_stand = may_stand and (not is_loud or is_title_part(word.text_of(text).lower()))
        if not follows or not may_stand:
            break
        taken.append(word)
        if fold(word.text_of(text)) in _ARTICLES:
            break
    while taken and fold(taken[-1].text_of(text)) in SMALL_WORDS:
        in_apposition = False  # "the Ukrainian president, Ann Lee"
        taken.pop()
    if taken and not in_apposition and _has_office(word.text_of(text) for word in taken):
        yield Span(taken[-1].start, taken[0].end)


def _may_stand(setting: Setting, word: Span, *, is_last: bool) -> bool:
    """Whether a word before a name can belong to a title: no name of another, no sentence's end."""
    text = word.text_of(setting.text)
    plain = fold(text).strip(".")
    if setting.names_somebody(word) or plain in calendar_words():
        return False
    if text.endswith(".") and not (is_title_word(plain) or "." in text[:-1]):
        return False
    return is_title_word(plain) if is_last else is_title_part(text)


def is_title_part(word: str) -> bool:
    """Whether a word can stand in a title: an office, "deputy", "Dutch", "of", any capital."""
    plain = fold(word).strip(".").removesuffix("'s")
    known = is_title_word(plain) or plain in title_words()["modifier"] or is_demonym(plain)
    return known or plain in SMALL_WORDS or word[0].isupper()


@cache
def calendar_words() -> frozenset[str]:
    """Return the names of days and months, folded: they stand before titles, not in them."""
    english = Locale("en")
    names = (*english.days["format"]["wide"].values(), *english.months["format"]["wide"].values())
    return frozenset(fold(name) for name in names)


def _after(setting: Setting, mention: Span) -> Iterator[Span]:
    """The apposition after a name: "…, the newly appointed Secretary-General of NATO, …"."""
    match = _AFTER.match(setting.text, mention.end)
    if match is None or not _has_office(match[1].split()[:6]):
        return
    span = Span(*match.span(1))
    is_clause = bool(_CLAUSE.search(match[1])) or setting.holds(span, "VERB", "AUX")
    begins_well = match[1].split()[0].lower() not in SMALL_WORDS
    if not is_clause and begins_well and not setting.names_somebody(span):
        yield span


def _has_office(words: Iterable[str]) -> bool:
    offices = title_words()["office"]
    return any(fold(part) in offices for word in words for part in (word, *word.split("-")))
