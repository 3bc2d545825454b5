"""What the shape of a line says, whatever its words mean."""

from __future__ import annotations

import re

from dossier.model import RawBlock

LONG_WORDS = 15
"""A paragraph that was cut off in mid-sentence is still a paragraph when it is this long."""
SENTENCE_WORDS = 5
"""A shorter one is a cry, a label or an answer, not a paragraph."""
HEADLINE_WORDS = 18
"""Headlines of the development set have 4 to 13 words, standfirsts up to 22."""
_LONGEST_MENU = 600
"""In letters; what is longer is text."""
_CLOSING = "\"'”’»)]}*"
_FULL_STOP = re.compile(r"[.!?…]$")
_MENU_SIGNS = re.compile(r"\s+[>/»›]\s+|\s*[|»›·•]\s*|\s{2,}|\t+")
_SEPARATORS = re.compile(r"\s+[|>/»›·•–—-]\s+|\s*[|»›·•]\s*|\s{2,}|\t+")
_GLUED_ITEMS = re.compile(r"(?:[A-Z][a-z]{2,}|[A-Z]{2,3}){3,}")
_BULLET = re.compile(r"^\s*(?:[-*•–—]|\d{1,2}[.)])\s+\S")
_TIME = re.compile(r"^\s*\d{1,2}[.:h]\d\d\b")
_QUOTES = '"“”«»„‘'


def words(text: str) -> list[str]:
    """The words of a line: pieces with a letter or a digit in them."""
    return [word for word in text.split() if any(map(str.isalnum, word))]


def ends_sentence(text: str) -> bool:
    """Whether a full stop, question or exclamation mark ends it, quotation marks aside."""
    return bool(_FULL_STOP.search(text.strip().rstrip(_CLOSING)))


def is_prose(text: str) -> bool:
    """Whether it reads like a paragraph: long, or a full sentence of some words."""
    count = len(words(text))
    if count >= LONG_WORDS and len(menu_items(text)) < count / 3:
        return True
    return count >= SENTENCE_WORDS and ends_sentence(text)


def is_quotation(text: str) -> bool:
    """Whether it begins with a quotation mark or with a speaker's name before one."""
    return text.lstrip()[:1] in _QUOTES or bool(re.match(r"[^.:]{1,60}: ?[\"“«„]", text))


def is_row(text: str) -> bool:
    """Whether it is a line of a list, a programme or a table: bullet, number or time first."""
    return bool(_BULLET.match(text) or _TIME.match(text))


def menu_items(text: str) -> list[str]:
    """The items of 'Home | World | Sport', 'NEWS > WORLD' or 'HOME   WORLD   SPORT'."""
    return [item for item in _SEPARATORS.split(text.strip()[:_LONGEST_MENU]) if item.strip()]


def is_menu(text: str) -> bool:
    """Three short items or more side by side, or a path of two: 'Main page > Politics'.

    Not where the line is a row of a programme or ends a sentence; dashes part no items here,
    because they also stand in headlines.
    """
    if len(text) > _LONGEST_MENU or is_row(text):
        return False
    items = [item for item in _MENU_SIGNS.split(text.strip()) if item.strip()]
    most = 3 if ends_sentence(text) or len(items) == 2 else 4
    path = len(items) == 2 and bool(re.search(r"\s[>»›]\s", text))
    return (len(items) >= 3 or path) and all(len(words(item)) <= most for item in items)


def is_glued(text: str) -> bool:
    """'HomeWorldUKUkraine': menu items that lost what stood between them."""
    return bool(_GLUED_ITEMS.fullmatch(text.split(" ")[0]))


def is_capitals(text: str) -> bool:
    """Whether nearly all its letters are capitals, as in teletext and old headlines."""
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) >= 4 and sum(map(str.isupper, letters)) > 0.85 * len(letters)


def has_letters(text: str) -> bool:
    """Whether there is any letter or digit in it at all."""
    return any(map(str.isalnum, text))


def is_name_like(text: str) -> bool:
    """Two to four words that begin with capitals, and nothing else: 'Oliver P. Thansan'."""
    parts = text.split()
    return 2 <= len(parts) <= 4 and all(
        part[0].isupper() and part.rstrip(".,").replace("-", "").replace("'", "").isalpha()
        for part in parts
    )


def clusters(blocks: tuple[RawBlock, ...]) -> list[list[int]]:
    """Indices of blocks in groups that no blank line parts."""
    groups: list[list[int]] = []
    for index, block in enumerate(blocks):
        if index and block.line == blocks[index - 1].line + 1:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
