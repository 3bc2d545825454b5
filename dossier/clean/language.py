"""Which language an article is in; others than the pipeline's are not annotated."""

from __future__ import annotations

import re

from dossier.clean.page import Page
from dossier.model import RawBlock

ENGLISH = "en"
PIPELINE_LANGUAGE = "English"
# Shorter texts are names and figures, which every language shares.
_FEWEST_LETTERS = 200
# How much likelier, in units of log-probability a letter, another language must be. The German
# and French articles of the development set reach 1.2 and 1.4; the English ones, transcripts,
# tables and teletext among them, are all below -0.12.
_SURE = 0.2
_CODE = re.compile(r"^([a-z]{2,3})(?:[-_.].*)?$", re.IGNORECASE)
_NAMES = {
    "en": "English", "eng": "English", "de": "German", "fr": "French", "es": "Spanish",
    "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish", "ru": "Russian",
    "uk": "Ukrainian", "tr": "Turkish", "sv": "Swedish", "da": "Danish", "no": "Norwegian",
    "nb": "Norwegian", "fi": "Finnish", "cs": "Czech", "sk": "Slovak", "hu": "Hungarian",
    "ro": "Romanian", "bg": "Bulgarian", "el": "Greek", "hr": "Croatian", "sr": "Serbian",
    "bs": "Bosnian", "sl": "Slovenian", "lt": "Lithuanian", "lv": "Latvian", "et": "Estonian",
    "ar": "Arabic", "he": "Hebrew", "fa": "Persian", "zh": "Chinese", "ja": "Japanese",
    "ko": "Korean", "hi": "Hindi", "id": "Indonesian", "vi": "Vietnamese", "ca": "Catalan",
}  # fmt: skip


def foreign_language(page: Page, blocks: list[RawBlock]) -> str | None:
    """The name of the language, where it is not English; None where it is, or may be.

    An editor's word (side file, front matter) decides. What a page says of itself does not:
    templates say "en" on pages in any language. Then the text must be long enough, and the
    detector sure.
    """
    told = page.metadata("language") or ""
    code = _code_of(told)
    if code and page.origin("language") != "page metadata":
        return None if code == ENGLISH else _name(code)
    text = " ".join(block.text for block in blocks)
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST_LETTERS:
        return None
    # In capitals the detector knows no language well.
    text = text.lower() if sum(map(str.isupper, text)) > letters / 2 else text
    ranked = _rank(text)
    found, likelihood = ranked[0]
    ahead = likelihood - dict(ranked)[ENGLISH]
    return _name(found) if ahead >= _SURE * letters else None


def _code_of(told: str) -> str:
    """'en' for 'en-GB', 'English' and 'eng'; '' for what is no language."""
    names = {name.lower(): code for code, name in reversed(_NAMES.items())}
    if told.lower() in names:
        return names[told.lower()]
    match = _CODE.match(told)
    code = match[1].lower() if match else ""
    return ENGLISH if code == "eng" else code


def _name(code: str) -> str:
    return _NAMES.get(code, f"the language '{code}'")


def _rank(text: str) -> list[tuple[str, float]]:
    """Languages with their log-probability, the likeliest first."""
    from py3langid import rank  # half a second to load, and only where a text is in question

    return [(code, float(score)) for code, score in rank(text)]
