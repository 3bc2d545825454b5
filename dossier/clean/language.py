"""Which language an article is in."""

from __future__ import annotations

from dossier.clean.page import Page
from dossier.knowledge.languages import ENGLISH, language_code
from dossier.model import Origin, RawBlock

_FEWEST_LETTERS = 200
"""Shorter texts are names and figures, which every language shares."""
_SURE = 0.2
"""How much likelier, in units of log-probability a letter, another language must be. The German and
French articles of the development set reach 1.2 and 1.4; the English ones, transcripts, tables and
teletext among them, are all below -0.12."""


def language_of(page: Page, blocks: list[RawBlock]) -> str:
    """The code of the language: English, unless it is surely another.

    An editor's word (side file, front matter) decides. What a page says of itself does not:
    templates say "en" on pages in any language. Then the text must be long enough, and the
    detector sure.
    """
    code = language_code(page.metadata("language") or "")
    if code and page.origin("language") != Origin.PAGE_METADATA:
        return code
    text = " ".join(block.text for block in blocks)
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST_LETTERS:
        return ENGLISH
    # In capitals the detector knows no language well.
    text = text.lower() if sum(map(str.isupper, text)) > letters / 2 else text
    ranked = _rank(text)
    found, likelihood = ranked[0]
    ahead = likelihood - dict(ranked)[ENGLISH]
    return found if ahead >= _SURE * letters else ENGLISH


def _rank(text: str) -> list[tuple[str, float]]:
    """Languages with their log-probability, the likeliest first."""
    from py3langid import rank  # half a second to load, and only where a text is in question

    return [(code, float(score)) for code, score in rank(text)]
