"""What a value of dossier.yml may be: one reader a sort, put together from smaller ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from dossier.curation.draft import Entry, Word
from dossier.curation.faults import Faults, did_you_mean
from dossier.curation.tree import line_of
from dossier.dates import parse_date
from dossier.model import DateValue, StatedRole
from dossier.report_names import parse_report_name

_REPORT = (
    "Write the article's file, '#' and a paragraph that reports the meeting, as the address of the "
    "paragraph ends: 'visit.txt#p7'."
)

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
_TEXT = "tag:yaml.org,2002:str"
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_DATE = "Write a day, a month or a year: 2023-04-20, 2023-04 or 2023."
_FILE = "Write the path from the articles folder to the file, with '/': 'visit.txt'."


@dataclass(frozen=True, slots=True)
class At:
    """Where in the file something is read, and what to write there instead."""

    place: str
    """'name.Kiev': as a person would say it."""
    line: int
    """Of its key, or where there is none of the list that it stands in."""
    mend: str
    faults: Faults

    def inside(self, part: object, key: Node) -> At:
        """One step deeper."""
        return At(f"{self.place}.{part}", line_of(key), self.mend, self.faults)

    def wrong(self, node: Node, what: str, mend: str = "") -> None:
        """Note that what stands here is not what may stand here."""
        problem = f"'{self.place}' has a wrong value: {what}."
        # Nothing at all seems to stand where the next thing begins, which may be lines below.
        line = self.line if is_left_out(node) else line_of(node)
        self.faults.add(line, problem, mend or self.mend)


Reader = Callable[[Node, At], T | None]
"""Reads a node; None where it holds nothing of use, which is then noted."""


def is_left_out(node: Node) -> bool:
    """'same:' with nothing behind it, as when all its lines are remarks."""
    return isinstance(node, ScalarNode) and not node.value and node.tag != _TEXT


def word(node: Node, at: At) -> Word | None:
    """A text; a number or a date is one only in quotation marks."""
    if not isinstance(node, ScalarNode):
        at.wrong(node, "a text is needed")
    elif node.tag != _TEXT:
        what = f"'{node.value}' is no text" if node.value else "it is empty"
        at.wrong(node, what)
    elif not node.value.strip():
        at.wrong(node, "it is empty")
    else:
        return Word(node.value.strip(), line_of(node))
    return None


def text(node: Node, at: At) -> str | None:
    """The same without its line."""
    found = word(node, at)
    return None if found is None else found.text


def day(node: Node, at: At) -> str | None:
    """An ISO day, month or year; YAML may take it for a number or a date."""
    text = node.value.strip() if isinstance(node, ScalarNode) else ""
    if _ISO.fullmatch(text) and parse_date(text) is not None:
        return text
    at.wrong(node, f"'{text}' is no date" if text else "a date is needed", _DATE)
    return None


def one_of(options: Iterable[E]) -> Reader[E]:
    """A word of a few."""
    words = {option.value: option for option in options}

    def read(node: Node, at: At) -> E | None:
        told = text(node, at)
        if told is not None and told not in words:
            at.wrong(node, f"'{told}' is none", did_you_mean(told, words, at.mend))
        return words.get(told or "")

    return read


def article_file(node: Node, at: At) -> Word | None:
    """An article, as the site names it: relative to its folder, with '/'."""
    found = word(node, at)
    if found is None:
        return None
    path = found.text.removeprefix("./")
    if path.startswith("/") or "\\" in path or ".." in path.split("/"):
        at.wrong(node, "this is no path inside the articles folder", _FILE)
        return None
    return Word(path, found.line)


def report(node: Node, at: At) -> Word | None:
    """A paragraph that reports a meeting, perhaps with words of it: 'visit.txt#p7 met'."""
    found = word(node, at)
    if found is None:
        return None
    name = parse_report_name(found.text)
    if name is None:
        at.wrong(node, f"'{found.text}' names no paragraph", _REPORT)
        return None
    return Word(str(name), found.line)


def list_of(item: Reader[T], *, least: int = 1) -> Reader[tuple[T, ...]]:
    """A list of `least` or more."""

    def read(node: Node, at: At) -> tuple[T, ...] | None:
        if not isinstance(node, SequenceNode):
            at.wrong(node, "a list is needed")
            return None
        if len(node.value) < least:
            at.wrong(node, "it is empty" if least == 1 else f"{least} names are needed")
            return None
        found = [item(one, at.inside(number, node)) for number, one in enumerate(node.value)]
        return tuple(one for one in found if one is not None)

    return read


def any_list(item: Reader[T]) -> Reader[tuple[T, ...]]:
    """A list that may be empty."""
    return list_of(item, least=0)


def one_or_list(item: Reader[T]) -> Reader[tuple[T, ...]]:
    """One may be written without the list around it."""

    def read(node: Node, at: At) -> tuple[T, ...] | None:
        if isinstance(node, SequenceNode):
            return list_of(item)(node, at)
        one = item(node, at)
        return None if one is None else (one,)

    return read


def single(item: Reader[T]) -> Reader[tuple[T, ...]]:
    """Exactly one, kept as a tuple as all settings are."""

    def read(node: Node, at: At) -> tuple[T, ...] | None:
        one = item(node, at)
        return None if one is None else (one,)

    return read


def mapping(node: Node, at: At) -> tuple[()]:
    """Settings of their own, which somebody else reads: only that it is a mapping is checked."""
    if not isinstance(node, MappingNode):
        at.wrong(node, "settings of the form 'name: …' are needed")
    return ()


def by(name: Reader[Word], value: Reader[T]) -> Reader[tuple[Entry[T], ...]]:
    """'name: value', one a line."""

    def read(node: Node, at: At) -> tuple[Entry[T], ...] | None:
        if not isinstance(node, MappingNode):
            at.wrong(node, "lines of the form 'name: value' are needed")
            return None
        found = []
        for key, content in node.value:
            inside = at.inside(key.value if isinstance(key, ScalarNode) else "?", key)
            known, told = name(key, inside), value(content, inside)
            if known is not None and told is not None:
                found.append(Entry(known, told))
        return tuple(found)

    return read


def role(node: Node, at: At) -> StatedRole | None:
    """A title, or a title with the days from and until which it was held."""
    if not isinstance(node, MappingNode):
        title = text(node, at)
        return None if title is None else StatedRole(title=title)
    parts: dict[str, str | None] = {}
    for key, value in node.value:
        part = str(key.value)
        if part not in _ROLE_PARTS:
            mend = did_you_mean(part, _ROLE_PARTS, f"Known here: {', '.join(_ROLE_PARTS)}.")
            at.faults.add(line_of(key), f"'{at.place}.{part}' is not a setting.", mend)
        else:
            parts[part] = _ROLE_PARTS[part](value, at.inside(part, key))
    since, until = _value(parts.get("from")), _value(parts.get("until"))
    if since and until and since.start and until.end and since.start > until.end:
        at.wrong(node, "it ends before it begins", "Exchange 'from' and 'until', or mend one.")
    if "title" not in parts:
        at.wrong(node, "it has no 'title'")
    title = parts.get("title")
    return None if title is None else StatedRole(title=title, since=since, until=until)


_ROLE_PARTS: dict[str, Reader[str]] = {"title": text, "from": day, "until": day}


def _value(iso: str | None) -> DateValue | None:
    return None if iso is None else parse_date(iso)
