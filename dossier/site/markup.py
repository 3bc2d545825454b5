"""The one place where strangers' words become Markdown: escaped, unless our own code made them.

`docs/` is read by Python-Markdown with its extensions, by CommonMark parsers and, in the end, by
a browser. Every sign that means something to one of them is written as a numeric reference, which
all of them hand on as the plain sign. Letters, digits, spaces and signs in places where they mean
nothing to anybody ("U.S.", "NATO-Ukraine", "3.5") stay, so that the pages can be read as source.
"""

from __future__ import annotations

import json
import re
from html import escape as escape_html
from typing import Any
from urllib.parse import quote, urlsplit

from dossier.text import is_web_address


class Md(str):
    """Text that our own code made, safe as it is. As `markupsafe.Markup`, for two dialects.

    Adding to it or formatting it gives a plain `str`, which is escaped again when it is printed:
    the fault shows, and does no harm.
    """

    __slots__ = ()


_HARMLESS = r"""
    [,;]
  | (?<=[^\W_]) \. (?!\.)             # "U.S.", "3.5", the end of a sentence
  | (?<=[^\W_]) - (?=[^\W_])          # within a word
  | (?<=[^\W_]) ' (?=[^\W_])
  | (?<=[^\W_]) \? (?!\?)
  | (?<=[^\W_]) : (?=\s)
  | (?<=[^\W_]) / (?=[^\W_])
  | (?<=\d) %
"""
_SIGNIFICANT = re.compile(
    rf"""
    (?P<opening> \A \s* (?: \d+ | [a-z] | [ivxlcdm]+ ) [.)] )   # would begin a list: "1.", "iv)"
  | (?P<address> \b www\. )                     # some parsers make links of bare addresses
  | (?P<harmless> {_HARMLESS} )
  | (?P<sign> [!-/:-@\[-`{{-~] | \A\s | \s\Z | [^\S ] | [\u2028\u2029] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Controls and lone surrogates are not allowed in HTML, and Python-Markdown uses two of them as its
own marks. U+FFFD is what a browser shows in their place."""
_BRACKETS = str.maketrans({"[": "&#91;", "]": "&#93;"})
"""Zensical looks for links in front matter, too."""
_BIDI_CONTROL = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """`text` with U+FFFD for what no page may hold; line ends become newlines."""
    return _UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def without_direction(text: str) -> str:
    """`text` without the signs that steer the direction of writing."""
    return _BIDI_CONTROL.sub("", text)


def escape(text: str) -> Md:
    """`text` so that Python-Markdown, CommonMark and HTML all show it as it is written.

    Text that steers the direction of writing is isolated, so that it turns nothing around it.
    """
    return _isolated(text, _SIGNIFICANT.sub(_reference, printable(text)))


def escape_piece(text: str) -> Md:
    """The same for a piece of a text that stands in an HTML element of ours: spaces at its ends
    are between words there, and mean nothing to Markdown.
    """
    core = text.strip(" ")
    start, end = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return Md(start + escape(core) + end) if core else Md(text)


def _isolated(text: str, escaped: str) -> Md:
    return Md(f"<bdi>{escaped}</bdi>" if _BIDI_CONTROL.search(text) else escaped)


def _reference(match: re.Match[str]) -> str:
    found = match.group()
    if match.lastgroup == "harmless":
        return found
    if match.lastgroup == "sign":
        return f"&#{ord(found)};"
    # Of an opening or an address only the last sign steers; white space before it does too.
    start = "".join(f"&#{ord(sign)};" if sign.isspace() else sign for sign in found[:-1])
    return f"{start}&#{ord(found[-1])};"


def printed(value: object) -> str:
    """What a template prints for `{{ value }}`: the rule that makes escaping the default.

    Raises TypeError for everything but text and numbers: a template that prints a view prints
    Python, which no reader wants to see.
    """
    if isinstance(value, Md):
        return value
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return str(_refuse(value))


def _refuse(value: object) -> str:
    # An undefined name raises its own error, which names it, as soon as it is made a string.
    text = str(value)
    raise TypeError(f"a template prints a {type(value).__name__}: {text[:80]}")


def join(*parts: Md) -> Md:
    """Put pieces of our own together."""
    return Md("".join(parts))


def element(tag: str, content: Md, **attributes: str | None) -> Md:
    """An HTML element of our own: `element("a", text, href=address, class_="d-person")`.

    Attributes are escaped; one that is None is left out.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{attribute(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Md(f"<{tag}{written}>{content}</{tag}>")


def attribute(text: str) -> Md:
    """`text` for the value of an HTML attribute in double quotes."""
    if isinstance(text, Md):
        return text
    return Md(_SIGNIFICANT.sub(_reference, printable(text)))


def front_matter(fields: dict[str, Any]) -> Md:
    """YAML between two lines of dashes. The theme prints its texts as HTML without escaping them,
    so they are escaped here.
    """
    lines = (
        f"{key}: {json.dumps(_safe(value), ensure_ascii=False)}" for key, value in fields.items()
    )
    return Md("---\n" + "\n".join(lines) + "\n---\n")


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        one_line = " ".join(printable(value).split())
        return escape_html(without_direction(one_line)).translate(_BRACKETS)
    if isinstance(value, list):
        return [_safe(item) for item in value]
    return value


def web_address(url: str | None) -> Md | None:
    """`url` for a link to another site: http or https only, percent-encoded. Else None."""
    if url is None or not is_web_address(url.strip()):
        return None
    # Parentheses end a link in Markdown, quotation marks an attribute in HTML.
    return Md(quote(urlsplit(url.strip()).geturl(), safe="%/:?#@!$&+,;=~").replace("&", "&amp;"))
