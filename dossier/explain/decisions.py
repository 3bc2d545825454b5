"""What the editor may decide, as lines that can be pasted into dossier.yml."""

from __future__ import annotations

import re

from dossier.explain.doubts import Decision
from dossier.model import Kind

_PLAIN = re.compile(r"[^\W\d_](?:[\w .'’-]*[\w.'’])?")
"""Safe without quotation marks, in a list as well as for a key: begins with a letter."""
_NOT_TEXT = frozenset(["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"])
"""What readers of YAML 1.1 or 1.2 take for something else than text."""


def as_scalar(name: str) -> str:
    """`name` as YAML writes a text: plain where that is safe, else in quotation marks."""
    if _PLAIN.fullmatch(name) and name.casefold() not in _NOT_TEXT:
        return name
    return '"' + "".join(_escaped(sign) for sign in name) + '"'


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    if sign == " " or (sign.isprintable() and not _is_mark_of_order(sign)):
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) <= 0xFFFF else f"\\U{ord(sign):08x}"


def _is_mark_of_order(sign: str) -> bool:
    return sign in "\ufeff\ufffe\uffff"


def same(meaning: str, *names: str) -> Decision:
    """These names are one."""
    return Decision(meaning=meaning, lines=("same:", f"  - [{_listed(names)}]"))


def different(meaning: str, *names: str) -> Decision:
    """These names are never one."""
    return Decision(meaning=meaning, lines=("different:", f"  - [{_listed(names)}]"))


def one_meeting(meaning: str, *names: str) -> Decision:
    """These reports are of one meeting."""
    return Decision(meaning=meaning, lines=("meetings:", "  same:", f"    - [{_listed(names)}]"))


def two_meetings(meaning: str, *names: str) -> Decision:
    """These reports are of different meetings."""
    lines = ("meetings:", "  different:", f"    - [{_listed(names)}]")
    return Decision(meaning=meaning, lines=lines)


def of_kind(meaning: str, name: str, kind: Kind) -> Decision:
    """This is a name, and of what."""
    return Decision(meaning=meaning, lines=("kind:", f"  {as_scalar(name)}: {kind.value}"))


def hide(meaning: str, name: str) -> Decision:
    """This gets no page, and is not asked again."""
    return Decision(meaning=meaning, lines=("hide:", f"  - {as_scalar(name)}"))


def role(meaning: str, name: str, title: str) -> Decision:
    """This person has, or had, an office."""
    return Decision(meaning=meaning, lines=("role:", f"  {as_scalar(name)}: {as_scalar(title)}"))


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(as_scalar(name) for name in names)
