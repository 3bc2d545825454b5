"""Known furniture: the rules of `knowledge/furniture.yml`, asked about one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from dossier.knowledge import load
from dossier.text import fold

_MOST_WORDS = 18
"""A `starts` or `contains` rule hits lines up to this length: buttons and teasers, no
paragraphs."""
_LONGEST = 600
"""No furniture is longer, in letters; a whole article on one line need not be asked."""
_OUTER_SIGNS = " .:…!*>»→›|•·–—-_=+"


class Where(StrEnum):
    """The part of the page in which a rule holds; `knowledge/furniture.yml` explains each."""

    ANYWHERE = "anywhere"
    BELOW = "below"
    EDGES = "edges"
    TAIL = "tail"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseRule:
    """One rule of the file, made ready for comparing."""

    name: str
    where: Where
    lines: frozenset[str]
    words: frozenset[str]
    starts: tuple[str, ...]
    contains: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    most: int
    opens: bool
    ends: bool

    def matches(self, text: str) -> bool:
        """Whether the line is such furniture."""
        folded = _fold(text)
        return (
            self.is_line(text)
            or (bool(self.words) and self._only_words(folded))
            or self._has_phrase(folded)
            or any(pattern.search(folded) for pattern in self.patterns)
        )

    def is_line(self, text: str) -> bool:
        """Whether the whole line is one of the rule's lines."""
        return _bare(text) in self.lines

    def _only_words(self, folded: str) -> bool:
        found = re.findall(r"[\w-]+", folded)
        return 0 < len(found) <= self.most and all(word in self.words for word in found)

    def _has_phrase(self, folded: str) -> bool:
        if len(folded.split()) > self.most:
            return False
        start = folded.lstrip(_OUTER_SIGNS + "([")
        return start.startswith(self.starts) or any(part in folded for part in self.contains)


def find_rule(text: str, *where: Where) -> PhraseRule | None:
    """The first rule of these parts of the page that matches, or None."""
    if len(text) > _LONGEST:
        return None
    return next((rule for rule in _rules() if rule.where in where and rule.matches(text)), None)


def opens_links(text: str) -> bool:
    """Whether the line announces links to other articles: 'Read more', 'Related articles'."""
    return any(rule.opens and rule.is_line(text) for rule in _rules())


def ends_article(text: str) -> bool:
    """Whether nothing of the article stands below such a line: credits, comments, copyright."""
    short = len(text) <= _LONGEST
    return short and any(rule.ends and rule.matches(text) for rule in _rules())


def is_path(items: Sequence[str]) -> bool:
    """Whether all but the last of a line's items are names of sections: 'Home / World / …'."""
    menu = next(rule for rule in _rules() if rule.name == "navigation" and rule.words)
    return len(items) > 1 and all(menu.matches(item) for item in items[:-1])


@cache
def _rules() -> tuple[PhraseRule, ...]:
    return tuple(_rule(entry) for entry in load("furniture")["rules"])


def _rule(entry: dict[str, Any]) -> PhraseRule:
    return PhraseRule(
        name=entry["name"],
        where=Where(entry["where"]),
        lines=frozenset(map(_bare, entry.get("lines", ()))),
        words=frozenset(_folded(entry.get("words", ()))),
        starts=_folded(entry.get("starts", ())),
        contains=_folded(entry.get("contains", ())),
        patterns=tuple(re.compile(pattern) for pattern in entry.get("patterns", ())),
        most=entry.get("most", _MOST_WORDS),
        opens=entry.get("opens", False),
        ends=entry.get("ends", False),
    )


def _folded(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(fold(phrase) for phrase in phrases)


@lru_cache(maxsize=256)  # some twenty rules ask about one line in a row
def _fold(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=256)
def _bare(text: str) -> str:
    return fold(text).strip(_OUTER_SIGNS).strip()
