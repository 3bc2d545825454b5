"""A mention with its name and what stands around it read: a person's, a body's, a place's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dossier.knowledge import load
from dossier.knowledge.languages import place_names
from dossier.model import Document, Mention
from dossier.resolve.lexicon import fold
from dossier.resolve.ministries import with_country
from dossier.resolve.names import PersonName, plain_surface, read_person
from dossier.resolve.signs import NO_SIGNS, Signs, read_signs, with_generation
from dossier.resolve.world import body_key, known_bodies, trim_body


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A mention with its name read both ways, whatever kind it will turn out to have."""

    mention: Mention
    person: PersonName
    body: str
    """Its key as an organisation or a place."""
    is_base: bool = False
    """Whether something is "-based" there."""
    is_where: bool = False
    """Whether a word before it says that it is a place: "in", "travelled to"."""
    is_firm: bool = False
    """Whether the words around say that it is a firm: "Quill shares", "works for Quill"."""
    is_noun: bool = False
    """Whether the grammar sees a common noun in it."""
    paragraph: int = 0
    """The index of the block that it stands in."""
    signs: Signs = NO_SIGNS
    """What stands beside it."""
    is_called_mr: bool = False
    """Whether "Mr" or the like stands before it or begins it."""

    @property
    def words(self) -> int:
        """How many words the name has, without what `plain_surface` takes off."""
        return len(plain_surface(self.mention.surface).split())


def read_mention(mention: Mention, document: Document, *, is_noun: bool = False) -> Named:
    """Read the name of a mention, with the word before it for its title."""
    before = document.text[max(0, mention.span.start - 24) : mention.span.start]
    before = before.rsplit("\n", 1)[-1]
    title = before.split()[-1] if before[-1:] == " " and before.strip() else ""
    after = document.text[mention.span.end : mention.span.end + 90]
    person = with_generation(read_person(mention.surface, title), before, after)
    plain = plain_surface(mention.surface)
    body = body_key(place_names(document.language).get(plain, plain))
    return Named(
        mention=mention,
        person=person,
        body=body if body in known_bodies() else with_country(trim_body(body), mention, document),
        is_noun=is_noun,
        is_where=_is_where(before.split()),
        is_firm=_is_firm(before, after),
        is_base=document.text.startswith("-based", mention.span.end),
        paragraph=_paragraph(mention, document),
        signs=read_signs(document.text, mention),
        is_called_mr=not _MR.isdisjoint(fold(w).strip(".") for w in (title, *plain.split()[:1])),
    )


def _paragraph(mention: Mention, document: Document) -> int:
    return bisect_right(document.blocks, mention.span.start, key=lambda block: block.span.start)


_MR = frozenset(["mr", "mrs", "ms", "miss"])


def _is_where(before: Sequence[str]) -> bool:
    """Whether the words before a name lead to a place."""
    *_, earlier, last = ("", "", *map(str.lower, before))
    heads = load("name_heads")
    moves = last in ("to", "from") and earlier in heads["towards"]
    return last in heads["where"] or moves or (last == "of" and earlier in heads["part"])


def _is_firm(before: str, after: str) -> bool:
    """Whether what only firms have stands after a name, or "works for" before it."""
    belongs, works = _firm_words()
    return before.endswith(works) or belongs.match(after) is not None


@cache
def _firm_words() -> tuple[re.Pattern[str], tuple[str, ...]]:
    words = load("name_heads")["firm"]
    after = re.compile(rf"(?:['’]s?)?\s(?:{'|'.join(words['after'])})\b")
    return after, tuple(f" {before} " for before in words["before"])
