"""Lines that name who published an article beside the day: 'The Tap, 5 June 2024'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from dossier.clean.date_lines import date_words, heads_programme, tells_other_day, unglue
from dossier.clean.marking import DATE_LINE, NAVIGATION
from dossier.clean.page import Page
from dossier.clean.phrases import Where, find_rule
from dossier.clean.shape import HEADLINE_WORDS, ends_sentence, is_prose, is_row, words
from dossier.dates import find_dates
from dossier.knowledge import given_names, load
from dossier.knowledge.world import spot_of
from dossier.model import BlockKind, DateValue, Precision
from dossier.text import fold, squash

_LINES = 6
"""Lines from the top among which a masthead stands."""
_LONGEST = 120
"""In characters; what is longer is text."""
_NAME_WORDS = 10
"""All names of a line together: outlet, section, author."""
_OUTLET_WORDS = 6
_PARTS = re.compile(r"\s*[|·•—–,;:()\[\]]\s*|\s+[-/]\s+|\.\s+(?=[A-Z])|\s{2,}")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_TIME = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\b(?:\s?[AaPp]\.?[Mm]\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?"
)
_NUMBER = re.compile(r"(?i)\s*(?:#|\b(?:no|nr|issue|vol)\b\.?)\s*\d+$")
"""Of an issue: "Coast Digest #31"."""
_FROM = re.compile(
    r"^(?:(?i:from|in|first published in|published in|published by|by)\s+)?(?:the\s+)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What a line tells that has only names and a day in it."""

    names: tuple[str, ...]
    """As printed, in their order: outlet, place, section, author."""
    date: DateValue
    """A day, or the month of a magazine."""

    def outlet(self) -> str | None:
        """The outlet; None where the names may be a place, a person or a section.

        Told by its last word ("Antwerp Ledger"), by its article ("La Valle"), or, for more than
        one word, by standing alone with the day, being no place and having no given name.
        """
        names = [re.sub(r" of$", "", _FROM.sub("", name)) for name in self.names]
        names = [name for name in names if _may_be_outlet(name)]
        headed = (name for name in names if is_called_like_outlet(name))
        if (found := next(headed, None)) is not None:
            return found
        first = next(iter(names), None)
        return first if first is not None and self._reads_like_outlet(first) else None

    def _reads_like_outlet(self, name: str) -> bool:
        spoken = words(name)
        if len(spoken) < 2 or spot_of([name]) is not None:
            return False
        begun = fold(spoken[0])
        person = begun in _given_names() or _is_byline(self.names[0])
        article = begun in load("furniture")["outlets"]["articles"]
        return article or (len(self.names) == 1 and not person)


def is_called_like_outlet(name: str) -> bool:
    """Whether its last word is that of an outlet ("Elm Record"), or its first ("Radio Elm")."""
    spoken, knowledge = words(fold(name)), load("furniture")["outlets"]
    return bool(spoken) and (spoken[-1] in knowledge["heads"] or spoken[0] in knowledge["firsts"])


def read_masthead(text: str) -> Masthead | None:
    """Read a line of names and one date; None where it holds anything else."""
    text = _BRACKETS.sub(_name_in_brackets, squash(unglue(text)).strip("*_ "))
    if len(text) > _LONGEST or tells_other_day(text):
        return None
    phrases = find_dates(text, published=None)
    dated = [one for one in phrases if one.value.start is not None]
    days = [one.value for one in dated if one.value.precision in (Precision.DAY, Precision.MONTH)]
    if len(days) != 1 or len(dated) != 1 or days[0].precision is Precision.YEAR:
        return None
    for phrase in reversed(phrases):
        text = f"{text[: phrase.span.start]} | {text[phrase.span.end :]}"
    parts = [_NUMBER.sub("", part.strip(" .-–—")) for part in _PARTS.split(_TIME.sub(" | ", text))]
    names = tuple(part for part in parts if words(part) and not _only_says_when(part))
    spoken = words(" ".join(names))
    if not 0 < len(spoken) <= _NAME_WORDS or not all(map(_is_name, names)):
        return None
    return Masthead(names=names, date=days[0])


def name_mastheads(page: Page) -> Page:
    """Mark the lines of names and a day at the top; the first line only if a headline is below."""
    head = [index for index in _top(page) if page.blocks[index].rule != DATE_LINE]
    found = [index for index in head if _is_masthead(page, index)]
    told = page.title_index() is not None or page.metadata("title") is not None
    if not told and not any(i not in found and _may_be_headline(page, i) for i in head):
        free = [index for index in found if page.blocks[index].rule is None]
        found = [index for index in found if index not in free[:1]]  # that is the headline
    for index in found:
        page = page.with_block(index, replace(page.blocks[index], rule=DATE_LINE))
    return page


def _top(page: Page) -> list[int]:
    """The first lines down to a paragraph, captions and furniture left out, but not bars."""
    top: list[int] = []
    for index, block in enumerate(page.blocks):
        captioned = block.kind in (BlockKind.TITLE, BlockKind.CAPTION)
        if captioned or block.rule not in (None, DATE_LINE, NAVIGATION):
            continue
        if len(top) == _LINES or (is_prose(block.text) and read_masthead(block.text) is None):
            break
        top.append(index)
    return top


def _is_masthead(page: Page, index: int) -> bool:
    programme = heads_programme(page.blocks, index)
    return not programme and read_masthead(page.blocks[index].text) is not None


def _may_be_headline(page: Page, index: int) -> bool:
    block = page.blocks[index]
    short = len(words(block.text)) <= HEADLINE_WORDS and not ends_sentence(block.text)
    return short and block.rule is None and not is_row(block.text)


def _name_in_brackets(brackets: re.Match[str]) -> str:
    """The brackets with a name or a date in them; '' for a note: "(translated from German)"."""
    inner = brackets[1]
    return brackets[0] if _is_name(inner) or any(map(str.isdigit, inner)) else ""


def _only_says_when(part: str) -> bool:
    allowed = load("furniture")["date_line_words"]
    return all(word in allowed for word in date_words(part))


def _is_name(part: str) -> bool:
    """Whether its words begin with capitals, small words between them aside."""
    spoken = words(part)
    capitals = [word for word in spoken if word.strip("\"'“‘(")[:1].isupper()]
    small = [word for word in spoken if word not in capitals]
    inside = load("furniture")["outlets"]["small_words"]
    return bool(capitals) and all(fold(word) in inside or word.isdigit() for word in small)


def _may_be_outlet(name: str) -> bool:
    """Few words, and not only those of a section: "World News" is none."""
    return 0 < len(words(name)) <= _OUTLET_WORDS and find_rule(name, Where.EDGES) is None


def _is_byline(part: str) -> bool:
    return fold(part).startswith(tuple(load("furniture")["bylines"]["starts"]))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(chain.from_iterable(given_names()))
