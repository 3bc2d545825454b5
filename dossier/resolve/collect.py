"""Which mentions can name somebody or something at all, before anything is compared."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from operator import attrgetter

from dossier.knowledge import load, word_list
from dossier.model import ENTITY_KINDS, Annotation, Document, Kind, Mention, Span, Token
from dossier.resolve.families import families_of, plural_families
from dossier.resolve.layout import tokens_in
from dossier.resolve.lexicon import PARTICLES, SMALL_WORDS, fold, is_title_word, title_words
from dossier.resolve.named import Named, read_mention
from dossier.resolve.names import plain_surface
from dossier.resolve.world import body_key, is_demonym, is_generic, is_pure_demonym, known_bodies

SAINTS = frozenset(["st", "saint", "sankt", "sainte"])
_WORD = re.compile(r"[^\W\d_]+")
_EXCHANGE = 24
"""Characters of an exchange's name in brackets, at most."""
_TWO_LETTERS = 2
_TICKER = re.compile(r"\([A-Z][A-Za-z ]{1,20}:\s?\Z")
"""What stands before "CVX" in "Corvax (NYSE: CVX)"."""
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A mention that names nothing, and why."""

    mention: Mention
    reason: str


def collect(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    given: Container[str] = (),
) -> tuple[list[Named], list[Rejected]]:
    """Read the names of all mentions of an entity kind; set aside those that name nothing.

    `given` holds the keys of the names whose kind the editor gives: these name something. Both
    lists are in the order of documents, then of offsets, whatever the order of the mentions.
    """
    by_id = {document.id: document for document in documents}
    tokens = {annotation.document_id: annotation.tokens for annotation in annotations}
    words = ordinary_words(documents)
    beginnings = {(d.id, block.span.start) for d in documents for block in d.blocks}
    mentions = [from_capital(m) for a in annotations for m in a.mentions if m.kind in ENTITY_KINDS]
    families = families_of(mentions)
    plural = {
        (document.id, span.end)
        for document in documents
        for span, _ in plural_families(document, families.get(document.id, ()))
    }
    named: list[Named] = []
    rejected: list[Rejected] = []
    for mention in sorted(set(mentions), key=attrgetter("place")):
        begins = (mention.document_id, mention.span.start) in beginnings
        is_given = body_key(plain_surface(mention.surface)) in given
        found = tokens[mention.document_id]
        is_plural = (mention.document_id, mention.span.end) in plural
        reason = "" if is_given else why_not(mention, found, words, begins_block=begins)
        if not is_given and _is_loud_word(mention, by_id[mention.document_id], words):
            reason = "an ordinary word in a line of capitals"
        if not is_given and _is_ticker(mention, by_id[mention.document_id]):
            reason = "a firm's sign at an exchange"
        if is_plural and not is_given and " " not in mention.surface:
            reason = "a family: several persons, not one"
        if reason:
            rejected.append(Rejected(mention=mention, reason=reason))
        else:
            is_noun = _is_noun(mention.span, tokens[mention.document_id])
            named.append(read_mention(mention, by_id[mention.document_id], is_noun=is_noun))
    return named, rejected


def from_capital(mention: Mention) -> Mention:
    """Return a body's or place's mention without small words before its name: "very Elm Hall".

    "board of Elm Hall" stays: there the small words are a part of what is named.
    """
    words = mention.surface.split(" ")
    small = list(takewhile(str.islower, words))
    is_name = mention.kind is Kind.PERSON or not {*small}.isdisjoint(PARTICLES | SMALL_WORDS)
    if is_name or not small or len(small) == len(words):
        return mention
    surface = " ".join(words[len(small) :])
    span = Span(mention.span.end - len(surface), mention.span.end)
    return replace(mention, span=span, surface=surface)


def ordinary_words(documents: Iterable[Document]) -> Counter[str]:
    """Count the words that the collection writes without a capital."""
    return Counter(
        word for document in documents for word in _WORD.findall(document.text) if word.islower()
    )


def why_not(
    mention: Mention, tokens: Sequence[Token], words: Counter[str], *, begins_block: bool
) -> str:
    """Return why a mention names nothing, or '' where it does.

    `words` are those that the collection writes small; `begins_block` tells that the capital is
    that of a paragraph's or a heading's first word, and so proves nothing.
    """
    plain = plain_surface(mention.surface)
    parts = [fold(word).strip(".,") for word in plain.split()]
    if not any(letter.isupper() for letter in plain) and plain.isascii():
        return "no capital letter"
    if not any(letter.isalpha() for letter in plain):
        return "no letter"
    if all(is_pure_demonym(part) for part in parts):
        return "says where somebody is from"
    if body_key(plain) in known_bodies():
        return ""
    if " " not in plain and all(body_key(half) in known_bodies() for half in plain.split("-")):
        return "two names, not one"
    if all(len(part) == 1 or _INITIALS.fullmatch(part) for part in parts):
        return "initials only"
    if _is_title(parts):
        return "a title without a name"
    if mention.kind is Kind.PLACE and _is_before_office(parts, mention.span, tokens):
        return "a part of an office"
    if mention.kind is not Kind.PERSON and _is_work(parts):
        return "a law, a treaty or a plan, not a body"
    if mention.kind is Kind.PERSON and len(parts) == 1 and parts[0] in load("titles")["deity"]:
        return "a god, not a person"
    if mention.kind is Kind.PERSON and len(parts) == 2 and parts[0] in SAINTS:
        return "a saint: a church, a feast or a town is meant"
    if len(parts) > 2 and _is_plural_office(parts[0]) and parts[1] == "of":
        return "holders of an office, not one"
    if len(parts) == 1:
        if mention.kind is not Kind.PERSON and _is_plural_head(parts[0]):
            return "a plural, not a name"
        if begins_block and mention.kind is not Kind.PLACE and words[plain.lower()]:
            return "an ordinary word at the beginning of a paragraph"
        return _ordinary(mention, parts[0], plain, tokens, words)
    return ""


def _is_ticker(mention: Mention, document: Document) -> bool:
    start = mention.span.start
    return bool(_TICKER.search(document.text[max(start - _EXCHANGE, 0) : start]))


def _is_loud_word(mention: Mention, document: Document, words: Counter[str]) -> bool:
    """Whether letters that could be an acronym's are a word: 'WHO' in "GUESS WHO WAS THERE".

    Words of two letters are mostly countries and alliances there: "US", "UN".
    """
    text, span = document.text, mention.span
    if len(mention.surface) <= _TWO_LETTERS or not words[mention.surface.lower()]:
        return False
    end = text.find("\n", span.end)
    line = text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]
    return line.isupper() and line != mention.surface


def _is_plural_office(word: str) -> bool:
    return word.endswith("s") and is_title_word(word[:-1]) and not is_title_word(word)


def _is_plural_head(word: str) -> bool:
    """Whether a word is the plural of what sort of thing something is: "Parliaments"."""
    singular = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return singular != word and is_generic(singular) and not is_generic(word)


def _is_before_office(parts: Sequence[str], span: Span, tokens: Sequence[Token]) -> bool:
    """Whether a country and a modifier stand before an office: "U.S. District" Judge."""
    *whose, last = parts
    is_part = last in title_words()["modifier"] and any(map(is_demonym, whose))
    place = bisect_left(tokens, span.end, key=lambda token: token.span.start)
    return is_part and place < len(tokens) and is_title_word(fold(tokens[place].lemma))


def _is_work(parts: Sequence[str]) -> bool:
    """Whether the words name a law or a treaty: "Framework Act", "Treaty of Elmstead"."""
    works = word_list("name_heads", "work")
    begins = len(parts) > 2 and parts[0] in works and parts[1] in ("of", "on", "for")
    return begins or (len(parts) > 1 and parts[-1] in works)


def _is_title(parts: Sequence[str]) -> bool:
    """Whether the words make up a title: "Foreign Minister", not "Permanent Council"."""
    offices = [part for part in parts if is_title_word(part)]
    rest = [part for part in parts if part not in offices]
    return bool(offices or len(parts) == 1) and title_words()["modifier"].issuperset(rest)


def _ordinary(
    mention: Mention, word: str, plain: str, tokens: Sequence[Token], words: Counter[str]
) -> str:
    """Reject a single word that the collection, or its grammar here, uses as an ordinary one."""
    if plain.isupper() and len(plain) > 1:
        return ""
    if mention.kind is Kind.PERSON and words[word]:
        return "an ordinary word of these articles"
    if mention.kind is not Kind.PLACE and _is_noun(mention.span, tokens) and words[word[:-1]]:
        return "a plural, not a name"
    return ""


def _is_noun(span: Span, tokens: Sequence[Token]) -> bool:
    """Whether the grammar sees a common noun here."""
    return any(token.pos == "NOUN" for token in tokens_in(tokens, span))
