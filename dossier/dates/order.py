"""Whether a page writes the month first in numeric dates: "04/20/2023"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

from dossier.knowledge import load

_NUMERIC = re.compile(r"(?<![\w/.,-])(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?![\w/])")


def writes_month_first(address: str | None, texts: Iterable[str]) -> bool:
    """Judge by the page's own dates, then by its time zone, then by the country of its address.

    A date that is possible in one order only tells the order of the others. An address without
    a country (".com") tells nothing: then the day comes first, as most of the world writes.
    """
    texts = tuple(texts)
    pairs = [(int(m[1]), int(m[3])) for text in texts for m in _NUMERIC.finditer(text)]
    month_first = any(first <= 12 < second for first, second in pairs)
    day_first = any(second <= 12 < first for first, second in pairs)
    if month_first != day_first:
        return month_first
    if any(_zone().search(text) for text in texts):
        return True
    return _top_level(address) in load("date_words")["month_first_addresses"]


@cache
def _zone() -> re.Pattern[str]:
    """A time in a zone of a country that writes the month first: "6:05 PM EST"."""
    zones = "|".join(load("date_words")["month_first_zones"])
    return re.compile(rf"\d\s?[ap]\.?m\.?,? (?:{zones})\b", re.IGNORECASE)


def _top_level(address: str | None) -> str:
    """The last label of the host: "gov"; '' where there is none or the address is malformed."""
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
    return host.rpartition(".")[2]
