"""Which articles are skipped for their language."""

from __future__ import annotations

from dossier.clean import clean
from dossier.model import Document, SkippedDocument
from tests.factories import a_page

GERMAN = (
    "Die Brücke über die Lenne wurde am Dienstag eröffnet, neun Jahre später als versprochen. "
    "Zuerst ging eine Schulklasse hinüber, danach kam der Bürgermeister mit seinen zwei Hunden. "
    "Niemand jubelte, aber viele waren froh, dass die Fähre nun nicht mehr gebraucht wird."
)
ENGLISH = "The bridge over the Lenne was opened on Tuesday, nine years later than promised. "


def test_a_long_text_in_another_language_is_skipped() -> None:
    outcome = clean(a_page(GERMAN))
    assert isinstance(outcome, SkippedDocument)
    assert "German" in outcome.reason


def test_a_short_text_is_never_skipped_for_its_language() -> None:
    assert isinstance(clean(a_page("Die Brücke über die Lenne wurde eröffnet.")), Document)


def test_capitals_and_foreign_names_are_english_still() -> None:
    text = (ENGLISH * 4).upper() + "ERDOĞAN, ŠEFČOVIČ AND VON DER LEYEN WERE THERE."
    assert isinstance(clean(a_page(text)), Document)


def test_the_editors_word_goes_before_the_detector() -> None:
    assert isinstance(clean(a_page(GERMAN, language="en-GB")), Document)
    outcome = clean(a_page(ENGLISH * 4, language="German"))
    assert isinstance(outcome, SkippedDocument)
