"""Metadata of an article: from a side file, from front matter; keys brought to our names."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from dossier.knowledge import load
from dossier.model import Origin
from dossier.text import fold
from dossier.yaml_faults import yaml_fault

_MAX_DEPTH, _MAX_ITEMS, _MAX_LENGTH = 3, 30, 2_000
"""Values carried along are shown, not computed with: deeper and longer ones are cut."""


class MetadataError(ValueError):
    """Metadata that cannot be read: on which line, what is wrong, what mends it."""

    def __init__(self, *, line: int, problem: str, mend: str) -> None:
        self.line = line
        self.problem = problem
        self.mend = mend
        super().__init__(f"line {line}: {problem} {mend}")


def parse_side_file(name: str, text: str) -> Mapping[str, str]:
    """Read a `.json`, `.yml` or `.yaml` side file. Raises MetadataError."""
    if PurePosixPath(name).suffix.lower() == ".json":
        return _parse(text, _load_json, mend="Mend it, or delete the file.")
    return _parse(text, _load_yaml, mend="Mend it, or delete the file.")


def parse_front_matter(text: str, *, first_line: int) -> Mapping[str, str] | None:
    """Read the YAML between the `---` lines; None when it is no mapping, but plain text.

    `first_line` is the line of the file on which `text` begins. Raises MetadataError.
    """
    try:
        value = _load_yaml(text)
    except MetadataError as error:
        line = error.line + first_line - 1
        raise MetadataError(line=line, problem=error.problem, mend=error.mend) from error
    if value is None:
        return {}
    return _flat(value) if isinstance(value, dict) else None


def merge_metadata(
    sources: Sequence[tuple[Origin, Mapping[str, str]]],
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, Origin], ...]]:
    """Merge `(origin, metadata)` pairs, the strongest first, into `RawArticle`'s two fields."""
    merged: dict[str, str] = {}
    origins: dict[str, Origin] = {}
    for origin, metadata in sources:
        for key, value in _our_keys(metadata).items():
            if key not in merged:
                merged[key], origins[key] = value, origin
    return tuple(sorted(merged.items())), tuple(sorted(origins.items()))


def _our_keys(metadata: Mapping[str, str]) -> dict[str, str]:
    """The same metadata under our own names, without the values that say nothing."""
    knowledge = load("metadata")
    empty = set(knowledge["empty"])
    told = {
        _plain(key): value.strip() for key, value in metadata.items() if fold(value) not in empty
    }
    told.pop("", None)
    known: dict[str, str] = {}
    for ours, others in knowledge["keys"].items():
        names = [name for name in (ours, *map(_plain, others)) if name in told]
        if names:
            known[ours] = told.pop(names[0])
    return known | {key.replace(" ", "_"): value for key, value in told.items()}


def _plain(key: str) -> str:
    return fold(key.replace("_", " ").replace("-", " "))


def _parse(text: str, loader: Callable[[str], Any], *, mend: str) -> Mapping[str, str]:
    value = loader(text)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise MetadataError(line=1, problem="It holds no keys with values.", mend=mend)
    return _flat(value)


def _load_json(text: str) -> Any:
    try:
        return json.loads(text) if text.strip() else None
    except json.JSONDecodeError as error:
        raise MetadataError(
            line=error.lineno, problem=f"It is no JSON: {error.msg}.", mend="Mend this line."
        ) from error
    except (RecursionError, ValueError) as error:
        raise MetadataError(
            line=1, problem="It is nested too deep.", mend="Write plain keys and values."
        ) from error


def _load_yaml(text: str) -> Any:
    """Every scalar stays the string that was written: `2023-04-20`, `no`, `1.10`."""
    try:
        return YAML(typ="base", pure=True).load(text)
    except (YAMLError, RecursionError, ValueError, TypeError) as error:
        fault = yaml_fault(error)
        raise MetadataError(line=fault.line, problem=fault.problem, mend=fault.mend) from error


def _flat(value: Mapping[Any, Any]) -> dict[str, str]:
    return {_text(key): _text(item) for key, item in value.items()}


def _text(value: Any, depth: int = 0) -> str:
    """Any value as one string: lists with commas, mappings as 'key: value'."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if depth >= _MAX_DEPTH:
        return "…"
    if isinstance(value, dict):
        # {"name": "Ann Lee", "url": …} is how many tools write an author.
        if isinstance(value.get("name"), str):
            return str(value["name"])[:_MAX_LENGTH]
        pairs = list(value.items())[:_MAX_ITEMS]
        parts = [f"{_text(key, depth + 1)}: {_text(item, depth + 1)}" for key, item in pairs]
    elif isinstance(value, list | tuple):
        parts = [_text(item, depth + 1) for item in value[:_MAX_ITEMS]]
    else:
        parts = [str(value)]
    return ", ".join(part for part in parts if part)[:_MAX_LENGTH]
