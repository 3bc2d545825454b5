"""Syllables of Chinese and Korean names, in pinyin and as Wade and Giles wrote them."""

from __future__ import annotations

import re
from functools import cache

from dossier.knowledge import load

_SYLLABLE = (
    r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(iang|iong|uang|ian|iao|ang|eng|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|"
    r"a|e|i|o|u)"
)
_ONE = re.compile(_SYLLABLE)
_GIVEN = re.compile(rf"(?:{_SYLLABLE}){{1,2}}")
# One syllable of a Korean name or of a Chinese one by Wade and Giles, in any of their spellings:
# "hyun", "geun", "tse", "hsiao"; not "harvey" and not "smith".
_ANY_SYLLABLE = re.compile(r"[bcdfghjklmnprstwyz]{0,3}[aeiouy]{1,4}(?:ng|[bdghklmnprt])?")


def is_one_syllable(word: str) -> bool:
    """Whether a folded word can be a syllable of a Korean or Chinese given name."""
    return bool(_ANY_SYLLABLE.fullmatch(word))


def is_pinyin(word: str) -> bool:
    """Whether a folded word reads as a Chinese given name of one or two syllables."""
    return bool(_GIVEN.fullmatch(word.replace("-", "")))


@cache
def wade_giles(word: str) -> str | None:
    """Return how Wade and Giles wrote a folded pinyin name: 'zhiming' -> 'chihming'.

    None where that is no other spelling, or the word is no pinyin.
    """
    if not is_pinyin(word):
        return None
    plain = word.replace("-", "")
    halves = [(plain[:cut], plain[cut:]) for cut in range(1, len(plain))]
    cuts = [half for half in halves if all(_is_syllable(one) for one in half)]
    syllables: tuple[str, ...] = (plain,) if _is_syllable(plain) or not cuts else cuts[-1]
    written = "".join(_written(syllable) for syllable in syllables)
    return written if written != plain else None


def _is_syllable(text: str) -> bool:
    return bool(_ONE.fullmatch(text))


def _written(syllable: str) -> str:
    table = load("wade_giles")
    if syllable in table["whole"]:
        return str(table["whole"][syllable])
    match = _ONE.fullmatch(syllable)
    if match is None:
        return syllable
    initial, final = match[1] or "", match[2]
    return f"{table['initial'].get(initial, initial)}{table['final'].get(final, final)}"
