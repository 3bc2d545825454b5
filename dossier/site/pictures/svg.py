"""The alphabet of the pictures: SVG elements as text, escaped, with coordinates that are short.

Colours, fonts and line widths are the style sheet's: an element bears a class. So a picture follows
the light and the dark scheme, needs no inline style, and prints as any text.
"""

from __future__ import annotations

from dossier.site.markup import Md, attribute, element, join, without_direction


def number(value: float) -> Md:
    """A coordinate with one decimal: '12', '-3.5'. A tenth of a pixel cannot be seen, and what is
    beyond it is not the same on every machine.
    """
    text = f"{value:.1f}".removesuffix(".0")
    return Md("0" if text == "-0" else text)


def words(text: str) -> Md:
    """Anybody's words for the content of an SVG element.

    SVG has no element that isolates what steers the direction of writing, and in a label of its
    own it has nothing to turn.
    """
    return attribute(without_direction(text))


def shape(tag: str, *inside: Md, class_: str | None = None, **geometry: float) -> Md:
    """`shape("rect", class_="d-bar", x=0, y=3.5)`: an element with what stands in it."""
    written = {name: number(value) for name, value in geometry.items()}
    return element(tag, join(*inside), class_=class_, **written)


def titled(text: str) -> Md:
    """What a pointer that rests on an element is told."""
    return element("title", words(text))


def drawing(
    name: str,
    *content: Md,
    title: str,
    description: str,
    size: tuple[float, float],
    role: str,
    **more: str,
) -> Md:
    """A whole picture of `size` (width, height); `name` makes its ids those of no other.

    A screen reader says the title and the description of an image; one with links is a "group",
    through which it goes.
    """
    labels = join(
        element("title", words(title), id=f"{name}-title"),
        element("desc", words(description), id=f"{name}-desc"),
    )
    return element(
        "svg",
        join(labels, *content),
        viewBox=Md(f"0 0 {number(size[0])} {number(size[1])}"),
        role=role,
        aria_labelledby=Md(f"{name}-title {name}-desc"),
        **more,
    )
