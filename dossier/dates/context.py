"""What the words around a date phrase say: past or future, and whether it is a date at all."""

from __future__ import annotations

import re
from functools import cache

from dossier.knowledge import load

_FIRST_WORDS = re.compile(r"\s*(?:[a-z]+ly\s+)?([a-z]+)\b")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])")
_REACH_AFTER = 80
"""Characters after a phrase in which its verb is looked for: "On Thursday, the two leaders met"."""
_LONGEST_SENTENCE = 600
"""Characters before a phrase that are looked at; a guard against texts without full stops."""
_WORD_BEFORE = 24
"""Characters before a phrase that hold the word before it."""
_GOVERNED = 24
"""Characters after a future marker that hold the verb it governs ("will be held"), which is
then no sign of the past."""


def speaks_of_future(text: str, start: int, end: int) -> bool:
    """Whether the sentence puts the phrase at `text[start:end]` in the time to come.

    The last sign of tense before the phrase decides ("said on Monday that he will go on
    Thursday": past, then future); without one before it, the first one after it.
    """
    first = max(start - _LONGEST_SENTENCE, 0)
    last = min(end + _REACH_AFTER, len(text))
    for sentence_end in _SENTENCE_END.finditer(text, first, last):
        if sentence_end.end() <= start:
            first = sentence_end.end()
        elif sentence_end.start() >= end:
            last = sentence_end.start()
            break
    before = _signs(text[first:start])
    if before:
        return before[-1]
    after = _signs(text[end:last])
    return bool(after) and after[0]


def _signs(text: str) -> list[bool]:
    """The signs of tense in reading order: True for the future."""
    text = text.lower()
    futures = [match.span() for match in _pattern("future").finditer(text)]
    signs = [(start, True) for start, _ in futures]
    for match in _past_pattern().finditer(text):
        if not any(_governs(text, future, match.start()) for future in futures):
            signs.append((match.start(), False))
    return [future for _, future in sorted(signs)]


def _governs(text: str, future: tuple[int, int], verb: int) -> bool:
    """Whether a future marker and the verb at `verb` are one group of words.

    "asked him to stay when they met": a new clause begins between the two.
    """
    start, end = future
    near = start <= verb < end + _GOVERNED and not re.search("[,;]", text[end:verb])
    return near and _pattern("new_clause").search(text, min(end, verb), verb) is None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])(?:{'|'.join(load('date_words')[name])})(?!\w)")


@cache
def _past_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:\w{{2,}}ed|{'|'.join(load('date_words')['past'])})\b")


def begins_with_a_past_verb(text: str) -> bool:
    """Whether the first word, but for one adverb in -ly, is a verb of the past: "quickly met Y"."""
    words = _FIRST_WORDS.match(text)
    return words is not None and _past_pattern().fullmatch(words[1]) is not None


def is_weekday_of_a_name(text: str, start: int, end: int) -> bool:
    """'Black Friday', 'the Sunday Times', and 'every Monday', which is no one day."""
    before, after = _weekday_patterns()
    return (
        before.search(text, max(start - _WORD_BEFORE, 0), start) is not None
        or after.match(text, end) is not None
    )


@cache
def _weekday_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load("date_words")
    before = "|".join([*words["weekday_after_name"], *words["weekday_many"]])
    after = "|".join(words["weekday_before_name"])
    return re.compile(rf"\b(?:{before})\s+\Z", re.IGNORECASE), re.compile(rf"\s+(?:{after})\b")


def lies_behind(text: str, start: int) -> bool:
    """Whether the phrase at `start` stands after 'since', or "since they" and the like."""
    return _behind_pattern().search(text, max(start - _WORD_BEFORE, 0), start) is not None


@cache
def _behind_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('date_words')['behind'])})\s+(?:\w+\s+){{0,2}}\Z")


def is_inexact(text: str, start: int) -> bool:
    """Whether the number at `start` stands after 'about', 'more than' and the like."""
    return _inexact_pattern().search(text, max(start - _WORD_BEFORE, 0), start) is not None


@cache
def _inexact_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('date_words')['inexact'])})\s+\Z", re.IGNORECASE)
