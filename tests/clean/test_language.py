"""Which language an article is in."""

from __future__ import annotations

import pytest

from dossier.clean import clean
from dossier.model import Document
from tests.factories import a_page

GERMAN = (
    "Die Brücke über die Lenne wurde am Dienstag eröffnet, neun Jahre später als versprochen. "
    "Zuerst ging eine Schulklasse hinüber, danach kam der Bürgermeister mit seinen zwei Hunden. "
    "Niemand jubelte, aber viele waren froh, dass die Fähre nun nicht mehr gebraucht wird."
)
ENGLISH = "The bridge over the Lenne was opened on Tuesday, nine years later than promised. "


def language(text: str, **told: str) -> str:
    """The language of an article of one paragraph."""
    document = clean(a_page(text, **told))
    assert isinstance(document, Document)
    return document.language


def test_a_long_text_in_another_language_is_known_for_one() -> None:
    assert language(GERMAN) == "de"


def test_a_short_text_is_taken_for_english() -> None:
    assert language("Die Brücke über die Lenne wurde eröffnet.") == "en"


def test_capitals_and_foreign_names_are_english_still() -> None:
    assert (
        language((ENGLISH * 4).upper() + "ERDOĞAN, ŠEFČOVIČ AND VON DER LEYEN WERE THERE.") == "en"
    )


@pytest.mark.parametrize(("told", "code"), [("en-GB", "en"), ("English", "en"), ("eng", "en")])
def test_the_editors_word_goes_before_the_detector(told: str, code: str) -> None:
    assert language(GERMAN, language=told) == code
    assert language(ENGLISH * 4, language="German") == "de"
