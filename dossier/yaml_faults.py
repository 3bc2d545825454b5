"""What is wrong with a YAML file: one rule for every file that a person writes."""

from __future__ import annotations

from dataclasses import dataclass

_MENDS = (
    ("duplicate key", "Give each key once."),
    ("mapping values", "Put quotation marks around a value that holds a colon."),
    ("cannot start any token", "Put quotation marks around a value that begins with a sign."),
)
"""By what the parser says of it. The first that fits counts."""
_OTHERWISE = "Check indentation, colons and quotation marks of this line and the one before."


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlFault:
    """A fault, for whoever knows the file."""

    line: int
    """1-based, in the text that was parsed; 1 where the parser tells none."""
    problem: str
    mend: str


def yaml_fault(error: Exception) -> YamlFault:
    """Tell in words what ruamel.yaml, or Python while it parses, has raised."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = _what(error)
    return YamlFault(
        line=1 if mark is None else mark.line + 1,
        problem=f"This is not YAML: {what}.",
        mend=next((mend for sign, mend in _MENDS if sign in what), _OTHERWISE),
    )


def _what(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "lists stand in lists without end"
    told = getattr(error, "problem", None) or getattr(error, "context", None)
    return told.splitlines()[0].rstrip(".") if told else "it cannot be read"
