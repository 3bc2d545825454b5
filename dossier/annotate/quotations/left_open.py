"""Where quoted words end that no mark closes: before ', Lee said'."""

from __future__ import annotations

import re
from functools import cache

from dossier.annotate.quotations.verbs import SAY, forms_of

_FEWEST_WORDS = 3
"""Words before the comma; "Well, Lee said" begins a quotation and does not end it."""


def spoken_end(text: str, start: int, end: int) -> int | None:
    """The place after the comma that ends somebody's words; None where nobody is told there."""
    for match in _attribution().finditer(text, start, end):
        if len(text[start : match.start()].split()) >= _FEWEST_WORDS:
            return match.start() + 1
    return None


@cache
def _attribution() -> re.Pattern[str]:
    """', Lee said', '! said the mayor': a sign, then a verb of speech with its subject."""
    verbs = "|".join(sorted(forms_of(SAY)))
    name = r"[^\W\d_a-zà-öø-ÿ][\w.’'-]*(?:\s[^\W\d_a-zà-öø-ÿ][\w.’'-]*){0,3}"
    somebody = rf"(?:he|she|they|the(?:\s[\w-]+){{1,3}}|{name})"
    return re.compile(rf"[,?!]\s+(?:{somebody}\s+(?:{verbs})\b|(?:{verbs})\s+{somebody}\b)")
