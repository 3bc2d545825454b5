"""Folding, slugs, stable ids and numbers of things: text and nothing else."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar
from urllib.parse import urlsplit

from rapidfuzz import fuzz, process

T = TypeVar("T")
# Letters that Unicode does not take apart into a base letter and a mark.
_UNDECOMPOSED = str.maketrans(
    {
        "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d",
        "Ð": "D", "þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
        "ß": "ss", "ħ": "h", "Ħ": "H", "’": "'", "‘": "'", "ʼ": "'", "‑": "-",
    }
)  # fmt: skip
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_SPACE = re.compile(r"\s+")
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def ascii_letters(text: str) -> str:
    """Take diacritics off: 'Volodímir Đukanović' -> 'Volodimir Dukanovic'.

    Letters of other scripts stay as they are. Case stays.
    """
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def squash(text: str) -> str:
    """Make every run of white space one space, and strip the ends."""
    return _SPACE.sub(" ", text).strip()


def fold(text: str) -> str:
    """The form in which two spellings of one name compare equal.

    No case, no diacritics, straight apostrophes, single spaces; punctuation stays.
    """
    return squash(ascii_letters(text).casefold())


def slug(text: str) -> str:
    """A readable part of an address: 'Volodymyr Zelensky' -> 'volodymyr-zelensky'.

    Only a-z, 0-9 and hyphens. A text without any such letter (another script, signs) gives
    its digest, so that the result is never empty and two such texts stay apart.
    """
    result = _NOT_SLUG.sub("-", fold(text)).strip("-")[:80].rstrip("-")
    return result or digest(text)


def digest(text: str, *, length: int = 10) -> str:
    """The first `length` hex digits of the SHA-256 of `text`: an id that content alone decides."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


_NEAR = 70.0
"""Out of 100: 'sames' and 'same' reach 89, two file names that share all but the ending 71, two
short words that share half of their letters 67."""
_SHORT = 4
"""Letters from which on a piece of a longer name is taken for it: "Sunak" for "Rishi Sunak"."""


def nearest(text: str, known: Iterable[str]) -> str | None:
    """What somebody who wrote `text` may have meant: the most alike of `known`, or None."""
    ordered = sorted(set(known))
    scorer = fuzz.WRatio if len(text) >= _SHORT else fuzz.ratio
    found = process.extractOne(
        fold(text), [fold(one) for one in ordered], scorer=scorer, score_cutoff=_NEAR
    )
    return None if found is None else ordered[found[2]]


def count(number: int, one: str, many: str | None = None) -> str:
    """'1 article', '2 articles', '12,000 mentions'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def cut(items: Sequence[T], most: int) -> tuple[Sequence[T], int]:
    """The first `most` of them, and how many are left; all where that is one, which takes no more
    room than to say so.
    """
    left = len(items) - most
    return (items[:most], left) if left > 1 else (items, 0)


def is_web_address(url: str) -> bool:
    """Whether `url` is an absolute http or https address: other schemes may run scripts."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it raises for a port that is not a number
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def page_path(page_id: str) -> str:
    """The path of a page, without its suffix: the id, except where a web server or Windows minds.

    The page of a folder, 'people/', is its 'index', so nothing else may have that name; Windows
    keeps a few names for its devices. Slugs hold no '_', so the new name is nobody else's.
    """
    folder, _, name = page_id.rpartition("/")
    if folder and not name:
        return f"{folder}/index"
    reserved = name == "index" or _DEVICE.fullmatch(name) is not None
    return f"{folder}/{name}_" if folder and reserved else page_id
