"""Figures as newspapers print them -> values that can be compared.

A small grammar over knowledge/quantities.yml. quantulum3 (0.10, MIT, 24 MB) was tried on the same
sentences: it reads "3.0 to 3.1 million" as 1 550 001.5, "half a million" as 1.5 million and "forty
minutes" as an angle, knows neither hedges nor votes, and takes a second an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dossier.compare.numbers import Number, read_number
from dossier.knowledge import load
from dossier.model import Span

COUNT = "count"
"""The dimension of what is counted, not measured."""
VOTE = "vote"
"""The dimension of "15 to 1"."""
MONEY = "money: "
"""What the dimension of a currency begins with: "money: euro"."""
_ROUNDED = 20
"""Counts from which on a number may be a rounding; "twelve" is no other than twelve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure in a text."""

    span: Span
    """With its sign, scale and unit, without hedge: "$1.85 billion", "two hours", "73"."""
    hedged: Span
    """With the words before it that say how it is meant: "nearly two hours"."""
    dimension: str
    """"time", "money: euro", "share", ...; `COUNT` where no unit follows, `VOTE` for a vote."""
    values: tuple[float, ...]
    """In the first unit of the dimension: one, the two ends of a range, the two sides of a vote."""
    least: float
    """The bounds of what it may stand for, hedge and rounding included. For a vote meaningless."""
    most: float
    number: float
    """The (first) number without its scale: 22 in "22 million"."""
    scale: float = 1.0

    def agrees_with(self, other: Quantity) -> bool:
        """Whether both may stand for one value: a rounding or a range covers the other."""
        if VOTE in (self.dimension, other.dimension):
            return self.values == other.values
        if self.values == other.values:
            return True
        return self.least < other.most and other.least < self.most


def _any_of(words: Iterable[str]) -> str:
    """A pattern of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one)))


@cache
def _hedges() -> dict[str, tuple[float, float]]:
    return {
        word: (low, high)
        for hedge in load("quantities")["hedges"]
        for low, high in [hedge["factors"]]
        for word in hedge["words"]
    }


@cache
def _units() -> dict[str, tuple[str, float]]:
    """A unit's word or sign -> its dimension and factor."""
    knowledge = load("quantities")
    units = {
        unit: (dimension, float(factor))
        for dimension, table in knowledge["units"].items()
        for unit, factor in table.items()
    }
    money = {
        name: (MONEY + currency, 1.0)
        for currency, names in knowledge["currencies"].items()
        for name in names
    }
    return units | money


@cache
def _pattern() -> re.Pattern[str]:
    """Sign, number, scale, the other end of a range or vote, unit."""
    knowledge = load("quantities")
    simple = rf"(?:{_any_of(knowledge['words'])})"
    digits = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    tens = rf"{simple}(?:[- ]{simple})?"
    scale = rf"(?:{_any_of(knowledge['scales'])})(?!\w)"
    number = rf"(?:{digits}|half an?(?=[ ](?:{scale}|hour))|{tens}|an?(?=[ -]{scale}|[ ]hour))"
    half = r"(?: and an? half)?"
    scaled = rf"{number}{half}(?:[ -]?{scale}(?:[ ]{scale})*)*"
    signs = _any_of(unit for unit in _units() if not unit[-1].islower())
    return re.compile(
        rf"(?<![\w.,/:$€£#\[-])(?P<sign>{signs})?[ ]?(?P<first>{scaled})(?!\w)(?![.,:]\d)"
        rf"(?:(?P<link>[ ]to[ ]|[ ]?[-–][ ]?|[ ]and[ ])(?:{signs})?(?P<second>{scaled})(?!\w))?"
        rf"(?:[ -]?(?P<unit>(?:{_any_of(_units())})(?:e?s)?)(?!\w)(?P<more> and a half)?)?",
        re.IGNORECASE,
    )


@cache
def _hedge_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<hedge>{_any_of(_hedges())})[ ]\Z", re.IGNORECASE)


def quantities_in(text: str, within: Span, taken: Sequence[Span] = ()) -> Iterator[Quantity]:
    """The figures of a piece of `text`, in order; what lies in `taken` (dates, names) is none."""
    for match in _pattern().finditer(text, within.start, within.end):
        found = _read(text, match, within)
        if found is not None and not any(found.span.overlaps(span) for span in taken):
            yield found


def _read(text: str, match: re.Match[str], within: Span) -> Quantity | None:
    first = read_number(match["first"] + (match["more"] or ""))
    dimension, factor = _dimension(match)
    if dimension == COUNT and _no_figure(text, match):
        return None
    second, end = None, match.end()
    if match["second"]:
        second = read_number(match["second"])
        if match["link"].strip() == "and" and not _between(text, match.start()):
            second, end = None, match.end("first")
            dimension, factor = (dimension, factor) if match["sign"] else (COUNT, 1.0)
    span = Span(match.start(), end)
    return _quantity(text, span, within, first, second, (dimension, factor))


_ONE = frozenset({"one", "half"})
"""Words of grammar where nothing is measured: "one of them"."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_CLOCK = re.compile(
    r"[ ]?(?:[ap]\.?m\b|o['’]clock|[A-Z]{2,3}T\b|h(?:rs)?\b|in the (?:morning|afternoon|evening)\b)"
)
_DEFINITE = re.compile(
    r"\b(?:past|the|these|those|this|that|his|her|its|their|our|my|your|both|every|each)[ ]\Z",
    re.IGNORECASE,
)


def _no_figure(text: str, match: re.Match[str]) -> bool:
    """A year, a time of day, "one of them", or a number that recalls what is known: "the two"."""
    number = match["first"]
    return (
        number.lower() in _ONE
        or _YEAR.fullmatch(number) is not None
        or _CLOCK.match(text, match.end("first")) is not None
        or _between_commas(text, match)
        or _DEFINITE.search(text, max(0, match.start() - 8), match.start()) is not None
    )


def _between_commas(text: str, match: re.Match[str]) -> bool:
    """An age: "the driver, 27, said"."""
    before = text[: match.start()].rstrip()[-1:]
    return before == "," and text[match.end() : match.end() + 1] == ","


def _between(text: str, start: int) -> bool:
    return text[max(0, start - 8) : start].lower().endswith("between ")


def _quantity(
    text: str,
    span: Span,
    within: Span,
    first: Number,
    second: Number | None,
    unit: tuple[str, float],
) -> Quantity:
    dimension, factor = unit
    if second is not None and first.scale == 1.0 and second.value > first.value * second.scale:
        first = replace(first, scale=second.scale)  # "3.0 to 3.1 million"
    if second is not None and first.value >= second.value:
        dimension = VOTE  # "15 to 1": no range runs down
    hedge = _hedge_pattern().search(text, within.start, span.start)
    values = tuple(one * factor for one in (first.value, *([second.value] if second else ())))
    exact = dimension == COUNT and first.value < _ROUNDED
    rounding = 0.0 if exact else first.step * factor
    least, most = min(values) - rounding, max(values) + rounding
    if hedge:
        below, above = _hedges()[hedge["hedge"].lower()]
        least, most = min(values) * below, max(values) * above
    return Quantity(
        span=span,
        hedged=Span(hedge.start() if hedge else span.start, span.end),
        dimension=dimension,
        values=values,
        least=least,
        most=most,
        number=first.number,
        scale=first.scale,
    )


def _dimension(match: re.Match[str]) -> tuple[str, float]:
    """The dimension and factor of the sign before or the unit after; COUNT without either."""
    units = _units()
    for name in (match["sign"], match["unit"]):
        if name:
            for form in (name, name.lower(), name.lower().removesuffix("s")):
                if form in units:
                    return units[form]
    return COUNT, 1.0
