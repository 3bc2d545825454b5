"""What the program knows of the world, as commented YAML: `load("furniture")`.

Plain YAML 1.2: `no` and `on` are words, not truth values. Whoever loads a file knows its
shape; each file describes it at its top.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML


@cache
def load(name: str) -> Any:
    """Return the content of `<name>.yml` of this package, read once.

    The value is shared by all callers: treat it as read-only.
    Raises FileNotFoundError for a name that is not there.
    """
    text = files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)


@cache
def word_list(name: str, key: str) -> frozenset[str]:
    """Return one of the lists of words in `<name>.yml`. Raises KeyError for one not there."""
    return frozenset(load(name)[key])


@cache
def given_names() -> tuple[tuple[str, ...], ...]:
    """The spellings of one given name each, folded to a-z."""
    table = files(__name__).joinpath("given_names.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in table.splitlines() if not line.startswith("#"))
