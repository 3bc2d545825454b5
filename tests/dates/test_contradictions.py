"""A weekday that contradicts its date is told to the user; the date stands."""

from __future__ import annotations

from dataclasses import replace

from dossier.dates import contradicting_weekdays, date_in_words, find_dates
from dossier.model import Annotation, Document, Furniture
from tests.factories import a_day, a_document, an_annotation


def _read(text: str) -> tuple[Document, Annotation]:
    document = replace(a_document(text), published=a_day("2023-04-21"))
    dates = find_dates(text, published=document.published)
    return document, replace(an_annotation(document.id), dates=dates)


def test_the_day_stands_and_the_weekday_that_it_was_is_told() -> None:
    document, annotation = _read("It rained.\n\nThey met on Thursday, 22 April 2023.")
    (problem,) = contradicting_weekdays([document], [annotation])
    assert problem.file == document.file
    assert problem.line == document.blocks[1].line
    assert problem.problem == (
        "'Thursday, 22 April 2023' contradicts itself: that day was a Saturday."
    )
    (phrase,) = annotation.dates
    assert date_in_words(phrase.value) == "Saturday 22 April 2023"
    assert phrase.value.basis.endswith("though that day was a Saturday")


def test_a_weekday_that_fits_or_stands_alone_contradicts_nothing() -> None:
    text = "They met on Saturday, 22 April 2023, on Thursday, and from Monday to Wednesday."
    document, annotation = _read(text)
    assert contradicting_weekdays([document], [annotation]) == ()


def test_the_header_is_read_too() -> None:
    document, annotation = _read("It rained.")
    header = Furniture(line=3, text="Published Monday 22 April 2023", rule="date line")
    (problem,) = contradicting_weekdays([replace(document, furniture=(header,))], [annotation])
    assert problem.line == 3
