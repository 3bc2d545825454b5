"""How much there is of something, unit by unit of time: a bar each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.site.markup import Md, element
from dossier.site.pictures.svg import drawing, shape, titled

STEP = 10.0
"""Width of a bar with the gap beside it. The style sheet stretches the picture to the width of the
text, so only what it is in relation to the others counts."""
_GAP = 2.0
HEIGHT = 60.0
_LEAST = 3.0
"""Height of the lowest bar: one of a thousand is to be seen as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A unit of time."""

    label: str
    """In words, with the number: 'April 2023: 12 mentions'."""
    value: int
    href: Md | None = None
    """Where a reader finds what was counted; None: nowhere in particular."""


def draw_bars(name: str, bars: Sequence[Bar], *, title: str, description: str) -> Md:
    """A bar for each of `bars` that is not 0, the highest as high as the picture."""
    highest = max((bar.value for bar in bars), default=0)
    drawn = [_bar(index, bar, highest) for index, bar in enumerate(bars) if bar.value > 0]
    linked = any(bar.href for bar in bars)
    return drawing(
        name,
        *drawn,
        title=title,
        description=description,
        size=(max(len(bars), 1) * STEP, HEIGHT),
        preserveAspectRatio="none",
        role="group" if linked else "img",
    )


def _bar(index: int, bar: Bar, highest: int) -> Md:
    height = max(_LEAST, HEIGHT * bar.value / highest)
    drawn = shape(
        "rect",
        titled(bar.label),
        class_="d-bar",
        x=index * STEP + _GAP / 2,
        y=HEIGHT - height,
        width=STEP - _GAP,
        height=height,
    )
    if bar.href is None:
        return drawn
    return element("a", drawn, href=bar.href, aria_label=bar.label)
