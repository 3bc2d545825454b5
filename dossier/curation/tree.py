"""Bytes of dossier.yml -> YAML nodes, which know their lines; what is broken keeps nothing back.

A file that is not sound as a whole is mended as far as that can be done (other encodings, tabs) or
read setting by setting, so that one slip does not hide the faults after it.
"""

from __future__ import annotations

import re
import warnings
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ruamel.yaml import YAML
from ruamel.yaml.error import ReusedAnchorWarning, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from dossier.curation.faults import Faults
from dossier.yaml_faults import YamlFault, yaml_fault

Pair = tuple[Node, Node]
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
_SETTING = re.compile(r"[\w'\"][^:#]*:(?:\s|$)")
_INDENTED_BY_TAB = re.compile(r" *\t\s*\S")


def read_tree(data: bytes, faults: Faults) -> tuple[Pair, ...]:
    """The settings of the file as pairs of nodes, in its order; a duplicate stands twice.

    What is wrong is noted in `faults`, and what can be read in spite of it is returned.
    """
    text = _printable(_decode(data, faults), faults)
    root, fault = _compose(text)
    if fault is not None and any(map(_INDENTED_BY_TAB.match, text.splitlines())):
        text = _without_tabs(text, faults)
        root, fault = _compose(text)
    pairs = tuple(_pairs(root, faults)) if fault is None else _by_setting(text, fault, faults)
    _tell_duplicates(pairs, faults)
    return pairs


def line_of(node: Node) -> int:
    """The 1-based line on which a node begins."""
    return int(node.start_mark.line) + 1


def _decode(data: bytes, faults: Faults) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        faults.add(1, "The file is not UTF-8.", "Save it with the encoding UTF-8.")
        return data.decode("utf-16", "replace")
    for number, line in enumerate(data.split(b"\n"), start=1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.add(number, "The file is not UTF-8.", "Save it with the encoding UTF-8.")
    return data.decode("utf-8-sig", "replace")


def _printable(text: str, faults: Faults) -> str:
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _UNPRINTABLE.search(line):
            sign = f"U+{ord(found.group()):04X}"
            faults.add(number, f"It holds a sign that cannot be printed ({sign}).", "Delete it.")
    return _UNPRINTABLE.sub("\ufffd", text)


def _without_tabs(text: str, faults: Faults) -> str:
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if _INDENTED_BY_TAB.match(line):
            faults.add(number, "The line is indented with a tab.", "Indent with spaces, not tabs.")
            body = line.lstrip()
            lines[number - 1] = line[: len(line) - len(body)].expandtabs(2) + body
    return "\n".join(lines)


def _compose(text: str) -> tuple[Node | None, YamlFault | None]:
    """The root of a text, None for an empty one; or what is wrong with it."""
    try:
        with warnings.catch_warnings():
            # An anchor that is used again is sound YAML.
            warnings.simplefilter("ignore", ReusedAnchorWarning)
            return YAML(typ="safe", pure=True).compose(text), None
    except (YAMLError, RecursionError) as error:
        return None, yaml_fault(error)


def _by_setting(text: str, whole: YamlFault, faults: Faults) -> tuple[Pair, ...]:
    """Read each setting alone, on its own lines; tell those that are not sound."""
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if _SETTING.match(line)]
    pairs: list[Pair] = []
    sound = True
    for start, end in pairwise([*starts, len(lines)]):
        # Empty lines above keep the numbers of its own lines.
        root, fault = _compose("\n" * start + "\n".join(lines[start:end]))
        if fault is None:
            pairs.extend(_pairs(root, faults))
        else:
            sound = False
            faults.add(fault.line, fault.problem, fault.mend)
    if sound:
        faults.add(whole.line, whole.problem, whole.mend)
    return tuple(pairs)


def _pairs(root: Node | None, faults: Faults) -> Iterator[Pair]:
    if isinstance(root, MappingNode):
        yield from root.value
    elif root is not None:
        problem = "The file holds no settings of the form 'key: value'."
        faults.add(line_of(root), problem, "Write for example 'articles: seeds'.")


def _tell_duplicates(pairs: Sequence[Pair], faults: Faults) -> None:
    """Tell every key of a mapping, however deep, that stands a second time."""
    mappings, met = [pairs], set[int]()
    while mappings:
        first: dict[str, int] = {}
        for key, value in mappings.pop():
            mappings.extend(_mappings_in(value, met))
            if (name := str(key.value)) in first:
                problem = f"'{name}' is a duplicate key: line {first[name]} has it already."
                mend = "Put all entries under the first one, and delete the second."
                faults.add(line_of(key), problem, mend)
            first.setdefault(name, line_of(key))


def _mappings_in(node: Node, met: set[int]) -> Iterator[Sequence[Pair]]:
    """The mappings that `node` is or holds in lists, each once: an alias may lead back to it."""
    if id(node) in met:
        return
    met.add(id(node))
    if isinstance(node, MappingNode):
        yield node.value
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _mappings_in(item, met)
